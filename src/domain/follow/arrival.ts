import { apart, cellSpacing, pointOf } from "./frame.ts";
import { arrive, depart, giveUp, goalOf, lasts } from "./progress.ts";
import { shareBetween, shareNear } from "./reading.ts";
import { cellAt, seedAt } from "./seed.ts";
import type { FollowState } from "./types.ts";

/** Seconds one must have been near, and how sure that must be. */
const nearSeconds = 4;
const nearShare = 0.9;
/** … and for how long while the phone may be misled by walls. */
const bentNearSeconds = 12;
/** Seconds of standing within the radius that count as arrival, wherever on the line one is thought to be. */
const insideSeconds = 15;
/** One has left a stop when this far past it along the line, or so far outside its radius, in metres. */
const pastMetres = 20;
const outsideMetres = 30;
const goneShare = 0.9;
/** With the next stop nearer than this, in metres, less will do: it would be walked by. */
const closeMetres = 60;
const closeShare = 0.55;
/** A next stop nearer than this, in metres, is here as well, and has its turn after so many seconds. */
const hereMetres = 8;
const hereSeconds = 15;
/** One has passed a stop when this far past it along the line, in metres. */
const passedMetres = 45;

/** Arrives, if the phone has been near the expected stop for long enough. Never looks at any other stop. */
export function watchArrival(state: FollowState, sigma: number, time: number): FollowState {
  if (state.phase !== "walking" && state.phase !== "off-route" && state.phase !== "joining") return state;
  const { track, sense } = state;
  const goal = goalOf(state);
  const at = pointOf(track, goal.position);
  const radius = Math.max(goal.radius, state.accuracy ?? 0);
  const low = cellAt(track, goal.metres - 1.6 * radius);
  const high = cellAt(track, goal.metres + 2 * radius);
  // The belief is along the line; someone who only believed to be on it must also be near in truth.
  const isClose = sense.place !== null && apart(sense.place, at) <= 2 * radius + 2 * sigma;
  const isNear =
    isClose &&
    sense.belief !== null &&
    shareNear(track.network, sense.belief, at, radius, low, high) >= nearShare;
  const isBent = (sense.belief?.bent ?? 0) > 0;
  const near = lasts(sense.since, "near", isNear, time, isBent ? bentNearSeconds : nearSeconds);
  const isInside =
    sense.place !== null &&
    apart(sense.place, at) <= radius &&
    (state.phase !== "walking" || goal.metres - state.metresAlong <= 4 * radius);
  const inside = lasts(
    near.since,
    "inside",
    isInside,
    time,
    state.phase === "joining" ? nearSeconds : insideSeconds,
  );
  const watched = { ...state, sense: { ...sense, since: inside.since } };
  if (near.isLasting) return arrive(watched, "position");
  if (!inside.isLasting) return watched;
  const belief = seedAt(track, goal.metres, 15, sigma);
  return arrive({ ...watched, metresAlong: goal.metres, sense: { ...watched.sense, belief } }, "position");
}

/** Leaves the stop one is at once that is certain. */
export function watchDeparture(state: FollowState, time: number): FollowState {
  if (state.phase !== "at-stop") return state;
  const { track, sense } = state;
  const goal = goalOf(state);
  const next = track.goals[state.goal + 1];
  if (next === undefined) return state;
  const gap = next.metres - goal.metres;
  const isHere = gap < hereMetres;
  const past = goal.metres + Math.min(pastMetres, gap / 2);
  const isPast = isHere || isBeyond(state, past, gap < closeMetres ? closeShare : goneShare);
  const gone = lasts(sense.since, "gone", isPast, time, isHere ? hereSeconds : 3);
  const away = sense.place === null ? 0 : apart(sense.place, pointOf(track, goal.position));
  const isOutside = away > Math.max(goal.radius, state.accuracy ?? 0) + outsideMetres;
  const outside = lasts(gone.since, "inside", isOutside, time, 8);
  const watched = { ...state, sense: { ...sense, since: outside.since } };
  return gone.isLasting || outside.isLasting ? depart(watched) : watched;
}

/** Turns to the next stop when the walk has surely gone past the expected one; who came near enough has been there. */
export function watchPassing(state: FollowState, time: number): FollowState {
  if (state.phase !== "walking") return state;
  const { goal, sense, accuracy } = state;
  const { metres, radius } = goalOf(state);
  const passed = lasts(sense.since, "beyond", isBeyond(state, metres + passedMetres, 0.95), time, 6);
  const watched = { ...state, sense: { ...sense, since: passed.since } };
  if (!passed.isLasting) return watched;
  const { closest } = sense;
  const wasNear = closest?.goal === goal && closest.metres <= Math.max(radius, accuracy ?? 0);
  return wasNear ? arrive(watched, "position") : giveUp(watched, "passed");
}

/** Keeps in mind how near the smoothed place came to the stop that is next. */
export function watchCloseness(state: FollowState): FollowState {
  const { track, sense, phase } = state;
  const goal = phase === "at-stop" ? state.goal + 1 : state.goal;
  const target = track.goals[goal];
  if (target === undefined || sense.place === null) return state;
  const metres = apart(sense.place, pointOf(track, target.position));
  if (sense.closest?.goal === goal && sense.closest.metres <= metres) return state;
  return { ...state, sense: { ...sense, closest: { goal, metres } } };
}

function isBeyond(
  { track: { network }, sense: { belief } }: FollowState,
  metres: number,
  sureness: number,
): boolean {
  const first = Math.ceil(metres / cellSpacing);
  return belief !== null && shareBetween(network, belief, first, network.lineCells) >= sureness;
}
