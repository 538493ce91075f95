import { describe, expect, test } from "vitest";
import { toGeoJson } from "../../../src/domain/exchange/geojson.ts";
import { toGpx } from "../../../src/domain/exchange/gpx.ts";
import { readGpx } from "../../../src/domain/exchange/read-gpx.ts";
import { readStrollFile } from "../../../src/domain/exchange/read-stroll.ts";
import { readXml } from "../../../src/domain/exchange/read-xml.ts";
import type { Told } from "../../../src/domain/exchange/told.ts";
import { citadel, guide, memorial, stroll, tour } from "../../fixtures/walk.ts";

const told: Told = {
  title: "Fish & <chips>",
  summary: "A summary.",
  link: "https://example.org/?stops=ci.gj",
  stop: (id) => ({
    name: `“${id}” & 'more'`,
    description: "…",
    link: `https://example.org/?lang=en&stop=${id}`,
  }),
  leg: (from, to) => `${from} → ${to}`,
};

const never = (): boolean => false;

function gpx(inner: string): string {
  return `<?xml version="1.0"?>\n<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1">\n${inner}\n</gpx>`;
}

describe("reading a file", () => {
  test("what we wrote as GPX comes back: title, names, positions, stops", () => {
    const written = toGpx(stroll, told);
    const read = readGpx(written, never);
    expect(read).toMatchObject({ ok: true, value: { title: "Fish & <chips>" } });
    expect(read.ok && read.value.points.map(({ name }) => name)).toEqual(
      [citadel, memorial].map(({ id }) => `“${id}” & 'more'`),
    );
    expect(readStrollFile(written, guide, never)).toEqual({
      ok: true,
      value: {
        draft: { name: "Fish & <chips>", stops: [citadel.id, memorial.id], order: "given", shape: "one-way" },
        unknown: [],
      },
    });
  });

  test("what we wrote as GeoJSON comes back with every wish; a tour becomes a stroll of one’s own", () => {
    const written = (query: string) => JSON.stringify(toGeoJson(stroll, told, query));
    const own = "?lang=fr&stops=green-jackets-memorial.xx.citadel&loop=1&budget=90";
    expect(readStrollFile(written(own), guide, never)).toEqual({
      ok: true,
      value: {
        draft: { stops: [memorial.id, citadel.id], order: "best", shape: "loop", budgetMinutes: 90 },
        unknown: ["xx"],
      },
    });
    expect(readStrollFile(written(`?tour=${tour.id}`), guide, never)).toMatchObject({
      ok: true,
      value: { draft: { stops: [citadel.id, memorial.id], order: "given" }, unknown: [] },
    });
  });

  test("points of another program become the places they stand at; others are named", () => {
    const file = gpx(
      `<wpt lat="50.95701" lon="1.8431"><name>Citadelle</name></wpt>` +
        `<rte><rtept lat="51.5" lon="-0.1"><name><![CDATA[London & <all>]]></name></rtept></rte>` +
        `<trk><trkseg><trkpt lat="50.957" lon="1.845"/></trkseg></trk>`,
    );
    expect(readStrollFile(file, guide, never)).toEqual({
      ok: true,
      value: {
        draft: { stops: [citadel.id], order: "given", shape: "one-way" },
        unknown: ["London & <all>"],
      },
    });
  });

  test.each([
    [
      "an unknown letter in a number",
      gpx(`\n<wpt lat="50,9" lon="1.8"/>`),
      { kind: "bad-position", line: 4 },
    ],
    ["a latitude beyond the pole", gpx(`<wpt lat="91" lon="1.8"/>`), { kind: "bad-position", line: 3 }],
    ["no longitude", gpx(`<wpt lat="50"/>`), { kind: "bad-position", line: 3 }],
    ["an element left open", "<gpx>\n<rte>\n", { kind: "file-broken", why: "unclosed", line: 3 }],
    ["elements crossed", "<gpx>\n<a></gpx></a>", { kind: "file-broken", why: "syntax", line: 2 }],
    [
      "a document type",
      `<!DOCTYPE gpx [<!ENTITY a "b">]>\n<gpx/>`,
      { kind: "file-broken", why: "declaration", line: 1 },
    ],
    ["elements 65 deep", `<gpx>${"<a>".repeat(64)}`, { kind: "file-broken", why: "too-deep", line: 1 }],
    ["another kind of XML", "<kml><Document/></kml>", { kind: "not-a-walk" }],
    ["no point at all", gpx(""), { kind: "no-points" }],
    [
      "a walk somewhere else",
      gpx(`<wpt lat="51.5" lon="-0.1"/><wpt lat="51.6" lon="-0.1"><name>Highgate</name></wpt>`),
      { kind: "no-places", names: ["Highgate"] },
    ],
    [
      "a walk of no place",
      `{"calais1940":{"version":1,"query":"?stops=moon"}}`,
      { kind: "no-places", names: ["moon"] },
    ],
    ["a link without a walk", `{"calais1940":{"version":1,"query":"?lang=en"}}`, { kind: "not-a-walk" }],
    ["nothing", "", { kind: "file-broken", why: "unclosed", line: 1 }],
    ["a sentence", "Hello there.", { kind: "file-broken", why: "syntax", line: 1 }],
    ["half a JSON", `{"calais1940":`, { kind: "file-broken", why: "json", line: 1 }],
    ["a JSON with a fault", `{\n"a": [1,\n2 3]\n}`, { kind: "file-broken", why: "json", line: 3 }],
    ["a JSON 100,000 deep", `${"[\n".repeat(100_000)}`, { kind: "file-broken", why: "json", line: 100_001 }],
    ["a whole JSON 100,000 deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, { kind: "not-a-walk" }],
    ["a foreign JSON", `{"type":"FeatureCollection","features":[]}`, { kind: "not-a-walk" }],
    ["a later version of ours", `{"calais1940":{"version":2,"query":"?"}}`, { kind: "not-a-walk" }],
    ["an inherited member", `{"__proto__":{"calais1940":{"version":1,"query":"?"}}}`, { kind: "not-a-walk" }],
    ["a huge file", " ".repeat(5_000_001), { kind: "file-too-large", characters: 5_000_001, max: 5_000_000 }],
  ])("%s is refused with its reason", (_, text, error) => {
    expect(readStrollFile(text, guide, never)).toEqual({ ok: false, error });
  });

  test("50,001 points are too many, and the line of the one too many is told", () => {
    const point = `<trkpt lat="50.957" lon="1.845"/>\n`;
    const file = gpx(`<wpt lat="50.957" lon="1.843"/><trk><trkseg>${point.repeat(49_999)}</trkseg></trk>`);
    expect(readStrollFile(file, guide, never)).toMatchObject({ ok: true });
    expect(readStrollFile(file.replace("</trkseg>", `${point}</trkseg>`), guide, never)).toEqual({
      ok: false,
      error: { kind: "too-many-points", max: 50_000, line: 50_002 },
    });
  });

  test("nothing is read behind the first fault", () => {
    const behind = gpx(`<wpt lat="91" lon="1.8"/>\n<a></b>`);
    expect(readGpx(behind, never)).toEqual({ ok: false, error: { kind: "bad-position", line: 3 } });
  });

  test("a file that takes too long is given up, with the line where", () => {
    let asked = 0;
    const file = gpx(`<wpt lat="50.957" lon="1.843"/>\n`.repeat(100));
    expect(readGpx(file, () => (asked += 1) > 50)).toEqual({
      ok: false,
      error: { kind: "file-too-slow", line: expect.any(Number) },
    });
    expect(asked).toBe(51);
  });

  test("two million elements on one line are read in one pass; to look for the line’s end at each would take minutes", () => {
    let opened = 0;
    const silent = { open: () => (opened += 1), close: () => undefined, stops: () => false };
    expect(readXml(`<a>${"<b/>".repeat(2_000_000)}</a>`, silent)).toBe(null);
    expect(opened).toBe(2_000_001);
  });
});
