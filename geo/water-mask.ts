import type { MultiPolygon, Polygon } from "geojson";
import { pairs, put } from "./list.ts";
import type { Position } from "../src/domain/position.ts";

const band = 0.0002;

/** Tells whether a position is on water; edges are sorted into strips of latitude to answer quickly. */
export function waterMask(areas: readonly (Polygon | MultiPolygon)[]): (position: Position) => boolean {
  const strips = new Map<number, (readonly [Position, Position])[]>();
  for (const ring of areas.flatMap(ringsOf)) {
    for (const edge of pairs(ring)) {
      const [low, high] = [Math.min(edge[0][1], edge[1][1]), Math.max(edge[0][1], edge[1][1])];
      for (let strip = Math.floor(low / band); strip <= Math.floor(high / band); strip++) {
        put(strips, strip, edge);
      }
    }
  }
  return ([lng, lat]) => {
    let inside = false;
    for (const [a, b] of strips.get(Math.floor(lat / band)) ?? []) {
      if (a[1] > lat !== b[1] > lat && lng < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0]) {
        inside = !inside;
      }
    }
    return inside;
  };
}

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  return rings as unknown as Position[][];
}
