import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/domain/language.ts";
import { piecesOf } from "../../../src/narration/lexicon.ts";
import { runsFor, runsOf, type Run } from "../../../src/narration/runs.ts";
import { everyText } from "./every-text.ts";

/** `He is |fr:André Gerschel, |the mayor.`: what is said, with a sign wherever the voice changes. */
function shown(runs: readonly Run[], language: Language): string {
  return runs.map((run) => (run.language === language ? run.text : `${run.language}:${run.text}`)).join("|");
}

function said(text: string, language: Language): string {
  return shown(runsOf(text, language), language);
}

describe("English", () => {
  test.each([
    ["on 25 May 1940, at dawn", "on the twenty-fifth of May nineteen forty, at dawn"],
    ["The 25 May plan", "The twenty-fifth of May plan"],
    ["from the 23rd to the 26th", "from the twenty-third to the twenty-sixth"],
    ["the war of 1939–45", "the war of nineteen thirty-nine to forty-five"],
    ["1914-1918", "nineteen fourteen to nineteen eighteen"],
    ["pages 3–5", "pages three to five"],
    ["in 39-45", "in thirty-nine to forty-five"],
    ["the 1880s", "the eighteen eighties"],
    ["4,000 men", "four thousand men"],
    ["3000 men in 1940", "three thousand men in nineteen forty"],
    ["1.6 km", "one point six kilometres"],
    ["1 km on", "one kilometre on"],
    ["40 m away", "forty metres away"],
    [
      "10:50, 12:00, 17:05, 18:00, 0:00",
      "ten fifty in the morning, noon, five oh five in the afternoon, six in the evening, midnight",
    ],
    ["the 60th Rifles", "the sixtieth Rifles"],
    ["the KRRC and the QVR", "the K R R C and the Q V R"],
    ["3rd RTR, RB and RA", "third Royal Tank Regiment, Rifle Brigade and Royal Artillery"],
    ["H.M.S. Vimiera, HMS Wessex", "H M S Vimiera, H M S Wessex"],
    ["UNESCO", "UNESCO"],
    ["Louis XVIII and Edward III", "Louis the eighteenth and Edward the third"],
    ["George VI. I saw George I.", "George the sixth. I saw George the first."],
    ["with George I went", "with George I went"],
    ["XIX Army Corps, XIX Corps", "nineteenth Army Corps, nineteenth Corps"],
    ["World War II", "World War two"],
    ["No. 3 & 4", "number three and four"],
    ["He is André Gerschel, the mayor.", "He is |fr:André Gerschel, |the mayor."],
    ["Jean Bodechon, Alfred Véron and others", "fr:Jean Bodechon, Alfred Véron |and others"],
    ["over Pont George V.", "over |fr:Pont George cinq."],
    ["the Musée Mémoire 39-45 in town", "the |fr:Musée Mémoire trente-neuf quarante-cinq |in town"],
    ["along the boulevard des Alliés: look", "along the |fr:boulevard des Alliés: |look"],
    ["a place in the sun, a tour of Calais", "a place in the sun, a tour of Calais"],
    ["Georges Wiart’s church", "Georges Wiart’s church"],
    ["Guderian’s tanks", "Goo-dairian’s tanks"],
    ["Guderian (the general)", "de:Guderian |(the general)"],
  ])("%s", (text, spoken) => expect(said(text, "en")).toBe(spoken));
});

