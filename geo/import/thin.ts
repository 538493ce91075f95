import type { Position } from "../../src/domain/position.ts";
import { compare } from "../collection.ts";
import { lineGeometry } from "../geometry.ts";
import type { Area } from "../geometry.ts";
import { item } from "../list.ts";
import { toPlane } from "../plane.ts";
import { footOn } from "../segments.ts";
import { key } from "./network.ts";

/**
 * A line without the vertices that lie within so many metres of the straight line between those that are kept; its ends
 * stay. After D. H. Douglas and T. K. Peucker, “Algorithms for the reduction of the number of points required to
 * represent a digitized line or its caricature”, Cartographica 10 (1973).
 */
export function thinLine(line: readonly Position[], metres: number): readonly Position[] {
  const points = line.map(toPlane);
  const kept = new Set([0, line.length - 1]);
  const stretches: (readonly [from: number, to: number])[] = [[0, line.length - 1]];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [from, to] = stretch;
    const chord = { from: item(points, from), to: item(points, to), owner: undefined };
    let [farthest, distance] = [from, metres];
    for (let index = from + 1; index < to; index++) {
      const away = footOn(chord, item(points, index)).metres;
      if (away > distance) [farthest, distance] = [index, away];
    }
    if (farthest === from) continue;
    kept.add(farthest);
    stretches.push([from, farthest], [farthest, to]);
  }
  return line.filter((_position, index) => kept.has(index));
}

/** An area with every ring thinned. Rings that would lose their area vanish; nothing when none is left. */
export function thinArea(area: Area, metres: number): Area | undefined {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  const thinned = polygons.flatMap((rings) => {
    const [outer, ...holes] = rings.map((ring) => thinRing(ring as unknown as Position[], metres));
    return outer && outer.length > 3 ? [[outer, ...holes.filter((hole) => hole.length > 3)]] : [];
  });
  const coordinates = thinned.map((rings) => rings.map((ring) => lineGeometry(ring).coordinates));
  if (coordinates.length === 0) return undefined;
  return coordinates.length === 1
    ? { type: "Polygon", coordinates: item(coordinates, 0) }
    : { type: "MultiPolygon", coordinates };
}

/** Begins at the first vertex by its text, so that it does not matter where the source began. */
function thinRing(ring: readonly Position[], metres: number): readonly Position[] {
  const open = ring.slice(0, -1);
  const start = open.reduce(
    (best, vertex, index) => (compare(key(vertex), key(item(open, best))) < 0 ? index : best),
    0,
  );
  const turned = [...open.slice(start), ...open.slice(0, start)];
  return thinLine([...turned, item(turned, 0)], metres);
}
