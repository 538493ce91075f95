import { expect, test } from "vitest";
import { destinationOf } from "../../../src/domain/geometry.ts";
import type { Ways } from "../../../src/domain/layer.ts";
import type { Position } from "../../../src/domain/position.ts";
import { mainCrossingsOf, nearMainCrossing } from "../../../src/narration/crossing.ts";
import { nearestRate } from "../../../src/narration/narrator.ts";
import { mayStart, type Circumstances } from "../../../src/narration/start.ts";
import { townGuide, townWays } from "../../support/town.ts";

const papers = { source: "test", licence: "ODbL-1.0", certainty: "surveyed", precision_m: 2 } as const;
type Class = Ways["features"][number]["properties"]["class"];

function ways(...lines: readonly [Class, boolean, ...Position[]][]): Ways {
  return {
    type: "FeatureCollection",
    features: lines.map(([kind, walkable, ...line]) => ({
      type: "Feature",
      properties: { ...papers, class: kind, walkable },
      geometry: { type: "LineString", coordinates: line as [number, number][] },
    })),
  };
}

const [west, middle, east, north]: readonly [Position, Position, Position, Position] = [
  [1.84, 50.95],
  [1.85, 50.95],
  [1.86, 50.95],
  [1.85, 50.96],
];

test.each([
  [
    "where a street meets it",
    ways(["main", true, west, middle], ["main", true, middle, east], ["street", true, middle, north]),
    1,
  ],
  [
    "where a road for cars only meets a footway",
    ways(["trunk", false, west, middle], ["trunk", false, middle, east], ["footway", true, middle, north]),
    1,
  ],
  ["not where it only goes on", ways(["main", true, west, middle], ["main", true, middle, east]), 0],
  ["not at its end", ways(["main", true, west, middle]), 0],
  [
    "not among side streets",
    ways(["street", true, west, middle], ["street", true, middle, east], ["street", true, middle, north]),
    0,
  ],
  [
    "not where nobody walks",
    ways(["trunk", false, west, middle], ["trunk", false, middle, east], ["street", false, middle, north]),
    0,
  ],
])("a main road is crossed %s", (_where, streets, count) => {
  expect(mainCrossingsOf(streets)).toHaveLength(count);
});

test("near is 15 metres, in every direction", () => {
  for (let degrees = 0; degrees < 360; degrees += 30) {
    expect(nearMainCrossing([middle], destinationOf(middle, 14.9, degrees))).toBe(true);
    expect(nearMainCrossing([middle], destinationOf(middle, 15.1, degrees))).toBe(false);
    expect(nearMainCrossing([middle], destinationOf(middle, 24, degrees), 25)).toBe(true);
  }
});

test("in Calais the boulevards are main roads, and no stop stands on one of their crossings", () => {
  const streets = townWays();
  const crossings = mainCrossingsOf(streets);
  for (const name of [
    "Boulevard Jacquard",
    "Boulevard des Alliés",
    "Boulevard Léon Gambetta",
    "Avenue Louis Blériot",
  ]) {
    const own = streets.features
      .filter(({ properties }) => properties.name === name)
      .flatMap(({ geometry }) => geometry.coordinates as unknown as Position[]);
    expect(own.filter((position) => nearMainCrossing(crossings, position, 1)).length, name).toBeGreaterThan(
      3,
    );
  }
  const stands = [...townGuide().places.values()].map(({ stand }) => stand);
  expect(stands.filter((stand) => nearMainCrossing(crossings, stand))).toEqual([]);
});

const fine: Circumstances = { agreed: true, tapped: true, nearMainCrossing: false, status: "idle" };

test("starts by itself only where everything allows it", () => {
  expect(mayStart(fine)).toBe(true);
  expect(mayStart({ ...fine, agreed: false })).toBe(false);
  expect(mayStart({ ...fine, tapped: false })).toBe(false);
  expect(mayStart({ ...fine, nearMainCrossing: true })).toBe(false);
  for (const status of ["playing", "paused", "ended", "no-voice"] as const) {
    expect(mayStart({ ...fine, status })).toBe(false);
  }
});

test.each([
  [1, 1],
  [1.2, 1.25],
  [0, 0.75],
  [9, 1.5],
  [Number.NaN, 1],
])("a speed of %f from an earlier visit is %f", (kept, rate) => expect(nearestRate(kept)).toBe(rate));
