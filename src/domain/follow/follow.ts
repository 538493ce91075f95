import type { Stroll } from "../route/types.ts";
import { watchArrival, watchCloseness, watchDeparture, watchPassing } from "./arrival.ts";
import { weigh } from "./belief.ts";
import { findAgain } from "./find-again.ts";
import { accuracyOf, judge, patience } from "./fix.ts";
import { apart, cellSpacing, pointOf, type Point } from "./frame.ts";
import { watchJoining } from "./join.ts";
import { usualPace, walkOn, type Reach } from "./motion.ts";
import { watchLine } from "./off-route.ts";
import { announce, settle } from "./progress.ts";
import { readBelief, type Reading } from "./reading.ts";
import { cellAt } from "./seed.ts";
import { tendStrays } from "./strays.ts";
import { buildTrack, type FollowOptions } from "./track.ts";
import { freshSense } from "./sense.ts";
import type { Fix, FollowState, Sense } from "./types.ts";

/** After a silence longer than this, in seconds, the walker may be anywhere a walk could have led. */
const longSilence = 25;
/** Seconds over which the place is smoothed. */
const smoothing = 5;
/** Seconds over which the roughness of the positions is learnt, and what it may become. */
const learning = 90;
const roughnessRange = [0.4, 5] as const;
/** Off the line for longer than this, in milliseconds, a walker may have given up on the stop. */
const longOff = 60_000;
/** The pace is measured over so many seconds; above this, in metres per second, it is a run. */
const paceSeconds = 20;
const runningPace = 2.3;
const fastestPace = 4.5;
/** At a stop, progress stays this near to it, in metres, or within twice its radius, until the walker has surely left. */
const aroundStop = 50;
/** Progress goes back only when the walker is believed to be further back than this, in metres. */
const slackMetres = 8;

/** Starts following a stroll. Nothing is assumed of where the walker is until the first fix. */
export function beginFollowing(stroll: Stroll, options: FollowOptions = {}): FollowState {
  const track = buildTrack(stroll, options);
  return settle({
    track,
    phase: track.goals.length === 0 ? "finished" : "joining",
    goal: 0,
    visits: track.goals.map(() => "ahead"),
    leg: 0,
    step: 0,
    metresAlong: 0,
    metresToStop: 0,
    metresToStep: 0,
    stale: true,
    accuracy: null,
    fix: null,
    events: [],
    sense: freshSense,
  });
}

/** Where the walk stands after one more fix. Pure: the same state and fix always give the same answer. */
export function follow(state: FollowState, fix: Fix): FollowState {
  const before: FollowState = state.events.length === 0 ? state : { ...state, events: [] };
  if (before.phase === "paused" || before.phase === "finished") return before;
  const verdict = judge(before, fix);
  if (verdict === "useless" || verdict === "leap") return withUseless(before, fix, verdict === "leap");
  const accuracy = accuracyOf(fix);
  const shown = { ...before, fix, accuracy, stale: false };
  if (verdict === "spare") return shown;
  return settle(announce(settle(sensed(shown, fix.time, pointOf(before.track, fix.position)))));
}

/** A bad fix widens the circle; it does not move the walker. */
function withUseless(state: FollowState, fix: Fix, isLeap: boolean): FollowState {
  const accuracy = accuracyOf(fix);
  return {
    ...state,
    stale: true,
    accuracy: isLeap ? state.accuracy : Math.max(state.accuracy ?? 0, accuracy),
    sense: isLeap ? { ...state.sense, leaps: state.sense.leaps + 1 } : state.sense,
  };
}

function sensed(state: FollowState, time: number, point: Point): FollowState {
  const { sense, track } = state;
  const seconds = sense.time === null ? 1 : Math.abs(time - sense.time) / 1000;
  const sigma = sigmaOf(state);
  const fresh: FollowState = {
    ...state,
    sense: paced({ ...sense, time, leaps: 0, place: smoothed(sense.place, point, seconds) }, time),
  };
  if (state.phase === "joining") return watchJoining(watchArrival(fresh, sigma, time), sigma, time);

  const { belief, surprise } =
    sense.belief === null || seconds > longSilence || sense.leaps >= patience
      ? { belief: findAgain(fresh, seconds, sigma), surprise: 1 }
      : weigh(
          track.network,
          walkOn(track.network, sense.belief, seconds, sigma, sense.pace, reachOf(state, time)),
          point,
          sigma,
        );
  const tended = tendStrays(track, belief, reachOf(state, time));
  const reading = readBelief(track.network, tended);
  const moved: FollowState = {
    ...fresh,
    metresAlong: progressOf(state, reading),
    sense: { ...fresh.sense, belief: tended, roughness: learnt(sense.roughness, surprise, seconds) },
  };
  const arrived = watchArrival(watchCloseness(moved), sigma, time);
  const departed = watchDeparture(arrived, time);
  return watchLine(watchPassing(departed, time), reading, time);
}

/** Usual error of a position per axis, in metres: phones report a radius that holds most positions. */
function sigmaOf({ accuracy, sense }: FollowState): number {
  return Math.min(30, Math.max(4, ((accuracy ?? 15) / 1.5) * Math.sqrt(sense.roughness)));
}

function learnt(roughness: number, surprise: number, seconds: number): number {
  const [least, most] = roughnessRange;
  const grown = roughness * Math.exp((Math.min(seconds, 5) / learning) * (Math.min(surprise, 3) - 1));
  return Math.min(most, Math.max(least, grown));
}

/** Measures the pace anew now and then; only a run shows clearly enough to change what is usual. */
function paced(sense: Sense, time: number): Sense {
  const { place, mark, belief } = sense;
  if (place === null) return sense;
  const seconds = mark === null ? 0 : (time - mark.time) / 1000;
  if (mark !== null && seconds >= 0 && seconds < paceSeconds) return sense;
  const measured =
    seconds > 0 && seconds < 2 * paceSeconds ? apart(place, mark?.place ?? place) / seconds : 0;
  const isRun = measured > runningPace && (belief?.bent ?? 0) === 0;
  return { ...sense, mark: { place, time }, pace: isRun ? Math.min(measured, fastestPace) : usualPace };
}

function smoothed(place: Point | null, point: Point, seconds: number): Point {
  if (place === null) return point;
  const share = 1 - Math.exp(-seconds / smoothing);
  return {
    east: place.east + share * (point.east - place.east),
    north: place.north + share * (point.north - place.north),
  };
}

/**
 * Whoever left the line may come back to it a little behind, or anywhere ahead on the way to the stop; after a while,
 * past the stop as well.
 */
function reachOf({ track, metresAlong, goal, phase, sense }: FollowState, time: number): Reach {
  const isLongOff = phase === "off-route" && time - (sense.leftAt ?? time) > longOff;
  const last = track.goals[isLongOff ? goal + 1 : goal] ?? track.goals[goal];
  return {
    low: cellAt(track, metresAlong - 60),
    high: cellAt(track, Math.max(metresAlong, last?.metres ?? 0) + 20),
  };
}

function progressOf({ track, metresAlong, phase, goal }: FollowState, { cell, onLine }: Reading): number {
  if (cell === undefined || onLine < 0.5 || phase === "off-route") return metresAlong;
  const metres = cell * cellSpacing;
  const held = metres > metresAlong ? metres : Math.min(metresAlong, metres + slackMetres);
  if (phase !== "at-stop") return held;
  const { metres: stop = held, radius = 0 } = track.goals[goal] ?? {};
  const around = Math.max(aroundStop, 2 * radius);
  return Math.min(stop + around, Math.max(stop - around, held));
}
