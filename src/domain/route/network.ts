import type { RouteError } from "../errors.ts";
import type { Position } from "../position.ts";
import type { PlaceId } from "../place.ts";
import { err, ok, type Result } from "../result.ts";
import type { WalkGraph } from "./graph.ts";
import { cellMetres } from "./grid.ts";
import { findPath, metresTo, pathTo, reversePath, searchFrom, type Path, type Tree } from "./shortest.ts";
import { anchorsAt, metresToNearestWay, type Anchor, type Avoidance } from "./snap.ts";

/** A stop, start or end of a stroll, tied to the network. */
export interface Terminal {
  readonly id: PlaceId;
  readonly position: Position;
  readonly anchors: readonly Anchor[];
}

/** The walks between terminals, whichever was asked first: the way back is the same way. */
export interface Paths {
  path(from: Terminal, to: Terminal): Result<Path, RouteError>;
  /** Metres of that path; infinite when there is none. */
  metres(from: Terminal, to: Terminal): number;
}

/** Ties a place to the network, or tells how far it lies from any way. */
export function terminalAt(
  graph: WalkGraph,
  id: PlaceId,
  position: Position,
  avoid: Avoidance,
): Result<Terminal, RouteError> {
  const anchors = anchorsAt(graph, position, avoid);
  if (anchors.length > 0) return ok({ id, position, anchors });
  const metres = Math.round(metresToNearestWay(graph, position, avoid));
  return err({ kind: "stop-off-street", stop: id, metres });
}

/** Paths searched for one pair at a time, for a stroll whose order is given. */
export function pathsOneByOne(graph: WalkGraph, avoid: Avoidance): Pick<Paths, "path"> {
  const compare = outermostFirst(graph);
  return {
    path: (one, other) =>
      bothWays(compare, one, other, (from, to) => findPath(graph, from.anchors, to.anchors, avoid)),
  };
}

/** Paths between all pairs of terminals, by one search from each to those after it. */
export function pathsBetweenAll(graph: WalkGraph, terminals: readonly Terminal[], avoid: Avoidance): Paths {
  const compare = outermostFirst(graph);
  const sorted = [...terminals].sort(compare);
  const trees = new Map(
    sorted.map((terminal, index) => {
      const targets = sorted.slice(index + 1).map(({ anchors }) => anchors);
      return [terminal, searchFrom(graph, terminal.anchors, targets, avoid)] as const;
    }),
  );
  const treeOf = (terminal: Terminal): Tree => trees.get(terminal) as Tree;
  return {
    path: (one, other) =>
      bothWays(compare, one, other, (from, to) => pathTo(graph, treeOf(from), to.anchors)),
    metres(one, other) {
      const [from, to] = compare(one, other) <= 0 ? [one, other] : [other, one];
      return metresTo(graph, treeOf(from), to.anchors);
    },
  };
}

type Compare = (one: Terminal, other: Terminal) => number;

function bothWays(
  compare: Compare,
  one: Terminal,
  other: Terminal,
  search: (from: Terminal, to: Terminal) => Path | undefined,
): Result<Path, RouteError> {
  const isForward = compare(one, other) <= 0;
  const path = isForward ? search(one, other) : search(other, one);
  if (path === undefined) return err({ kind: "no-way", from: one.id, to: other.id });
  return ok(isForward ? path : reversePath(path));
}

/**
 * An order of terminals that does not depend on the order of the request: those far from the middle of the town
 * first, so that the searches after them have less and less far to go.
 */
function outermostFirst({ grid }: WalkGraph): Compare {
  const middle = [
    grid.west * grid.scale[0] + (grid.columns / 2) * cellMetres,
    grid.south * grid.scale[1] + (grid.rows / 2) * cellMetres,
  ] as const;
  const distance = ({ position }: Terminal): number =>
    Math.round(Math.hypot(position[0] * grid.scale[0] - middle[0], position[1] * grid.scale[1] - middle[1]));
  return (one, other) =>
    distance(other) - distance(one) ||
    one.position[0] - other.position[0] ||
    one.position[1] - other.position[1] ||
    (one.id < other.id ? -1 : Number(one.id > other.id));
}
