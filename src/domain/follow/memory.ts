import type { Stroll } from "../route/types.ts";
import { beginFollowing } from "./follow.ts";
import { settle } from "./progress.ts";
import { seedAt } from "./seed.ts";
import type { FollowOptions } from "./track.ts";
import type { FollowState, Phase, Visit } from "./types.ts";

/** The part of a followed walk worth storing: plain JSON, a few hundred bytes. Holds no position. */
export interface FollowMemory {
  /** The stops in order, to know the walk again. */
  readonly goals: readonly string[];
  readonly phase: Phase;
  readonly pausedFrom: Phase | null;
  readonly goal: number;
  readonly visits: readonly Visit[];
  readonly metresAlong: number;
  /** Milliseconds of the last fix used. */
  readonly time: number | null;
}

const phases: ReadonlySet<unknown> = new Set<Phase>([
  "joining",
  "walking",
  "at-stop",
  "off-route",
  "paused",
  "finished",
]);
const visitKinds: ReadonlySet<unknown> = new Set<Visit>(["ahead", "arrived", "skipped", "passed"]);

/** What to store of a walk, at every change. */
export function rememberFollowing({
  track,
  phase,
  goal,
  visits,
  metresAlong,
  sense,
}: FollowState): FollowMemory {
  const goals = track.goals.map(({ id }) => id);
  return { goals, phase, pausedFrom: sense.pausedFrom, goal, visits, metresAlong, time: sense.time };
}

/**
 * The same walk again, on the same leg, before any fix. Whatever does not fit the stroll, or was never written by
 * `rememberFollowing`, is no memory: then the walk begins anew.
 */
export function resumeFollowing(stroll: Stroll, memory: unknown, options: FollowOptions = {}): FollowState {
  const fresh = beginFollowing(stroll, options);
  if (!isMemoryOf(fresh, memory)) return fresh;
  const { phase, pausedFrom, goal, visits, metresAlong, time } = memory;
  const belief = phase === "joining" ? null : seedAt(fresh.track, metresAlong, 25, 10);
  const leftAt = phase === "off-route" ? time : null;
  const sense = { ...fresh.sense, pausedFrom, time, belief, leftAt };
  return settle({ ...fresh, phase, goal, visits, metresAlong, sense });
}

function isMemoryOf({ track }: FollowState, memory: unknown): memory is FollowMemory {
  if (typeof memory !== "object" || memory === null) return false;
  const { goals, phase, pausedFrom, goal, visits, metresAlong, time } = memory as Record<
    keyof FollowMemory,
    unknown
  >;
  return (
    Array.isArray(goals) &&
    goals.length === track.goals.length &&
    track.goals.every(({ id }, index) => goals[index] === id) &&
    phases.has(phase) &&
    (pausedFrom === null || phases.has(pausedFrom)) &&
    Number.isInteger(goal) &&
    (goal as number) >= 0 &&
    (goal as number) < Math.max(1, track.goals.length) &&
    Array.isArray(visits) &&
    visits.length === track.goals.length &&
    visits.every((visit) => visitKinds.has(visit)) &&
    typeof metresAlong === "number" &&
    metresAlong >= 0 &&
    metresAlong <= track.metres + 1 &&
    (time === null || Number.isFinite(time))
  );
}
