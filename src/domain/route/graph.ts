import { distanceMetres, lengthMetres, metresPerDegree } from "../geometry.ts";
import type { WayClass, WayProperties, Ways } from "../layer.ts";
import type { Position } from "../position.ts";
import { buildGrid, type SegmentGrid } from "./grid.ts";
import { joinWalkways } from "./join.ts";
import { countUses, positionKey, strandsOf, type Strand } from "./strand.ts";
import type { WalkProfile } from "./types.ts";

/**
 * The walking network. Immutable, flat, ready for searching.
 * An *edge* runs from one node to another along one way. An *arc* is an edge walked in one direction:
 * arc = 2 × edge, plus 1 when walked against its drawing.
 */
export interface WalkGraph {
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Properties of the way each edge belongs to, by `edgeWay`. */
  readonly ways: readonly WayProperties[];
  readonly landmarks: NonNullable<WalkProfile["landmarks"]>;
  /** Names that belong to bridges, and not to a street that happens to cross one. */
  readonly bridgeNames: ReadonlySet<string>;
  /** Longitude and latitude of each node, interleaved. */
  readonly nodes: Float64Array;
  /** Longitude and latitude of the vertices of all edges, interleaved, edge after edge. */
  readonly vertices: Float64Array;
  /** Metres from the start of its edge to each vertex. */
  readonly vertexMetres: Float64Array;
  /** Index of the first vertex of each edge, and the total at the end. */
  readonly firstVertex: Uint32Array;
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  readonly edgeWay: Uint32Array;
  /** True length of each edge in metres. */
  readonly edgeMetres: Float64Array;
  /** Metres × `wayCost`: what a search adds up. */
  readonly edgeCost: Float64Array;
  /** 1 where the line of the way is not surveyed. */
  readonly edgeApproximate: Uint8Array;
  /** 1 where wheels cannot pass: a flight of steps, or the source says so. */
  readonly edgeSteps: Uint8Array;
  /** Arcs leaving node n: `arcs[firstArc[n]]` … `arcs[firstArc[n + 1] - 1]`. */
  readonly firstArc: Uint32Array;
  readonly arcs: Uint32Array;
  /** The node each of `arcs` leads to. */
  readonly arcTo: Uint32Array;
  readonly grid: SegmentGrid;
}

/**
 * How much a metre on a way weighs when ways are compared; never below 1, the same in both directions.
 * A walker gladly goes 5 m out of 100 to leave a main road; steps cost nothing extra in a flat town.
 */
export const wayCost: Readonly<Record<WayClass, number>> = {
  trunk: 1.3,
  main: 1.05,
  street: 1,
  pedestrian: 1,
  footway: 1,
  path: 1,
  steps: 1,
  walkway: 1,
};

/**
 * Builds the graph of all walkable ways. Ways are joined where they share a vertex and nowhere else,
 * except that the end of a `walkway` joins the way it touches. Parallel edges and loops are kept.
 */
