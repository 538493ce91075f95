import { cardinal, feminine, ordinal } from "./numbers-fr.ts";
import { romanValue } from "./roman.ts";
import { groups, letters, type Rule } from "./rule.ts";
import { rulers } from "./rulers.ts";

const months = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";

/** Counted in the feminine, as far as the texts count them. */
const feminineNouns =
  "heures?|marches?|minutes?|secondes?|années?|personnes?|salles?|bombes?|brigades?|fois|femmes?|familles?|tours?|tonnes?|voies?|pièces?";

/** Spans of years that are names, said without “à”. */
const warYears = /^(?:14.18|39.45)$/u;

const units: Readonly<Record<string, string>> = {
  km: "kilomètre",
  m: "mètre",
  cm: "centimètre",
  mm: "millimètre",
  kg: "kilo",
  min: "minute",
  "%": "pour cent",
  "°": "degré",
};

/** How French is said where a voice may stumble; the first rule to match a stretch of text wins. */
export const frenchRules: readonly Rule[] = [
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:er)?\\s(${months})(?:\\s(\\d{4}))?(?![\\p{L}\\d])`, "gu"),
    say: ([, day, month, year]) =>
      `${day === "1" ? "premier" : cardinal(Number(day))} ${month}${
        year === undefined ? "" : ` ${cardinal(Number(year))}`
      }`,
  },
  {
    pattern: /\b([01]?\d|2[0-4])\s?h(?:\s?([0-5]\d))?(?![\p{L}\d])/gu,
    say: ([, hours, minutes]) => clock(Number(hours), Number(minutes ?? 0)),
  },
  {
    pattern: /\b(\d{1,4})[-–](\d{1,4})\b/gu,
    say: ([both, from, to]) =>
      `${cardinal(Number(from))} ${warYears.test(both) ? "" : "à "}${cardinal(Number(to))}`,
  },
  { pattern: /\b1er(?![\p{L}\d])/gu, say: () => "premier" },
  { pattern: /\b1(?:re|ère)(?![\p{L}\d])/gu, say: () => "première" },
  { pattern: /\b(\d+)(?:e|ᵉ|ème|ième)(?![\p{L}\d])/gu, say: ([, value]) => ordinal(Number(value)) },
  {
    pattern:
      /\b(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?[\s\u00a0\u202f]?(km|cm|mm|kg|min|m|%|°)(?![\p{L}\d])/gu,
    say: ([, whole, part, unit]) => {
      const value = groups(whole ?? "");
      const noun = units[unit ?? ""] ?? "";
      const count = unit === "min" ? feminine(value) : cardinal(value);
      return `${part === undefined ? count : decimal(value, part)} ${value < 2 || unit === "%" ? noun : `${noun}s`}`;
    },
  },
  { pattern: /\b(\d+),(\d+)\b/gu, say: ([, whole, part]) => decimal(Number(whole), part ?? "") },
  { pattern: /\b\d{1,3}(?:[\s\u00a0\u202f]\d{3})+\b/gu, say: ([value]) => cardinal(groups(value)) },
  {
    pattern: new RegExp(`\\b\\d{1,6}\\b(?=\\s(?:${feminineNouns})(?![\\p{L}]))`, "gu"),
    say: ([value]) => feminine(Number(value)),
  },
  { pattern: /\bn°\s?(\d+)\b/gu, say: ([, value]) => `numéro ${cardinal(Number(value))}` },
  { pattern: /\b\d{1,6}\b/gu, say: ([value]) => cardinal(Number(value)) },
  {
    pattern: new RegExp(`(?<!\\p{L})(${rulers})\\s([IVX]+)(?:er)?(?![\\p{L}’-])`, "gu"),
    say: ([, name, numeral]) =>
      `${name} ${numeral === "I" ? "premier" : cardinal(romanValue(numeral ?? ""))}`,
  },
  {
    pattern: /(?<!\p{L})(I|[IVX]{1,6})(?:er|re|e|ᵉ)(?!\p{L})/gu,
    say: ([, numeral]) => (numeral === "I" ? "premier" : ordinal(romanValue(numeral ?? ""))),
  },
  { pattern: /(?<!\p{L})[IVX]{2,}(?!\p{L})/gu, say: ([numeral]) => cardinal(romanValue(numeral)) },
  { pattern: /(?<!\p{L})(?:\p{Lu}\.){2,}/gu, say: ([initials]) => letters(initials) },
  { pattern: /(?<!\p{L})(?!UNESCO\b|OTAN\b)\p{Lu}{2,5}(?!\p{L})/gu, say: ([initials]) => letters(initials) },
  { pattern: /(?<!\p{L})M\.(?=\s\p{Lu})/gu, say: () => "monsieur" },
  { pattern: /&/gu, say: () => "et" },
];

function decimal(whole: number, part: string): string {
  const zeros = "zéro ".repeat(/^0*/.exec(part)?.[0].length ?? 0);
  const rest = Number(part);
  return `${cardinal(whole)} virgule ${rest === 0 ? zeros.trim() : `${zeros}${cardinal(rest)}`}`;
}

function clock(hours: number, minutes: number): string {
  const past = minutes === 0 ? "" : ` ${feminine(minutes)}`;
  if (hours % 24 === 0) return `minuit${past}`;
  return hours === 12 ? `midi${past}` : `${feminine(hours)} heure${hours === 1 ? "" : "s"}${past}`;
}