describe("French", () => {
  test.each([
    ["le 26 mai", "le vingt-six mai"],
    ["le 1er mai 1940", "le premier mai mille neuf cent quarante"],
    ["le 1er\u00a0août", "le premier août"],
    ["le 1er de la brigade, la 1re", "le premier de la brigade, la première"],
    ["le 2e bataillon, la 30e brigade", "le deuxième bataillon, la trentième brigade"],
    ["Musée Mémoire 39-45", "Musée Mémoire trente-neuf quarante-cinq"],
    ["14–18", "quatorze dix-huit"],
    ["1939–1945", "mille neuf cent trente-neuf à mille neuf cent quarante-cinq"],
    ["10-12 personnes", "dix à douze personnes"],
    ["4\u202f000 hommes, 12 000 autres", "quatre mille hommes, douze mille autres"],
    [
      "à 23\u00a0h\u00a030, 21 h, 1 h, 12 h, 0 h",
      "à vingt-trois heures trente, vingt et une heures, une heure, midi, minuit",
    ],
    ["7h30", "sept heures trente"],
    ["31 marches, 31 hommes", "trente et une marches, trente et un hommes"],
    ["1,6\u00a0km", "un virgule six kilomètre"],
    ["2,05 m", "deux virgule zéro cinq mètres"],
    ["21 min", "vingt et une minutes"],
    ["4\u202f000 m", "quatre mille mètres"],
    ["Louis XVIII, François Ier, George V", "Louis dix-huit, François premier, George cinq"],
    ["au XIIIe siècle, le XIXᵉ corps", "au treizième siècle, le dix-neuvième corps"],
    ["Le Ve et Ce qui reste", "Le cinquième et Ce qui reste"],
    ["n° 3", "numéro trois"],
    ["M. Gerschel", "monsieur Gerschel"],
    ["le KRRC", "le K R R C"],
    ["les Green Jackets.", "les |en:Green Jackets."],
    [
      "le King’s Royal Rifle Corps, la Rifle Brigade",
      "le |en:King’s Royal Rifle Corps, |la |en:Rifle Brigade",
    ],
    ["le frère d’Airey Neave", "le frère d’Éri Nive"],
    ["George Courtice : 85 selon", "en:George Courtice : |quatre-vingt-cinq selon"],
  ])("%s", (text, spoken) => expect(said(text, "fr")).toBe(spoken));
});

test("a voice that is not there leaves its words to the text’s own", () => {
  const runs = runsOf("He is André Gerschel, of the Courgain.", "en");
  expect(
    shown(
      runsFor(runs, "en", () => true),
      "en",
    ),
  ).toBe("He is |fr:André Gerschel, |of the |fr:Courgain.");
  expect(
    shown(
      runsFor(runs, "en", (language) => language === "en"),
      "en",
    ),
  ).toBe("He is André Gerschel, of the Coor-gan.");
});

describe.each(["en", "fr"] as const)("every text of the town in %s", (language) => {
  const texts = everyText(language);

  test("is covered by its pieces: nothing lost, nothing said twice", () => {
    for (const text of texts) {
      const pieces = piecesOf(text, language);
      expect(pieces.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      for (const [index, { start, end }] of pieces.entries()) {
        expect(start).toBe(pieces[index - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
      }
    }
  });

  test("keeps every word that no rule of numbers, initials or names touches", () => {
    for (const text of texts) {
      const rest = piecesOf(text, language).filter(
        ({ start, end, said: words }) => words !== text.slice(start, end),
      );
      for (const { start, end } of rest) {
        expect(text.slice(start, end)).toMatch(
          language === "en"
            ? /\d|^\p{Lu}{2,}$|\b(?:Louis|Edward|George) [IVX]+$|^(?:\p{L}+[- ]?)+$/u
            : /\d|[IVX]+e?$|^\p{Lu}[\p{L} ]+$/u,
        );
      }
    }
  });

  test("leaves no digit, no roman numeral and no initials for a voice to guess at", () => {
    for (const text of texts) {
      for (const run of runsOf(text, language)) {
        for (const words of [run.text, run.otherwise]) {
          expect(words).not.toMatch(/\d/);
          expect(words).not.toMatch(/(?<!\p{L})[IVX]{2,}(?!\p{L})|(?<!\p{L})(?!UNESCO)\p{Lu}{2,}(?!\p{L})/u);
        }
      }
    }
  });

  test("never asks a voice to say nothing but a sign", () => {
    for (const text of texts) {
      for (const run of runsOf(text, language)) expect(run.text).toMatch(/\p{L}/u);
    }
  });

  test("says the same in its own voice as in two, but for the names", () => {
    for (const text of texts) {
      const runs = runsOf(text, language);
      const own = runs.filter((run) => run.language === language);
      for (const run of own) expect(run.otherwise).toBe(run.text);
      expect(runsFor(runs, language, () => false)).toHaveLength(1);
    }
  });
});
