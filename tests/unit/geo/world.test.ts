import { expect, test } from "vitest";
import type { LineString, Polygon } from "geojson";
import type { FeatureProperties, WayProperties } from "../../../src/domain/layer.ts";
import type { Written } from "../../../geo/collection.ts";
import { checkImporter } from "../../../geo/check/reproduce.ts";
import { folderAt } from "../../../geo/files.ts";
import { importRaws } from "../../../geo/import/import.ts";
import { readFolder } from "../../../geo/import/read-folder.ts";
import { metresAlong } from "../../../geo/plane.ts";
import { positionsOf } from "../../../geo/geometry.ts";

const folder = new URL("../../fixtures/osm", import.meta.url).pathname;
const { files, report } = importRaws(readFolder(folder), []);

function layer<P>(file: string): Written<LineString, P & object>[] {
  return (JSON.parse(files.get(file) ?? "") as { features: Written<LineString, P & object>[] }).features;
}

const streets = layer<WayProperties>("layers/streets.geojson");
const named = (name: string) => streets.filter(({ properties }) => properties.name === name);
const only = (name: string) => named(name)[0]!;
const found = (title: string) => report.defects.find((defect) => defect.title === title)?.where;

test("the same town gives the same bytes in any order, and those that are committed", () => {
  expect(checkImporter(folderAt(folder))).toEqual([]);
});

test("streets are split where they share a vertex", () => {
  expect(named("Rue du Sud").map(({ geometry }) => Math.round(metresAlong(positionsOf(geometry))))).toEqual([
    100, 100,
  ]);
  // Joined by Rue du Sud, Impasse du Sud, Rue du Milieu and Rue du Nord.
  expect(named("Rue du Centre")).toHaveLength(3);
});

test("a towpath under a bridge is not split by it, for they share no vertex", () => {
  expect(named("Chemin de Halage")).toHaveLength(1);
  expect(named("Pont du Canal")).toHaveLength(1);
  expect(only("Pont du Canal").properties.bridge).toBe(true);
});

test("the duplicate goes, and the one with a name stays", () => {
  expect(found("Duplicates")).toHaveLength(1);
  const first = JSON.stringify(only("Rue du Sud").geometry.coordinates);
  const over = streets.filter(
    ({ geometry }) => JSON.stringify([...geometry.coordinates].reverse()) === first,
  );
  expect(over).toEqual([]);
});

test("an island is drawn and not routed", () => {
  expect(only("Cour Perdue").properties.walkable).toBe(false);
  expect(found("Unconnected islands")).toEqual(["Cour Perdue (1.85086, 50.95536): 1 piece, 40 m"]);
});

test("an end that nearly meets is reported with its distance and not joined", () => {
  expect(found("Ends that nearly meet")).toEqual([
    "Impasse du Sud (1.85071, 50.95503), 3.0 m from Rue du Sud",
  ]);
  const end = only("Impasse du Sud").geometry.coordinates[0]!;
  const touching = streets.filter(({ geometry }) =>
    geometry.coordinates.some(([lng, lat]) => lng === end[0] && lat === end[1]),
  );
  expect(touching).toHaveLength(1);
});

test("what is for cars alone is not walkable; porches and steps are", () => {
  expect(only("Souterrain").properties).toMatchObject({ class: "street", walkable: false });
  expect(only("Rocade").properties).toMatchObject({ class: "trunk", walkable: false });
  expect(only("Passage").properties).toMatchObject({ passage: true, walkable: true });
  expect(streets.filter(({ properties }) => properties.class === "steps")).toHaveLength(1);
  expect(named("Rue Future")).toEqual([]);
  expect(found("Underpasses")).toHaveLength(1);
});

test("both carriageways of a street are marked, and nothing else", () => {
  const dual = streets.filter(({ properties }) => properties.dual);
  expect(dual.map(({ properties }) => properties.name)).toEqual(["Boulevard Double", "Boulevard Double"]);
});

test("a small round ring is a roundabout, though no tag says so; a square of streets is none", () => {
  const round = streets.filter(({ properties }) => properties.roundabout);
  expect(round).toHaveLength(3);
  expect(round.every(({ properties }) => properties.name === undefined)).toBe(true);
});

test("water within 30 metres is told on the side it lies on, along the line as drawn", () => {
  expect(only("Chemin de Halage").properties.water_left).toBe("Canal du Nord");
  expect(only("Chemin de Halage").properties.water_right).toBeUndefined();
  expect(only("Pont du Canal").properties.water_left).toBeUndefined();
  expect(only("Rue du Milieu").properties.water_left).toBeUndefined();
});

test("a brook is cut 4 metres either side of the street it passes under", () => {
  expect(found("Ways over narrow water without a bridge")).toEqual([
    "Rue du Ruisseau (1.85371, 50.95590): 4 m",
  ]);
  const latitude = only("Rue du Ruisseau").geometry.coordinates[0]![1]!;
  const water = layer<FeatureProperties>("layers/water.geojson").map(({ geometry }) => geometry.coordinates);
  const gap = (JSON.stringify(water).match(/50\.95\d+/g) ?? []).map((text) =>
    Math.abs(Number(text) - latitude),
  );
  const halfStepOfFifthDecimal = 0.000005 * 111_195;
  expect(Math.abs(Math.min(...gap) * 111_195 - 4)).toBeLessThanOrEqual(halfStepOfFifthDecimal);
});

test("ground loses the vertex nobody can see, and rings turn counter-clockwise", () => {
  const [block] = layer<FeatureProperties>("layers/ground.geojson");
  expect((block!.geometry as unknown as Polygon).coordinates[0]).toEqual([
    [1.85006, 50.95504],
    [1.85137, 50.95504],
    [1.85137, 50.95586],
    [1.85006, 50.95586],
    [1.85006, 50.95504],
  ]);
});

test("papers follow the source", () => {
  const [pharmacy, toilets] = layer<FeatureProperties>("layers/amenities.geojson");
  expect(pharmacy?.properties).toMatchObject({ name: "Pharmacie de l’Est", licence: "etalab-2.0" });
  expect(toilets).toMatchObject({ id: "toilets-42", properties: { licence: "ODbL-1.0" } });
  const [gate, tower] = layer<FeatureProperties>("facts/landmarks.geojson");
  expect(gate?.properties).toMatchObject({ certainty: "approximate", licence: "CC-BY-4.0" });
  expect(tower?.properties).toMatchObject({ certainty: "surveyed", licence: "ODbL-1.0", precision_m: 3 });
});
