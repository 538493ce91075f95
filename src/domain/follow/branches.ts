import { arcTarget, nodePosition, vertexPosition, wayOfEdge, type WalkGraph } from "../route/graph.ts";
import { positionKey } from "../route/strand.ts";
import { anchorsAt } from "../route/snap.ts";
import type { Position } from "../position.ts";
import { cellsAlong, type Line } from "./carriageway.ts";
import { apart, cellSpacing, pointOf, type Frame, type Point } from "./frame.ts";

/** Lists of numbers, one list after another: list i is `items[first[i]]` … `items[first[i + 1] - 1]`. */
export interface Lists {
  readonly first: Int32Array;
  readonly items: Int32Array;
}

/** How the streets around hang together with the line. Arcs are numbered anew, cells as in the network. */
export interface Branches {
  /** Cells where streets leave the line, by cell of the line. */
  readonly mouths: Lists;
  /** Arc of each cell beyond the line and its way back. */
  readonly arcOf: Int32Array;
  /** First cell of each arc, and the total at the end. */
  readonly arcFirst: Int32Array;
  /** Arcs that go on where an arc ends. */
  readonly exits: Lists;
  /** Cells of the line where it sets out along an arc, by arc. */
  readonly onwards: Lists;
  /** Cells of the line where it comes in against an arc, by arc. */
  readonly backwards: Lists;
  /** 1 for cells of the line on a street with two carriageways: both are the same street. */
  readonly isDual: Uint8Array;
}

interface Around {
  readonly branches: Branches;
  readonly east: readonly number[];
  readonly north: readonly number[];
}

/** A node the line runs through, or a place where it leaves or joins an edge midway. */
interface Crossing {
  readonly cell: number;
  readonly node: number;
  readonly before: Point | undefined;
  readonly after: Point | undefined;
  readonly at: Point;
}

/** Streets are known this far from the line, in metres along them. */
const reach = 300;

/** What there is without a graph: the line alone. */
export function noBranches(line: Line): Around {
  const none = listsOf([]);
  const mouths = listsOf(Array.from(line.east, () => []));
  const arcFirst = Int32Array.of(2 * line.east.length);
  return {
    branches: {
      mouths,
      arcOf: new Int32Array(),
      arcFirst,
      exits: none,
      onwards: none,
      backwards: none,
      isDual: new Uint8Array(line.east.length),
    },
    east: [],
    north: [],
  };
}

/** Cuts the streets around the line into cells and ties them to it. */
export function branchesOf(graph: WalkGraph, frame: Frame, line: Line): Around {
  const crossings = crossingsOf(graph, frame);
  const { arcs, isDual } = arcsAround(graph, frame, crossings, line);
  const numbers = new Map(arcs.map((arc, number) => [arc, number]));
  const base = 2 * line.east.length;
  const east: number[] = [];
  const north: number[] = [];
  const arcOf: number[] = [];
  const arcFirst = [base];
  for (const [number, arc] of arcs.entries()) {
    for (const point of cellsOf(pointsOf(graph, frame, arc))) {
      east.push(point.east);
      north.push(point.north);
      arcOf.push(number);
    }
    arcFirst.push(base + arcOf.length);
  }

  const mouths: number[][] = Array.from(line.east, () => []);
  const onwards: number[][] = arcs.map(() => []);
  const backwards: number[][] = arcs.map(() => []);
  for (const crossing of crossings) {
    for (const arc of leaving(graph, crossing.node)) {
      const number = numbers.get(arc);
      if (number === undefined) continue;
      const towards = pointsOf(graph, frame, arc)[1] as Point;
      const isOnwards = isSameWay(crossing.at, crossing.after, towards);
      const isBackwards = isSameWay(crossing.at, crossing.before, towards);
      if (isOnwards) onwards[number]?.push(crossing.cell);
      if (isBackwards) backwards[number]?.push(crossing.cell);
      if (!isOnwards && !isBackwards) mouths[crossing.cell]?.push(arcFirst[number] as number);
    }
  }
  addOvershoots(graph, frame, numbers, arcFirst, mouths);
  const exits = arcs.map((arc) =>
    leaving(graph, arcTarget(graph, arc))
      .filter((next) => next !== (arc ^ 1))
      .flatMap((next) => numbers.get(next) ?? []),
  );
  return {
    branches: {
      mouths: listsOf(mouths),
      arcOf: Int32Array.from(arcOf),
      arcFirst: Int32Array.from(arcFirst),
      exits: listsOf(exits),
      onwards: listsOf(onwards),
      backwards: listsOf(backwards),
      isDual,
    },
    east,
    north,
  };
}

/** Where the line meets the nodes of the graph: it is made of their very coordinates. */
function crossingsOf(graph: WalkGraph, frame: Frame): Crossing[] {
  const nodes = new Map<string, number>();
  for (let node = 0; node < graph.nodeCount; node += 1)
    nodes.set(positionKey(nodePosition(graph, node)), node);
  const vertices = frame.lines.flatMap(({ positions, metres }, leg) =>
    positions.map((position, index) => ({
      position,
      metres: (frame.legStarts[leg] as number) + (metres[index] as number),
    })),
  );
  const crossings: Crossing[] = [];
  for (const [index, { position, metres }] of vertices.entries()) {
    const node = nodes.get(positionKey(position));
    if (node === undefined) continue;
    const at = pointOf(frame, position);
    const pointAt = (found: { readonly position: Position } | undefined): Point | undefined =>
      found && pointOf(frame, found.position);
    crossings.push({
      cell: Math.round(metres / cellSpacing),
      node,
      before: pointAt(vertices.slice(0, index).findLast((vertex) => metres - vertex.metres > 0.01)),
      after: pointAt(vertices.slice(index + 1).find((vertex) => vertex.metres - metres > 0.01)),
      at,
    });
  }
  return crossings;
}

