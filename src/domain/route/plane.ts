import type { Position } from "../position.ts";

/** The nearest point of one segment, on the flat town. */
export interface NearestOnSegment {
  readonly position: Position;
  /** Metres from the asked position. */
  readonly metres: number;
  /** How far along the segment, from 0 to 1. */
  readonly share: number;
}

/** The point of a segment nearest to a position; `scale` is metres per degree of longitude and latitude. */
export function nearestOnSegment(
  position: Position,
  from: Position,
  to: Position,
  scale: readonly [number, number],
): NearestOnSegment {
  const east = (to[0] - from[0]) * scale[0];
  const north = (to[1] - from[1]) * scale[1];
  const pointEast = (position[0] - from[0]) * scale[0];
  const pointNorth = (position[1] - from[1]) * scale[1];
  const squared = east * east + north * north;
  const share =
    squared === 0 ? 0 : Math.min(1, Math.max(0, (pointEast * east + pointNorth * north) / squared));
  const metres = Math.hypot(pointEast - share * east, pointNorth - share * north);
  if (share === 0) return { position: from, metres, share };
  if (share === 1) return { position: to, metres, share };
  return {
    position: [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])],
    metres,
    share,
  };
}
