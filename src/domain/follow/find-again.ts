import type { Belief } from "./belief.ts";
import { cellSpacing, type Point } from "./frame.ts";
import { cellAt, nearestCell, seedAt, seedNear } from "./seed.ts";
import { stray } from "./stray.ts";
import type { FollowState } from "./types.ts";

/** Metres per second assumed at most while nothing was seen, and for how many seconds at most. */
const silentPace = 1.7;
const longestWalk = 1800;
/** How likely it is to have walked past a stop, by some metres, without having been seen there. */
const unseen = 0.05;
const passedMetres = 30;
/** Someone this many metres from any part of the line they can have reached is not on it. */
const farMetres = 60;
/** How likely they are off it then; the rest still gives the line a chance. */
const farShare = 0.9;

/**
 * What to believe after a silence, or after leaps that turned out true: the walker is on the line, no further on
 * than a walk could lead, most likely near the new fix; or, far from all of that, off every way.
 */
export function findAgain(state: FollowState, seconds: number, sigma: number): Belief {
  const { track, metresAlong } = state;
  const from = metresAlong - 60;
  const to = metresAlong + 40 + silentPace * Math.min(seconds, longestWalk);
  const point = state.sense.place as Point;
  const { metres, cell } = nearestCell(track, point, cellAt(track, from), cellAt(track, to));
  if (metres <= farMetres + sigma) {
    return seedNear(track, [from, to], point, 1.5 * sigma, sigma, chancesAfter(state, seconds));
  }
  const rest = seedAt(track, cell * cellSpacing, 15, sigma);
  const away = stray(farShare, point, { east: 0, north: 0 }, sigma * sigma, rest.variance);
  return { ...rest, weights: rest.weights.map((weight) => weight * (1 - farShare)), strays: [away] };
}

/** Where the line comes to the same place twice, the nearer pass is likelier, and the one before the next stop. */
function chancesAfter(
  { track, metresAlong, phase, goal }: FollowState,
  seconds: number,
): (along: number) => number {
  const ahead = track.goals.slice(phase === "at-stop" ? goal + 1 : goal);
  const usual = 100 + seconds;
  return (along) => {
    const passed = ahead.filter((each) => along > each.metres + passedMetres).length;
    return Math.exp(-Math.abs(along - metresAlong) / usual) * unseen ** passed;
  };
}
