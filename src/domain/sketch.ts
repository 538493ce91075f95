import type { TourId } from "./tour.ts";

/** How a tour runs, as path data of SVG in units of ten metres, north up. */
export interface Sketch {
  /** A square to look through: left, top, side. */
  readonly box: readonly [x: number, y: number, side: number];
  readonly line: string;
  readonly stops: readonly (readonly [x: number, y: number])[];
}

/** The tours on maps as small as a thumb, over the same water. */
export interface Sketches {
  readonly water: string;
  readonly tours: Readonly<Record<TourId, Sketch>>;
}
