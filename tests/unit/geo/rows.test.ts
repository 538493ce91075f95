import { expect, test } from "vitest";
import { pointsFromRows } from "../../../geo/rows.ts";

test("a table becomes points with longitude first and the other columns as properties", () => {
  const rows = [
    { lat: 50.95894, lng: 1.849497, id: "tour-du-guet", minutes: 10 },
    { lat: 50.9581933, lng: 1.8532833, id: "notre-dame", minutes: 8 },
  ];
  expect(pointsFromRows(rows)).toEqual({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        geometry: { type: "Point", coordinates: [1.849497, 50.95894] },
        properties: { id: "tour-du-guet", minutes: 10 },
      },
      {
        type: "Feature",
        geometry: { type: "Point", coordinates: [1.8532833, 50.9581933] },
        properties: { id: "notre-dame", minutes: 8 },
      },
    ],
  });
});

test("an empty table becomes an empty collection", () => {
  expect(pointsFromRows([]).features).toEqual([]);
});

test("columns that hold lists stay whole", () => {
  const [point] = pointsFromRows([{ lat: 50.95, lng: 1.85, stand: [1.851, 50.951] }]).features;
  expect(point?.properties.stand).toEqual([1.851, 50.951]);
});