export function buildGraph(ways: Ways, profile: WalkProfile = {}): WalkGraph {
  const strands = joinWalkways(strandsOf(ways));
  const uses = countUses(strands);
  const nodeIds = new Map<string, number>();
  const nodes: number[] = [];
  const vertices: number[] = [];
  const vertexMetres: number[] = [];
  const firstVertex: number[] = [];
  const edgeFrom: number[] = [];
  const edgeTo: number[] = [];
  const edgeWay: number[] = [];

  const nodeAt = (position: Position): number => {
    const key = positionKey(position);
    const known = nodeIds.get(key);
    if (known !== undefined) return known;
    nodeIds.set(key, nodeIds.size);
    nodes.push(position[0], position[1]);
    return nodeIds.size - 1;
  };

  for (const { line, way } of strands) {
    let metres = 0;
    for (const [index, position] of line.entries()) {
      const before = line[index - 1];
      if (before === undefined) {
        firstVertex.push(vertexMetres.length);
        edgeFrom.push(nodeAt(position));
        edgeWay.push(way);
      } else metres += distanceMetres(before, position);
      vertices.push(position[0], position[1]);
      vertexMetres.push(metres);
      const isLast = index === line.length - 1;
      if (before === undefined || !(isLast || (uses.get(positionKey(position)) ?? 0) > 1)) continue;
      edgeTo.push(nodeAt(position));
      if (isLast) continue;
      metres = 0;
      firstVertex.push(vertexMetres.length);
      edgeFrom.push(nodeAt(position));
      edgeWay.push(way);
      vertices.push(position[0], position[1]);
      vertexMetres.push(0);
    }
  }
  firstVertex.push(vertexMetres.length);

  const properties = ways.features.map((feature) => feature.properties);
  const edgeMetres = edgeWay.map((_, edge) => vertexMetres[(firstVertex[edge + 1] as number) - 1] as number);
  const wayOf = (edge: number): WayProperties => properties[edgeWay[edge] as number] as WayProperties;
  const flatVertices = Float64Array.from(vertices);
  const flatFirstVertex = Uint32Array.from(firstVertex);
  return {
    nodeCount: nodeIds.size,
    edgeCount: edgeWay.length,
    ways: properties,
    landmarks: profile.landmarks ?? [],
    bridgeNames: bridgeNamesOf(strands),
    nodes: Float64Array.from(nodes),
    vertices: flatVertices,
    vertexMetres: Float64Array.from(vertexMetres),
    firstVertex: flatFirstVertex,
    edgeFrom: Uint32Array.from(edgeFrom),
    edgeTo: Uint32Array.from(edgeTo),
    edgeWay: Uint32Array.from(edgeWay),
    edgeMetres: Float64Array.from(edgeMetres),
    edgeCost: Float64Array.from(edgeMetres, (metres, edge) => metres * wayCost[wayOf(edge).class]),
    edgeApproximate: Uint8Array.from(edgeWay, (_, edge) => (wayOf(edge).certainty === "surveyed" ? 0 : 1)),
    edgeSteps: Uint8Array.from(edgeWay, (_, edge) => {
      const { class: way, step_free } = wayOf(edge);
      return way === "steps" || step_free === false ? 1 : 0;
    }),
    ...arcsOf(nodeIds.size, edgeFrom, edgeTo),
    grid: buildGrid(flatVertices, flatFirstVertex, metresPerDegree(vertices[1] ?? 0)),
  };
}

/** The node an arc leads to. */
export function arcTarget(graph: WalkGraph, arc: number): number {
  return ((arc & 1) === 0 ? graph.edgeTo[arc >> 1] : graph.edgeFrom[arc >> 1]) as number;
}

/** The way an edge belongs to. */
export function wayOfEdge(graph: WalkGraph, edge: number): WayProperties {
  return graph.ways[graph.edgeWay[edge] as number] as WayProperties;
}

/** The position of a vertex of an edge, by its index over all edges. */
export function vertexPosition(graph: WalkGraph, vertex: number): Position {
  return [graph.vertices[2 * vertex] as number, graph.vertices[2 * vertex + 1] as number];
}

/** The position of a node. */
export function nodePosition(graph: WalkGraph, node: number): Position {
  return [graph.nodes[2 * node] as number, graph.nodes[2 * node + 1] as number];
}

/** A name belongs to a bridge when a fair share of what bears it is bridge; the rest are its ramps. */
function bridgeNamesOf(strands: readonly Strand[]): Set<string> {
  const metres = new Map<string, { bridge: number; all: number }>();
  for (const { properties, line } of strands) {
    if (properties.name === undefined) continue;
    const { bridge, all } = metres.get(properties.name) ?? { bridge: 0, all: 0 };
    const length = lengthMetres(line);
    metres.set(properties.name, { bridge: bridge + (properties.bridge ? length : 0), all: all + length });
  }
  return new Set([...metres].flatMap(([name, { bridge, all }]) => (bridge > 0.15 * all ? [name] : [])));
}

function arcsOf(
  nodeCount: number,
  edgeFrom: readonly number[],
  edgeTo: readonly number[],
): Pick<WalkGraph, "firstArc" | "arcs" | "arcTo"> {
  const leaving: number[][] = Array.from({ length: nodeCount }, () => []);
  for (const [edge, from] of edgeFrom.entries()) {
    leaving[from]?.push(2 * edge);
    leaving[edgeTo[edge] as number]?.push(2 * edge + 1);
  }
  const firstArc = new Uint32Array(nodeCount + 1);
  for (const [node, arcs] of leaving.entries()) firstArc[node + 1] = (firstArc[node] as number) + arcs.length;
  const arcs = Uint32Array.from(leaving.flat());
  const ends = [edgeTo, edgeFrom] as const;
  return { firstArc, arcs, arcTo: arcs.map((arc) => ends[arc & 1]?.[arc >> 1] as number) };
}
