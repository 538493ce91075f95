import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as english from "../../../src/narration/numbers-en.ts";
import * as french from "../../../src/narration/numbers-fr.ts";
import { romanValue } from "../../../src/narration/roman.ts";

/** Reads number words back, by adding and multiplying: another way round than they are written. */
function valueOf(words: string, values: Readonly<Record<string, number>>): number {
  let [total, group] = [0, 0];
  for (const word of words.split(/[ -]/)) {
    const value = values[word.replace(/^(cent|vingt)s$/, "$1")];
    if (word === "and" || word === "et") continue;
    if (value === undefined) throw new Error(word);
    if (value === 1000) [total, group] = [total + Math.max(1, group) * 1000, 0];
    else if (value === 100 || (word.startsWith("vingt") && group % 100 === 4)) {
      group = value === 100 ? Math.max(1, group) * 100 : group - 4 + 80;
    } else group += value;
  }
  return total + group;
}

function table(words: string): Record<string, number> {
  return Object.fromEntries(words.split(" ").map((word, index) => [word, index]));
}

const inEnglish = {
  ...table(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  ),
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
};
const inFrench = {
  ...table("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  cent: 100,
  mille: 1000,
};
const number = fc.integer({ min: 0, max: 999_999 });

test("number words, read back, are the number", () => {
  fc.assert(
    fc.property(number, (value) => {
      expect(valueOf(english.cardinal(value), inEnglish)).toBe(value);
      expect(valueOf(french.cardinal(value), inFrench)).toBe(value);
    }),
  );
});

describe("English", () => {
  test.each([
    [0, "zero"],
    [15, "fifteen"],
    [47, "forty-seven"],
    [100, "one hundred"],
    [271, "two hundred and seventy-one"],
    [4000, "four thousand"],
    [4007, "four thousand and seven"],
    [21_345, "twenty-one thousand three hundred and forty-five"],
  ])("%i is %s", (value, words) => expect(english.cardinal(value)).toBe(words));

  test.each([
    [1, "first"],
    [2, "second"],
    [3, "third"],
    [5, "fifth"],
    [8, "eighth"],
    [9, "ninth"],
    [12, "twelfth"],
    [20, "twentieth"],
    [23, "twenty-third"],
    [60, "sixtieth"],
    [100, "one hundredth"],
  ])("%i. is %s", (value, words) => expect(english.ordinal(value)).toBe(words));

  test.each([
    [1347, "thirteen forty-seven"],
    [1900, "nineteen hundred"],
    [1905, "nineteen oh five"],
    [1940, "nineteen forty"],
    [2000, "two thousand"],
    [2006, "two thousand and six"],
    [2025, "twenty twenty-five"],
  ])("the year %i is %s", (value, words) => expect(english.year(value)).toBe(words));

  test.each([
    [1880, "eighteen eighties"],
    [1900, "nineteen hundreds"],
    [1910, "nineteen tens"],
    [1960, "nineteen sixties"],
  ])("the %is are the %s", (value, words) => expect(english.decade(value)).toBe(words));
});

describe("French", () => {
  test.each([
    [21, "vingt et un"],
    [70, "soixante-dix"],
    [71, "soixante et onze"],
    [80, "quatre-vingts"],
    [81, "quatre-vingt-un"],
    [91, "quatre-vingt-onze"],
    [99, "quatre-vingt-dix-neuf"],
    [100, "cent"],
    [200, "deux cents"],
    [271, "deux cent soixante et onze"],
    [1940, "mille neuf cent quarante"],
    [4000, "quatre mille"],
    [80_000, "quatre-vingt mille"],
    [200_080, "deux cent mille quatre-vingts"],
  ])("%i, c’est %s", (value, words) => expect(french.cardinal(value)).toBe(words));

  test.each([
    [1, "une"],
    [11, "onze"],
    [21, "vingt et une"],
    [71, "soixante et onze"],
    [81, "quatre-vingt-une"],
    [22, "vingt-deux"],
  ])("%i au féminin, c’est %s", (value, words) => expect(french.feminine(value)).toBe(words));

  test.each([
    [2, "deuxième"],
    [4, "quatrième"],
    [5, "cinquième"],
    [9, "neuvième"],
    [13, "treizième"],
    [21, "vingt et unième"],
    [30, "trentième"],
    [80, "quatre-vingtième"],
    [1000, "millième"],
  ])("le %i est le %s", (value, words) => expect(french.ordinal(value)).toBe(words));
});

test.each([
  ["I", 1],
  ["III", 3],
  ["IV", 4],
  ["IX", 9],
  ["XIII", 13],
  ["XVIII", 18],
  ["XIX", 19],
  ["XL", 40],
])("%s is %i", (numeral, value) => expect(romanValue(numeral)).toBe(value));
