import type { PlaceId, PlaceText, SourceId } from "./place.ts";
import type { Language } from "./language.ts";

/** Stable id of an authored tour, as in links. */
export type TourId = string;

/** A voice recorded for a stop. */
export interface Recording {
  /** Name of a file in `recordings/`. */
  readonly file: string;
  /** Seconds at which each sentence of the story begins. */
  readonly cues?: readonly number[];
}

/** One stop of a tour. */
export interface TourStop {
  readonly place: PlaceId;
  readonly visitMinutes?: number;
  /** Heard instead of the phone’s own voice, in the languages it was recorded in. */
  readonly audio?: { readonly [L in Language]?: Recording };
}

/** How long a tour is at the usual pace, worked out when the data were made, for lists. */
export interface TourFigures {
  readonly metres: number;
  /** Walking and stops together. */
  readonly minutes: number;
}

/** An authored sequence of stops, whatever the language. */
export interface Tour {
  readonly id: TourId;
  readonly order: "given" | "best";
  readonly shape: "one-way" | "loop";
  readonly stops: readonly TourStop[];
  /** Absent where no way through all stops is known. */
  readonly figures?: TourFigures;
}

/** A tour in one language. */
export interface TourText {
  readonly name: string;
  readonly hook: string;
  readonly summary: string;
  /** How to get to the first stop. */
  readonly start: string;
  /** How to get back from the last. */
  readonly end: string;
  /** What is known, and what is not, about steps and surfaces. */
  readonly stepFree: string;
}

/** One entry of the register of sources, ready to be shown. */
export interface SourceText {
  readonly label: string;
  /** Only pages of official bodies are linked. */
  readonly url?: string;
}

/** Everything to be read, in one language: one file. */
export interface Texts {
  readonly language: Language;
  readonly places: Readonly<Record<PlaceId, PlaceText>>;
  readonly tours: Readonly<Record<TourId, TourText>>;
  readonly sources: Readonly<Record<SourceId, SourceText>>;
}
