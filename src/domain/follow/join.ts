import type { Position } from "../position.ts";
import { apart, cellSpacing, pointOf } from "./frame.ts";
import { goalOf, lasts, settle } from "./progress.ts";
import { cellAt, nearestCell, seedAt, seedNear } from "./seed.ts";
import type { FollowTrack } from "./track.ts";
import type { FollowState } from "./types.ts";

/** Where one can begin: at the start, or on the leg that is nearest. Metres as the crow flies. */
export interface JoinChoices {
  readonly start: { readonly goal: number; readonly metres: number };
  /** Undefined when the start is as near as any leg. */
  readonly nearest?: { readonly leg: number; readonly metres: number; readonly metresAlong: number };
}

/** Nearer to the start of the line than this, in metres, the walk simply begins. */
const beginMetres = 40;
/** A leg must be nearer than the start by this many metres to be worth offering. */
const worthMetres = 40;

/** What to offer someone who stands at a position: the start, or a nearer leg to join. */
export function joinChoices(track: FollowTrack, position: Position): JoinChoices {
  const point = pointOf(track, position);
  const first = track.lines[0]?.positions[0] ?? position;
  const start = { goal: 0, metres: apart(point, pointOf(track, first)) };
  let nearest: JoinChoices["nearest"];
  for (const leg of track.lines.keys()) {
    const [low, high] = [track.legStarts[leg] as number, track.legStarts[leg + 1] as number];
    const found = nearestCell(track, point, cellAt(track, low), cellAt(track, high));
    if (found.metres < (nearest?.metres ?? Infinity))
      nearest = { leg, metres: found.metres, metresAlong: found.cell * cellSpacing };
  }
  return nearest === undefined || nearest.metres > start.metres - worthMetres
    ? { start }
    : { start, nearest };
}

/** Begins to walk a leg: stops before it count as skipped. Out of range, nothing changes. */
export function joinAt(state: FollowState, leg: number): FollowState {
  const { track, fix, sense } = state;
  const goal = track.goals.findIndex((each) => each.leg === leg);
  if (goal < 0) return state;
  const [from, to] = [track.legStarts[leg] as number, track.legStarts[leg + 1] as number];
  const sigma = (state.accuracy ?? 15) / 1.5;
  const point = fix && pointOf(track, fix.position);
  const belief =
    point === null ? seedAt(track, from, 20, sigma) : seedNear(track, [from, to], point, 25, sigma);
  const along =
    point === null
      ? from
      : nearestCell(track, point, cellAt(track, from), cellAt(track, to)).cell * cellSpacing;
  return settle({
    ...state,
    events: [],
    phase: "walking",
    goal,
    visits: state.visits.map((visit, index) => {
      if (index >= goal) return "ahead";
      return visit === "ahead" ? "skipped" : visit;
    }),
    metresAlong: along,
    sense: { ...sense, belief, since: {}, distances: [], announced: null },
  });
}

/** Begins the walk by itself when the walker comes to where its line begins. */
export function watchJoining(state: FollowState, sigma: number, time: number): FollowState {
  if (state.phase !== "joining") return state.sense.belief === null ? withBelief(state, sigma) : state;
  const { track, sense } = state;
  if (sense.place === null || goalOf(state).leg < 0) return state;
  const { metres } = nearestCell(track, sense.place, 0, cellAt(track, beginMetres));
  const on = lasts(sense.since, "on", metres <= Math.max(beginMetres, state.accuracy ?? 0), time, 2);
  const watched = { ...state, sense: { ...sense, since: on.since } };
  return on.isLasting ? withBelief({ ...watched, phase: "walking" }, sigma) : watched;
}

function withBelief(state: FollowState, sigma: number): FollowState {
  const belief = seedAt(state.track, Math.max(0, state.metresAlong), 20, sigma);
  return { ...state, sense: { ...state.sense, belief, since: {} } };
}
