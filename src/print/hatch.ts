import { clipLine } from "./clip.ts";
import type { Box, Point } from "./node.ts";

/** Where a hatching runs: its angle in degrees clockwise from east, millimetres from line to line. */
export interface Hatching {
  readonly angle: number;
  readonly spacing: number;
}

/**
 * Lines that fill the rings of an area, holes left out, within the paper from 0 | 0 to width | height. They are
 * geometry and no pattern fill, because printing turns pattern fills into pictures. All areas share one rhythm.
 */
export function hatch(
  rings: readonly (readonly Point[])[],
  { angle, spacing }: Hatching,
  width: number,
  height: number,
): Point[][] {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const turned = rings.map((ring) => ring.map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin]));
  const sheet = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ].map(([x = 0, y = 0]) => y * cos - x * sin);
  const { low, high } = reach(turned);
  const first = Math.ceil(Math.max(low, Math.min(...sheet)) / spacing);
  const last = Math.floor(Math.min(high, Math.max(...sheet)) / spacing);
  const lines: Point[][] = [];
  for (let row = first; row <= last; row++) {
    const y = row * spacing;
    const crossings = crossingsAt(turned, y);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const line = [crossings[index] as number, crossings[index + 1] as number].map((x): Point => [
        x * cos - y * sin,
        x * sin + y * cos,
      ]);
      lines.push(...clipLine(line, width, height));
    }
  }
  return lines;
}

/** Points of a staggered grid inside the rings and inside the box. */
export function dots(rings: readonly (readonly Point[])[], spacing: number, within: Box): Point[] {
  const found: Point[] = [];
  const { low, high } = reach(rings);
  const first = Math.ceil(Math.max(low, within.y) / spacing);
  const last = Math.floor(Math.min(high, within.y + within.height) / spacing);
  for (let row = first; row <= last; row++) {
    const y = row * spacing;
    const crossings = crossingsAt(rings, y);
    const shift = (row % 2) * (spacing / 2);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const from = Math.max(crossings[index] as number, within.x);
      const to = Math.min(crossings[index + 1] as number, within.x + within.width);
      for (let x = Math.ceil((from - shift) / spacing) * spacing + shift; x <= to; x += spacing)
        found.push([x, y]);
    }
  }
  return found;
}

function reach(rings: readonly (readonly Point[])[]): { readonly low: number; readonly high: number } {
  let [low, high] = [Infinity, -Infinity];
  for (const ring of rings) {
    for (const [, y] of ring) {
      low = Math.min(low, y);
      high = Math.max(high, y);
    }
  }
  return { low, high };
}

/** Where the edges of the rings cross a level, from left to right. */
function crossingsAt(rings: readonly (readonly Point[])[], y: number): number[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [from, to] = [ring[index - 1] as Point, ring[index] as Point];
      if (from[1] < y === to[1] < y) continue;
      crossings.push(from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]));
    }
  }
  return crossings.sort((one, other) => one - other);
}
