import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanName } from "../../src/domain/draft.ts";
import { decodeDraft } from "../../src/domain/exchange/draft-link.ts";
import { decode } from "../../src/domain/exchange/link.ts";
import { queryReader } from "../../src/domain/exchange/query.ts";
import { readGpx } from "../../src/domain/exchange/read-gpx.ts";
import { shown } from "../../src/domain/shown.ts";

/** Signs that turn text around, hide in it or end its line, each by its number. */
const odd = (
  "00 0a 85 ad 61c 180e 200b 200e 200f 2028 2029 202a 202b 202c 202d 202e " +
  "2060 2066 2067 2068 2069 feff d800 dfff e0001"
)
  .split(" ")
  .map((code) => String.fromCodePoint(Number.parseInt(code, 16)));
const unseen = ["\u200c", "\u200d", "\u115f", "\u3164", "\ufe0f", "\u2800", " ", "\u3000"];
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...odd, ...unseen), fc.string({ unit: "grapheme", maxLength: 3 }), fc.string()),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

function expectFit(seen: string, most: number): void {
  expect([...seen].length).toBeLessThanOrEqual(most);
  expect(seen).not.toMatch(/\p{Cs}/u);
  expect([...seen].filter((sign) => odd.includes(sign))).toEqual([]);
  expect(seen).toBe(seen.trim());
  expect(seen === "" || [...seen].some((sign) => !unseen.includes(sign))).toBe(true);
}

test("whatever is shown is whole, short, hides nothing and turns nothing around", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 70 }), (said, most) => {
      const seen = shown(said, most);
      expectFit(seen, most);
      expect(shown(seen, most)).toBe(seen);
    }),
    { numRuns: 3000 },
  );
});

test("every door to the screen shows no more than that", () => {
  fc.assert(
    fc.property(text, (said) => {
      expectFit(cleanName(said), 60);
      const value = encodeURIComponent(said.replace(/\p{Cs}/gu, ""));
      const query = `?lang=${value}&map=${value}&layers=x!${value}&stops=x!${value}`;
      const read = decode(query);
      for (const fault of read.ok ? read.value.faults : [])
        for (const each of "asked" in fault ? [fault.asked].flat() : []) expectFit(each, 60);
      const drafted = queryReader(`?stops=citadel&name=${value}&from=${value}`);
      expectFit(decodeDraft(drafted)?.name ?? "", 60);
      const file = readGpx(
        `<gpx><wpt lat="1" lon="1"><name><![CDATA[${said.replaceAll("]]>", "")}]]></name></wpt></gpx>`,
        () => false,
      );
      if (file.ok) for (const { name } of file.value.points) expectFit(name, 300);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["a name turned around", "abc\u202egpx.exe", "abcgpx.exe"],
  ["nothing but signs without width", "\u200b\u200d\ufeff\u2060", ""],
  ["a joined emoji and a half-joined word, which need their joiners", "👩‍👩‍👧 می‌خواهم", "👩‍👩‍👧 می‌خواهم"],
  ["an emoji at the cut", `${"a".repeat(59)}🏰🏰`, `${"a".repeat(59)}🏰`],
])("%s", (_what, said, seen) => {
  expect(shown(said, 60)).toBe(seen);
});
