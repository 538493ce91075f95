import { bearingDegrees, turnDegrees } from "../geometry.ts";
import { nodePosition, vertexPosition, type WalkGraph } from "./graph.ts";
import { bearingBetween, type LegLine } from "./leg-line.ts";
import { isSameWay, join, metresOf, type Stretch } from "./stretch.ts";

/** How far before and after a corner a walker looks to tell the turn, in metres. */
const lookMetres = 18;

/** Nobody notices a stretch shorter than this, in metres; unnamed ones need a little more. */
const noticedMetres = 12;
const noticedUnnamedMetres = 15;

/** Less of a bridge than this, in metres, is not crossing it. */
const noticedBridgeMetres = 8;

/** A link shorter than this between two parts of one street, in metres, is a crossing and no street. */
const hopMetres = 30;

/** A straight unnamed link up to this long, in metres, belongs to the way it leads to. */
const linkMetres = 40;

/** Less than this is straight on, in degrees. */
export const straightDegrees = 28;

/** A street that turns by more than this where another goes straight on must be told, in degrees. */
const bendDegrees = 55;

/** Joins the stretches of a leg until each is worth a direction of its own. */
export function mergeStretches(graph: WalkGraph, line: LegLine, pieces: readonly Stretch[]): Stretch[] {
  let stretches = settle(graph, line, pieces, ring);
  for (const rule of [sameWay, tooShort, hop, straightLink, bridgeStraightOn]) {
    stretches = settle(graph, line, settle(graph, line, stretches, rule), sameWay);
  }
  return stretches;
}

/** Degrees turned at the start of a stretch, from the stretch before: negative to the left. */
export function turnAt(line: LegLine, before: Stretch, after: Stretch): number {
  const corner = after.from;
  const on = corner + after.lead;
  const from = Math.max(corner - lookMetres, Math.min(before.from + before.lead, corner - noticedMetres / 2));
  const to = Math.min(on + lookMetres, Math.max(after.to, on + noticedMetres / 2));
  return turnDegrees(bearingBetween(line, from, corner), bearingBetween(line, on, to));
}

/** What a rule makes of the stretch at an index, with how many stretches before and after it are used up. */
interface Merger {
  readonly merged: Stretch;
  readonly first: number;
  readonly last: number;
}

type Rule = (
  stretches: readonly Stretch[],
  index: number,
  line: LegLine,
  graph: WalkGraph,
) => Merger | undefined;

function settle(graph: WalkGraph, line: LegLine, start: readonly Stretch[], rule: Rule): Stretch[] {
  const stretches = [...start];
  for (let index = 0; index < stretches.length;) {
    const merger = rule(stretches, index, line, graph);
    if (merger === undefined) index += 1;
    else {
      stretches.splice(merger.first, merger.last - merger.first + 1, merger.merged);
      index = Math.max(0, merger.first - 1);
    }
  }
  return stretches;
}

const sameWay: Rule = (stretches, index, line, graph) => {
  const [here, next] = [stretches[index] as Stretch, stretches[index + 1]];
  if (next === undefined || !isSameWay(here, next) || isMisleadingBend(graph, line, here, next)) {
    return undefined;
  }
  if (startsWithBridge(next) && !here.way.bridge) return undefined;
  return { merged: join(here, next, "one"), first: index, last: index + 1 };
};

const ring: Rule = (stretches, index) => {
  return (stretches[index] as Stretch).isRing ? intoNeighbour(stretches, index) : undefined;
};

const tooShort: Rule = (stretches, index) => {
  const here = stretches[index] as Stretch;
  const least = here.way.name === undefined ? noticedUnnamedMetres : noticedMetres;
  if (here.isOffWay || metresOf(here) >= (here.way.bridge ? noticedBridgeMetres : least)) return undefined;
  return hopOver(stretches, index) ?? intoNeighbour(stretches, index);
};

