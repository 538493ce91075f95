import type { Certainty, Voice } from "./certainty.ts";
import type { Hours } from "./hours.ts";
import type { Position } from "./position.ts";

/** Stable id of a place, as in links: `citadel`, `green-jackets-memorial` … */
export type PlaceId = string;

/** Key into the register of sources. */
export type SourceId = string;

/** What a place is, whatever the language. */
export interface Place {
  readonly id: PlaceId;
  /** Two letters that stand for the place in short links; they never change. */
  readonly code: string;
  readonly kind: string;
  readonly voice: Voice;
  /** The thing itself. */
  readonly position: Position;
  /** Where to stand; the router leads here. */
  readonly stand: Position;
  readonly certainty: Certainty;
  readonly precisionMetres: number;
  readonly visitMinutes: number;
  /** Absent when nobody has told them. */
  readonly hours?: Hours;
}

/** A few sentences with the sources that carry them. */
export interface Passage {
  readonly text: string;
  readonly sources: readonly SourceId[];
  readonly certainty?: "approximate" | "disputed";
}

/** Something to look at from the stand; `bearing` in degrees clockwise from north. */
export interface Look {
  readonly bearing: number;
  readonly text: string;
}

/** A place in one language. */
export interface PlaceText {
  readonly name: string;
  readonly hook: string;
  /** Between 90 and 160 words in all, written to be heard on the spot. */
  readonly story: readonly Passage[];
  readonly look: readonly Look[];
  /** What stood here until 1939. */
  readonly before?: readonly Passage[];
  /** What stood or happened here in May 1940. */
  readonly may1940: readonly Passage[];
  /** From the occupation to the rebuilt town. */
  readonly after?: readonly Passage[];
  readonly today: readonly Passage[];
  /** Practical facts, always to be checked before going. */
  readonly practical: readonly Passage[];
  /** What the drawing of the place shows, in a few words. */
  readonly drawing?: string;
}
