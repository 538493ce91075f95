import { distanceMetres } from "../../../src/domain/geometry.ts";
import { beginFollowing, follow } from "../../../src/domain/follow/follow.ts";
import type { SimulatedWalk, Truth } from "../../../src/domain/follow/simulate.ts";
import type { FollowOptions } from "../../../src/domain/follow/track.ts";
import type { FollowEvent, FollowState } from "../../../src/domain/follow/types.ts";
import type { Stroll } from "../../../src/domain/route/types.ts";

/** An event with where the walker truly was. */
export interface Told {
  readonly event: FollowEvent;
  readonly seconds: number;
  readonly truth: Truth;
}

export interface Replay {
  readonly state: FollowState;
  readonly told: readonly Told[];
  /** Hours walked on the line, and the errors of progress in metres there, one per fix. */
  readonly hours: number;
  readonly errors: readonly number[];
  /** Times the progress leapt by more than 60 m from one fix to the next. */
  readonly leaps: number;
  readonly secondsOff: number;
}

/** Follows a simulated walk from its first second to its last. */
export function replay(
  stroll: Stroll,
  walk: SimulatedWalk,
  options: FollowOptions,
  interval = 1,
  from: FollowState = beginFollowing(stroll, options),
): Replay {
  let state = from;
  const told: Told[] = [];
  const errors: number[] = [];
  let [leaps, onLine, secondsOff] = [0, 0, 0];
  for (let seconds = 0; seconds <= walk.seconds; seconds += interval) {
    const fix = walk.fixAt(seconds);
    if (fix === undefined) continue;
    const before = state.metresAlong;
    state = follow(state, fix);
    const truth = walk.truthAt(seconds);
    for (const event of state.events) told.push({ event, seconds, truth });
    if (Math.abs(state.metresAlong - before) > 60) leaps += 1;
    if (!truth.isOnLine) continue;
    onLine += interval;
    if (state.phase === "off-route") secondsOff += interval;
    if (state.phase === "walking" || state.phase === "at-stop") {
      errors.push(Math.abs(state.metresAlong - truth.metresAlong));
    }
  }
  return { state, told, hours: onLine / 3600, errors, leaps, secondsOff };
}

export interface Arrivals {
  readonly missed: number;
  readonly outOfOrder: number;
  readonly tooEarly: number;
  readonly all: number;
}

/** How the arrivals of a replay compare with the stops: told at the stop, in order, and not before. */
export function arrivalsOf({ state, told }: Replay, sigma: number): Arrivals {
  const { goals } = state.track;
  const arrivals = told.flatMap(({ event, truth, seconds }) =>
    event.type === "arrived" ? [{ goal: event.goal, truth, seconds }] : [],
  );
  const early = arrivals.filter(({ goal, truth }) => {
    const { position, radius, metres } = goals[goal]!;
    return truth.metresAlong < metres && distanceMetres(truth.position, position) > radius + 2 * sigma;
  });
  return {
    all: goals.length,
    missed: state.visits.filter((visit) => visit !== "arrived").length,
    outOfOrder: arrivals.filter(({ goal }, index) => index > 0 && goal <= arrivals[index - 1]!.goal).length,
    tooEarly: early.length,
  };
}

/** The value below which a share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
