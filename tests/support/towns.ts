import type { Ways } from "../../src/domain/layer.ts";
import type { Position } from "../../src/domain/position.ts";
import { buildGraph, nodePosition, type WalkGraph } from "../../src/domain/route/graph.ts";
import { townWays } from "./town.ts";
import { at, collect, way } from "./ways.ts";

/** A network, and places on it where stops may be. */
export interface Town {
  readonly name: string;
  readonly graph: WalkGraph;
  readonly places: readonly Position[];
}

const tens = [0, 1, 2, 3, 4, 5] as const;

/** Streets every 80 m both ways: full of equally long walks. */
function grid(): Ways {
  const rows = tens.map((row) => way(tens.map((column) => [column * 80, row * 80] as const)));
  const columns = tens.map((column) => way(tens.map((row) => [column * 80, row * 80] as const)));
  return collect(...rows, ...columns);
}

/** One street round a pond: every way there has a way back the other way round. */
function ring(): Ways {
  const corners = Array.from({ length: 25 }, (_, index) => {
    const angle = (index % 24) * (Math.PI / 12);
    return [300 * Math.cos(angle), 300 * Math.sin(angle)] as const;
  });
  return collect(way(corners));
}

/** Two little grids with nothing between them but a bridge. */
function islands(): Ways {
  const island = (east: number) => [
    ...[0, 1, 2].map((row) => way([0, 1, 2].map((column) => [east + column * 60, row * 70] as const))),
    ...[0, 1, 2].map((column) => way([0, 1, 2].map((row) => [east + column * 60, row * 70] as const))),
  ];
  const bridge = way(
    [
      [120, 70],
      [500, 70],
    ],
    { bridge: true, name: "Pont" },
  );
  return collect(...island(0), ...island(500), bridge);
}

/** A single street with a few houses. */
function village(): Ways {
  return collect(way(Array.from({ length: 12 }, (_, house) => [house * 45, 3 * (house % 3)] as const)));
}

function verticesOf(ways: Ways): readonly Position[] {
  return ways.features.flatMap(({ geometry }) => geometry.coordinates as unknown as Position[]);
}

/** Little towns of every shape that makes planning hard, each with a name for the test that fails on it. */
export function syntheticTowns(): readonly Town[] {
  const shapes = { grid: grid(), ring: ring(), islands: islands(), village: village() };
  const towns = Object.entries(shapes).map(([name, ways]) => {
    return { name, graph: buildGraph(ways), places: verticesOf(ways) };
  });
  return [...towns, { name: "all at one spot", graph: buildGraph(grid()), places: [at(80, 80)] }];
}

/** The streets of Calais, with stops at any of their corners or a little off. */
export function realTown(): Town {
  const graph = buildGraph(townWays());
  const places = Array.from({ length: graph.nodeCount }, (_, node): Position => {
    const [lng, lat] = nodePosition(graph, node);
    return [lng + ((node % 5) - 2) * 4e-5, lat + ((node % 3) - 1) * 4e-5];
  });
  return { name: "Calais", graph, places };
}
