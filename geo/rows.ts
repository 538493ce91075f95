import { createRequire } from "node:module";
import type { FeatureCollection, Point } from "geojson";

interface GeoJsonTables {
  parse(
    rows: readonly object[],
    settings: { readonly Point: readonly [string, string] },
  ): FeatureCollection<Point>;
}

const tables = createRequire(import.meta.url)("geojson") as GeoJsonTables;

/** A line of a table: where, in degrees, and whatever else is known. */
export interface Row {
  readonly lat: number;
  readonly lng: number;
}

/** A table of points as GeoJSON; the other columns become properties, longitude comes first as RFC 7946 asks. */
export function pointsFromRows<R extends Row>(
  rows: readonly R[],
): FeatureCollection<Point, Omit<R, "lat" | "lng">> {
  return tables.parse(rows, { Point: ["lat", "lng"] }) as FeatureCollection<Point, Omit<R, "lat" | "lng">>;
}
