import type { WayClass, Ways } from "../../src/domain/layer.ts";
import type { Position } from "../../src/domain/position.ts";

/**
 * A second opinion on distances, as plain as can be: every vertex is a node, every segment an edge, lengths by the
 * haversine formula. Shares no code with the router.
 */
export interface Oracle {
  readonly keys: readonly string[];
  /** Least cost from one vertex to every vertex it can reach. */
  costsFrom(key: string): Map<string, number>;
}

const costs: Partial<Record<WayClass, number>> = { trunk: 1.3, main: 1.05 };

export function keyOf(position: readonly number[]): string {
  return `${position[0]} ${position[1]}`;
}

export function haversine(one: readonly number[], other: readonly number[]): number {
  const radians = (degrees: number | undefined): number => ((degrees as number) * Math.PI) / 180;
  const [lng1, lat1, lng2, lat2] = [radians(one[0]), radians(one[1]), radians(other[0]), radians(other[1])];
  const half =
    Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lng2 - lng1) / 2) ** 2;
  return 2 * 6371008.8 * Math.asin(Math.sqrt(half));
}

export function lengthOf(line: readonly Position[]): number {
  return line
    .slice(1)
    .reduce((sum, position, index) => sum + haversine(line[index] as Position, position), 0);
}

export function buildOracle(ways: Ways): Oracle {
  const edges = new Map<string, Map<string, number>>();
  const link = (one: readonly number[], other: readonly number[], cost: number): void => {
    for (const [from, to] of [
      [keyOf(one), keyOf(other)],
      [keyOf(other), keyOf(one)],
    ] as const) {
      const known = edges.get(from) ?? new Map<string, number>();
      known.set(to, Math.min(cost * haversine(one, other), known.get(to) ?? Infinity));
      edges.set(from, known);
    }
  };
  const walkable = ways.features.filter((feature) => feature.properties.walkable);
  const touching = new Map<string, (readonly number[])[]>();
  for (const { properties, geometry } of walkable) {
    const line = geometry.coordinates;
    for (let index = 1; index < line.length; index += 1) {
      link(line[index - 1]!, line[index]!, costs[properties.class] ?? 1);
    }
  }
  for (const { properties, geometry } of walkable) {
    if (properties.class !== "walkway") continue;
    for (const end of [geometry.coordinates[0]!, geometry.coordinates.at(-1)!]) touch(end);
  }
  return { keys: [...edges.keys()], costsFrom: (key) => spread(edges, key) };

  /** A walkway that ends on a street between two of its vertices is linked to both, and to others ending there. */
  function touch(end: readonly number[]): void {
    for (const { properties, geometry } of walkable) {
      if (properties.bridge || properties.passage) continue;
      const line = geometry.coordinates;
      if (line.some((vertex) => keyOf(vertex) === keyOf(end))) continue;
      for (let index = 1; index < line.length; index += 1) {
        const [from, to] = [line[index - 1]!, line[index]!];
        const detour = haversine(from, end) + haversine(end, to) - haversine(from, to);
        if (detour > 0.02) continue;
        const others = touching.get(`${keyOf(from)} ${keyOf(to)}`) ?? [];
        for (const vertex of [from, to, ...others]) link(vertex, end, costs[properties.class] ?? 1);
        touching.set(`${keyOf(from)} ${keyOf(to)}`, [...others, end]);
      }
    }
  }
}

/** Dijkstra with a sorted list in place of a heap. */
function spread(
  edges: ReadonlyMap<string, ReadonlyMap<string, number>>,
  source: string,
): Map<string, number> {
  const settled = new Map<string, number>();
  const waiting = new Map([[source, 0]]);
  while (waiting.size > 0) {
    let [nearest, least] = ["", Infinity];
    for (const [key, cost] of waiting) if (cost < least) [nearest, least] = [key, cost];
    waiting.delete(nearest);
    settled.set(nearest, least);
    for (const [key, cost] of edges.get(nearest) ?? []) {
      if (settled.has(key) || least + cost >= (waiting.get(key) ?? Infinity)) continue;
      waiting.set(key, least + cost);
    }
  }
  return settled;
}
