import type { RouteError } from "../errors.ts";
import type { Position } from "../position.ts";
import type { PlaceId } from "../place.ts";
import { err, ok, type Result } from "../result.ts";
import type { WalkGraph } from "./graph.ts";
import { findPath, pathTo, reversePath, searchFrom, type Path } from "./shortest.ts";
import { anchorsAt, metresToNearestWay, type Anchor, type Avoidance } from "./snap.ts";

/** A stop, start or end of a stroll, tied to the network. */
export interface Terminal {
  readonly id: PlaceId;
  readonly position: Position;
  readonly anchors: readonly Anchor[];
}

/** The walk from one terminal to another, whichever was asked first: the way back is the same way. */
export type Paths = (from: Terminal, to: Terminal) => Result<Path, RouteError>;

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
export function pathsOneByOne(graph: WalkGraph, avoid: Avoidance): Paths {
  return bothWays((from, to) => findPath(graph, from.anchors, to.anchors, avoid));
}

/** Paths between all pairs of terminals, by one search from each. */
export function pathsBetweenAll(graph: WalkGraph, terminals: readonly Terminal[], avoid: Avoidance): Paths {
  const sorted = [...terminals].sort(compare);
  const trees = new Map(
    sorted.map((terminal, index) => {
      const targets = sorted.slice(index + 1).map(({ anchors }) => anchors);
      return [terminal, searchFrom(graph, terminal.anchors, targets, avoid)] as const;
    }),
  );
  return bothWays((from, to) => {
    const tree = trees.get(from);
    return tree && pathTo(graph, tree, to.anchors);
  });
}

function bothWays(search: (from: Terminal, to: Terminal) => Path | undefined): Paths {
  return (from, to) => {
    const isForward = compare(from, to) <= 0;
    const path = isForward ? search(from, to) : search(to, from);
    if (path === undefined) return err({ kind: "no-way", from: from.id, to: to.id });
    return ok(isForward ? path : reversePath(path));
  };
}

/** An order of terminals that does not depend on the order of the request. */
function compare(one: Terminal, other: Terminal): number {
  return (
    one.position[0] - other.position[0] ||
    one.position[1] - other.position[1] ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}
