import { boundsOf, metresPerDegree } from "../domain/geometry.ts";
import type { Bounds, Position } from "../domain/position.ts";
import type { Point } from "./node.ts";

/** A piece of the town on a piece of paper, north up, at a true scale. */
export interface Projection {
  /** Millimetres of paper. */
  readonly width: number;
  readonly height: number;
  /** 5000 for 1:5000. */
  readonly scale: number;
  readonly bounds: Bounds;
  /** Where a position falls, in millimetres from the top left. */
  readonly toPaper: (position: Position) => Point;
  /** Millimetres of paper for so many metres of ground. */
  readonly millimetres: (metres: number) => number;
}

/** Scales a map may have, the largest first; the paper says which. */
export const scales = [2500, 5000, 7500, 10_000, 15_000, 20_000, 30_000, 40_000] as const;

/**
 * The projection with this position in its middle. Within one town the ground is flat to far below the width of a
 * line, so that degrees are simply stretched to metres at the middle's latitude.
 */
export function projectionAt(middle: Position, scale: number, width: number, height: number): Projection {
  const [perLng, perLat] = metresPerDegree(middle[1]);
  const perMetre = 1000 / scale;
  const halfLng = width / 2 / perMetre / perLng;
  const halfLat = height / 2 / perMetre / perLat;
  return {
    width,
    height,
    scale,
    bounds: [middle[0] - halfLng, middle[1] - halfLat, middle[0] + halfLng, middle[1] + halfLat],
    toPaper: ([lng, lat]) => [
      width / 2 + (lng - middle[0]) * perLng * perMetre,
      height / 2 - (lat - middle[1]) * perLat * perMetre,
    ],
    millimetres: (metres) => metres * perMetre,
  };
}

/**
 * The largest scale at which all positions lie on the paper with so many millimetres around them, and its
 * projection, the positions in the middle. The smallest scale there is when even that is too large.
 */
export function projectionFor(
  positions: readonly Position[],
  width: number,
  height: number,
  around: number,
  from: number = scales[0],
): Projection {
  const [west, south, east, north] = boundsOf(positions);
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  const [perLng, perLat] = metresPerDegree(middle[1]);
  const fits = (scale: number): boolean =>
    ((east - west) * perLng * 1000) / scale <= width - 2 * around &&
    ((north - south) * perLat * 1000) / scale <= height - 2 * around;
  const scale = scales.find((candidate) => candidate >= from && fits(candidate)) ?? scales[scales.length - 1];
  return projectionAt(middle, scale as number, width, height);
}

/** Whether two bounds share any ground. */
export function boundsMeet(one: Bounds, other: Bounds): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}
