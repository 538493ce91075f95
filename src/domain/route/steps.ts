import { bearingDegrees } from "../geometry.ts";
import type { PlaceId } from "../place.ts";
import type { Position } from "../position.ts";
import type { WalkGraph } from "./graph.ts";
import { landmarkAtArrival, landmarkFor, type Landmark, type Told } from "./landmark.ts";
import { bearingBetween, measureLine, positionAt, type LegLine } from "./leg-line.ts";
import { mergeStretches, straightDegrees, turnAt } from "./merge.ts";
import type { Path } from "./shortest.ts";
import { isSameWay, metresOf, stretchesOf, type Stretch } from "./stretch.ts";
import type { Step, Turn } from "./types.ts";

/** A walk shorter than this, in metres, needs no streets counted and no water named. */
const longEnoughToTell = 40;
const longEnoughToCount = 150;

/** Water is kept on one side when it lies there for this share of a step. */
const keepShare = 0.6;

/** Metres over which the direction of a step is taken. */
const aimMetres = 20;

/** The directions of a leg along its line, from `depart` to `arrive`; their metres add up to those of the path. */
export function stepsOf(
  graph: WalkGraph,
  path: Path,
  positions: readonly Position[],
  ends: { readonly from: PlaceId; readonly to: PlaceId },
): readonly Step[] {
  const line = measureLine(positions);
  const stretches = mergeStretches(graph, line, stretchesOf(graph, path));
  const told = new Map<PlaceId, Landmark["relation"]>([[ends.from, "at"]]);
  const steps: Step[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const step = stepOf(graph, line, stretches[index - 1], stretch, { goal: ends.to, told });
    if (step.landmark !== undefined) told.set(step.landmark.place, step.landmark.relation);
    steps.push(step);
  }
  return [...steps, arrival(graph, line, stretches.at(-1) as Stretch, ends.to)];
}

/** The name of a change of direction in degrees, negative to the left. */
export function turnOf(degrees: number): Turn {
  const size = Math.abs(degrees);
  const side = degrees < 0 ? "left" : "right";
  if (size < straightDegrees) return "straight";
  if (size < 50) return `slight-${side}`;
  if (size < 125) return side;
  return size < 165 ? `sharp-${side}` : "back";
}

function stepOf(
  graph: WalkGraph,
  line: LegLine,
  before: Stretch | undefined,
  stretch: Stretch,
  { goal, told }: { readonly goal: PlaceId; readonly told: Told },
): Step {
  const start = stretch.from + stretch.lead;
  const bearing = bearingBetween(line, start, Math.min(stretch.to, start + aimMetres));
  const turn = before === undefined ? undefined : turnOf(turnAt(line, before, stretch));
  const stays = before !== undefined && isSameWay(before, stretch);
  const keep = waterOf(stretch);
  const view = {
    line: lineOf(line, stretch),
    bearing,
    isCorner: turn !== undefined && turn !== "straight",
    goal,
  };
  const landmark = landmarkFor(graph, view, told);
  return {
    action: turn === undefined ? "depart" : turn === "straight" || stays ? "continue" : "turn",
    ...(turn !== undefined && { turn }),
    way: stretch.way,
    bridges: stretch.bridges,
    passes: passesOf(stretch),
    ...(keep !== undefined && { keep }),
    ...(landmark !== undefined && { landmark }),
    bearing,
    position: positionAt(line, stretch.from),
    metres: metresOf(stretch),
    metresFromStart: stretch.from,
    approximateMetres: stretch.approximateMetres,
  };
}

function arrival(graph: WalkGraph, line: LegLine, last: Stretch, goal: PlaceId): Step {
  const position = line.positions.at(-1) as Position;
  const bearing = bearingDegrees(positionAt(line, last.to - aimMetres), position);
  const landmark = landmarkAtArrival(graph, goal, position, bearing);
  return {
    action: "arrive",
    way: last.way,
    bridges: [],
    passes: [],
    ...(landmark !== undefined && { landmark }),
    bearing,
    position,
    metres: 0,
    metresFromStart: last.to,
    approximateMetres: 0,
  };
}

function waterOf(stretch: Stretch): Step["keep"] {
  const metres = new Map<string, { side: "left" | "right"; water: string; metres: number }>();
  for (const waterside of stretch.watersides) {
    const key = `${waterside.side} ${waterside.water}`;
    metres.set(key, { ...waterside, metres: waterside.metres + (metres.get(key)?.metres ?? 0) });
  }
  const most = [...metres.values()].sort((one, other) => other.metres - one.metres)[0];
  const metresOnWay = metresOf(stretch) - stretch.lead;
  if (most === undefined || stretch.way.bridge || metresOnWay < longEnoughToTell) return undefined;
  return most.metres < keepShare * metresOnWay ? undefined : { side: most.side, water: most.water };
}

/** The last two streets met, so that one knows the next corner is near. */
function passesOf(stretch: Stretch): readonly string[] {
  if (metresOf(stretch) < longEnoughToCount) return [];
  const names = stretch.crossed.filter(
    (name) => name !== stretch.way.name && !stretch.bridges.includes(name),
  );
  return [...new Set(names)].slice(-2);
}

function lineOf(line: LegLine, { from, to }: Stretch): readonly Position[] {
  const between = line.positions.filter((_, index) => {
    const metres = line.metres[index] as number;
    return metres > from && metres < to;
  });
  return [positionAt(line, from), ...between, positionAt(line, to)];
}
