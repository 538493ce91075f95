import { booleanPointInPolygon } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { thinArea, thinLine } from "../../../geo/import/thin.ts";
import { thinWays } from "../../../geo/import/streets.ts";
import { item, pairs } from "../../../geo/list.ts";
import { metresAlong, toPlane } from "../../../geo/plane.ts";
import { positionsOf } from "../../../geo/geometry.ts";
import { footOn } from "../../../geo/segments.ts";
import type { Position } from "../../../src/domain/position.ts";
import { metres, street } from "./small-town.ts";

const line = (...corners: (readonly [number, number])[]): Position[] => corners.map(([x, y]) => metres(x, y));

describe("a line", () => {
  test("loses what lies within the tolerance, and keeps its ends and its corners", () => {
    const bent = line([0, 0], [20, 0.4], [40, 0], [60, 0.6], [80, 0], [80, 50]);
    expect(thinLine(bent, 0.5)).toEqual([0, 3, 4, 5].map((index) => bent[index]));
  });

  test("that comes back to its beginning stays a ring", () => {
    const ring = line([0, 0], [10, 0], [10, 10], [5, 10.2], [0, 10], [0, 0]);
    expect(thinLine(ring, 0.5)).toEqual([0, 1, 2, 4, 5].map((index) => ring[index]));
  });

  test("of two positions stays as it is", () => {
    const straight = line([0, 0], [0.1, 0]);
    expect(thinLine(straight, 0.5)).toEqual(straight);
  });

  test("keeps every vertex it leaves out within the tolerance, in the same order", () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(
        fc.array(corner, { minLength: 2, maxLength: 40 }),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (corners, tolerance) => {
          const whole = line(...corners);
          const thin = thinLine(whole, tolerance);
          expect([thin[0], thin.at(-1)]).toEqual([whole[0], whole.at(-1)]);
          const segments = pairs(thin.map(toPlane)).map(([from, to]) => ({ from, to, owner: undefined }));
          for (const vertex of whole) {
            const away = Math.min(...segments.map((segment) => footOn(segment, toPlane(vertex)).metres));
            expect(away).toBeLessThanOrEqual(tolerance);
          }
          expect(whole.filter((vertex) => thin.includes(vertex))).toEqual(thin);
        },
      ),
    );
  });
});

describe("an area", () => {
  const block = line([0, 0], [50, 0.5], [100, 0], [100, 100], [0, 100], [0, 0]);
  const polygon = (...rings: Position[][]) => ({
    type: "Polygon" as const,
    coordinates: rings.map((ring) => ring.map((at) => [...at])),
  });

  test("is thinned the same wherever its ring begins", () => {
    const open = block.slice(0, -1);
    const thinned = open.map((_vertex, start) => {
      const turned = [...open.slice(start), ...open.slice(0, start)];
      return thinArea(polygon([...turned, item(turned, 0)]), 2);
    });
    expect(new Set(thinned.map((area) => JSON.stringify(area))).size).toBe(1);
    expect(thinned[0]?.coordinates[0]).toHaveLength(5);
  });

  test("keeps its courtyards, loses slivers, and is gone when it is one", () => {
    const yard = line([40, 40], [60, 40], [60, 60], [40, 60], [40, 40]);
    const sliver = line([10, 10], [30, 10], [30, 11], [10, 10]);
    const [outer, hole, ...more] = thinArea(polygon(block, yard, sliver), 2)?.coordinates ?? [];
    expect([outer, hole].map((ring) => ring?.length)).toEqual([5, 5]);
    expect(more).toEqual([]);
    expect(thinArea(polygon(sliver), 2)).toBeUndefined();
  });
});

describe("ways", () => {
  const lineOf = (ways: ReturnType<typeof thinWays>, id: string) =>
    positionsOf(
      item(
        ways.filter((way) => way.id === id),
        0,
      ).geometry,
    );

  test("stay out of the water where they bend around it, except on a bridge", () => {
    const corners = [[0, 0], [20, 0.4], [40, 0]] as const; // prettier-ignore
    const pond = line([15, -0.5], [25, -0.5], [25, 0.2], [15, 0.2], [15, -0.5]);
    const isWater = ([lng, lat]: Position) =>
      booleanPointInPolygon([lng, lat], { type: "Polygon", coordinates: [pond.map((at) => [...at])] });
    const quay = street("quay", corners);
    const bridge = street(
      "bridge",
      corners.map(([x, y]) => [x, y] as const),
      { bridge: true },
    );
    const elsewhere = street(
      "elsewhere",
      corners.map(([x, y]) => [x, y + 50] as const),
    );
    const ways = thinWays([quay, bridge, elsewhere], isWater);
    expect(["quay", "bridge", "elsewhere"].map((id) => lineOf(ways, id).length)).toEqual([3, 2, 2]);
  });

  test("beside each other between the same ends do not become one", () => {
    const left = street("left", [[0, 0], [20, 0.3], [40, 0]]); // prettier-ignore
    const right = street("right", [[40, 0], [20, -0.3], [0, 0]]); // prettier-ignore
    const ways = thinWays([left, right], () => false);
    expect([lineOf(ways, "left").length, lineOf(ways, "right").length]).toEqual([2, 3]);
    expect(metresAlong(lineOf(ways, "right"))).toBeGreaterThan(metresAlong(lineOf(ways, "left")));
  });
});
