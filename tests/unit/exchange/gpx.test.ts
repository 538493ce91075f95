import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toGpx } from "../../../src/domain/exchange/gpx.ts";
import type { Told } from "../../../src/domain/exchange/told.ts";
import { stroll } from "../../fixtures/walk.ts";

const texts: Told = {
  title: "The Last Stand",
  summary: "A summary.",
  link: "https://example.org/?tour=last-stand",
  stop: (id) => ({ name: id, description: `About ${id}`, link: `https://example.org/?stop=${id}` }),
  leg: (from, to) => `${from} → ${to}`,
};

/** Elements in the order they open, and every text; throws where tags do not match. */
function read(xml: string): { readonly tags: readonly string[]; readonly texts: readonly string[] } {
  const open: string[] = [];
  const tags: string[] = [];
  const said: string[] = [];
  for (const [, close, name = "", rest = "", text] of xml
    .replace(/^<\?xml[^>]*\?>/, "")
    .matchAll(/<(\/?)([A-Za-z]+)([^<>]*)>|([^<>]+)/g)) {
    if (text !== undefined) said.push(text);
    else if (close) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      tags.push(name);
      if (!rest.endsWith("/")) open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`${open.join()} left open`);
  return { tags, texts: said.map((text) => text.trim()).filter((text) => text !== "") };
}

describe("a GPX file", () => {
  test("has its parts in the order of the schema: metadata, waypoints, one track with a segment a leg", () => {
    const { tags } = read(toGpx(stroll, texts));
    const head = ["gpx", "metadata", "name", "desc", "copyright", "license", "link", "text"];
    const stop = ["wpt", "name", "desc", "link", "text", "sym"];
    const track = ["trk", "name", "desc", "trkseg", "trkpt", "trkpt"];
    expect(tags).toEqual([head, stop, stop, track].flat());
  });

  test("puts latitude and longitude where they belong, to six decimals", () => {
    expect(toGpx(stroll, texts)).toContain('<wpt lat="50.957000" lon="1.843000">');
    expect(toGpx(stroll, texts)).toContain('<trkpt lat="50.957000" lon="1.845000"/>');
  });

  test("keeps odd names whole and out of the markup", () => {
    const sign = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
    const odd = fc.string({ unit: fc.oneof(sign, fc.constantFrom(..."<>&\"'")), maxLength: 60 });
    fc.assert(
      fc.property(odd, (name) => {
        const { tags, texts: said } = read(toGpx(stroll, { ...texts, title: name }));
        expect(tags).toHaveLength(26);
        expect(said.join("")).not.toMatch(/[<>]/);
      }),
      { numRuns: 300 },
    );
    const hostile = toGpx(stroll, { ...texts, title: `Fish & <script>"'` });
    expect(hostile).toContain("<name>Fish &amp; &lt;script&gt;&quot;&apos;</name>");
  });
});
