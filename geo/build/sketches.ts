import type { Geometry, LineString, Point } from "geojson";
import type { PlaceProperties, WayProperties } from "../../src/domain/layer.ts";
import type { Position } from "../../src/domain/position.ts";
import { buildGraph } from "../../src/domain/route/graph.ts";
import { planStroll } from "../../src/domain/route/stroll.ts";
import type { Sketch, Sketches } from "../../src/domain/sketch.ts";
import type { Tour, TourFigures } from "../../src/domain/tour.ts";
import type { Written } from "../collection.ts";
import { toPlane } from "../plane.ts";
import type { Town } from "../town.ts";

/** Metres of one unit of a sketch: finer than any eye sees at the size of a thumb. */
const unit = 10;
/** Units of air around a route. */
const air = 18;

/** How long each tour is, and how it runs on a map as small as a thumb. */
export interface Outlines {
  readonly figures: ReadonlyMap<string, TourFigures>;
  readonly sketches: Sketches;
}

/** Plans each tour as the app will, at its usual pace. A tour that cannot be walked is left out; the check tells of it. */
export function makeOutlines(
  { water }: Pick<Town, "water">,
  tours: readonly Tour[],
  ways: readonly Written<LineString, WayProperties>[],
  places: readonly Written<Point, PlaceProperties>[],
): Outlines {
  const graph = buildGraph({ type: "FeatureCollection", features: ways as never });
  const figures = new Map<string, TourFigures>();
  const drawn: Record<string, Sketch> = {};
  for (const { id, stops, order, shape } of tours) {
    const wanted = stops.flatMap(({ place, visitMinutes }) => {
      const known = places.find((each) => each.id === place);
      if (!known) return [];
      const { stand, visit_minutes } = known.properties;
      return [{ id: place, position: stand, visitMinutes: visitMinutes ?? visit_minutes }];
    });
    const plan = planStroll(graph, { stops: wanted, order, shape });
    if (!plan.ok) continue;
    const { metres, walkMinutes, visitMinutes, legs } = plan.value;
    figures.set(id, { metres: Math.round(metres), minutes: Math.round(walkMinutes + visitMinutes) });
    const line = legs.flatMap((leg) => leg.line.map(toUnits));
    const marks = wanted.map(({ position }) => toUnits(position));
    drawn[id] = { box: boxOf([...line, ...marks]), line: pathOf(line), stops: marks };
  }
  const rings = water.flatMap(({ geometry }) => ringsOf(geometry));
  return {
    figures,
    sketches: { water: rings.map((ring) => `${pathOf(ring.map(toUnits))}z`).join(""), tours: drawn },
  };
}

type Units = readonly [x: number, y: number];

/** Whole units, eastwards and southwards. */
function toUnits(position: Position): Units {
  const [east, north] = toPlane(position);
  return [Math.round(east / unit), Math.round(-north / unit)];
}

/** Path data in whole units, without what rounding has made one point or one straight line. */
function pathOf(points: readonly Units[]): string {
  const kept: Units[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    if (before && last && isStraight(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept.map(([x, y], index) => `${index === 0 ? "M" : index === 1 ? "L" : " "}${x} ${y}`).join("");
}

function isStraight(a: Units, b: Units, c: Units): boolean {
  const turn = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
  const onward = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
  return turn === 0 && onward > 0;
}

/** A square around all points, with air. */
function boxOf(points: readonly Units[]): Sketch["box"] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east, top, foot] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const side = Math.max(east - west, foot - top) + 2 * air;
  return [Math.round((west + east - side) / 2), Math.round((top + foot - side) / 2), side];
}

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === "Polygon") return geometry.coordinates as unknown as Position[][];
  return geometry.type === "MultiPolygon" ? (geometry.coordinates.flat() as unknown as Position[][]) : [];
}
