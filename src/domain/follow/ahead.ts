import type { FollowState } from "./types.ts";
import type { Goal } from "./track.ts";

/** What is still to come of a walk. */
export interface Ahead {
  readonly metres: number;
  readonly walkMinutes: number;
  /** Minutes at the stops to come, the one stood at included. */
  readonly visitMinutes: number;
  readonly stopsDone: number;
  readonly stopsCount: number;
  /** The stop walked to next; at a stop, the one after; null after the last. */
  readonly nextStop: { readonly goal: Goal; readonly number: number } | null;
}

/** Counts what is left of a walk, at the pace it was planned for. */
export function aheadOf({ track, phase, goal, visits, metresAlong }: FollowState): Ahead {
  const { stroll, goals } = track;
  const stops = goals.filter(({ kind }) => kind === "stop");
  const metres = phase === "finished" ? 0 : Math.max(0, track.metres - metresAlong);
  const pace = stroll.metres > 0 ? stroll.walkMinutes / stroll.metres : 0;
  const current = goals[goal];
  const following = phase === "at-stop" ? goals[goal + 1] : current;
  return {
    metres,
    walkMinutes: metres * pace,
    visitMinutes: goals
      .filter((_, index) => visits[index] === "ahead" || (phase === "at-stop" && index === goal))
      .reduce((sum, { visitMinutes }) => sum + visitMinutes, 0),
    stopsDone: visits.filter((visit, index) => visit === "arrived" && goals[index]?.kind === "stop").length,
    stopsCount: stops.length,
    nextStop:
      phase === "finished" || following === undefined || following.kind !== "stop"
        ? null
        : { goal: following, number: stops.indexOf(following) + 1 },
  };
}
