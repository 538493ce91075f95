import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/domain/language.ts";
import { cutByRule, splitSentences } from "../../../src/narration/sentences.ts";
import { everyText } from "./every-text.ts";

function split(text: string, language: Language): string[] {
  const byBrowser = splitSentences(text, language);
  expect(splitSentences(text, language, cutByRule), "by rule").toEqual(byBrowser);
  return byBrowser.map(({ start, end }) => text.slice(start, end));
}

const cases: readonly (readonly [Language, string, string])[] = [
  ["en", "They held.|Three days!|Who knows?", "They held. Three days! Who knows?"],
  [
    "en",
    "He crossed by the Pont George V.|Local captions say otherwise.",
    "He crossed by the Pont George V. Local captions say otherwise.",
  ],
  ["en", "L. F. Ellis wrote it.|It is long.", "L. F. Ellis wrote it. It is long."],
  ["en", "H.M.S. Vimiera came in.", "H.M.S. Vimiera came in."],
  ["en", "Lt. Col. Keller stayed.", "Lt. Col. Keller stayed."],
  ["en", "See No. 3 in the row.", "See No. 3 in the row."],
  ["en", "“No,” he said.|“Never!”|They waited.", "“No,” he said. “Never!” They waited."],
  ["en", "“Will you?” he asked.", "“Will you?” he asked."],
  ["en", "It opened at 10:50.|On 25 May 1940 it burned.", "It opened at 10:50. On 25 May 1940 it burned."],
  ["en", "It cost 3.50 euros.", "It cost 3.50 euros."],
  ["en", "And then … Silence.", "And then … Silence."],
  [
    "fr",
    "Bon pour les hiboux\u202f!|En mai 1940, on s’y abrite.",
    "Bon pour les hiboux\u202f! En mai 1940, on s’y abrite.",
  ],
  [
    "fr",
    "«\u00a0Vous venez\u202f? Tous\u202f?\u00a0» dit-il.|Non.",
    "«\u00a0Vous venez\u202f? Tous\u202f?\u00a0» dit-il. Non.",
  ],
  ["fr", "Il dit «\u00a0non\u00a0».|On l’enferme.", "Il dit «\u00a0non\u00a0». On l’enferme."],
  ["fr", "M. Gerschel refuse.", "M. Gerschel refuse."],
  ["fr", "Le 1er de la brigade.|Le 2e bataillon arrive.", "Le 1er de la brigade. Le 2e bataillon arrive."],
  ["fr", "On attaque à 15 h.|Le feu cesse.", "On attaque à 15 h. Le feu cesse."],
  ["fr", "La rue fait 25 m.|Le pont aussi.", "La rue fait 25 m. Le pont aussi."],
  ["fr", "Le comte J.-C. Dupont, s’il vient.", "Le comte J.-C. Dupont, s’il vient."],
];

test.each(cases)("%s: %s", (language, parts, text) => {
  expect(split(text, language)).toEqual(parts.split("|"));
});

test.each(["", "   ", "\n"])("nothing to say in %j", (text) => {
  expect(split(text, "en")).toEqual([]);
});

describe.each(["en", "fr"] as const)("every text of the town in %s", (language) => {
  const texts = everyText(language);

  test("is cut the same way by the browser and by rule", () => {
    for (const text of texts) split(text, language);
  });

  test("is whole again when its sentences are put together", () => {
    for (const text of texts) {
      const ranges = splitSentences(text, language);
      let at = 0;
      for (const { start, end } of ranges) {
        expect(text.slice(at, start).trim()).toBe("");
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at)).toBe("");
    }
  });

  test("has sentences that end as sentences do, and none longer than a breath or three", () => {
    const sentences = texts
      .filter((text) => /[.!?…]$/.test(text))
      .flatMap((text) => splitSentences(text, language).map(({ start, end }) => text.slice(start, end)));
    expect(sentences.length).toBeGreaterThan(250);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/[.!?…][\s\u00a0\u202f]*[»”)]?$/);
      expect(sentence).toMatch(/^[\p{Lu}\d«“]/u);
      expect(sentence.length).toBeLessThan(330);
    }
  });
});
