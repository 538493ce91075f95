import { bench, describe } from "vitest";
import type { Position } from "../../src/domain/position.ts";
import { buildGraph } from "../../src/domain/route/graph.ts";
import { planStroll } from "../../src/domain/route/stroll.ts";
import type { StopRequest } from "../../src/domain/route/types.ts";
import { townLandmarks, townWays } from "../support/town.ts";

const ways = townWays();
const landmarks = townLandmarks();
const graph = buildGraph(ways, { landmarks });
const old = ways.features.filter(({ properties, geometry }) => {
  const [lng, lat] = geometry.coordinates[0] as [number, number];
  return properties.walkable && lng > 1.84 && lng < 1.865 && lat > 50.95 && lat < 50.967;
});

/** Street corners of the old town, the same on every run. */
function stops(count: number): StopRequest[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    position: old[(index * 97) % old.length]?.geometry.coordinates[0] as unknown as Position,
  }));
}

const options = { time: 1500, warmupTime: 300 };

describe("route, on the streets and walkways of Calais", () => {
  bench("build the graph", () => void buildGraph(ways, { landmarks }), options);
  bench(
    "plan 15 stops, best order, one way, both ends free (budget 50 ms)",
    () => void planStroll(graph, { stops: stops(15), order: "best", shape: "one-way" }),
    options,
  );
  bench(
    "plan 15 stops, best order, loop",
    () => void planStroll(graph, { stops: stops(15), order: "best", shape: "loop" }),
    options,
  );
  bench(
    "plan 60 stops, best order",
    () => void planStroll(graph, { stops: stops(60), order: "best", shape: "one-way" }),
    options,
  );
  bench(
    "re-plan to the next stop (budget 16 ms)",
    () =>
      void planStroll(graph, { stops: stops(1), order: "given", shape: "one-way", start: [1.8506, 50.9525] }),
    options,
  );
});
