import type { WayFeature, WayProperties, Ways } from "../../src/domain/layer.ts";
import type { Position } from "../../src/domain/position.ts";

/** A corner of Calais to hang little test worlds on. */
export const origin: Position = [1.85, 50.957];

const metresPerDegreeNorth = 111_194.93;
const metresPerDegreeEast = metresPerDegreeNorth * Math.cos((origin[1] * Math.PI) / 180);

/** The position so many metres east and north of the corner, to seven decimals as surveys give them. */
export function at(east: number, north: number): Position {
  return [
    Number((origin[0] + east / metresPerDegreeEast).toFixed(7)),
    Number((origin[1] + north / metresPerDegreeNorth).toFixed(7)),
  ];
}

/** A way through points given in metres east and north of the corner. */
export function way(
  points: readonly (readonly [east: number, north: number])[],
  properties: Partial<WayProperties> = {},
): WayFeature {
  return wayAlong(
    points.map(([east, north]) => at(east, north)),
    properties,
  );
}

/** A way through positions. */
export function wayAlong(
  positions: readonly Position[],
  properties: Partial<WayProperties> = {},
): WayFeature {
  return {
    type: "Feature",
    properties: {
      class: "street",
      walkable: true,
      source: "test",
      licence: "CC-BY-4.0",
      certainty: "surveyed",
      precision_m: 2,
      ...properties,
    },
    geometry: { type: "LineString", coordinates: positions.map((position) => [...position]) },
  };
}

export function collect(...features: readonly WayFeature[]): Ways {
  return { type: "FeatureCollection", features: [...features] };
}
