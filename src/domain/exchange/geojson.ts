import type { FeatureCollection, LineString, Point } from "geojson";
import type { Position } from "../position.ts";
import type { Stroll } from "../route/types.ts";
import { credit, spotsOf, type Told } from "./told.ts";

/** A walk as GeoJSON, and under `calais1940` the link it can be opened again by. */
export interface StrollFile extends FeatureCollection<Point | LineString> {
  readonly calais1940: { readonly version: 1; readonly query: string };
}

/**
 * The walk as GeoJSON (RFC 7946): a point for every stop and a line for every leg, degrees to 6 decimals. `query`
 * is the query of its link; this app reads the walk back from it, whatever other programs made of the rest.
 */
export function toGeoJson(stroll: Stroll, told: Told, query: string): StrollFile {
  return {
    type: "FeatureCollection",
    calais1940: { version: 1, query },
    features: [
      ...spotsOf(stroll).map(({ id, position }, index) => ({
        type: "Feature" as const,
        id,
        properties: { kind: "stop", number: index + 1, ...told.stop(id), ...credit },
        geometry: { type: "Point" as const, coordinates: rounded(position) },
      })),
      ...stroll.legs.map(({ from, to, line, metres, minutes }) => ({
        type: "Feature" as const,
        properties: {
          kind: "leg",
          name: told.leg(from, to),
          from,
          to,
          metres: Math.round(metres),
          minutes: Math.round(minutes),
          ...credit,
        },
        geometry: { type: "LineString" as const, coordinates: drawable(line).map(rounded) },
      })),
    ],
  };
}

/** A line of GeoJSON has two positions at least, even where two stops stand on one spot. */
function drawable(line: readonly Position[]): readonly Position[] {
  return line.length === 1 ? [...line, ...line] : line;
}

function rounded([lng, lat]: Position): [number, number] {
  return [Number(lng.toFixed(6)), Number(lat.toFixed(6))];
}
