import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanName } from "../../src/domain/draft.ts";
import { toGeoJson } from "../../src/domain/exchange/geojson.ts";
import { toGpx } from "../../src/domain/exchange/gpx.ts";
import { toKml } from "../../src/domain/exchange/kml.ts";
import { readStrollFile } from "../../src/domain/exchange/read-stroll.ts";
import { readXml } from "../../src/domain/exchange/read-xml.ts";
import type { Told } from "../../src/domain/exchange/told.ts";
import { citadel, guide, memorial, stroll } from "../fixtures/walk.ts";

const sign = fc.oneof(
  fc.constantFrom(..."<>&\"'/=! \n\u202e\u200b\ud800\u0000"),
  fc.constantFrom(
    "<gpx>",
    "</gpx>",
    "<wpt lat='1' lon='2'>",
    "<!--",
    "]]>",
    "&#0;",
    "&amp;",
    "__proto__",
    "{",
    "🏰",
  ),
  fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);
const hostile = fc.array(sign, { maxLength: 80 }).map((signs) => signs.join(""));

const never = (): boolean => false;

function told(name: string): Told {
  const link = "https://example.org/?stop=";
  return {
    title: name,
    summary: name,
    link,
    stop: (id) => ({ name, description: name, link: `${link}${id}` }),
    leg: () => name,
  };
}

/** What the engine says of a text that is no JSON. */
function faultOf(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return String(error);
  }
}

describe("files from outside", () => {
  test("any text ends in a walk or in an error, never in an exception", () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (text, wrapped) => {
        const read = readStrollFile(wrapped ? `<gpx>${text}</gpx>` : text, guide, never);
        if (read.ok) expect(read.value.draft.stops.length).toBeGreaterThan(0);
        else expect(read.error.kind).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 3000 },
    );
  });

  test("any JSON value is a walk of ours or is refused", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const read = readStrollFile(JSON.stringify({ calais1940: value }), guide, never);
        expect(read.ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test("the line of a fault in a JSON is the one the engine says", () => {
    const spoilt = fc
      .tuple(fc.jsonValue({ maxDepth: 4 }), fc.nat(), fc.constantFrom(...'{}[],:"\\x1-.\n\u0001', ""))
      .map(([value, at, put]) => {
        const text = JSON.stringify({ calais1940: value }, null, 1);
        const place = 1 + (at % (text.length - 1));
        return `${text.slice(0, place)}${put}${text.slice(place + 1)}`;
      });
    let compared = 0;
    fc.assert(
      fc.property(spoilt, (text) => {
        const why = faultOf(text);
        if (why === null) return;
        const position =
          /at position (\d+)/.exec(why)?.[1] ?? (why.includes("end of JSON") ? text.length : null);
        if (position === null) return;
        compared += 1;
        const line = text.slice(0, Number(position)).split("\n").length;
        expect(readStrollFile(text, guide, never)).toEqual({
          ok: false,
          error: { kind: "file-broken", why: "json", line },
        });
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  test("no name breaks out of the XML it is written into, and every stop comes back", () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const silent = { open: () => undefined, close: () => undefined, stops: () => false };
        expect(readXml(toKml(stroll, told(name)), silent)).toBe(null);
        const back = readStrollFile(toGpx(stroll, told(name)), guide, never);
        expect(back).toMatchObject({ ok: true, value: { draft: { stops: [citadel.id, memorial.id] } } });
        expect(() => JSON.parse(JSON.stringify(toGeoJson(stroll, told(name), "?")))).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  test("names survive the way through a GPX file", () => {
    const name = fc
      .array(fc.constantFrom(..."aé<>&\"'🏰‏ע "), { maxLength: 40 })
      .map((signs) => signs.join("").trim());
    fc.assert(
      fc.property(name, (title) => {
        const back = readStrollFile(toGpx(stroll, told(title)), guide, never);
        expect(back.ok && (back.value.draft.name ?? "")).toBe(cleanName(title));
      }),
      { numRuns: 500 },
    );
  });
});
