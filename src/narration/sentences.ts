import type { Language } from "../domain/language.ts";
import { rulers } from "./rulers.ts";

/** A stretch of a text: from the character at `start` up to, but without, the one at `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** “Pont George V.” ends with a number, “John V.” with an initial. */
const regnal = new RegExp(`(?:${rulers})\\s[IVX]+\\.$`, "u");

/** Proposes where sentences end: indices into the text, each the start of what may be the next sentence. */
export type Cutter = (text: string, language: Language) => readonly number[];

/** Short forms whose full stop ends no sentence, in lower case without the stop. */
const abbreviations = new Set(
  "mr mrs ms dr st lt col gen maj capt sgt brig cpl no vol ch pp fig cf vs approx av bd mme mlle m mgr n° p s.m h.m.s j.-c chap etc".split(
    " ",
  ),
);

/** Where the browser itself sees sentences, or with none to ask, by rule. */
const cutByBrowser: Cutter = (text, language) =>
  "Segmenter" in Intl
    ? [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)].map(({ index }) => index)
    : cutByRule(text, language);

/** After `.`, `!` or `?` with whatever closes behind it, and a gap; `…` is a pause, not an end. */
export const cutByRule: Cutter = (text) =>
  [...text.matchAll(/[.!?]+[\s\u00a0\u202f]*[»”"’)\]]*\s+/g)].map((match) => match.index + match[0].length);

/**
 * The sentences of a text, in order, without the white space between them. Abbreviations, initials, ordinals and
 * questions inside quotation marks end none.
 */
export function splitSentences(
  text: string,
  language: Language,
  cut: Cutter = cutByBrowser,
): readonly Range[] {
  const starts = cut(text, language).filter((index) => index > 0 && index < text.length && ends(text, index));
  const bounds = [0, ...starts, text.length];
  return bounds.slice(1).flatMap((next, index) => {
    const start = bounds[index] ?? 0;
    const piece = text.slice(start, next);
    const leading = piece.length - piece.trimStart().length;
    const length = piece.trim().length;
    return length === 0 ? [] : [{ start: start + leading, end: start + leading + length }];
  });
}

/** Whether a sentence ends before this index. */
function ends(text: string, index: number): boolean {
  const before = text.slice(0, index).trimEnd();
  const after = text.slice(index).trimStart();
  if (opened(before)) return false;
  // “« Vous venez ? » dit-il”, “10 p.m. on the dot”: what goes on in small letters is still the same sentence.
  if (/^[\p{Ll}»”)\],;:–—]/u.test(after)) return false;
  const last = /([\p{L}\d°.-]+)\.$/u.exec(before)?.[1];
  if (last === undefined || regnal.test(before)) return true;
  // A number in front makes “25 m.” a length and “14 h.” a time, not short for a name.
  const short = abbreviations.has(last.toLowerCase()) && !/\d[\s\u00a0\u202f]\p{L}+\.$/u.test(before);
  return !short && !/^(?:\p{Lu}|(?:\p{Lu}[.-]+)+\p{Lu})$/u.test(last);
}

/** Whether a French quotation is still open at the end of this text. */
function opened(text: string): boolean {
  return text.lastIndexOf("«") > text.lastIndexOf("»");
}
