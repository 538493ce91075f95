import type { Ways } from "../../../src/domain/layer.ts";
import type { Position } from "../../../src/domain/position.ts";
import { buildGraph, nodePosition, type WalkGraph } from "../../../src/domain/route/graph.ts";
import { pathsBetweenAll, terminalAt, type Terminal } from "../../../src/domain/route/network.ts";
import { unitsPerMetre, type OrderTask } from "../../../src/domain/route/order-task.ts";
import { townLandmarks, townWays } from "../../support/town.ts";
import { randomFrom } from "./measure.ts";

export const anything = { steps: false };

/** A network to measure on. */
export interface Network {
  readonly name: string;
  readonly ways: Ways;
  readonly graph: WalkGraph;
}

/** West, south, east and north of what is called the centre. */
const centre = [1.835, 50.945, 1.865, 50.968] as const;

export function networks(): readonly Network[] {
  const town = townWays();
  // Without the walkways, whose ends only our graph ties to the streets: all engines see the same crossings.
  const streets = town.features.filter(({ properties }) => properties.class !== "walkway");
  const whole = { ...town, features: streets };
  const features = whole.features.filter(({ properties, geometry }) => {
    const [west, south, east, north] = centre;
    return (
      properties.walkable &&
      geometry.coordinates.every(([lng, lat]) => lng! > west && lng! < east && lat! > south && lat! < north)
    );
  });
  const networkOf = (name: string, ways: Ways): Network => {
    const graph = buildGraph(ways, { landmarks: townLandmarks() });
    return { name, ways, graph };
  };
  return [networkOf("centre", { ...whole, features }), networkOf("full extract", whole)];
}

/** Nodes that all reach each other, the same for a seed. */
export function randomNodes({ graph }: Network, count: number, seed: number): readonly Terminal[] {
  const random = randomFrom(seed);
  const found: Terminal[] = [];
  const first = terminalOf(graph, mainNode(graph), "first");
  while (found.length < count) {
    const terminal = terminalOf(graph, Math.floor(random() * graph.nodeCount), `s${found.length}`);
    const paths = pathsBetweenAll(graph, [first, terminal], anything);
    if (paths.metres(first, terminal) < Infinity) found.push(terminal);
  }
  return found;
}

/** A node in the biggest part of the network: the first that most others can be reached from. */
function mainNode(graph: WalkGraph): number {
  const part = new Int32Array(graph.nodeCount).fill(-1);
  const sizes: { readonly node: number; size: number }[] = [];
  for (let node = 0; node < graph.nodeCount; node += 1) {
    if (part[node] !== -1) continue;
    const here = { node, size: 0 };
    const waiting = [node];
    part[node] = sizes.length;
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      here.size += 1;
      for (const to of graph.arcTo.subarray(graph.firstArc[next], graph.firstArc[next + 1])) {
        if (part[to] === -1) waiting.push(to);
        part[to] = sizes.length;
      }
    }
    sizes.push(here);
  }
  return sizes.reduce((most, other) => (other.size > most.size ? other : most)).node;
}

function terminalOf(graph: WalkGraph, node: number, id: string): Terminal {
  const position = nodePosition(graph, node);
  const terminal = terminalAt(graph, id, position, anything);
  if (!terminal.ok) throw new Error(terminal.error.kind);
  return { ...terminal.value, anchors: terminal.value.anchors.slice(0, 1) };
}

/** The node under a place of `randomNodes`. */
export function nodeUnder({ graph }: Network, { position }: { readonly position: Position }): number {
  for (let node = 0; node < graph.nodeCount; node += 1) {
    const [lng, lat] = nodePosition(graph, node);
    if (lng === position[0] && lat === position[1]) return node;
  }
  throw new Error("no such node");
}

/** The task of a round trip from the first of the places through all others. */
export function roundTrip(network: Network, places: readonly Terminal[]): OrderTask {
  const paths = pathsBetweenAll(network.graph, places, anything);
  const [start, ...stops] = places;
  const units = (from: Terminal, to: Terminal): number =>
    from === to ? 0 : Math.round(paths.metres(from, to) * unitsPerMetre);
  const enter = Float64Array.from(stops, (stop) => units(start!, stop));
  return {
    between: Float64Array.from(stops.flatMap((from) => stops.map((to) => units(from, to)))),
    enter,
    leave: enter,
  };
}
