import type { Point } from "./node.ts";

/** The parts of a line that lie on the paper from 0 | 0 to width | height. */
export function clipLine(line: readonly Point[], width: number, height: number): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (let index = 1; index < line.length; index++) {
    const from = line[index - 1] as Point;
    const to = line[index] as Point;
    const span = insideSpan(from, to, width, height);
    if (span === null) {
      if (part.length > 1) parts.push(part);
      part = [];
      continue;
    }
    const [enters, leaves] = span;
    if (part.length === 0) part.push(between(from, to, enters));
    part.push(between(from, to, leaves));
    if (leaves < 1) {
      parts.push(part);
      part = [];
    }
  }
  if (part.length > 1) parts.push(part);
  return parts;
}

/** From which to which share of the way the segment is inside, or null if it never is (Liang and Barsky). */
function insideSpan(from: Point, to: Point, width: number, height: number): [number, number] | null {
  let [enters, leaves] = [0, 1];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const edges: readonly (readonly [number, number])[] = [
    [-dx, from[0]],
    [dx, width - from[0]],
    [-dy, from[1]],
    [dy, height - from[1]],
  ];
  for (const [towards, distance] of edges) {
    if (towards === 0) {
      if (distance < 0) return null;
    } else if (towards < 0) {
      enters = Math.max(enters, distance / towards);
    } else {
      leaves = Math.min(leaves, distance / towards);
    }
  }
  return enters < leaves ? [enters, leaves] : null;
}

function between(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** Millimetres along a line. */
export function lengthOf(line: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < line.length; index++)
    length += apart(line[index - 1] as Point, line[index] as Point);
  return length;
}

/** Millimetres between two points. */
export function apart(one: Point, other: Point): number {
  return Math.hypot(other[0] - one[0], other[1] - one[1]);
}

/** A point so many millimetres along a line and the direction there, in radians clockwise from east. */
export function pointAlong(
  line: readonly Point[],
  distance: number,
): { readonly at: Point; readonly angle: number } {
  let left = distance;
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1] as Point, line[index] as Point];
    const length = apart(from, to);
    if (left <= length || index === line.length - 1) {
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, left / length));
      return { at: between(from, to, share), angle: Math.atan2(to[1] - from[1], to[0] - from[0]) };
    }
    left -= length;
  }
  return { at: line[0] as Point, angle: 0 };
}

/** The part of a line between two distances in millimetres. */
export function partOf(line: readonly Point[], from: number, to: number): Point[] {
  const part: Point[] = [pointAlong(line, from).at];
  let walked = 0;
  for (let index = 1; index < line.length; index++) {
    walked += apart(line[index - 1] as Point, line[index] as Point);
    if (walked > from && walked < to) part.push(line[index] as Point);
  }
  part.push(pointAlong(line, to).at);
  return part;
}

/** The line moved sideways, to the right of its direction where positive. */
export function aside(line: readonly Point[], distance: number): Point[] {
  if (distance === 0) return [...line];
  return line.map((at, index) => {
    const before = line[Math.max(0, index - 1)] as Point;
    const after = line[Math.min(line.length - 1, index + 1)] as Point;
    const length = apart(before, after) || 1;
    return [
      at[0] - ((after[1] - before[1]) / length) * distance,
      at[1] + ((after[0] - before[0]) / length) * distance,
    ];
  });
}
