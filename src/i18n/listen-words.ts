import type { Language } from "../domain/language.ts";

/** Every word around the narration of a stop. A language that lacks one does not compile. */
export interface ListenWords {
  readonly language: Language;
  /** The name of the whole group of buttons. */
  readonly listen: string;
  readonly play: string;
  readonly resume: string;
  readonly pause: string;
  readonly again: string;
  readonly back: string;
  readonly next: string;
  readonly rate: string;
  readonly rateOf: (rate: number) => string;
  readonly sentenceOf: (number: number, count: number) => string;
  readonly noVoice: string;
  readonly retry: string;
  /** Whether stops may start by themselves, asked once a tour. */
  readonly ask: string;
  readonly askYes: string;
  readonly askNo: string;
}
