import type { Feature, Polygon } from "geojson";
import { destinationOf } from "../domain/geometry.ts";
import type { Position } from "../domain/position.ts";

/** A circle in true metres, as a polygon of 48 corners. */
export function circle(
  middle: Position,
  metres: number,
  properties: Record<string, string>,
): Feature<Polygon> {
  const corners = Array.from({ length: 48 }, (_, step) => [...destinationOf(middle, metres, -step * 7.5)]);
  const outer = [...corners, corners[0] as number[]];
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [outer] } };
}
