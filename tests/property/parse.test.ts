import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import type { DataError } from "../../src/domain/errors.ts";
import type { Result } from "../../src/domain/result.ts";
import {
  joinGuide,
  parseLayer,
  parsePlaces,
  parseTexts,
  parseTours,
  parseWays,
} from "../../src/domain/parse.ts";
import {
  joinHistory,
  parseBattle,
  parseDrawings,
  parseHistoryFacts,
  parseHistoryTexts,
  parseSketches,
} from "../../src/domain/parse-history.ts";

const folder = new URL("../../geo/", import.meta.url);

/** A file of ours; of a layer only the first features, so that thousands of them can be spoilt in a minute. */
function read(file: string): unknown {
  const json = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as { features?: unknown[] };
  return Array.isArray(json.features) ? { ...json, features: json.features.slice(0, 12) } : json;
}

/** What must never stand anywhere in a file, made afresh for each case. */
const poisons: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => NaN,
  () => -Infinity,
  () => 1e308,
  () => true,
  () => "",
  () => [],
  () => ({}),
  () => "x".repeat(1_000_000),
  () => "<img src=x onerror=alert(1)><script>alert(1)</script>",
  () => "\u202Etxet\u2066\u200B\uFEFF\u0000",
  () =>
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
  () => JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`) as unknown,
  () => JSON.parse(`${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`) as unknown,
];

/** What to do to a file: where to go down, branch by branch, when to stop, and what to put there, under which key. */
const spoiling = fc.record({
  branches: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
  poison: fc.nat({ max: poisons.length - 1 }),
  how: fc.constantFrom("replace", "replace", "remove", "add", "prototype"),
});

function spoilt(
  value: unknown,
  { branches, poison, how }: typeof spoiling extends fc.Arbitrary<infer T> ? T : never,
) {
  const bad = poisons[poison]!();
  function at(node: unknown, depth: number): unknown {
    const keys = typeof node === "object" && node !== null ? Object.keys(node) : [];
    if (depth === branches.length || keys.length === 0) return bad;
    const key = keys[branches[depth]! % keys.length]!;
    const copy = (Array.isArray(node) ? [...(node as unknown[])] : { ...(node as object) }) as Record<
      string,
      unknown
    >;
    const last = depth === branches.length - 1;
    if (last && how === "remove") delete copy[key];
    else if (last && how === "add") copy[`${key}-more`] = bad;
    else if (last && how === "prototype")
      Object.defineProperty(copy, "__proto__", { value: bad, enumerable: true, configurable: true });
    else copy[key] = at(copy[key], depth + 1);
    return copy;
  }
  return at(value, 0);
}

const untouched = Object.getOwnPropertyNames(Object.prototype).sort();

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(untouched);
});

type Parse = (file: string, json: unknown) => Result<unknown, DataError>;

test.each<[file: string, parse: Parse]>([
  ["layers/citadel.geojson", parseLayer],
  ["layers/water.geojson", parseLayer],
  ["layers/streets.geojson", parseWays],
  ["layers/walkways.geojson", parseWays],
  ["layers/places.geojson", parsePlaces],
  ["layers/tours.json", parseTours],
  ["layers/battle-1940.geojson", parseBattle],
  ["layers/history.json", parseHistoryFacts],
  ["layers/drawings.json", parseDrawings],
  ["layers/sketches.json", parseSketches],
  ["texts/en.json", parseTexts],
  ["texts/history-fr.json", parseHistoryTexts],
])("%s spoilt anywhere is read or refused in a short sentence, never thrown over", (file, parse) => {
  const whole = read(file);
  expect(parse(file, whole).ok).toBe(true);
  let refused = 0;
  fc.assert(
    fc.property(spoiling, (spoil) => {
      const result = parse(file, spoilt(whole, spoil));
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
      if (result.ok) return;
      refused += 1;
      expect(result.error).toMatchObject({ kind: "data-invalid", file });
      const { where, why } = result.error as Extract<DataError, { kind: "data-invalid" }>;
      expect([...where, ...why].length).toBeLessThanOrEqual(240);
      expect(why).not.toMatch(/[\u202E\u2066\u200B]/);
    }),
    { numRuns: 500 },
  );
  // Most spoiling goes deep enough to be noticed, and some is none.
  expect(refused).toBeGreaterThan(100);
  expect(refused).toBeLessThan(500);
});

test("what was let in although spoilt joins, or is refused", () => {
  const [places, tours] = [read("layers/places.geojson"), read("layers/tours.json")];
  const [battle, facts] = [read("layers/battle-1940.geojson"), read("layers/history.json")];
  let joined = 0;
  fc.assert(
    fc.property(spoiling, spoiling, (one, other) => {
      const points = parsePlaces("p", spoilt(places, one));
      const walks = parseTours("t", spoilt(tours, other));
      if (points.ok && walks.ok) expect(typeof joinGuide(points.value, walks.value, "t").ok).toBe("boolean");
      const days = parseBattle("b", spoilt(battle, one));
      const people = parseHistoryFacts("h", spoilt(facts, other));
      if (days.ok && people.ok) {
        joined += 1;
        expect(joinHistory(days.value, people.value).moments.length).toBeLessThanOrEqual(12);
      }
    }),
    { numRuns: 2000 },
  );
  expect(joined).toBeGreaterThan(20);
});

/** Values of any shape at all, with the words our files use among the keys. */
const key = fc.oneof(
  fc.string(),
  fc.constantFrom("type", "features", "geometry", "__proto__", "places", "stops"),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom("FeatureCollection", "Feature", "LineString", "Point", null, true, 0, -1, 1e308),
    fc.string(),
    fc.double(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(key, tie("value"), { maxKeys: 5, noNullPrototype: false }),
  ),
})).value;

test("a file of another kind altogether is refused as well", () => {
  fc.assert(
    fc.property(json, (value) => {
      for (const parse of [parseLayer, parseWays, parsePlaces, parseTexts, parseBattle, parseHistoryTexts])
        expect(typeof (parse as Parse)("f.json", value).ok).toBe("boolean");
    }),
    { numRuns: 400 },
  );
});
