import type { Position } from "../position.ts";
import type { LegLine } from "../route/leg-line.ts";

/** Metres east and north of the first position of a stroll: the flat town that following reckons in. */
export interface Point {
  readonly east: number;
  readonly north: number;
}

/** The line of a stroll on its flat town. */
export interface Frame {
  readonly lines: readonly LegLine[];
  /** Metres along the stroll where each leg begins, and the total at the end. */
  readonly legStarts: readonly number[];
  readonly corner: Position;
  /** Metres per degree of longitude and latitude. */
  readonly scale: readonly [lng: number, lat: number];
}

/** Metres between two cells of the filter. */
export const cellSpacing = 2;

/** A position on the flat town. */
export function pointOf({ corner, scale }: Pick<Frame, "corner" | "scale">, position: Position): Point {
  return { east: (position[0] - corner[0]) * scale[0], north: (position[1] - corner[1]) * scale[1] };
}

/** The position of a point of the flat town, in degrees. */
export function positionOf({ corner, scale }: Pick<Frame, "corner" | "scale">, point: Point): Position {
  return [corner[0] + point.east / scale[0], corner[1] + point.north / scale[1]];
}

/** Metres between two points. */
export function apart(one: Point, other: Point): number {
  return Math.hypot(one.east - other.east, one.north - other.north);
}
