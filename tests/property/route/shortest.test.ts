import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph } from "../../../src/domain/route/graph.ts";
import { lineOfPath } from "../../../src/domain/route/path.ts";
import { findPath, pathTo, searchFrom } from "../../../src/domain/route/shortest.ts";
import { anchorsAt } from "../../../src/domain/route/snap.ts";
import type { Position } from "../../../src/domain/position.ts";
import { randomTown } from "../../support/random-town.ts";
import { haversine, keyOf, lengthOf } from "../../support/walking-oracle.ts";
import type { Ways } from "../../../src/domain/layer.ts";

const anything = { steps: false };

test("distances between crossings equal those of Floyd and Warshall", () => {
  fc.assert(
    fc.property(randomTown({ min: 0, max: 0 }), ({ ways }) => {
      const graph = buildGraph(ways);
      const { positions, cost } = floydWarshall(ways);
      for (const [row, from] of positions.entries()) {
        const targets = positions.map((position) => anchorsAt(graph, position, anything));
        const tree = searchFrom(graph, anchorsAt(graph, from, anything), targets, anything);
        for (const [column, target] of targets.entries()) {
          expect(pathTo(graph, tree, target)?.cost ?? Infinity).toBeCloseTo(cost[row]![column]!, 6);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("A* finds ways as short as Dijkstra, from anywhere near a way to anywhere near a way", () => {
  fc.assert(
    fc.property(randomTown({ min: 2, max: 6 }), ({ ways, stops }) => {
      const graph = buildGraph(ways);
      const places = stops.map(({ position }) => anchorsAt(graph, position, anything));
      for (const source of places) {
        const tree = searchFrom(graph, source, places, anything);
        for (const target of places) {
          const [one, other] = [pathTo(graph, tree, target), findPath(graph, source, target, anything)];
          expect(one).toBeDefined();
          expect(other?.cost).toBeCloseTo(one!.cost, 6);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("the line of a path is as long as it says and never leaves the ways", () => {
  fc.assert(
    fc.property(randomTown({ min: 2, max: 2 }), ({ ways, stops }) => {
      const graph = buildGraph(ways);
      const [from, to] = stops.map(({ position }) => position) as [Position, Position];
      const path = findPath(
        graph,
        anchorsAt(graph, from, anything),
        anchorsAt(graph, to, anything),
        anything,
      )!;
      const line = lineOfPath(graph, path, from, to);
      expect(line[0]).toEqual(from);
      expect(line.at(-1)).toEqual(to);
      expect(lengthOf(line)).toBeCloseTo(path.metres, 6);
      const segments = ways.features.flatMap(({ geometry }) =>
        geometry.coordinates.slice(1).map((end, index) => [geometry.coordinates[index]!, end] as const),
      );
      for (const position of line.slice(1, -1)) {
        const off = segments.map(
          ([a, b]) => haversine(a, position) + haversine(position, b) - haversine(a, b),
        );
        expect(Math.min(...off)).toBeLessThan(1e-4);
      }
    }),
    { numRuns: 200 },
  );
});

function floydWarshall(ways: Ways): { positions: readonly Position[]; cost: readonly number[][] } {
  const index = new Map<string, number>();
  const positions: Position[] = [];
  for (const { geometry } of ways.features) {
    for (const [lng, lat] of geometry.coordinates as [number, number][]) {
      if (index.has(keyOf([lng, lat]))) continue;
      index.set(keyOf([lng, lat]), positions.length);
      positions.push([lng, lat]);
    }
  }
  const cost = positions.map((_, row) => positions.map((__, column) => (row === column ? 0 : Infinity)));
  for (const { geometry, properties } of ways.features) {
    for (const [step, end] of geometry.coordinates.slice(1).entries()) {
      const start = geometry.coordinates[step]!;
      const [a, b] = [index.get(keyOf(start))!, index.get(keyOf(end))!];
      const length = haversine(start, end) * (properties.class === "main" ? 1.05 : 1);
      cost[a]![b] = Math.min(cost[a]![b]!, length);
      cost[b]![a] = Math.min(cost[b]![a]!, length);
    }
  }
  for (const [k] of positions.entries()) {
    for (const [i] of positions.entries()) {
      for (const [j] of positions.entries())
        cost[i]![j] = Math.min(cost[i]![j]!, cost[i]![k]! + cost[k]![j]!);
    }
  }
  return { positions, cost };
}
