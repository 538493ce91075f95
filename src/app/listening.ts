import type { PlaceId } from "../domain/place.ts";

/** A sentence of a story: characters `start` up to `end` of one passage, both counted from 0. */
export interface Sentence {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** A moment of a narration to go on from. */
export interface HeardMark {
  readonly stop: PlaceId;
  readonly sentence: number;
  readonly seconds: number;
}

/** What is being read aloud, or could be. */
export interface Listening {
  readonly stop: PlaceId;
  readonly sentences: readonly Sentence[];
  readonly status: "idle" | "playing" | "paused" | "no-voice" | "ended";
  readonly sentence: number | null;
  readonly seconds: number;
  readonly rate: number;
  /** The rates one can choose from; 1 is as the voice speaks by itself. */
  readonly rates: readonly number[];
}

/** The sentence being heard now, to be marked in the text; null while nothing sounds. */
export function sentenceHeard({ status, sentence, sentences }: Listening): Sentence | null {
  const heard = status === "playing" || status === "paused";
  return heard && sentence !== null ? (sentences[sentence] ?? null) : null;
}
