import { pairs, put } from "./list.ts";
import { planeDistance, toPlane } from "./plane.ts";
import type { PlanePoint } from "./plane.ts";
import type { Position } from "../src/domain/position.ts";

/** One straight stretch of a line, and whose it is. */
export interface Segment<T> {
  readonly from: PlanePoint;
  readonly to: PlanePoint;
  readonly owner: T;
}

/** Where a point is nearest to a segment. */
export interface Foot<T> {
  readonly segment: Segment<T>;
  readonly point: PlanePoint;
  readonly metres: number;
}

/** Segments to be asked for by nearness. */
export interface SegmentIndex<T> {
  /** Feet of all segments within `metres` of a point, nearest first. */
  near(point: PlanePoint, metres: number): Foot<T>[];
}

const cell = 50;

/** Sorts lines into squares of 50 metres, so that asking what is near does not read the whole town. */
export function indexSegments<T>(
  lines: Iterable<{ readonly line: readonly Position[]; readonly owner: T }>,
): SegmentIndex<T> {
  const squares = new Map<string, Segment<T>[]>();
  for (const { line, owner } of lines) {
    for (const [from, to] of pairs(line.map(toPlane))) {
      const segment = { from, to, owner };
      for (const key of squaresOf(from, to, 0)) put(squares, key, segment);
    }
  }
  return {
    near(point, metres) {
      const seen = new Set<Segment<T>>();
      for (const key of squaresOf(point, point, metres)) {
        for (const segment of squares.get(key) ?? []) seen.add(segment);
      }
      return [...seen]
        .map((segment) => footOn(segment, point))
        .filter((foot) => foot.metres <= metres)
        .sort((a, b) => a.metres - b.metres);
    },
  };
}

/** The point of a segment nearest to a point. */
export function footOn<T>(segment: Segment<T>, point: PlanePoint): Foot<T> {
  const [dx, dy] = [segment.to[0] - segment.from[0], segment.to[1] - segment.from[1]];
  const square = dx * dx + dy * dy;
  const share =
    square === 0 ? 0 : ((point[0] - segment.from[0]) * dx + (point[1] - segment.from[1]) * dy) / square;
  const along = Math.min(1, Math.max(0, share));
  const foot: PlanePoint = [segment.from[0] + dx * along, segment.from[1] + dy * along];
  return { segment, point: foot, metres: planeDistance(foot, point) };
}

/** Where two stretches cross, or nothing when they do not. */
export function crossing(a: PlanePoint, b: PlanePoint, c: PlanePoint, d: PlanePoint): PlanePoint | undefined {
  const [abx, aby, cdx, cdy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const turn = abx * cdy - aby * cdx;
  if (turn === 0) return undefined;
  const s = ((c[0] - a[0]) * cdy - (c[1] - a[1]) * cdx) / turn;
  const t = ((c[0] - a[0]) * aby - (c[1] - a[1]) * abx) / turn;
  return s >= 0 && s <= 1 && t >= 0 && t <= 1 ? [a[0] + abx * s, a[1] + aby * s] : undefined;
}

function* squaresOf(from: PlanePoint, to: PlanePoint, margin: number): Generator<string> {
  const low = (axis: 0 | 1) => Math.floor((Math.min(from[axis], to[axis]) - margin) / cell);
  const high = (axis: 0 | 1) => Math.floor((Math.max(from[axis], to[axis]) + margin) / cell);
  for (let x = low(0); x <= high(0); x++) for (let y = low(1); y <= high(1); y++) yield `${x},${y}`;
}
