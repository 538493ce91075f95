import { bearingDegrees, distanceMetres, metresPerDegree, turnDegrees } from "../geometry.ts";
import type { PlaceId } from "../place.ts";
import type { Position } from "../position.ts";
import type { WalkGraph } from "./graph.ts";
import { nearestOnSegment } from "./plane.ts";
import type { Step } from "./types.ts";

/** Metres from a corner to a landmark that marks it. */
const atMetres = 35;

/** A landmark ahead helps from this close, in metres, and not too far: the goal even when it is not yet in sight. */
const aheadFromMetres = 60;
const goalAheadMetres = 400;
const inSightMetres = 200;

/** How far a landmark may lie off the axis of a step and still be ahead, in metres and in degrees. */
const asideMetres = 120;
const asideDegrees = 18;

/** A step leads to a landmark when it covers this share of the way there. */
const nearerShare = 0.25;

/** Metres from the way to a landmark one passes. */
const passingMetres = 40;

export type Landmark = NonNullable<Step["landmark"]>;

/** The part of a leg a landmark is looked for on. */
export interface View {
  readonly line: readonly Position[];
  readonly bearing: number;
  /** The step begins at a corner, where a landmark can say which. */
  readonly isCorner: boolean;
  /** The place the leg leads to: a landmark only while still ahead. */
  readonly goal: PlaceId;
}

/** What earlier steps of the leg said of landmarks. */
export type Told = ReadonlyMap<PlaceId, Landmark["relation"]>;

/**
 * The landmark that best makes a step obvious: at its corner, else ahead, else beside it. None is told twice,
 * except that the one walked towards may mark the corner that ends the walk towards it.
 */
export function landmarkFor(graph: WalkGraph, view: View, told: Told): Landmark | undefined {
  const found = graph.landmarks.flatMap(({ place, position }) => {
    const seen = see(view, position, place === view.goal);
    const before = told.get(place);
    const isNews = before === undefined || (before === "towards" && seen?.relation === "at");
    return seen === undefined || !isNews ? [] : [{ ...seen, place }];
  });
  const best = found.sort((one, other) => one.rank - other.rank || one.metres - other.metres)[0];
  return best && { place: best.place, relation: best.relation };
}

/** Where a place lies for someone who has just arrived near it. */
export function landmarkAtArrival(
  graph: WalkGraph,
  goal: PlaceId,
  position: Position,
  bearing: number,
): Landmark | undefined {
  const landmark = graph.landmarks.find(({ place }) => place === goal);
  if (landmark === undefined) return undefined;
  if (distanceMetres(position, landmark.position) < 12) return { place: goal, relation: "at" };
  const turn = turnDegrees(bearing, bearingDegrees(position, landmark.position));
  if (Math.abs(turn) < 35) return { place: goal, relation: "towards" };
  if (Math.abs(turn) > 150) return { place: goal, relation: "at" };
  return { place: goal, relation: turn < 0 ? "left" : "right" };
}

interface Seen {
  readonly relation: Landmark["relation"];
  readonly rank: number;
  readonly metres: number;
}

function see({ line, bearing, isCorner }: View, position: Position, isGoal: boolean): Seen | undefined {
  const [start, end] = [line[0] as Position, line.at(-1) as Position];
  const metres = distanceMetres(start, position);
  if (isCorner && !isGoal && metres <= atMetres) return { relation: "at", rank: 0, metres };
  const off = Math.abs(turnDegrees(bearing, bearingDegrees(start, position)));
  const aside = metres * Math.sin((off * Math.PI) / 180);
  const isAhead = metres >= aheadFromMetres && metres <= (isGoal ? goalAheadMetres : inSightMetres);
  const isNearer = metres - distanceMetres(end, position) >= nearerShare * metres;
  if (isAhead && isNearer && off <= asideDegrees && aside <= asideMetres) {
    return { relation: "towards", rank: 1, metres };
  }
  if (isGoal) return undefined;
  const { side, metres: beside, toStart, toEnd } = nearestOfLine(line, position);
  const isBeside = toStart > passingMetres / 2 && toEnd > passingMetres / 2;
  if (!isBeside || beside > passingMetres || beside < 1) return undefined;
  return { relation: side, rank: 2, metres: beside };
}

/** Where a line comes nearest to a position: how near, on which side it lies, and how far that is from both ends. */
function nearestOfLine(line: readonly Position[], position: Position) {
  const scale = metresPerDegree(position[1]);
  let [metres, foot, side]: [number, Position, "left" | "right"] = [Infinity, position, "left"];
  for (let index = 1; index < line.length; index += 1) {
    const [from, to] = [line[index - 1] as Position, line[index] as Position];
    const nearest = nearestOnSegment(position, from, to, scale);
    if (nearest.metres >= metres) continue;
    const cross = (to[0] - from[0]) * (position[1] - from[1]) - (to[1] - from[1]) * (position[0] - from[0]);
    [metres, foot, side] = [nearest.metres, nearest.position, cross > 0 ? "left" : "right"];
  }
  const [start, end] = [line[0] as Position, line.at(-1) as Position];
  return { metres, side, toStart: distanceMetres(start, foot), toEnd: distanceMetres(foot, end) };
}
