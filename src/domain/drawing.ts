import type { PlaceId } from "./place.ts";

/** A small picture of a place as path data of SVG, in a square of 48 by 48. */
export interface Drawing {
  /** To be stroked. */
  readonly lines: readonly string[];
  /** To be filled. */
  readonly solids: readonly string[];
}

/** The drawings there are. */
export type Drawings = Readonly<Record<PlaceId, Drawing>>;
