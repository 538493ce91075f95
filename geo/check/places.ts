import type { Language } from "../../src/domain/language.ts";
import { languages } from "../../src/domain/language.ts";
import type { Finding } from "../finding.ts";
import type { PlaceFile } from "../schema/place.ts";
import type { Filed, Town } from "../town.ts";

const [leastWords, mostWords] = [90, 160];
const lastWords: Readonly<Record<Language, string>> = {
  en: "Check before you go.",
  fr: "À vérifier avant de venir.",
};

/** What makes a place whole besides its form: a story of the right length, the same looks in every language. */
export function checkPlaces({ places }: Pick<Town, "places">): Finding[] {
  return places.flatMap((filed) => [
    ...languages.flatMap((language) => [
      ...storyLength(filed, language),
      ...emptyParts(filed, language),
      ...practicalEnd(filed, language),
    ]),
    ...sameLooks(filed),
  ]);
}

/** Words of a text as a reader would count them: punctuation set off by a space is none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function storyLength({ file, value }: Filed<PlaceFile>, language: Language): Finding[] {
  const words = countWords(value.texts[language].story.map(({ text }) => text).join(" "));
  if (words >= leastWords && words <= mostWords) return [];
  return [
    {
      file,
      where: `${value.id}, ${language}, story`,
      what: `has ${words} words`,
      remedy: `Write between ${leastWords} and ${mostWords}`,
    },
  ];
}

function emptyParts({ file, value }: Filed<PlaceFile>, language: Language): Finding[] {
  const parts = ["may1940", "today", "practical"] as const;
  return parts
    .filter((part) => value.texts[language][part].length === 0)
    .map((part) => ({
      file,
      where: `${value.id}, ${language}, ${part}`,
      what: "has no passage",
      remedy: "Write at least one",
    }));
}

function practicalEnd({ file, value }: Filed<PlaceFile>, language: Language): Finding[] {
  const last = value.texts[language].practical.at(-1);
  if (!last || last.text.replaceAll("\u00a0", " ").endsWith(lastWords[language])) return [];
  return [
    {
      file,
      where: `${value.id}, ${language}, practical`,
      what: "does not tell to check",
      remedy: `End with “${lastWords[language]}”`,
    },
  ];
}

function sameLooks({ file, value }: Filed<PlaceFile>): Finding[] {
  const [first, ...others] = languages.map((language) =>
    JSON.stringify(value.texts[language].look.map(({ toward }) => toward)),
  );
  if (others.every((other) => other === first)) return [];
  return [
    {
      file,
      where: `${value.id}, look`,
      what: "the languages look toward different things",
      remedy: "Give every language the same targets in the same order",
    },
  ];
}
