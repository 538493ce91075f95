import type { Belief } from "./belief.ts";
import { cellSpacing, type Point } from "./frame.ts";
import { cellAt, nearestCell, seedAt, seedNear } from "./seed.ts";
import { stray } from "./stray.ts";
import type { FollowState } from "./types.ts";

/** Metres per second assumed at most while nothing was seen, and for how many seconds at most. */
const silentPace = 1.7;
const longestWalk = 1800;
/** Someone this many metres from any part of the line they can have reached is not on it. */
const farMetres = 60;
/** How likely they are off it then; the rest still gives the line a chance. */
const farShare = 0.9;

/**
 * What to believe after a silence, or after leaps that turned out true: the walker is on the line, no further on
 * than a walk could lead, most likely near the new fix; or, far from all of that, off every way.
 */
export function findAgain(
  { track, metresAlong, sense }: FollowState,
  seconds: number,
  sigma: number,
): Belief {
  const from = metresAlong - 60;
  const to = metresAlong + 40 + silentPace * Math.min(seconds, longestWalk);
  const point = sense.place as Point;
  const { metres, cell } = nearestCell(track, point, cellAt(track, from), cellAt(track, to));
  if (metres <= farMetres + sigma) return seedNear(track, [from, to], point, 1.5 * sigma, sigma);
  const rest = seedAt(track, cell * cellSpacing, 15, sigma);
  const away = stray(farShare, point, { east: 0, north: 0 }, sigma * sigma, rest.variance);
  return { ...rest, weights: rest.weights.map((weight) => weight * (1 - farShare)), strays: [away] };
}
