import { describe, expect, test } from "vitest";
import {
  joinGuide,
  parseLayer,
  parsePlaces,
  parseTexts,
  parseTours,
  parseWays,
} from "../../src/domain/parse.ts";

const papers = { source: "here", licence: "ODbL-1.0", certainty: "surveyed", precision_m: 3 };

function collection(geometry: unknown, properties: object = {}, id: unknown = "a") {
  return {
    type: "FeatureCollection",
    features: [{ type: "Feature", id, geometry, properties: { ...papers, ...properties } }],
  };
}

const line = { type: "LineString", coordinates: [[1.85, 50.95], [1.86, 50.95]] }; // prettier-ignore
const point = { type: "Point", coordinates: [1.85, 50.95] };
const way = { class: "street", walkable: true };
const place = { code: "ci", kind: "fort", voice: "umber", stand: [1.85, 50.95], visit_minutes: 5 };

describe("a layer", () => {
  test("is let in when it is whole, with properties of its own", () => {
    const result = parseLayer("citadel.geojson", collection(line, { name: "x", note_en: "y" }));
    expect(result).toMatchObject({ ok: true, value: { features: [{ properties: { note_en: "y" } }] } });
  });

  test.each([
    ["nothing", null],
    ["a text", "FeatureCollection"],
    ["no features", { type: "FeatureCollection" }],
    ["a missing id", collection(line, {}, null)],
    ["a position outside the globe", collection({ type: "Point", coordinates: [181, 50] })],
    ["a position that is no number", collection({ type: "Point", coordinates: [1, null] })],
    ["a line of one point", collection({ type: "LineString", coordinates: [[1, 50]] })],
    ["a ring of three points", collection({ type: "Polygon", coordinates: [[[1, 50], [2, 50], [1, 50]]] })], // prettier-ignore
    ["an unknown licence", collection(line, { licence: "all rights reserved" })],
    ["no source", collection(line, { source: " " })],
    ["no precision", collection(line, { precision_m: undefined })],
  ])("is refused with %s, and the error names the file", (_what, json) => {
    const result = parseLayer("citadel.geojson", json);
    expect(result).toMatchObject({ ok: false, error: { kind: "data-invalid", file: "citadel.geojson" } });
  });

  test("the error says where and why", () => {
    const result = parseWays("streets.geojson", collection(line, { ...way, class: "motorway" }));
    expect(result).toMatchObject({ ok: false, error: { where: "features.0.properties.class" } });
  });
});

describe("texts and tours", () => {
  const passage = { text: "a", sources: ["bishop"] };
  const text = { name: "n", hook: "h", story: [passage], look: [], may1940: [passage], today: [passage], practical: [passage] }; // prettier-ignore
  const texts = { language: "en", places: { citadel: text }, tours: {}, sources: {} };

  test("are let in when whole", () => {
    expect(parseTexts("en.json", texts).ok).toBe(true);
  });

  test("a passage without a source is refused", () => {
    const unsourced = { ...text, story: [{ text: "a", sources: [] }] };
    expect(parseTexts("en.json", { ...texts, places: { citadel: unsourced } })).toMatchObject({
      ok: false,
      error: { where: "places.citadel.story.0.sources", why: "has no source" },
    });
  });

  test("a tour that names a place which does not exist is refused", () => {
    const points = parsePlaces("places.geojson", collection(point, place, "citadel"));
    const tours = parseTours("tours.json", [
      { id: "t", order: "given", shape: "one-way", stops: [{ place: "citadel" }, { place: "atlantis" }] },
    ]);
    if (!points.ok || !tours.ok) throw new Error("the fixtures are broken");
    expect(joinGuide(points.value, tours.value, "tours.json")).toMatchObject({
      ok: false,
      error: { file: "tours.json", where: "t", why: expect.stringContaining("atlantis") },
    });
  });
});
