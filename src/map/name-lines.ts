import type { Feature, FeatureCollection, LineString } from "geojson";
import type { WayClass, Ways } from "../domain/layer.ts";
import type { Position } from "../domain/position.ts";
import { chained, shortName } from "../domain/street-lines.ts";

/** A name follows a bend of up to about 70 degrees. */
const sharpest = 0.3;

/**
 * One long line for each stretch of a named street, to write its name along. The streets come split at every crossing
 * and drawn in either direction, so that hardly a piece of the old town would have room for its own name.
 * Roundabouts keep their name to themselves.
 */
export function nameLines(streets: Ways, quarter: ReadonlySet<string>): FeatureCollection<LineString> {
  const pieces = new Map<string, { className: WayClass; lines: Position[][] }>();
  for (const { geometry, properties } of streets.features) {
    const { name } = properties;
    if (name === undefined || properties.roundabout) continue;
    const street = pieces.get(name) ?? { className: properties.class, lines: [] };
    street.lines.push(geometry.coordinates as unknown as Position[]);
    pieces.set(name, street);
  }
  const narrow = Math.cos(((streets.features[0]?.geometry.coordinates[0]?.[1] ?? 0) * Math.PI) / 180);
  const features: Feature<LineString>[] = [];
  for (const [name, { className, lines }] of pieces) {
    for (const line of chained(lines, sharpest, narrow)) {
      features.push({
        type: "Feature",
        properties: { name, short: shortName(name), class: className, quarter: quarter.has(name) },
        geometry: { type: "LineString", coordinates: line.map((at) => [...at]) },
      });
    }
  }
  return { type: "FeatureCollection", features };
}
