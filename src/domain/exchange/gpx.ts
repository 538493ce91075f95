import type { PlaceId } from "../place.ts";
import type { Position } from "../position.ts";
import type { Stroll } from "../route/types.ts";

/** What a GPX file says in words, in the reader’s language. */
export interface GpxTexts {
  readonly title: string;
  readonly summary: string;
  /** Absolute link to the walk. */
  readonly link: string;
  /** Name, words and absolute link of a stop. */
  readonly stop: (id: PlaceId) => {
    readonly name: string;
    readonly description: string;
    readonly link: string;
  };
  /** Name of a leg. */
  readonly leg: (from: PlaceId, to: PlaceId) => string;
}

/**
 * The walk as GPX 1.1 (https://www.topografix.com/GPX/1/1/): a waypoint for every stop, then one track with a
 * segment for every leg. Degrees to 6 decimals; no times, so the same walk gives the same bytes.
 */
export function toGpx(stroll: Stroll, texts: GpxTexts): string {
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<gpx xmlns="http://www.topografix.com/GPX/1/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd" version="1.1" creator="Calais 1940">`,
    `  <metadata>`,
    `    <name>${escaped(texts.title)}</name>`,
    `    <desc>${escaped(texts.summary)}</desc>`,
    `    <copyright author="OpenStreetMap contributors (streets), Calais 1940 (texts, CC BY 4.0)">`,
    `      <license>https://opendatacommons.org/licenses/odbl/1-0/</license>`,
    `    </copyright>`,
    `    <link href="${escaped(texts.link)}"><text>${escaped(texts.title)}</text></link>`,
    `  </metadata>`,
    ...stroll.order.flatMap((id) => waypoint(id, positionOf(stroll, id), texts)),
    `  <trk>`,
    `    <name>${escaped(texts.title)}</name>`,
    `    <desc>${escaped(stroll.legs.map(({ from, to }) => texts.leg(from, to)).join(" · "))}</desc>`,
    ...stroll.legs.flatMap(({ line }) => [
      `    <trkseg>`,
      ...line.map((position) => `      <trkpt ${attributes(position)}/>`),
      `    </trkseg>`,
    ]),
    `  </trk>`,
    `</gpx>`,
  ];
  return `${lines.join("\n")}\n`;
}

function waypoint(id: PlaceId, position: Position | undefined, texts: GpxTexts): string[] {
  if (!position) return [];
  const { name, description, link } = texts.stop(id);
  return [
    `  <wpt ${attributes(position)}>`,
    `    <name>${escaped(name)}</name>`,
    `    <desc>${escaped(description)}</desc>`,
    `    <link href="${escaped(link)}"><text>${escaped(name)}</text></link>`,
    `    <sym>Flag, Green</sym>`,
    `  </wpt>`,
  ];
}

/** Where a leg to or from the stop touches it. */
function positionOf({ legs }: Stroll, id: PlaceId): Position | undefined {
  return legs.find(({ from }) => from === id)?.line[0] ?? legs.find(({ to }) => to === id)?.line.at(-1);
}

function attributes([lng, lat]: Position): string {
  return `lat="${lat.toFixed(6)}" lon="${lng.toFixed(6)}"`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** What XML 1.0 does not allow in a text (https://www.w3.org/TR/xml/#charsets). */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for XML: markup escaped, forbidden characters left out. */
function escaped(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
}
