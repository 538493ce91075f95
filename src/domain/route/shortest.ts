import { wayCost, wayOfEdge, type WalkGraph } from "./graph.ts";
import type { Anchor, Avoidance } from "./snap.ts";

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
  /** True metres of the least costly walk to each node reached. */
  readonly metres: Float64Array;
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
  const estimate = straightTo(graph, target);
  return pathTo(graph, search(graph, source, target, avoid, estimate), target);
}

/** The path from the place a tree grew from to a target it was grown for. Undefined when no way leads there. */
export function pathTo(graph: WalkGraph, tree: Tree, target: readonly Anchor[]): Path | undefined {
  const goal = goalOf(graph, tree, target);
  if (goal === undefined) return undefined;
  const { cost, from, to, end } = goal;
  if (from === undefined) return trace(graph, tree, to, end, cost);
  return asPath(from, to, [{ edge: to.edge, start: from.offset, stop: to.offset }], cost);
}

/** True metres of the path that `pathTo` gives, without drawing it. Infinite when no way leads there. */
export function metresTo(graph: WalkGraph, tree: Tree, target: readonly Anchor[]): number {
  return goalOf(graph, tree, target)?.metres ?? Infinity;
}

/** How a target is reached at last: along the edge both places lie on, or over one end of its edge. */
interface Goal {
  readonly cost: number;
  readonly metres: number;
  readonly from: Anchor | undefined;
  readonly to: Anchor;
  readonly end: number;
}

function goalOf(graph: WalkGraph, tree: Tree, target: readonly Anchor[]): Goal | undefined {
  let best: Goal | undefined;
  for (const to of target) {
    for (const from of tree.source) {
      if (from.edge !== to.edge) continue;
      const metres = Math.abs(from.offset - to.offset);
      const cost = from.gap + metres * costPerMetre(graph, to.edge) + to.gap;
      if (cost < (best?.cost ?? Infinity))
        best = { cost, metres: from.gap + metres + to.gap, from, to, end: 0 };
    }
    for (const end of [0, 1]) {
      const node = endNode(graph, to.edge, end);
      const metres = Math.abs(endOffset(graph, to.edge, end) - to.offset);
      const cost = (tree.cost[node] as number) + metres * costPerMetre(graph, to.edge) + to.gap;
      if (cost >= (best?.cost ?? Infinity)) continue;
      best = { cost, metres: (tree.metres[node] as number) + metres + to.gap, from: undefined, to, end };
    }
  }
  return best;
}

/** The same walk from its end to its start. */
export function reversePath(path: Path): Path {
  const pieces = path.pieces.map(({ edge, start, stop }) => ({ edge, start: stop, stop: start })).reverse();
  return { ...path, from: path.to, to: path.from, pieces };
}

/** A few nodes wait in each bucket of this many metres of cost: sorting them further costs more than it saves. */
const bucketMetres = 24;

/**
 * Label-correcting search over buckets of nearly equal cost (Dial, 1969; Denardo and Fox, 1979): a node reached more
 * cheaply while its bucket is worked off is worked off again, so that the answer is exact whatever their width.
 */
function search(
  graph: WalkGraph,
  source: readonly Anchor[],
  targets: readonly Anchor[],
  avoid: Avoidance,
  estimate: (node: number) => number,
): Tree {
  const { nodeCount, firstArc, arcs, arcTo, edgeCost, edgeMetres, edgeSteps } = graph;
  const cost = new Float64Array(nodeCount).fill(Infinity);
  const metres = new Float64Array(nodeCount);
  /** One more than the cost at which a node was last worked off. */
  const doneAt = new Float64Array(nodeCount);
  const reachedBy = new Int32Array(nodeCount);
  // Each bucket is a list: its latest entry, and from every entry the one before.
  const latest: number[] = [];
  const entries: number[] = [];
  const before: number[] = [];
  let waiting = 0;
  const reach = (node: number, nodeCost: number, nodeMetres: number, by: number): void => {
    cost[node] = nodeCost;
    metres[node] = nodeMetres;
    reachedBy[node] = by;
    const bucket = Math.floor((nodeCost + estimate(node)) / bucketMetres);
    while (latest.length <= bucket) latest.push(-1);
    before.push(latest[bucket] as number);
    latest[bucket] = entries.push(node) - 1;
    waiting += 1;
  };

  const wanted = new Set(targets.flatMap(({ edge }) => [endNode(graph, edge, 0), endNode(graph, edge, 1)]));
  for (const [index, anchor] of source.entries()) {
    for (const end of [0, 1]) {
      const node = endNode(graph, anchor.edge, end);
      const toEnd = Math.abs(endOffset(graph, anchor.edge, end) - anchor.offset);
      const nodeCost = anchor.gap + toEnd * costPerMetre(graph, anchor.edge);
      if (nodeCost < (cost[node] as number))
        reach(node, nodeCost, anchor.gap + toEnd, -1 - (2 * index + end));
    }
  }
  for (let bucket = 0; waiting > 0 && wanted.size > 0; bucket += 1) {
    for (let entry = latest[bucket] as number; entry >= 0; entry = latest[bucket] as number) {
      latest[bucket] = before[entry] as number;
      waiting -= 1;
      const node = entries[entry] as number;
      const nodeCost = cost[node] as number;
      if (nodeCost + 1 === doneAt[node]) continue;
      doneAt[node] = nodeCost + 1;
      wanted.delete(node);
      const end = firstArc[node + 1] as number;
      for (let index = firstArc[node] as number; index < end; index += 1) {
        const arc = arcs[index] as number;
        const target = arcTo[index] as number;
        const arcCost = nodeCost + (edgeCost[arc >> 1] as number);
        if (arcCost >= (cost[target] as number) || (avoid.steps && edgeSteps[arc >> 1] === 1)) continue;
        reach(target, arcCost, (metres[node] as number) + (edgeMetres[arc >> 1] as number), arc);
      }
    }
  }
  return { source, cost, metres, reachedBy };
}

/**
 * Metres from a node to a target as the crow flies, never more than the way on foot: on the flat town, drawn for the
 * latitude where a degree of longitude is shortest.
 */
function straightTo({ nodes, grid }: WalkGraph, target: readonly Anchor[]): (node: number) => number {
  const [east, north] = [grid.leastScale, grid.scale[1]];
  return (node) => {
    let least = Infinity;
    for (const { position, gap } of target) {
      const x = ((nodes[2 * node] as number) - position[0]) * east;
      const y = ((nodes[2 * node + 1] as number) - position[1]) * north;
      least = Math.min(least, Math.sqrt(x * x + y * y) + gap);
    }
    return least * (1 - 1e-6);
  };
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

function costPerMetre(graph: WalkGraph, edge: number): number {
  return wayCost[wayOfEdge(graph, edge).class];
}
