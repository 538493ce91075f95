import { cellSpacing, type Point } from "./frame.ts";

/** The cells of a line walked onwards. */
export interface Line {
  readonly east: Float64Array;
  readonly north: Float64Array;
}

/** Two carriageways of one street lie no further apart than this, in metres. */
const dualMetres = 25;

/**
 * The cells of the line that an arc of so many metres runs along, near it and as far; undefined if it does not.
 * Asked of streets with two carriageways, which are one street to a walker.
 */
export function cellsAlong(
  line: Line,
  points: readonly Point[],
  metres: number,
): readonly [low: number, high: number] | undefined {
  const ends = [points[0] as Point, points.at(-1) as Point].map((point) => nearestCell(line, point).cell);
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const walked = (high - low) * cellSpacing;
  if (walked < 0.7 * metres || walked > 1.5 * metres + 20) return undefined;
  return points.every((point) => nearestCell(line, point).metres <= dualMetres) ? [low, high] : undefined;
}

function nearestCell(line: Line, point: Point): { readonly cell: number; readonly metres: number } {
  let best = { cell: 0, metres: Infinity };
  for (let cell = 0; cell < line.east.length; cell += 3) {
    const east = (line.east[cell] as number) - point.east;
    const north = (line.north[cell] as number) - point.north;
    const metres = Math.sqrt(east * east + north * north);
    if (metres < best.metres) best = { cell, metres };
  }
  return best;
}
