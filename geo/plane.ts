import { area } from "./area.ts";
import { pairs } from "./list.ts";
import type { Position } from "../src/domain/position.ts";

/** Metres east and north of the middle of the area. */
export type PlanePoint = readonly [x: number, y: number];

const metresPerDegree = (Math.PI / 180) * 6_371_008.8;
const middle: Position = [(area[0] + area[2]) / 2, (area[1] + area[3]) / 2];
const eastScale = metresPerDegree * Math.cos((middle[1] * Math.PI) / 180);

/** Degrees to metres on a flat town; over the few kilometres of the area the error stays below 0.05 %. */
export function toPlane(position: Position): PlanePoint {
  return [(position[0] - middle[0]) * eastScale, (position[1] - middle[1]) * metresPerDegree];
}

/** Metres back to degrees. */
export function fromPlane(point: PlanePoint): Position {
  return [point[0] / eastScale + middle[0], point[1] / metresPerDegree + middle[1]];
}

/** Metres between two points of the plane. */
export function planeDistance(a: PlanePoint, b: PlanePoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Metres between two positions. */
export function metresBetween(a: Position, b: Position): number {
  return planeDistance(toPlane(a), toPlane(b));
}

/** Metres along a line. */
export function metresAlong(line: readonly Position[]): number {
  return pairs(line).reduce((metres, [from, to]) => metres + metresBetween(from, to), 0);
}

/** A point on a line, with the unit vector of its direction there. */
export interface Sample {
  readonly point: PlanePoint;
  readonly direction: PlanePoint;
}

/** Points in the middle of equal stretches of at most `spacing` metres along a line. */
export function samplesAlong(line: readonly Position[], spacing: number): Sample[] {
  const points = line.map(toPlane);
  const total = metresAlong(line);
  const count = Math.max(1, Math.ceil(total / spacing));
  const samples: Sample[] = [];
  let passed = 0;
  let next = 0;
  for (const [from, to] of pairs(points)) {
    const length = planeDistance(from, to);
    if (length === 0) continue;
    const direction: PlanePoint = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
    while (next < count && ((next + 0.5) * total) / count <= passed + length) {
      const along = ((next + 0.5) * total) / count - passed;
      samples.push({
        point: [from[0] + direction[0] * along, from[1] + direction[1] * along],
        direction,
      });
      next++;
    }
    passed += length;
  }
  return samples;
}
