import { distanceMetres, metresPerDegree } from "../geometry.ts";
import type { Position } from "../position.ts";
import { nearestOnSegment } from "./plane.ts";
import { positionKey, type Strand } from "./strand.ts";

/** A walkway's end touches a way when it lies this close to it; drawn ends are rounded, never exact. */
const touchMetres = 1;

interface Touch {
  readonly strand: Strand;
  /** Index of the vertex before the touch. */
  readonly segment: number;
  readonly position: Position;
  readonly metres: number;
}

/**
 * Joins both ends of every `walkway` to the way they touch: the way gets a vertex at the touch, and the walkway
 * is drawn on to it. Bridges and passages are never touched, for they may pass above or below.
 */
export function joinWalkways(strands: readonly Strand[]): readonly Strand[] {
  const joined = strands.map((strand) => ({ ...strand, line: [...strand.line] }));
  for (const walkway of joined) {
    if (walkway.properties.class !== "walkway") continue;
    for (const end of ["start", "end"] as const) {
      const position = (end === "start" ? walkway.line[0] : walkway.line.at(-1)) as Position;
      const touch = touchAt(position, walkway, joined);
      if (touch === undefined) continue;
      const onto = vertexAt(touch);
      if (positionKey(onto) === positionKey(position)) continue;
      if (end === "start") walkway.line.unshift(onto);
      else walkway.line.push(onto);
    }
  }
  return joined;
}

/** The nearest way touched at a position, unless a way other than a walkway already has a vertex there. */
function touchAt(position: Position, walkway: Strand, strands: readonly Strand[]): Touch | undefined {
  const scale = metresPerDegree(position[1]);
  let nearest: Touch | undefined;
  for (const strand of strands) {
    if (strand === walkway) continue;
    if (strand.line.some(([lng, lat]) => lng === position[0] && lat === position[1])) {
      if (strand.properties.class !== "walkway") return undefined;
      continue;
    }
    if (strand.properties.bridge || strand.properties.passage) continue;
    for (let segment = 0; segment < strand.line.length - 1; segment += 1) {
      const from = strand.line[segment] as Position;
      const to = strand.line[segment + 1] as Position;
      if (isBeyond(position, from, to, 0, scale) || isBeyond(position, from, to, 1, scale)) continue;
      const { position: at, metres } = nearestOnSegment(position, from, to, scale);
      if (metres <= touchMetres && metres < (nearest?.metres ?? Infinity)) {
        nearest = { strand, segment, position: at, metres };
      }
    }
  }
  return nearest;
}

/** Whether a position lies outside the box of a segment along one axis, by more than a touch. */
function isBeyond(
  position: Position,
  from: Position,
  to: Position,
  axis: 0 | 1,
  scale: readonly [number, number],
) {
  const reach = touchMetres / scale[axis];
  const at = position[axis];
  return at < Math.min(from[axis], to[axis]) - reach || at > Math.max(from[axis], to[axis]) + reach;
}

/** The vertex of the touched way at the touch, made if there is none within 5 cm. */
function vertexAt({ strand, segment, position }: Touch): Position {
  for (const vertex of [strand.line[segment], strand.line[segment + 1]]) {
    if (vertex !== undefined && distanceMetres(vertex, position) < 0.05) return vertex;
  }
  strand.line.splice(segment + 1, 0, position);
  return position;
}
