import { distanceMetres } from "../geometry.ts";
import { arcTarget, nodePosition, wayCost, wayOfEdge, type WalkGraph } from "./graph.ts";
import { createHeap } from "./heap.ts";
import { isAvoided, type Anchor, type Avoidance } from "./snap.ts";

/** Part of one edge, between two distances in metres from its start; walked backwards when `start` > `stop`. */
export interface Piece {
  readonly edge: number;
  readonly start: number;
  readonly stop: number;
}

/** The least costly walk between two places that join the network at `from` and `to`. */
export interface Path {
  readonly from: Anchor;
  readonly to: Anchor;
  readonly pieces: readonly Piece[];
  /** What was minimised: metres weighed by class of way, gaps included. */
  readonly cost: number;
  /** True metres, gaps included. */
  readonly metres: number;
}

/** Everything one search learnt, from one place outwards. */
export interface Tree {
  readonly source: readonly Anchor[];
  readonly cost: Float64Array;
  /** The arc by which each node is reached, or −1 − (2 × anchor + end) for nodes reached straight from the place. */
  readonly reachedBy: Int32Array;
}

/** One-to-many Dijkstra: from one place until every target is reached. */
export function searchFrom(
  graph: WalkGraph,
  source: readonly Anchor[],
  targets: readonly (readonly Anchor[])[],
  avoid: Avoidance,
): Tree {
  return search(graph, source, targets.flat(), avoid, () => 0);
}

/** One-to-one A*, guided by the straight distance. Undefined when no way leads there. */
export function findPath(
  graph: WalkGraph,
  source: readonly Anchor[],
  target: readonly Anchor[],
  avoid: Avoidance,
): Path | undefined {
  const estimate = (node: number): number => {
    const position = nodePosition(graph, node);
    return Math.min(...target.map((anchor) => distanceMetres(position, anchor.position) + anchor.gap));
  };
  return pathTo(graph, search(graph, source, target, avoid, estimate), target);
}

/** The path from the place a tree grew from to a target it was grown for. Undefined when no way leads there. */
export function pathTo(graph: WalkGraph, tree: Tree, target: readonly Anchor[]): Path | undefined {
  let best: { cost: number; from: Anchor | undefined; to: Anchor; end: number } | undefined;
  const offer = (cost: number, to: Anchor, end: number, from?: Anchor): void => {
    if (cost < (best?.cost ?? Infinity)) best = { cost, from, to, end };
  };
  for (const to of target) {
    for (const from of tree.source) {
      if (from.edge !== to.edge) continue;
      const cost = Math.abs(from.offset - to.offset) * costPerMetre(graph, to.edge);
      offer(from.gap + cost + to.gap, to, 0, from);
    }
    for (const end of [0, 1]) {
      const cost = tree.cost[endNode(graph, to.edge, end)] as number;
      offer(cost + costToEnd(graph, to, end) + to.gap, to, end);
    }
  }
  if (best === undefined) return undefined;
  const { cost, from, to, end } = best;
  if (from !== undefined) {
    return asPath(from, to, [{ edge: to.edge, start: from.offset, stop: to.offset }], cost);
  }
  return trace(graph, tree, to, end, cost);
}

/** The same walk from its end to its start. */
export function reversePath(path: Path): Path {
  const pieces = path.pieces.map(({ edge, start, stop }) => ({ edge, start: stop, stop: start })).reverse();
  return { ...path, from: path.to, to: path.from, pieces };
}

function search(
  graph: WalkGraph,
  source: readonly Anchor[],
  targets: readonly Anchor[],
  avoid: Avoidance,
  estimate: (node: number) => number,
): Tree {
  const cost = new Float64Array(graph.nodeCount).fill(Infinity);
  const reachedBy = new Int32Array(graph.nodeCount);
  const heap = createHeap();
  const reach = (node: number, nodeCost: number, by: number): void => {
    if (nodeCost >= (cost[node] as number)) return;
    cost[node] = nodeCost;
    reachedBy[node] = by;
    heap.push(nodeCost + estimate(node), node);
  };

  const wanted = new Set(targets.flatMap(({ edge }) => [endNode(graph, edge, 0), endNode(graph, edge, 1)]));
  for (const [index, anchor] of source.entries()) {
    for (const end of [0, 1]) {
      const by = -1 - (2 * index + end);
      reach(endNode(graph, anchor.edge, end), anchor.gap + costToEnd(graph, anchor, end), by);
    }
  }
  const isSettled = new Uint8Array(graph.nodeCount);
  while (heap.size > 0 && wanted.size > 0) {
    const node = heap.pop();
    if (isSettled[node] === 1) continue;
    isSettled[node] = 1;
    wanted.delete(node);
    const last = graph.firstArc[node + 1] as number;
    for (let index = graph.firstArc[node] as number; index < last; index += 1) {
      const arc = graph.arcs[index] as number;
      if (isAvoided(graph, arc >> 1, avoid)) continue;
      reach(arcTarget(graph, arc), (cost[node] as number) + (graph.edgeCost[arc >> 1] as number), arc);
    }
  }
  return { source, cost, reachedBy };
}

function trace(graph: WalkGraph, tree: Tree, to: Anchor, end: number, cost: number): Path | undefined {
  if (cost === Infinity) return undefined;
  const pieces: Piece[] = [{ edge: to.edge, start: endOffset(graph, to.edge, end), stop: to.offset }];
  let node = endNode(graph, to.edge, end);
  for (;;) {
    const by = tree.reachedBy[node] as number;
    if (by < 0) {
      const seed = -1 - by;
      const from = tree.source[seed >> 1] as Anchor;
      pieces.push({ edge: from.edge, start: from.offset, stop: endOffset(graph, from.edge, seed & 1) });
      return asPath(from, to, pieces.reverse(), cost);
    }
    const edge = by >> 1;
    const length = graph.edgeMetres[edge] as number;
    const isBackward = (by & 1) === 1;
    pieces.push({ edge, start: isBackward ? length : 0, stop: isBackward ? 0 : length });
    node = endNode(graph, edge, isBackward ? 1 : 0);
  }
}

function asPath(from: Anchor, to: Anchor, pieces: readonly Piece[], cost: number): Path {
  const walked = pieces.filter(({ start, stop }) => start !== stop);
  const metres = walked.reduce((sum, { start, stop }) => sum + Math.abs(stop - start), from.gap + to.gap);
  return { from, to, pieces: walked, cost, metres };
}

function endNode(graph: WalkGraph, edge: number, end: number): number {
  return (end === 0 ? graph.edgeFrom[edge] : graph.edgeTo[edge]) as number;
}

function endOffset(graph: WalkGraph, edge: number, end: number): number {
  return end === 0 ? 0 : (graph.edgeMetres[edge] as number);
}

function costToEnd(graph: WalkGraph, { edge, offset }: Anchor, end: number): number {
  return Math.abs(endOffset(graph, edge, end) - offset) * costPerMetre(graph, edge);
}

function costPerMetre(graph: WalkGraph, edge: number): number {
  return wayCost[wayOfEdge(graph, edge).class];
}
