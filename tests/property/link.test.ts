import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanName, type Draft } from "../../src/domain/draft.ts";
import { decode, encode, type View } from "../../src/domain/exchange/link.ts";
import { languages } from "../../src/domain/language.ts";
import { switchableLayers } from "../../src/domain/layer.ts";

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((n) => n / 1e5 + 0);
const position = fc.tuple(degrees(180), degrees(90));
const draft: fc.Arbitrary<Draft> = fc
  .record(
    {
      stops: fc.uniqueArray(id, { maxLength: 14 }),
      order: fc.constantFrom("best", "given"),
      shape: fc.constantFrom("one-way", "loop"),
      start: position,
      end: position,
      day: fc
        .date({ min: new Date("2020-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      departAt: fc.integer({ min: 0, max: 1439 }),
      budgetMinutes: fc.integer({ min: 1, max: 1440 }),
      stepFree: fc.constant(true),
      speed: fc.integer({ min: 10, max: 1000 }).map((n) => n / 100),
      name: fc.string({ unit: "binary", maxLength: 80 }).map(cleanName),
    },
    { requiredKeys: ["stops", "order", "shape"] },
  )
  .map(({ name, ...rest }): Draft => (name ? { ...rest, name } : rest));
const view: fc.Arbitrary<View> = fc.record(
  {
    language: fc.constantFrom(...languages),
    tour: id,
    stop: id,
    layers: fc.subarray([...switchableLayers]),
    map: fc.record({
      zoom: fc.integer({ min: 0, max: 2400 }).map((n) => n / 100),
      lat: degrees(90),
      lng: degrees(180),
    }),
  },
  { requiredKeys: [] },
);

test("every stroll of one’s own comes back from its link as it was, odd names and all", () => {
  fc.assert(
    fc.property(draft, (wanted) => {
      expect(decode(encode({ draft: wanted }))).toEqual({ ok: true, value: { draft: wanted, faults: [] } });
    }),
    { numRuns: 1000 },
  );
});

test("every view comes back from its link as it was", () => {
  fc.assert(
    fc.property(view, (wanted) => {
      expect(decode(encode(wanted))).toEqual({ ok: true, value: { ...wanted, faults: [] } });
    }),
    { numRuns: 500 },
  );
});

test("no query whatever makes it throw, and what it gives can be written again", () => {
  const known = "lang tour stop layers map stops order loop from to budget depart day stepfree speed name";
  const keys = fc.constantFrom(...known.split(" "), "__proto__", "constructor", "x");
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.tuple(keys, fc.string({ unit: "binary", maxLength: 200 })), { maxLength: 12 })
      .map((pairs) => `?${pairs.map(([key, value]) => `${key}=${value}`).join("&")}`),
  );
  fc.assert(
    fc.property(hostile, (search) => {
      const result = decode(search);
      if (!result.ok) return;
      const { faults: _faults, ...rest } = result.value;
      expect(decode(encode(rest))).toEqual({ ok: true, value: { ...rest, faults: [] } });
    }),
    { numRuns: 2000 },
  );
});
