import { booleanPointInPolygon, length, nearestPointOnLine } from "@turf/turf";
import type { LineString, MultiPolygon, Polygon, Position } from "geojson";
import { expect, test } from "vitest";
import { buildTown } from "../../../geo/build/build.ts";
import { checkAll } from "../../../geo/check/check.ts";
import { folderAt, readFeatures } from "../../../geo/files.ts";
import { metresAlong, samplesAlong, fromPlane } from "../../../geo/plane.ts";
import { lineGeometry, positionsOf } from "../../../geo/geometry.ts";
import { readTown } from "../../../geo/town.ts";
import type { WayProperties } from "../../../src/domain/layer.ts";

const folder = folderAt(new URL("../../../geo", import.meta.url).pathname);
const fixtures = folderAt(new URL("../../fixtures/osm", import.meta.url).pathname);
const { town } = readTown(folder);
const walkways = readFeatures<LineString, WayProperties>(folder, "layers/walkways.geojson");
const walkable = [...town.streets, ...walkways].filter(({ properties }) => properties.walkable);

test("the committed town passes its own check", () => {
  expect(checkAll(folder, fixtures).findings).toEqual([]);
});

test("no metre one can be led along lies in water off a bridge", () => {
  const areas = town.water.flatMap(({ geometry }) =>
    geometry.type === "Polygon" || geometry.type === "MultiPolygon"
      ? [geometry as Polygon | MultiPolygon]
      : [],
  );
  const wet = walkable
    .filter(({ properties }) => !properties.bridge)
    .filter(({ geometry }) =>
      samplesAlong(positionsOf(geometry), 5).some(({ point }) => {
        const [lng, lat] = fromPlane(point);
        return areas.some((area) => booleanPointInPolygon([lng, lat], area));
      }),
    );
  expect(wet.map(({ id }) => id)).toEqual([]);
});

test("lengths of the flat town agree with Turf on every street", () => {
  const worst = town.streets.map(({ geometry }) => {
    const sphere = length({ type: "Feature", properties: {}, geometry }, { units: "meters" });
    return Math.abs(metresAlong(positionsOf(geometry)) - sphere) / sphere;
  });
  expect(Math.max(...worst)).toBeLessThan(0.001);
});

test("all walkable streets hang together", () => {
  const ways = town.streets.filter(({ properties }) => properties.walkable);
  const reached = new Set([nodes(ways[0]!.geometry)[0]!]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const { geometry } of ways) {
      const ends = nodes(geometry);
      if (ends.some((end) => reached.has(end))) for (const end of ends) reached.add(end);
    }
  }
  expect(ways.filter(({ geometry }) => !reached.has(nodes(geometry)[0]!))).toEqual([]);
  expect(ways.length).toBeGreaterThan(2000);
});

test("a walkway that joins a street lies on it within 0.2 metres", () => {
  const ends = town.walkways.flatMap(({ id, joins }) => {
    const line = walkways.find((walkway) => walkway.id === id)!.geometry.coordinates;
    return [
      { id, joins: joins.start, at: line[0]! },
      { id, joins: joins.end, at: line.at(-1)! },
    ].filter((end) => end.joins === "street");
  });
  expect(ends.length).toBeGreaterThan(5);
  const gaps = ends.map(({ at }) => Math.min(...walkable.map(({ id, geometry }) => gap(id, geometry, at))));
  expect(Math.max(...gaps)).toBeLessThan(0.2);
});

test("the bridges of the battle carry their names", () => {
  const bridges = new Set(
    walkable.flatMap(({ properties }) => (properties.bridge && properties.name ? [properties.name] : [])),
  );
  for (const name of ["Pont George V", "Pont Freycinet", "Pont Faidherbe", "Pont Henri Hénon"]) {
    expect(bridges).toContain(name);
  }
});

test("the quay north of the canal has the canal on one side, the one towards the south", () => {
  const quay = town.streets.filter(({ properties }) => properties.name === "Quai de la Tamise");
  const told = quay.filter(({ properties }) => properties.water_left ?? properties.water_right);
  expect(told.length).toBeGreaterThan(0);
  for (const { geometry, properties } of told) {
    const line = positionsOf(geometry);
    const eastward = line.at(-1)![0] > line[0]![0];
    expect(eastward ? properties.water_right : properties.water_left).toBe("Canal de Calais");
  }
});

test("surveyed footways of a later import replace walkways, and nothing else has to change", () => {
  const replaced = town.walkways.find(({ id }) => id === "parc-richelieu-south");
  const footway: (typeof town.streets)[number] = {
    ...town.streets[0]!,
    id: "surveyed",
    geometry: lineGeometry(replaced!.line),
    properties: { ...town.streets[0]!.properties, class: "footway", walkable: true },
  };
  const built = buildTown({ ...town, streets: [...town.streets, footway] });
  expect(built.replaced).toEqual(["parc-richelieu-south"]);
  expect(built.layers.get("walkways")).toHaveLength(town.walkways.length - 1);
  expect(built.findings).toEqual([]);
});

function nodes({ coordinates }: LineString): string[] {
  return [coordinates[0], coordinates.at(-1)].map(String);
}

/** Metres from a position to a street; walkways themselves do not count. */
function gap(id: string, line: LineString, at: Position): number {
  if (walkways.some((walkway) => walkway.id === id)) return Infinity;
  const [lng, lat] = line.coordinates[0]!;
  if (Math.abs(lng! - at[0]!) > 0.02 || Math.abs(lat! - at[1]!) > 0.02) return Infinity;
  return nearestPointOnLine(line, at, { units: "meters" }).properties.pointDistance;
}
