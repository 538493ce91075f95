import type { Position } from "../position.ts";
import type { Stroll } from "../route/types.ts";
import { credit, spotsOf, type Told } from "./told.ts";
import { escaped } from "./xml.ts";

/** Poppy red, as KML writes colours: opacity, blue, green, red. */
const routeColour = "ff2f2fc4";

/**
 * The walk as KML 2.3 (https://docs.ogc.org/is/12-007r2/12-007r2.html): a placemark for every stop and a line for
 * every leg. Degrees to 6 decimals; the same walk gives the same bytes.
 */
export function toKml(stroll: Stroll, told: Told): string {
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<kml xmlns="http://www.opengis.net/kml/2.3" xmlns:atom="http://www.w3.org/2005/Atom" version="2.3">`,
    `<Document>`,
    `  <name>${escaped(told.title)}</name>`,
    `  <atom:author><atom:name>${escaped(credit.author)}</atom:name></atom:author>`,
    `  <atom:link href="${escaped(told.link)}"/>`,
    `  <description>${escaped(`${told.summary}\n${credit.author}, ${credit.licence}`)}</description>`,
    `  <Style id="route"><LineStyle><color>${routeColour}</color><width>4</width></LineStyle></Style>`,
    ...spotsOf(stroll).flatMap(({ id, position }) => {
      const { name, description, link } = told.stop(id);
      return [
        `  <Placemark>`,
        `    <name>${escaped(name)}</name>`,
        `    <atom:link href="${escaped(link)}"/>`,
        `    <description>${escaped(`${description}\n${link}`)}</description>`,
        `    <Point><coordinates>${coordinates([position])}</coordinates></Point>`,
        `  </Placemark>`,
      ];
    }),
    ...stroll.legs.flatMap(({ from, to, line }) => [
      `  <Placemark>`,
      `    <name>${escaped(told.leg(from, to))}</name>`,
      `    <styleUrl>#route</styleUrl>`,
      `    <LineString><tessellate>1</tessellate><coordinates>${coordinates(line)}</coordinates></LineString>`,
      `  </Placemark>`,
    ]),
    `</Document>`,
    `</kml>`,
  ];
  return `${lines.join("\n")}\n`;
}

function coordinates(line: readonly Position[]): string {
  return line.map(([lng, lat]) => `${lng.toFixed(6)},${lat.toFixed(6)}`).join(" ");
}
