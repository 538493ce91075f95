import { distanceMetres, metresPerDegree } from "../geometry.ts";
import type { PlaceId } from "../place.ts";
import type { Position } from "../position.ts";
import { measureLine, positionAt, type LegLine } from "../route/leg-line.ts";
import type { Leg, Stroll } from "../route/types.ts";
import type { WalkGraph } from "../route/graph.ts";
import type { Frame } from "./frame.ts";
import { buildNetwork, type Network } from "./network.ts";

export interface FollowOptions {
  /** The walking network; with it, wrong streets are told apart from bad positions sooner. */
  readonly graph?: WalkGraph;
  /** Radius in metres within which the true place lies, by stop; 0 when absent. */
  readonly precision?: Readonly<Record<PlaceId, number>>;
  /** Minutes each stop takes, for the time that is left; 0 when absent. */
  readonly visitMinutes?: Readonly<Record<PlaceId, number>>;
}

/** A place the walk leads to, in the order of walking. */
export interface Goal {
  readonly id: PlaceId;
  /** `end`: the close of a loop, or a point that is no stop. */
  readonly kind: "stop" | "end";
  /** Metres along the stroll. */
  readonly metres: number;
  /** Index of the leg that leads there; −1 for a stop where the stroll begins. */
  readonly leg: number;
  readonly position: Position;
  /** Arrival radius in metres, accuracy of the fix apart. */
  readonly radius: number;
  readonly visitMinutes: number;
}

/** Everything about a stroll that following needs again and again. Built once, never changed. */
export interface FollowTrack extends Frame {
  readonly stroll: Stroll;
  readonly goals: readonly Goal[];
  readonly metres: number;
  readonly network: Network;
}

/** Arrival radius in metres of a place whose position is sure, and of an approximate one by its precision. */
const narrowestRadius = 25;
const perPrecision = 1.5;
/** Up to this radius in metres, a place is as good as sure. */
const usualVagueness = 60;

/** Lays out a stroll for following. Needs at least one leg. */
export function buildTrack(stroll: Stroll, options: FollowOptions = {}): FollowTrack {
  const lines = stroll.legs.map(({ line }) => measureLine(line));
  const legStarts = [0];
  for (const { metres } of lines) legStarts.push((legStarts.at(-1) as number) + (metres.at(-1) as number));
  const corner = lines[0]?.positions[0] ?? [0, 0];
  const scale = metresPerDegree(corner[1]);
  const frame = { lines, legStarts, corner, scale };
  return {
    stroll,
    goals: goalsOf(stroll, lines, legStarts, options),
    metres: legStarts.at(-1) as number,
    ...frame,
    network: buildNetwork(frame, options.graph),
  };
}

function goalsOf(
  stroll: Stroll,
  lines: readonly LegLine[],
  legStarts: readonly number[],
  { precision, visitMinutes }: FollowOptions,
): Goal[] {
  const stops = new Set(stroll.order);
  const met = new Set<PlaceId>();
  const goalAt = (id: PlaceId, leg: number, position: Position): Goal => {
    const kind = stops.has(id) && !met.has(id) ? "stop" : "end";
    met.add(id);
    const vague = Math.min(perPrecision * (precision?.[id] ?? 0), widestRadius(stroll.legs[leg], position));
    return {
      id,
      kind,
      metres: legStarts[leg + 1] as number,
      leg,
      position,
      radius: Math.max(narrowestRadius, vague),
      visitMinutes: kind === "stop" ? (visitMinutes?.[id] ?? 0) : 0,
    };
  };
  const first = stroll.legs[0];
  const goals: Goal[] = [];
  if (first !== undefined && stops.has(first.from))
    goals.push(goalAt(first.from, -1, first.line[0] as Position));
  for (const [leg, { to }] of stroll.legs.entries()) {
    goals.push(goalAt(to, leg, lines[leg]?.positions.at(-1) as Position));
  }
  return goals;
}

/**
 * However vague a place, one is not there before half of the way, nor while there is still a turn to be told; within
 * the usual vagueness neither matters.
 */
function widestRadius(leg: Leg | undefined, position: Position): number {
  if (leg === undefined) return Infinity;
  const halfWay = distanceMetres(leg.line[0] as Position, position) / 2;
  const line = measureLine(leg.line);
  const lastTurn = leg.steps.findLast(({ action }) => action !== "arrive")?.metresFromStart ?? 0;
  const share = leg.metres === 0 ? 0 : lastTurn / leg.metres;
  const turn = positionAt(line, share * (line.metres.at(-1) as number));
  return Math.max(usualVagueness, Math.min(halfWay, distanceMetres(turn, position)));
}
