import { booleanPointInPolygon, distance, lineString, pointToLineDistance } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon, Position as GeoPosition } from "geojson";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tourRequest } from "../../src/app/planner.ts";
import { buildGraph } from "../../src/domain/route/graph.ts";
import { planStroll } from "../../src/domain/route/stroll.ts";
import { townGuide, townLandmarks, townWays } from "../support/town.ts";

const water = (
  JSON.parse(readFileSync(new URL("../../geo/layers/water.geojson", import.meta.url), "utf8")) as {
    features: Feature<Polygon | MultiPolygon>[];
  }
).features.filter(({ geometry }) => geometry.type !== ("Point" as string));

const ways = townWays();
const bridges = ways.features.filter(({ properties }) => properties.bridge);
const guide = townGuide();
const graph = buildGraph(ways, { landmarks: townLandmarks() });

/** One may stand beside the middle of a bridge and still be on it, in metres. */
const halfADeck = 4;

/** A position every two metres of a line. */
function* everyTwoMetres(line: readonly GeoPosition[]): Generator<GeoPosition> {
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (!from) continue;
    const metres = distance(from, to, { units: "meters" });
    for (let at = 0; at < metres; at += 2) {
      const share = at / metres;
      yield [from[0]! + share * (to[0]! - from[0]!), from[1]! + share * (to[1]! - from[1]!)];
    }
  }
}

test.each([...guide.tours.values()])("no metre of $id lies in water off a bridge", (tour) => {
  expect(water.length).toBeGreaterThan(10);
  const plan = planStroll(graph, tourRequest(guide, tour));
  if (!plan.ok) throw new Error(plan.error.kind);
  let wetOnBridges = 0;
  for (const { from, to, line } of plan.value.legs) {
    for (const position of everyTwoMetres(line as unknown as GeoPosition[])) {
      if (!water.some((body) => booleanPointInPolygon(position, body))) continue;
      wetOnBridges += 1;
      const nearest = Math.min(
        ...bridges.map(({ geometry }) =>
          pointToLineDistance(position, lineString(geometry.coordinates), { units: "meters" }),
        ),
      );
      expect(nearest, `${from} → ${to} at ${position.join()}`).toBeLessThan(halfADeck);
    }
  }
  // Every walk does cross the canal or the harbour.
  expect(wetOnBridges).toBeGreaterThan(5);
});
