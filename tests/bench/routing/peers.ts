import salesman from "@wemap/salesman.js";
import geojsonPathFinderPackage from "geojson-path-finder";
import createGraph, { type NodeId } from "ngraph.graph";
import ngraphPath from "ngraph.path";
import { distanceMetres } from "../../../src/domain/geometry.ts";
import type { WayProperties } from "../../../src/domain/layer.ts";
import type { Position } from "../../../src/domain/position.ts";
import { nodePosition, wayCost } from "../../../src/domain/route/graph.ts";
import type { Terminal } from "../../../src/domain/route/network.ts";
import { orderLength, type OrderTask } from "../../../src/domain/route/order-task.ts";
import { lineOfPath } from "../../../src/domain/route/path.ts";
import { findPath } from "../../../src/domain/route/shortest.ts";
import { anything, nodeUnder, type Network } from "./network.ts";

/** Node reads it as CommonJS, where the class is one step further in than its types say. */
const PathFinder =
  (geojsonPathFinderPackage as never as { default?: typeof geojsonPathFinderPackage }).default ??
  geojsonPathFinderPackage;

/** Who can find a path; the cost of what was found, or undefined when there is none. */
export interface PathPeer {
  readonly name: string;
  readonly readyMs: number;
  find(from: Terminal, to: Terminal): number | undefined;
}

export function pathPeers(network: Network): readonly PathPeer[] {
  return [ours(network), geojsonPathFinder(network), ...ngraph(network)];
}

function ours({ graph }: Network): PathPeer {
  return {
    name: "ours, with geometry",
    readyMs: 0,
    find(from, to) {
      const path = findPath(graph, from.anchors, to.anchors, anything);
      if (path) lineOfPath(graph, path, from.position, to.position);
      return path?.cost;
    },
  };
}

/** Given a tolerance of 1e-7°, so that it sees the same crossings; with the line of the path, as it always has. */
function geojsonPathFinder({ ways }: Network): PathPeer {
  const walkable = { ...ways, features: ways.features.filter(({ properties }) => properties.walkable) };
  const start = performance.now();
  const finder = new PathFinder(walkable, {
    tolerance: 1e-7,
    weight: (from: number[], to: number[], properties: WayProperties) =>
      distanceMetres(from as unknown as Position, to as unknown as Position) * wayCost[properties.class],
  });
  const readyMs = performance.now() - start;
  const point = (position: Position) =>
    ({ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [...position] } }) as const;
  return {
    name: "geojson-path-finder 2.1.0",
    readyMs,
    find: (from, to) => finder.findPath(point(from.position) as never, point(to.position) as never)?.weight,
  };
}

/** On our own nodes, the shortest of parallel edges only; lists of nodes, no geometry. */
function ngraph(network: Network): readonly PathPeer[] {
  const { graph } = network;
  const start = performance.now();
  const links = createGraph<Position, number>();
  for (let node = 0; node < graph.nodeCount; node += 1) links.addNode(node, nodePosition(graph, node));
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const [from, to] = [graph.edgeFrom[edge]!, graph.edgeTo[edge]!];
    const known = links.getLink(from, to) ?? links.getLink(to, from);
    if (known && known.data <= graph.edgeCost[edge]!) continue;
    if (known) links.removeLink(known);
    links.addLink(from, to, graph.edgeCost[edge]!);
  }
  const readyMs = performance.now() - start;
  const costs = new Map<Terminal, NodeId>();
  const nodeOf = (terminal: Terminal): NodeId => {
    const known = costs.get(terminal) ?? nodeUnder(network, terminal);
    costs.set(terminal, known);
    return known;
  };
  const options = {
    distance: (_from: unknown, _to: unknown, link: { data: number }) => link.data,
    heuristic: (from: { data: Position }, to: { data: Position }) => distanceMetres(from.data, to.data),
  };
  const finders = {
    "A*": ngraphPath.aStar(links, options as never),
    "NBA*": ngraphPath.nba(links, options as never),
  };
  return Object.entries(finders).map(([name, finder]) => ({
    name: `ngraph.path 1.6.1 ${name}`,
    readyMs,
    find(from: Terminal, to: Terminal) {
      const path = finder.find(nodeOf(from), nodeOf(to));
      let cost = 0;
      for (let index = 1; index < path.length; index += 1) {
        const [one, other] = [path[index - 1]!.id, path[index]!.id];
        cost += (links.getLink(one, other) ?? links.getLink(other, one))!.data;
      }
      return path.length > 0 ? cost : undefined;
    },
  }));
}

/** Simulated annealing over our distances; gives the length of its round trip. */
export function salesmanLength(task: OrderTask, coefficient: number): number {
  const count = task.enter.length;
  const points = Array.from({ length: count + 1 }, (_, stop) => new salesman.Point(stop, 0));
  const between = (from: number, to: number): number =>
    from === count
      ? to === count
        ? 0
        : task.enter[to]!
      : to === count
        ? task.leave[from]!
        : task.between[from * count + to]!;
  const order = salesman.solve(
    points,
    coefficient,
    undefined as never,
    ((one: { x: number }, other: { x: number }) => between(one.x, other.x)) as never,
  ) as number[];
  const start = order.indexOf(count);
  return orderLength(task, [...order.slice(start + 1), ...order.slice(0, start)]);
}
