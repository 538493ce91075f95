import fc from "fast-check";
import { expect, test } from "vitest";
import { decode, encode, type View } from "../../src/domain/exchange/link.ts";
import { languages } from "../../src/domain/language.ts";
import { switchableLayers } from "../../src/domain/layer.ts";

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((n) => n / 1e5 + 0);
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

test("every view comes back from its link as it was", () => {
  fc.assert(
    fc.property(view, (wanted) => {
      expect(decode(encode(wanted))).toEqual({ ok: true, value: { ...wanted, faults: [] } });
    }),
    { numRuns: 500 },
  );
});

test("no query whatever makes it throw, and what it gives can be written again", () => {
  const keys = fc.constantFrom("lang", "tour", "stop", "layers", "map", "__proto__", "constructor", "x");
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
