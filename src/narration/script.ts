import type { Language } from "../domain/language.ts";
import type { PlaceId } from "../domain/place.ts";
import { runsOf, type Run } from "./runs.ts";
import { splitSentences, type Range } from "./sentences.ts";

/** One sentence to be heard, and where it stands: from `start` to `end` in the text of a passage, counted from 0. */
export interface SpokenSentence extends Range {
  readonly passage: number;
  readonly runs: readonly Run[];
}

/** A voice recorded for a stop. */
export interface Recording {
  readonly url: string;
  /** When each sentence begins, in seconds; without it the text is not followed and one moves by ten seconds. */
  readonly cues?: readonly number[];
}

/** Everything there is to hear at one stop. */
export interface Script {
  readonly stop: PlaceId;
  /** Shown on the lock screen. */
  readonly title: string;
  /** The name of the tour, shown under the title. */
  readonly tour: string;
  readonly language: Language;
  readonly sentences: readonly SpokenSentence[];
  readonly recording?: Recording;
}

/** What a passage brings to its narration; `Passage` of the domain fits. */
export interface Told {
  readonly text: string;
  readonly certainty?: "approximate" | "disputed";
}

/**
 * The sentences of these passages in order. What is doubtful on the page is doubtful to the ear too: `doubts` are the
 * words said before such a passage, the same that stand on the page.
 */
export function sentencesOf(
  passages: readonly Told[],
  language: Language,
  doubts: Readonly<Record<"approximate" | "disputed", string>>,
): readonly SpokenSentence[] {
  return passages.flatMap(({ text, certainty }, passage) =>
    splitSentences(text, language).map((range, index) => {
      const words = text.slice(range.start, range.end);
      const doubt = index === 0 && certainty ? `${doubts[certainty]}: ` : "";
      return { ...range, passage, runs: runsOf(doubt + words, language) };
    }),
  );
}
