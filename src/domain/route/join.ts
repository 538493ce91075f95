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
  const [lng, lat] = position;
  const scale = metresPerDegree(lat);
  const [reachLng, reachLat] = [touchMetres / scale[0], touchMetres / scale[1]];
  let nearest: Touch | undefined;
  for (const strand of strands) {
    if (strand === walkway) continue;
    if (strand.line.some((vertex) => vertex[0] === lng && vertex[1] === lat)) {
      if (strand.properties.class !== "walkway") return undefined;
      continue;
    }
    if (strand.properties.bridge || strand.properties.passage) continue;
    for (let segment = 0; segment < strand.line.length - 1; segment += 1) {
      const from = strand.line[segment] as Position;
      const to = strand.line[segment + 1] as Position;
      if (isBeyond(lng, from[0], to[0], reachLng) || isBeyond(lat, from[1], to[1], reachLat)) continue;
      const { position: at, metres } = nearestOnSegment(position, from, to, scale);
      if (metres <= touchMetres && metres < (nearest?.metres ?? Infinity)) {
        nearest = { strand, segment, position: at, metres };
      }
    }
  }
  return nearest;
}

/** Whether a coordinate lies outside a stretch of its axis by more than `reach`; all in degrees. */
function isBeyond(at: number, from: number, to: number, reach: number): boolean {
  return at < Math.min(from, to) - reach || at > Math.max(from, to) + reach;
}

/** The vertex of the touched way at the touch, made if there is none within 5 cm. */
function vertexAt({ strand, segment, position }: Touch): Position {
  for (const vertex of [strand.line[segment], strand.line[segment + 1]]) {
    if (vertex !== undefined && distanceMetres(vertex, position) < 0.05) return vertex;
  }
  strand.line.splice(segment + 1, 0, position);
  return position;
}
