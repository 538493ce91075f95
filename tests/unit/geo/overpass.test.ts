import { expect, test } from "vitest";
import { importRaws } from "../../../geo/import/import.ts";
import { readOverpass } from "../../../geo/import/overpass.ts";
import { kindOf } from "../../../geo/import/raw.ts";

const at = (lon: number, lat: number) => ({ lon, lat });
const ring = [at(1.85, 50.95), at(1.852, 50.95), at(1.852, 50.952), at(1.85, 50.952), at(1.85, 50.95)];

const answer = JSON.stringify({
  elements: [
    { type: "way", id: 1, tags: { highway: "footway" }, geometry: ring.slice(0, 3) },
    { type: "way", id: 2, tags: { leisure: "park", name: "Jardin" }, geometry: ring },
    {
      type: "relation",
      id: 3,
      tags: { leisure: "park", type: "multipolygon" },
      members: [
        { role: "outer", geometry: ring.slice(0, 3) },
        { role: "outer", geometry: [at(1.85, 50.95), at(1.85, 50.952), at(1.852, 50.952)] },
        {
          role: "inner",
          geometry: [at(1.8505, 50.9505), at(1.851, 50.9505), at(1.851, 50.951), at(1.8505, 50.9505)],
        },
      ],
    },
    { type: "node", id: 4, lon: 1.851, lat: 50.953, tags: { amenity: "toilets" } },
    { type: "way", id: 5, tags: { amenity: "pharmacy", name: "Pharmacie" }, geometry: ring },
    { type: "node", id: 6, lon: 1.851, lat: 50.953 },
  ],
});

test("elements become the features they stand for", () => {
  const raws = readOverpass(answer);
  expect(raws.map(kindOf)).toEqual(["way", "park", "park", "amenity", "amenity"]);
  expect(raws[4]?.geometry).toEqual({ type: "Point", coordinates: [1.851, 50.951] });
});

test("members of a relation are joined end to end, whichever way they run, with their holes", () => {
  const geometry = readOverpass(answer)[2]?.geometry;
  expect(geometry).toEqual({
    type: "MultiPolygon",
    coordinates: [
      [
        [
          [1.85, 50.95],
          [1.852, 50.95],
          [1.852, 50.952],
          [1.85, 50.952],
          [1.85, 50.95],
        ],
        [
          [1.8505, 50.9505],
          [1.851, 50.9505],
          [1.851, 50.951],
          [1.8505, 50.9505],
        ],
      ],
    ],
  });
});

test("an answer without water leaves the water layer alone, and names toilets by their id", () => {
  const { files } = importRaws(readOverpass(answer), []);
  expect([...files.keys()].sort()).toEqual([
    "facts/REPORT.md",
    "layers/amenities.geojson",
    "layers/parks.geojson",
    "layers/streets.geojson",
  ]);
  expect(files.get("layers/amenities.geojson")).toContain('"id":"toilets-4"');
});

test("something else than an answer of Overpass is refused", () => {
  expect(() => readOverpass('{"remark":"timeout"}')).toThrow("not an answer of the Overpass API");
});
