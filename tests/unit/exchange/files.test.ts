import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { toCalendar, type Outing } from "../../../src/domain/exchange/calendar.ts";
import { geoLink } from "../../../src/domain/exchange/geo-link.ts";
import { toGeoJson } from "../../../src/domain/exchange/geojson.ts";
import { toGpx } from "../../../src/domain/exchange/gpx.ts";
import { toKml } from "../../../src/domain/exchange/kml.ts";
import type { Told } from "../../../src/domain/exchange/told.ts";
import { stroll } from "../../fixtures/walk.ts";

const odd = `Fish & "chips" <b>‏עברית</b> 🏰 l’été\u0000\ud800 it's`;

function told(name: string): Told {
  return {
    title: name,
    summary: `${name}, told.`,
    link: "https://example.org/?stops=ci.gj&lang=en",
    stop: (id) => ({ name: `${id} ${name}`, description: name, link: `https://example.org/?stop=${id}` }),
    leg: (from, to) => `${from} → ${to}`,
  };
}

/** What xmllint says of the text: nothing, if it is well-formed. */
function lint(xml: string, ...options: string[]): string {
  const { stdout, stderr, status, error } = spawnSync("xmllint", [...options, "-"], {
    input: xml,
    encoding: "utf8",
  });
  if (error) throw error;
  return status === 0 ? "" : `${stdout}${stderr}`;
}

describe("files of a walk", () => {
  test.each([
    ["GPX", toGpx],
    ["KML", toKml],
  ])("%s is well-formed XML, whatever the names", (_, write) => {
    expect(lint(write(stroll, told("The Last Stand")), "--noout")).toBe("");
    expect(lint(write(stroll, told(odd)), "--noout")).toBe("");
    expect(lint(write(stroll, told(odd)).replace("</name>", ""), "--noout")).not.toBe("");
  });

  test("GPX has the elements of version 1.1, in their order", () => {
    const schema = `${import.meta.dirname}/../../fixtures/gpx-1.1.xsd`;
    expect(lint(toGpx(stroll, told(odd)), "--noout", "--schema", schema)).toBe("");
    const wrong = toGpx(stroll, told("x")).replace('lat="50.957000"', 'lat="500"');
    expect(lint(wrong, "--noout", "--schema", schema)).toContain("lat");
  });

  test("KML puts longitude before latitude and gives every stop and leg a name", () => {
    const kml = toKml(stroll, told("x"));
    expect(kml).toContain("<coordinates>1.843000,50.957000</coordinates>");
    expect(kml).toContain("<name>citadel → green-jackets-memorial</name>");
  });

  test("GeoJSON holds stops as points, legs as lines, and the query to open the walk again", () => {
    const file = toGeoJson(stroll, told("x"), "?stops=ci.gj");
    expect(file.calais1940).toEqual({ version: 1, query: "?stops=ci.gj" });
    expect(file.features.map(({ geometry }) => geometry.type)).toEqual(["Point", "Point", "LineString"]);
    expect(file.features[0]?.geometry.coordinates).toEqual([1.843, 50.957]);
    expect(file.features[0]?.properties).toMatchObject({ number: 1, name: "citadel x" });
  });

  test("a point for another map names itself safely", () => {
    expect(geoLink([1.8429, 50.9577], `Fort (old) & "gate"\ud800`)).toBe(
      "geo:50.957700,1.842900?q=50.957700,1.842900(Fort%20(old)%20%26%20%22gate%22)",
    );
  });
});

describe("a calendar entry", () => {
  const outing: Outing = {
    title: "Walk; with, odd\\ signs",
    description: `First line\nsecond line ${"é".repeat(80)}`,
    link: "https://example.org/?stops=ci.gj&depart=14:00",
    place: "Calais-Ville",
    position: [1.8506, 50.9534],
    day: "2026-05-26",
    departAt: 14 * 60 + 5,
    minutes: 92.4,
    written: "2026-05-01T09:30:00.123Z",
  };
  const text = toCalendar(outing);

  test("starts in the time of Calais and lasts as long as the walk", () => {
    expect(text).toContain("DTSTART;TZID=Europe/Paris:20260526T140500\r\n");
    expect(text).toContain("DURATION:PT92M\r\n");
    expect(text).toContain("DTSTAMP:20260501T093000Z\r\n");
    expect(text).toContain("GEO:50.953400;1.850600\r\n");
  });

  test("escapes what the format uses itself, and no line is longer than 75 bytes", () => {
    expect(text).toContain("SUMMARY:Walk\\; with\\, odd\\\\ signs\r\n");
    const lines = text.split("\r\n");
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(text.replaceAll("\r\n ", "")).toContain(`First line\\nsecond line ${"é".repeat(80)}`);
  });

  test("no text can add a line of its own", () => {
    const hostile = toCalendar({ ...outing, title: "x\r\nATTACH:file:///etc", place: "a\rb\u2028c\u0000" });
    expect(hostile.split("\r\n").filter((line) => line.startsWith("ATTACH"))).toEqual([]);
    expect(hostile.split("\r\n").filter((line) => /^[^A-Z ]/.test(line))).toEqual([]);
  });

  test("is the same entry when the same walk is saved again", () => {
    const uid = (ics: string): string | undefined => /UID:.*(?:\r\n .*)*/.exec(ics)?.[0];
    expect(uid(toCalendar({ ...outing, written: "2026-05-02T00:00:00Z" }))).toBe(uid(text));
    expect(uid(toCalendar({ ...outing, day: "2026-05-27" }))).not.toBe(uid(text));
  });
});