const hop: Rule = (stretches, index) => {
  const here = stretches[index] as Stretch;
  if (here.way.bridge || metresOf(here) >= hopMetres) return undefined;
  const isBetweenCarriageways =
    stretches[index - 1]?.isDual === true && stretches[index + 1]?.isDual === true;
  return here.way.name === undefined || isBetweenCarriageways ? hopOver(stretches, index) : undefined;
};

const straightLink: Rule = (stretches, index, line) => {
  const [before, here, next] = [stretches[index - 1], stretches[index] as Stretch, stretches[index + 1]];
  if (before === undefined || next === undefined || next.isOffWay || here.isOffWay) return undefined;
  if (here.way.name !== undefined || here.way.names !== undefined || metresOf(here) >= linkMetres)
    return undefined;
  if (!isStraight(line, before, here) && !isStraight(line, here, next)) return undefined;
  return { merged: join(here, next, "other"), first: index, last: index + 1 };
};

const bridgeStraightOn: Rule = (stretches, index, line) => {
  const [here, next] = [stretches[index] as Stretch, stretches[index + 1]];
  if (
    !here.way.bridge ||
    here.way.name === undefined ||
    next === undefined ||
    next.isOffWay ||
    !isStraight(line, here, next)
  )
    return undefined;
  return { merged: join(here, next, "other"), first: index, last: index + 1 };
};

/** A named bridge is told at the start of its step, so nothing may be put before it. */
function startsWithBridge({ bridges, startsOnBridge }: Stretch): boolean {
  return startsOnBridge && typeof bridges[0] === "string";
}

function isStraight(line: LegLine, one: Stretch, other: Stretch): boolean {
  return Math.abs(turnAt(line, one, other)) < straightDegrees;
}

function hopOver(stretches: readonly Stretch[], index: number): Merger | undefined {
  const [before, here, next] = [stretches[index - 1], stretches[index] as Stretch, stretches[index + 1]];
  if (before === undefined || next === undefined || !isSameWay(before, next)) return undefined;
  return { merged: join(join(before, here, "one"), next, "one"), first: index - 1, last: index + 1 };
}

function intoNeighbour(stretches: readonly Stretch[], index: number): Merger | undefined {
  const [before, next] = [stretches[index - 1], stretches[index + 1]];
  const here = withoutTouchedBridge(stretches[index] as Stretch);
  if (next !== undefined && !next.isOffWay) {
    return { merged: join(here, next, "other"), first: index, last: index + 1 };
  }
  if (before === undefined || before.isOffWay) return undefined;
  return { merged: join(before, here, "one"), first: index - 1, last: index };
}

function withoutTouchedBridge(stretch: Stretch): Stretch {
  return metresOf(stretch) < noticedBridgeMetres ? { ...stretch, bridges: [] } : stretch;
}

/** The street bends at a junction where a walker would go straight on into another one. */
function isMisleadingBend(graph: WalkGraph, line: LegLine, before: Stretch, after: Stretch): boolean {
  if (after.node < 0 || metresOf(before) < hopMetres || metresOf(after) < noticedMetres) return false;
  if (Math.abs(turnAt(line, before, after)) < bendDegrees) return false;
  if (after.way.roundabout && after.lead > 0) return true;
  const inbound = bearingBetween(line, after.from - lookMetres, after.from);
  const last = graph.firstArc[after.node + 1] as number;
  for (let index = graph.firstArc[after.node] as number; index < last; index += 1) {
    const outbound = bearingOfArc(graph, after.node, graph.arcs[index] as number);
    if (Math.abs(turnDegrees(inbound, outbound)) < straightDegrees) return true;
  }
  return false;
}

function bearingOfArc(graph: WalkGraph, node: number, arc: number): number {
  const edge = arc >> 1;
  const isForward = (arc & 1) === 0;
  const vertex = isForward
    ? (graph.firstVertex[edge] as number) + 1
    : (graph.firstVertex[edge + 1] as number) - 2;
  return bearingDegrees(nodePosition(graph, node), vertexPosition(graph, vertex));
}
