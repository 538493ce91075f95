import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLayer, parsePlaces, parseTexts, parseTours, parseWays } from "../../src/domain/parse.ts";

/** Values as a broken or hostile file may hold them, with the words our files use among the keys. */
const key = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "type",
    "features",
    "geometry",
    "coordinates",
    "properties",
    "id",
    "__proto__",
    "places",
    "stops",
  ),
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

test.each([parseLayer, parseWays, parsePlaces, parseTexts, parseTours])("%o never throws", (parse) => {
  fc.assert(
    fc.property(json, (value) => {
      const result = (parse as (file: string, json: unknown) => { ok: boolean })("f.json", value);
      expect(typeof result.ok).toBe("boolean");
    }),
    { numRuns: 400 },
  );
});
