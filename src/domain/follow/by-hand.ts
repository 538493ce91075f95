import { pointOf } from "./frame.ts";
import { arrive, depart, giveUp, goalOf, mark, settle } from "./progress.ts";
import { seedAt, seedNear } from "./seed.ts";
import { freshSense } from "./sense.ts";
import type { FollowState } from "./types.ts";

/** “I am here”: arrives at the next stop, wherever the phone thinks one is. At a stop, arrives at the one after. */
export function arriveHere(state: FollowState): FollowState {
  const awake = cleared(state);
  if (awake.phase === "finished") return awake;
  const before = awake.phase === "at-stop" ? depart(awake) : awake;
  return settle(reseeded(arrive(before, "hand"), goalOf(before).metres));
}

/** “Skip”: gives up on the next stop. At a stop, on the one after. */
export function skipStop(state: FollowState): FollowState {
  const awake = cleared(state);
  if (awake.phase === "finished") return awake;
  const before = awake.phase === "at-stop" ? depart(awake) : awake;
  return settle(giveUp(before.phase === "joining" ? { ...before, phase: "walking" } : before, "skipped"));
}

/** “Back”: walks again to the stop reached or skipped last, as if it had not been. */
export function goBack(state: FollowState): FollowState {
  const awake = cleared(state);
  const isThere = awake.phase === "at-stop" || awake.phase === "finished";
  const goal = isThere ? awake.goal : awake.goal - 1;
  if (goal < 0) return awake;
  const { track, fix, sense } = awake;
  const target = track.goals[goal];
  if (target === undefined) return awake;
  const from = target.leg < 0 ? 0 : (track.legStarts[target.leg] as number);
  const belief =
    fix === null
      ? seedAt(track, from, 20, 10)
      : seedNear(track, [from, target.metres], pointOf(track, fix.position), 20, 10);
  const visits = mark(awake.visits, goal, "ahead");
  return settle({
    ...awake,
    phase: goal === 0 && target.leg < 0 ? "joining" : "walking",
    goal,
    visits,
    metresAlong: Math.min(awake.metresAlong, from),
    sense: { ...sense, belief, since: {}, distances: [], announced: null },
  });
}

/** “Walk on”: leaves the stop one is at. Elsewhere nothing changes. */
export function walkOnFromStop(state: FollowState): FollowState {
  const awake = cleared(state);
  return awake.phase === "at-stop" ? settle(depart(awake)) : awake;
}

/**
 * Without positions: turns to a direction of the leg by hand; after its last, to the first of the next leg where a
 * stop was skipped. Out of range, the nearest one.
 */
export function showStep(state: FollowState, step: number): FollowState {
  const awake = cleared(state);
  const { leg: index, track } = awake;
  const leg = track.stroll.legs[index];
  if (leg === undefined || awake.phase === "finished" || awake.phase === "at-stop") return awake;
  const start = track.legStarts[index] as number;
  const end = track.legStarts[index + 1] as number;
  if (step >= leg.steps.length && index < goalOf(awake).leg)
    return settle(reseeded({ ...awake, metresAlong: end }, end));
  const length = end - start;
  const chosen = leg.steps[Math.min(leg.steps.length - 1, Math.max(0, step))];
  const share = leg.metres === 0 ? 0 : (chosen?.metresFromStart ?? 0) / leg.metres;
  const metres = start + share * length;
  return settle(reseeded({ ...awake, phase: "walking", metresAlong: metres }, metres));
}

/** Stops reckoning until resumed. */
export function pause(state: FollowState): FollowState {
  if (state.phase === "paused" || state.phase === "finished") return state;
  return { ...state, events: [], phase: "paused", sense: { ...state.sense, pausedFrom: state.phase } };
}

/** Goes on where the pause began. */
export function resume(state: FollowState): FollowState {
  if (state.phase !== "paused") return state;
  return {
    ...state,
    events: [],
    phase: state.sense.pausedFrom ?? "walking",
    sense: { ...state.sense, pausedFrom: null, since: {}, distances: [] },
  };
}

/** Begins the same walk anew. */
export function restart(state: FollowState): FollowState {
  return settle({
    ...state,
    phase: state.track.goals.length === 0 ? "finished" : "joining",
    goal: 0,
    visits: state.visits.map(() => "ahead"),
    metresAlong: 0,
    events: [],
    sense: freshSense,
  });
}

/** Without the events of the call before, and awake. */
function cleared(state: FollowState): FollowState {
  return { ...resume(state), events: [] };
}

function reseeded(state: FollowState, metres: number): FollowState {
  const sigma = (state.accuracy ?? 15) / 1.5;
  return { ...state, sense: { ...state.sense, belief: seedAt(state.track, metres, 15, sigma) } };
}
