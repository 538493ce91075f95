import { distanceMetres } from "../geometry.ts";
import type { Position } from "../position.ts";
import { vertexPosition, wayOfEdge, type WalkGraph } from "./graph.ts";
import { cellMetres } from "./grid.ts";
import { nearestOnSegment } from "./plane.ts";

/** A point on an edge where a walker joins or leaves the network. */
export interface Anchor {
  readonly edge: number;
  /** Metres from the start of the edge, as drawn. */
  readonly offset: number;
  readonly position: Position;
  /** Metres walked between the place and the edge. */
  readonly gap: number;
}

/** Ways a walker does not take. */
export interface Avoidance {
  readonly steps: boolean;
}

/** Nobody is led further than this from the nearest way, in metres. No more than one cell of the grid. */
const reachMetres = Math.min(60, cellMetres);

/** Two carriageways of one street lie no further apart than this, in metres. */
const dualMetres = 25;

/**
 * Where a place joins the network: the nearest point on the nearest edge, and, where that edge is half of a
 * street with two carriageways, the point across on the other half too. Empty when nothing is within reach.
 */
export function anchorsAt(graph: WalkGraph, position: Position, avoid: Avoidance): readonly Anchor[] {
  const nearby = [...nearestPerEdge(graph, position, avoid).values()].filter(({ gap }) => gap <= reachMetres);
  const nearest = nearby.reduce<Anchor | undefined>(nearer, undefined);
  if (nearest === undefined) return [];
  const twin = nearby
    .filter((anchor) => isTwin(graph, nearest, anchor))
    .reduce<Anchor | undefined>(nearer, undefined);
  return twin === undefined ? [nearest] : [nearest, twin];
}

/** Metres from a position to the nearest walkable way, however far; infinite in an empty graph. */
export function metresToNearestWay(graph: WalkGraph, position: Position, avoid: Avoidance): number {
  let metres = Infinity;
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    if (isAvoided(graph, edge, avoid)) continue;
    const last = (graph.firstVertex[edge + 1] as number) - 1;
    for (let vertex = graph.firstVertex[edge] as number; vertex < last; vertex += 1) {
      const nearest = nearestOnVertex(graph, position, vertex);
      if (nearest.metres < metres) metres = distanceMetres(position, nearest.position);
    }
  }
  return metres;
}

/** Whether an edge is one of the ways to avoid. */
function isAvoided(graph: WalkGraph, edge: number, avoid: Avoidance): boolean {
  return avoid.steps && graph.edgeSteps[edge] === 1;
}

function nearestPerEdge(graph: WalkGraph, position: Position, avoid: Avoidance): Map<number, Anchor> {
  const { grid } = graph;
  const column = Math.floor(((position[0] - grid.west) * grid.scale[0]) / cellMetres);
  const row = Math.floor(((position[1] - grid.south) * grid.scale[1]) / cellMetres);
  const nearest = new Map<number, Anchor>();
  for (let r = Math.max(0, row - 1); r <= Math.min(grid.rows - 1, row + 1); r += 1) {
    for (let c = Math.max(0, column - 1); c <= Math.min(grid.columns - 1, column + 1); c += 1) {
      const cell = r * grid.columns + c;
      const end = grid.firstSegment[cell + 1] as number;
      for (let index = grid.firstSegment[cell] as number; index < end; index += 1) {
        const vertex = grid.segments[index] as number;
        const edge = grid.vertexEdge[vertex] as number;
        if (isAvoided(graph, edge, avoid)) continue;
        const { position: at, metres } = nearestOnVertex(graph, position, vertex);
        if (metres >= (nearest.get(edge)?.gap ?? Infinity)) continue;
        const offset =
          (graph.vertexMetres[vertex] as number) + distanceMetres(vertexPosition(graph, vertex), at);
        nearest.set(edge, { edge, offset, position: at, gap: distanceMetres(position, at) });
      }
    }
  }
  return nearest;
}

function nearestOnVertex(graph: WalkGraph, position: Position, vertex: number) {
  const from = vertexPosition(graph, vertex);
  return nearestOnSegment(position, from, vertexPosition(graph, vertex + 1), graph.grid.scale);
}

function nearer(best: Anchor | undefined, anchor: Anchor): Anchor {
  if (best === undefined || anchor.gap < best.gap) return anchor;
  return anchor.gap === best.gap && anchor.edge < best.edge ? anchor : best;
}

function isTwin(graph: WalkGraph, nearest: Anchor, other: Anchor): boolean {
  const way = wayOfEdge(graph, nearest.edge);
  const otherWay = wayOfEdge(graph, other.edge);
  const isAcross = other.offset > 0 && other.offset < (graph.edgeMetres[other.edge] as number);
  return (
    other.edge !== nearest.edge &&
    way.dual === true &&
    otherWay.dual === true &&
    way.name !== undefined &&
    way.name === otherWay.name &&
    isAcross &&
    distanceMetres(nearest.position, other.position) <= dualMetres
  );
}
