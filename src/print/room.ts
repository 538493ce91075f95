import { apart } from "./clip.ts";
import type { Box, Point } from "./node.ts";

/** A rectangle turned about its middle: the room a label takes. Angle in radians clockwise from east. */
export interface Plot {
  readonly middle: Point;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** The room that is taken on a map. */
export interface Room {
  /** Whether all of these lie on the map and touch nothing that is taken. */
  readonly isFree: (plots: readonly Plot[]) => boolean;
  readonly take: (plots: readonly Plot[]) => void;
}

/** An upright plot. */
export function plotOf({ x, y, width, height }: Box): Plot {
  return { middle: [x + width / 2, y + height / 2], width, height, angle: 0 };
}

/** Plots that cover a line of this thickness. */
export function plotsAlong(line: readonly Point[], thickness: number): Plot[] {
  const plots: Plot[] = [];
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1] as Point, line[index] as Point];
    const length = apart(from, to);
    if (length === 0) continue;
    plots.push({
      middle: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2],
      width: length,
      height: thickness,
      angle: Math.atan2(to[1] - from[1], to[0] - from[0]),
    });
  }
  return plots;
}

/** Empty room on a map of this size, `gap` millimetres of which stay clear at the edge and between any two things. */
export function emptyRoom(width: number, height: number, gap: number): Room {
  const taken = new Map<string, Plot[]>();
  const cell = 12;

  function* cellsOf(plot: Plot): Generator<string> {
    const { x, y, width: wide, height: high } = uprightBox(plot);
    for (let column = Math.floor(x / cell); column <= Math.floor((x + wide) / cell); column++) {
      for (let row = Math.floor(y / cell); row <= Math.floor((y + high) / cell); row++)
        yield `${column} ${row}`;
    }
  }

  function isClear(plot: Plot): boolean {
    const { x, y, width: wide, height: high } = uprightBox(plot);
    if (x < gap || y < gap || x + wide > width - gap || y + high > height - gap) return false;
    const wider = { ...plot, width: plot.width + 2 * gap, height: plot.height + 2 * gap };
    for (const key of cellsOf(wider)) {
      if (taken.get(key)?.some((other) => plotsOverlap(wider, other))) return false;
    }
    return true;
  }

  return {
    isFree: (plots) => plots.every(isClear),
    take(plots) {
      for (const plot of plots) {
        for (const key of cellsOf(plot)) {
          const list = taken.get(key);
          if (list) list.push(plot);
          else taken.set(key, [plot]);
        }
      }
    },
  };
}

/** The upright box around a plot. */
function uprightBox(plot: Plot): Box {
  const corners = cornersOf(plot);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Whether two plots share any room: no line can be drawn between them. */
export function plotsOverlap(one: Plot, other: Plot): boolean {
  const [first, second] = [cornersOf(one), cornersOf(other)];
  return [one.angle, one.angle + Math.PI / 2, other.angle, other.angle + Math.PI / 2].every((angle) => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [a, b] = [spread(first, cos, sin), spread(second, cos, sin)];
    return a.low < b.high && b.low < a.high;
  });
}

function spread(
  corners: readonly Point[],
  cos: number,
  sin: number,
): { readonly low: number; readonly high: number } {
  const values = corners.map(([x, y]) => x * cos + y * sin);
  return { low: Math.min(...values), high: Math.max(...values) };
}

function cornersOf({ middle, width, height, angle }: Plot): Point[] {
  const [cos, sin] = [Math.cos(angle) / 2, Math.sin(angle) / 2];
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([across = 0, down = 0]): Point => [
    middle[0] + across * width * cos - down * height * sin,
    middle[1] + across * width * sin + down * height * cos,
  ]);
}
