import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePlaces } from "../../src/domain/parse.ts";
import {
  parseBattle,
  parseDrawings,
  parseHistoryFacts,
  parseHistoryTexts,
} from "../../src/domain/parse-history.ts";

const papers = { source: "here", licence: "CC-BY-4.0", certainty: "approximate", precision_m: 300 };
const span = { from: "1940-05-24T12:00", to: "1940-05-24T13:00" };
const moment = {
  kind: "moment",
  clock: "about",
  sides: ["british"],
  units: [],
  people: [],
  places: [],
  ...span,
};

function battle(properties: object) {
  const geometry = { type: "Point", coordinates: [1.85, 50.95] };
  const feature = { type: "Feature", id: "a", geometry, properties: { ...papers, ...properties } };
  return { type: "FeatureCollection", features: [feature] };
}

describe("the battle", () => {
  test.each([
    ["a moment", moment],
    ["a front", { kind: "front", ...span }],
  ])("%s is let in", (_what, properties) => {
    expect(parseBattle("battle-1940.geojson", battle(properties)).ok).toBe(true);
  });

  test.each([
    ["an unknown kind", { ...moment, kind: "skirmish" }, "kind"],
    ["an unknown clock", { ...moment, clock: "maybe" }, "clock"],
    ["an unknown side", { ...moment, sides: ["martian"] }, "sides.0"],
    ["a day without an hour", { ...moment, from: "1940-05-24" }, "from"],
    ["a front without an end", { kind: "front", from: span.from }, "to"],
    ["units that are no list", { ...moment, units: "2-krrc" }, "units"],
    ["no licence", { ...moment, licence: undefined }, "licence"],
  ])("%s is refused, and the error says where", (_what, properties, where) => {
    expect(parseBattle("battle-1940.geojson", battle(properties))).toMatchObject({
      ok: false,
      error: { kind: "data-invalid", file: "battle-1940.geojson", where: `features.0.properties.${where}` },
    });
  });
});

describe("texts of the four days", () => {
  const text = [{ text: "They came", sources: ["bishop"] }];
  const texts = {
    moments: { a: { title: "t", when: "w", text } },
    people: {},
    units: {},
    fronts: {},
    glossary: [{ id: "sapper", term: "Sapper", text: "x", sources: ["bishop"] }],
    sources: { bishop: { label: "Bishop" } },
  };

  test("are let in when whole", () => {
    expect(parseHistoryTexts("history-en.json", texts).ok).toBe(true);
  });

  test("a claim without a source is refused", () => {
    const unsourced = {
      ...texts,
      moments: { a: { title: "t", when: "w", text: [{ text: "x", sources: [] }] } },
    };
    expect(parseHistoryTexts("history-en.json", unsourced)).toMatchObject({
      ok: false,
      error: { where: "moments.a.text.0.sources", why: "has no source" },
    });
  });

  test("an address that is none is refused", () => {
    const linked = { ...texts, sources: { bishop: { label: "Bishop", url: "not an address" } } };
    expect(parseHistoryTexts("history-en.json", linked).ok).toBe(false);
  });
});

describe("opening hours of a place", () => {
  const hours = {
    value: "24/7",
    asOf: "2025",
    sources: ["board"],
    from: "2026-11-01",
    days: "aab",
    windows: [[]],
  };
  const place = { code: "ci", kind: "fort", voice: "umber", stand: [1.85, 50.95], visit_minutes: 5 };

  test("are let in when whole", () => {
    expect(parsePlaces("places.geojson", battle({ ...place, hours })).ok).toBe(true);
  });

  test.each([
    ["a day that is none", { ...hours, from: "yesterday" }],
    ["a minute after midnight that is none", { ...hours, windows: [[[600, 1441]]] }],
    ["a window of one end", { ...hours, windows: [[[600]]] }],
  ])("%s is refused", (_what, broken) => {
    expect(parsePlaces("places.geojson", battle({ ...place, hours: broken })).ok).toBe(false);
  });
});

test("whatever a file holds, reading it gives an answer and harms nothing", () => {
  const parsers = [parseBattle, parseHistoryFacts, parseHistoryTexts, parseDrawings];
  const key = fc.constantFrom("__proto__", "constructor", "moments", "people", "lines", "features", "x");
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      fc.jsonValue(),
      fc.array(tie("node"), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie("node")), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    ),
  }));
  fc.assert(
    fc.property(node, (json) => {
      for (const parse of parsers) expect(typeof parse("file", json).ok).toBe("boolean");
    }),
  );
  const poisoned: unknown = JSON.parse('{"__proto__": {"lines": [], "solids": [], "polluted": true}}');
  parseDrawings("drawings.json", poisoned);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("a long text that is almost path data is refused without delay", () => {
  const almost = `M${"0 ".repeat(200_000)}!`;
  expect(parseDrawings("drawings.json", { tower: { lines: [almost], solids: [] } }).ok).toBe(false);
});
