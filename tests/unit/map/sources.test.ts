import type { Map } from "maplibre-gl";
import { describe, expect, test } from "vitest";
import { booleanPointInPolygon } from "@turf/turf";
import type { Polygon } from "geojson";
import { distanceMetres } from "../../../src/domain/geometry.ts";
import type { Position } from "../../../src/domain/position.ts";
import { messages } from "../../../src/i18n/en.ts";
import { repaint } from "../../../src/map/repaint.ts";
import { scaleFor } from "../../../src/map/scale.ts";
import { citadelNames, haloCircles, sheetBounds, sheetMargin, stopPoints } from "../../../src/map/sources.ts";
import type { MapStop } from "../../../src/map/stop.ts";
import { styleOf } from "../../../src/map/style.ts";
import { readTown } from "./town.ts";

const town = readTown();

function stop(id: string, number: number): MapStop {
  const place = town.places.get(id);
  if (place === undefined) throw new Error(`no place ${id}`);
  return { ...place, number, label: id };
}

describe("the circles of doubt", () => {
  const radiusOf = (ring: readonly number[][], middle: Position) =>
    ring.map((corner) => distanceMetres(middle, corner as unknown as Position));

  test("have the radius of the precision, in true metres", () => {
    const approximate = town.layers.fortifications.features.filter(
      ({ geometry, properties }) => geometry.type === "Point" && properties.certainty !== "surveyed",
    );
    const circles = haloCircles(town, []).features.filter(
      ({ properties }) => properties?.["layer"] === "fortifications",
    );
    expect(circles).toHaveLength(approximate.length);
    approximate.forEach(({ geometry, properties }, index) => {
      const middle =
        geometry.type === "Point" ? (geometry.coordinates as unknown as Position) : ([0, 0] as const);
      for (const metres of radiusOf(circles[index]?.geometry.coordinates[0] ?? [], middle)) {
        expect(metres).toBeCloseTo(properties.precision_m, 2);
      }
    });
  });

  test("stand around a stop only where its layer draws none, and never around the Citadel", () => {
    const layersOf = (...stops: MapStop[]) =>
      haloCircles(town, stops).features.filter(({ properties }) => properties?.["layer"] === "stops").length;
    expect(layersOf(stop("military-hospital", 1))).toBe(1);
    expect(layersOf(stop("military-hospital", 0))).toBe(0);
    expect(layersOf(stop("green-jackets-memorial", 1))).toBe(0);
    expect(layersOf(stop("citadel", 1))).toBe(0);
  });
});

test("the name of the Citadel stands inside its outline, without article", () => {
  const [name] = citadelNames(town).features;
  const outline = town.layers.citadel.features.find(({ properties }) => properties.kind === "outline");
  expect(booleanPointInPolygon(name?.geometry.coordinates as number[], outline?.geometry as Polygon)).toBe(
    true,
  );
  expect(name?.properties).toMatchObject({ name_en: "Citadel", name_fr: "Citadelle", place: "citadel" });
});

test("numbered stops are marked where one stands, other places where they are", () => {
  const place = stop("citadel", 8);
  expect(stopPoints([place]).features[0]?.geometry.coordinates).toEqual(place.stand);
  expect(stopPoints([{ ...place, number: 0 }]).features[0]?.geometry.coordinates).toEqual(place.position);
});

test("the sheet ends where the facts end", () => {
  const sides = sheetBounds(town);
  expect(sides?.map((side) => Number(side.toFixed(2)))).toEqual([1.81, 50.94, 1.89, 50.98]);
  expect(sheetMargin(sides).features[0]?.geometry.coordinates).toHaveLength(2);
  const bare = { type: "FeatureCollection", features: [] } as const;
  const nothing = {
    ...town,
    layers: { ...town.layers, ground: { ...bare, features: [] }, water: { ...bare, features: [] } },
  };
  expect(sheetBounds(nothing)).toBeNull();
  expect(sheetMargin(null).features).toEqual([]);
});

test.each([
  [1, 100, 100, 100],
  [2.4, 96, 200, 83.3],
  [0.3, 96, 20, 66.7],
  [12, 96, 1000, 83.3],
])("at %f m a pixel and %i pixels the scale shows %i m", (metresPerPixel, room, metres, pixels) => {
  const scale = scaleFor(metresPerPixel, room);
  expect(scale.metres).toBe(metres);
  expect(scale.pixels).toBeCloseTo(pixels, 1);
});

test("repainting touches what differs and nothing else", () => {
  const calls: string[] = [];
  const record =
    (what: string) =>
    (id: string, name: unknown): void => {
      calls.push(typeof name === "string" ? `${what} ${id} ${name}` : `${what} ${id}`);
    };
  const map = {
    setPaintProperty: record("paint"),
    setLayoutProperty: record("layout"),
    setFilter: record("filter"),
  } as unknown as Map;
  const look = {
    theme: "light",
    language: "en",
    words: messages.mapWords,
    shown: ["citadel", "water"],
    strengths: {},
    leg: null,
    selected: null,
    named: [],
    routeStreets: [],
    drawn: [],
  } as const;
  repaint(map, styleOf(look), styleOf(look));
  expect(calls).toEqual([]);
  repaint(map, styleOf(look), styleOf({ ...look, shown: ["citadel"] }));
  expect(calls).toEqual([
    "layout water-fill visibility",
    "layout water-edge visibility",
    "layout water-names visibility",
    "layout sea-name visibility",
  ]);
  calls.length = 0;
  repaint(map, styleOf(look), styleOf({ ...look, strengths: { citadel: 0.5 } }));
  expect(calls).toEqual([
    "paint citadel-moat fill-opacity",
    "paint citadel-tint fill-opacity",
    "paint citadel-hatch fill-opacity",
    "paint citadel-edge line-opacity",
  ]);
});