/** Arcs reached from the line within some metres, without the other carriageway of the line's own street. */
function arcsAround(
  graph: WalkGraph,
  frame: Frame,
  crossings: readonly Crossing[],
  line: Line,
): { readonly arcs: number[]; readonly isDual: Uint8Array } {
  const isDual = new Uint8Array(line.east.length);
  const isTwin = (arc: number): boolean => {
    const cells =
      wayOfEdge(graph, arc >> 1).dual === true
        ? cellsAlong(line, pointsOf(graph, frame, arc), graph.edgeMetres[arc >> 1] as number)
        : undefined;
    if (cells !== undefined) isDual.fill(1, cells[0], cells[1] + 1);
    return cells !== undefined;
  };
  const metres = new Map<number, number>(crossings.map(({ node }) => [node, 0]));
  const queue = [...metres.keys()];
  const arcs = new Set<number>();
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const arc of leaving(graph, node)) {
      if (isTwin(arc)) continue;
      arcs.add(arc).add(arc ^ 1);
      const target = arcTarget(graph, arc);
      const walked = (metres.get(node) as number) + (graph.edgeMetres[arc >> 1] as number);
      if (walked > reach || walked >= (metres.get(target) ?? Infinity)) continue;
      metres.set(target, walked);
      queue.push(target);
    }
  }
  return { arcs: [...arcs].sort((one, other) => one - other), isDual };
}

/** Where a leg ends midway along an edge, one may walk on along that edge past the stop. */
function addOvershoots(
  graph: WalkGraph,
  frame: Frame,
  numbers: ReadonlyMap<number, number>,
  arcFirst: readonly number[],
  mouths: number[][],
): void {
  for (const [leg, { positions }] of frame.lines.entries()) {
    const metres = frame.legStarts[leg + 1] as number;
    const stand = positions.at(-1) as Position;
    for (const { edge, offset, position, gap } of anchorsAt(graph, stand, { steps: false })) {
      const at = pointOf(frame, position);
      const cell = Math.min(mouths.length - 1, Math.max(0, Math.round((metres - gap) / cellSpacing)));
      const before = positions.findLast((vertex) => apart(pointOf(frame, vertex), at) > gap + 1);
      const next = frame.lines[leg + 1]?.positions.find(
        (vertex) => apart(pointOf(frame, vertex), at) > gap + 1,
      );
      for (const arc of [2 * edge, 2 * edge + 1]) {
        const number = numbers.get(arc);
        if (number === undefined) continue;
        const along = (arc & 1) === 0 ? offset : (graph.edgeMetres[edge] as number) - offset;
        const first = (arcFirst[number] as number) + Math.ceil(along / cellSpacing) + 1;
        if (first >= (arcFirst[number + 1] as number) - 1) continue;
        const towards = pointOnwards(pointsOf(graph, frame, arc), at);
        const isKnown = [before, next].some(
          (vertex) => vertex !== undefined && isAlike(at, pointOf(frame, vertex), towards),
        );
        if (!isKnown) mouths[cell]?.push(first);
      }
    }
  }
}

/** The first vertex of an arc that lies past a point on it. */
function pointOnwards(points: readonly Point[], at: Point): Point {
  let best = { off: Infinity, index: 1 };
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from === undefined) continue;
    const off = apart(from, at) + apart(at, to) - apart(from, to);
    if (off < best.off) best = { off, index };
  }
  return points[best.index] as Point;
}

function leaving(graph: WalkGraph, node: number): number[] {
  return [...graph.arcs.subarray(graph.firstArc[node], graph.firstArc[node + 1])];
}

function pointsOf(graph: WalkGraph, frame: Frame, arc: number): Point[] {
  const points: Point[] = [];
  const end = graph.firstVertex[(arc >> 1) + 1] as number;
  for (let vertex = graph.firstVertex[arc >> 1] as number; vertex < end; vertex += 1) {
    points.push(pointOf(frame, vertexPosition(graph, vertex)));
  }
  return (arc & 1) === 0 ? points : points.reverse();
}

/** Points every few metres along a line, the first a step from its start, and its end. */
function cellsOf(points: readonly Point[]): Point[] {
  const cells: Point[] = [];
  let rest = cellSpacing;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from === undefined) continue;
    const metres = apart(from, to);
    for (; rest <= metres; rest += cellSpacing) {
      const share = rest / metres;
      cells.push({
        east: from.east + share * (to.east - from.east),
        north: from.north + share * (to.north - from.north),
      });
    }
    rest -= metres;
  }
  if (cells.length === 0) cells.push(points.at(-1) as Point);
  return cells;
}

/** Whether two lines leave a point along the same segment. */
function isSameWay(at: Point, one: Point | undefined, other: Point): boolean {
  return one !== undefined && angleBetween(at, one, other) < 0.01;
}

function isAlike(at: Point, one: Point, other: Point): boolean {
  return angleBetween(at, one, other) < 0.4;
}

/** Angle in radians between the directions from a point to two others. */
function angleBetween(at: Point, one: Point, other: Point): number {
  const cross =
    (one.east - at.east) * (other.north - at.north) - (one.north - at.north) * (other.east - at.east);
  const dot =
    (one.east - at.east) * (other.east - at.east) + (one.north - at.north) * (other.north - at.north);
  return Math.abs(Math.atan2(cross, dot));
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const first = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) first[index + 1] = (first[index] as number) + list.length;
  return { first, items: Int32Array.from(lists.flat()) };
}
