import type { Position } from "../position.ts";
import type { Stroll } from "../route/types.ts";
import { credit, spotsOf, type Spot, type Told } from "./told.ts";
import { escaped } from "./xml.ts";

/**
 * The walk as GPX 1.1 (https://www.topografix.com/GPX/1/1/): a waypoint for every stop, then one track with a
 * segment for every leg. Degrees to 6 decimals; no times, so the same walk gives the same bytes.
 */
export function toGpx(stroll: Stroll, told: Told): string {
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<gpx xmlns="http://www.topografix.com/GPX/1/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd" version="1.1" creator="Calais 1940">`,
    `  <metadata>`,
    `    <name>${escaped(told.title)}</name>`,
    `    <desc>${escaped(told.summary)}</desc>`,
    `    <copyright author="${escaped(credit.author)}">`,
    `      <license>${credit.licence}</license>`,
    `    </copyright>`,
    `    <link href="${escaped(told.link)}"><text>${escaped(told.title)}</text></link>`,
    `  </metadata>`,
    ...spotsOf(stroll).flatMap((spot) => waypoint(spot, told)),
    `  <trk>`,
    `    <name>${escaped(told.title)}</name>`,
    `    <desc>${escaped(stroll.legs.map(({ from, to }) => told.leg(from, to)).join(" · "))}</desc>`,
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

function waypoint({ id, position }: Spot, told: Told): string[] {
  const { name, description, link } = told.stop(id);
  return [
    `  <wpt ${attributes(position)}>`,
    `    <name>${escaped(name)}</name>`,
    `    <desc>${escaped(description)}</desc>`,
    `    <link href="${escaped(link)}"><text>${escaped(name)}</text></link>`,
    `    <sym>Flag, Green</sym>`,
    `  </wpt>`,
  ];
}

function attributes([lng, lat]: Position): string {
  return `lat="${lat.toFixed(6)}" lon="${lng.toFixed(6)}"`;
}
