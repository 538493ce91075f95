import type { Language } from "../domain/language.ts";
import { englishRules } from "./lexicon-en.ts";
import { frenchRules } from "./lexicon-fr.ts";
import { foreignNames, frenchWay, type SpokenLanguage } from "./names.ts";
import type { Rule } from "./rule.ts";
import type { Range } from "./sentences.ts";

/** One stretch of a text and how it is said. The pieces of a text follow each other without gap or overlap. */
export interface Piece extends Range {
  readonly said: string;
  readonly language: SpokenLanguage;
  /** How a voice of the text's language says it where there is none for `language`. */
  readonly otherwise: string;
}

const rules: Readonly<Record<Language, readonly Rule[]>> = { en: englishRules, fr: frenchRules };
const named: Readonly<Record<Language, readonly ((text: string) => Piece[])[]>> = {
  en: [(text) => findNames(text, "en"), (text) => findWays(text)],
  fr: [(text) => findNames(text, "fr")],
};

/** A text cut into pieces, each with what is to be said for it and in which language. */
export function piecesOf(text: string, language: Language): readonly Piece[] {
  const found = [...named[language].flatMap((find) => find(text)), ...findRuled(text, language)];
  // The earliest wins, of several the longest, and of equals the first rule: JavaScript sorts in a stable way.
  const ordered = found.sort((one, other) => one.start - other.start || other.end - one.end);
  const pieces: Piece[] = [];
  let at = 0;
  for (const piece of ordered) {
    if (piece.start < at) continue;
    if (piece.start > at) pieces.push(plain(text, at, piece.start, language));
    pieces.push(piece);
    at = piece.end;
  }
  return at < text.length ? [...pieces, plain(text, at, text.length, language)] : pieces;
}

function findRuled(text: string, language: Language): Piece[] {
  const found: Piece[] = [];
  for (const { pattern, say } of rules[language]) {
    for (const match of text.matchAll(pattern)) {
      const said = say(match);
      found.push({ ...rangeOf(match), said, language, otherwise: said });
    }
  }
  return found;
}

function findNames(text: string, language: Language): Piece[] {
  return foreignNames[language].flatMap(({ language: foreign, names }) =>
    Object.entries(names).flatMap(([name, near]) =>
      [...text.matchAll(new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, "gu"))].map((match) =>
        foreignPiece(text, match, foreign, language, { said: name, otherwise: near ?? name }),
      ),
    ),
  );
}

function findWays(text: string): Piece[] {
  return [...text.matchAll(frenchWay)].map((match) => {
    const said = sayAll(match[0], "fr");
    return foreignPiece(text, match, "fr", "en", { said, otherwise: said });
  });
}

/** In “Wiart’s” and “d’Airey” the name is glued to its own language: only one voice can say it whole. */
function foreignPiece(
  text: string,
  match: RegExpMatchArray,
  foreign: SpokenLanguage,
  language: Language,
  words: { readonly said: string; readonly otherwise: string },
): Piece {
  const range = rangeOf(match);
  const glued = /^[’']\p{L}/u.test(text.slice(range.end)) || /\p{L}[’']$/u.test(text.slice(0, range.start));
  return glued
    ? { ...range, said: words.otherwise, language, otherwise: words.otherwise }
    : { ...range, ...words, language: foreign };
}

function plain(text: string, start: number, end: number, language: Language): Piece {
  const said = text.slice(start, end);
  return { start, end, said, language, otherwise: said };
}

function sayAll(text: string, language: Language): string {
  return piecesOf(text, language)
    .map(({ said }) => said)
    .join("");
}

function rangeOf(match: RegExpMatchArray): Range {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
