import type { Goal } from "./track.ts";
import type { FollowEvent, FollowState, Visit } from "./types.ts";

/** A direction is announced when it is this near, in metres. */
const announceMetres = 30;

/** The goal one walks to or is at. */
export function goalOf({ track, goal }: Pick<FollowState, "track" | "goal">): Goal {
  return track.goals[goal] as Goal;
}

/** A leg has begun when its start is nearer than this, in metres along the line. */
const begunMetres = 30;

/** The leg to the goal, or, after a skipped or a far-off stop, the one before it that is still to be walked. */
function legWalked({ legStarts }: FollowState["track"], goalLeg: number, metresAlong: number): number {
  let leg = Math.max(0, goalLeg);
  while (leg > 0 && metresAlong < (legStarts[leg] as number) - begunMetres) leg -= 1;
  return leg;
}

/** Brings leg, step and distances into line with the goal and the metres walked. */
export function settle(state: FollowState): FollowState {
  const { track, phase } = state;
  const target = track.goals[state.goal];
  if (target === undefined) return state;
  const isThere = target.leg >= 0 && (phase === "at-stop" || phase === "finished");
  const leg = isThere ? target.leg : legWalked(track, target.leg, state.metresAlong);
  const start = track.legStarts[leg] as number;
  const length = (track.legStarts[leg + 1] as number) - start;
  const plan = track.stroll.legs[leg];
  const steps = plan?.steps ?? [];
  const scale = plan === undefined || length === 0 ? 1 : plan.metres / length;
  const walked = Math.min(length, Math.max(0, state.metresAlong - start)) * scale;
  const found = isThere
    ? steps.length - 1
    : steps.findLastIndex((step) => step.metresFromStart <= walked + 0.5);
  const step = Math.max(0, found);
  const next = steps[step + 1];
  return {
    ...state,
    leg,
    step,
    metresToStop: isThere ? 0 : Math.max(0, target.metres - state.metresAlong),
    metresToStep: next === undefined ? 0 : Math.max(0, next.metresFromStart - walked) / scale,
  };
}

/** Tells of the next direction when it is near, once. */
export function announce(state: FollowState): FollowState {
  const { leg, step, metresToStep, sense, phase } = state;
  const hasNext = step + 1 < (state.track.stroll.legs[leg]?.steps.length ?? 0);
  if (phase !== "walking" || !hasNext || metresToStep > announceMetres) return state;
  const last = sense.announced;
  if (last !== null && (last.leg > leg || (last.leg === leg && last.step > step))) return state;
  const event: FollowEvent = { type: "step-ahead", leg, step: step + 1, metres: Math.round(metresToStep) };
  return tell({ ...state, sense: { ...sense, announced: { leg, step: step + 1 } } }, event);
}

/** Adds an event to what this call tells. */
export function tell(state: FollowState, event: FollowEvent): FollowState {
  return { ...state, events: [...state.events, event] };
}

/** Marks what became of a goal. */
export function mark(visits: readonly Visit[], goal: number, visit: Visit): readonly Visit[] {
  return visits.map((before, index) => (index === goal ? visit : before));
}

/** Arrives at the goal; at the last one, the walk is finished. */
export function arrive(state: FollowState, by: "position" | "hand"): FollowState {
  const { id, metres } = goalOf(state);
  const isLast = state.goal === state.track.goals.length - 1;
  const wasOff = state.phase === "off-route";
  let arrived = tell(
    {
      ...state,
      phase: isLast ? "finished" : "at-stop",
      visits: mark(state.visits, state.goal, "arrived"),
      metresAlong: by === "hand" ? metres : state.metresAlong,
      sense: { ...state.sense, since: {}, distances: [] },
    },
    { type: "arrived", goal: state.goal, id, by },
  );
  if (wasOff) arrived = tell(arrived, { type: "back-on-route" });
  return isLast ? tell({ ...arrived, metresAlong: metres }, { type: "finished" }) : arrived;
}

/** Leaves the stop one is at, for the next. */
export function depart(state: FollowState): FollowState {
  const { goal, sense } = state;
  return tell(
    { ...state, phase: "walking", goal: goal + 1, sense: { ...sense, since: {}, distances: [] } },
    { type: "departed", goal, id: goalOf(state).id },
  );
}

/** Gives up on the goal and turns to the next; past the last one, the walk is finished. */
export function giveUp(state: FollowState, visit: "skipped" | "passed"): FollowState {
  const { goal, track, sense } = state;
  const visits = mark(state.visits, goal, visit);
  const passed: FollowState =
    visit === "passed" ? tell(state, { type: "passed", goal, id: goalOf(state).id }) : state;
  if (goal === track.goals.length - 1)
    return tell({ ...passed, visits, phase: "finished" }, { type: "finished" });
  return {
    ...passed,
    visits,
    goal: goal + 1,
    phase: state.phase === "off-route" ? "off-route" : "walking",
    sense: { ...sense, since: {}, distances: [] },
  };
}

/**
 * Whether a question has been answered yes without a break for so many seconds; and the memory of it.
 */
export function lasts(
  since: FollowState["sense"]["since"],
  question: keyof FollowState["sense"]["since"],
  isSo: boolean,
  time: number,
  seconds: number,
): { readonly since: FollowState["sense"]["since"]; readonly isLasting: boolean } {
  const { [question]: before, ...others } = since;
  if (!isSo) return { since: others, isLasting: false };
  // The clock of a phone may be set back.
  const from = Math.min(before ?? time, time);
  return { since: { ...since, [question]: from }, isLasting: time - from >= seconds * 1000 };
}
