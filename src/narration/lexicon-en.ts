import { cardinal, decade, ordinal, year } from "./numbers-en.ts";
import { romanValue } from "./roman.ts";
import { groups, letters, type Rule } from "./rule.ts";
import { rulers } from "./rulers.ts";

const months = "January|February|March|April|May|June|July|August|September|October|November|December";

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  km: ["kilometre", "kilometres"],
  m: ["metre", "metres"],
  cm: ["centimetre", "centimetres"],
  mm: ["millimetre", "millimetres"],
  kg: ["kilogram", "kilograms"],
  h: ["hour", "hours"],
  min: ["minute", "minutes"],
  "%": ["per cent", "per cent"],
  "°": ["degree", "degrees"],
};

/** Initials that are clearer in full than letter by letter. */
const inFull: Readonly<Record<string, string>> = {
  RA: "Royal Artillery",
  RB: "Rifle Brigade",
  RE: "Royal Engineers",
  RTR: "Royal Tank Regiment",
};

/** How English is said where a voice may stumble; the first rule to match a stretch of text wins. */
export const englishRules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `\\b(?:([Tt])he\\s)?(\\d{1,2})(?:st|nd|rd|th)?\\s(${months})(?:\\s(\\d{4}))?\\b`,
      "gu",
    ),
    say: ([, the = "t", day, month, its]) =>
      `${the}he ${ordinal(Number(day))} of ${month}${its === undefined ? "" : ` ${year(Number(its))}`}`,
  },
  {
    pattern: /\b([01]?\d|2[0-4]):([0-5]\d)\b/gu,
    say: ([, hours, minutes]) => clock(Number(hours), Number(minutes)),
  },
  {
    pattern: /\b(1\d{3}|20\d\d)[-–](\d\d(?:\d\d)?)\b/gu,
    say: ([, from, to]) =>
      `${year(Number(from))} to ${to?.length === 4 ? year(Number(to)) : cardinal(Number(to))}`,
  },
  {
    pattern: /\b(\d+)[-–](\d+)\b/gu,
    say: ([, from, to]) => `${cardinal(Number(from))} to ${cardinal(Number(to))}`,
  },
  { pattern: /\b(1\d\d0|20\d0)s\b/gu, say: ([, first]) => decade(Number(first)) },
  { pattern: /\b(\d+)(?:st|nd|rd|th)\b/gu, say: ([, value]) => ordinal(Number(value)) },
  {
    pattern: /\b(\d[\d,]*)(?:\.(\d+))?\s?(km|m|cm|mm|kg|h|min|%|°)(?![\p{L}\d])/gu,
    say: ([, whole, part, unit]) => {
      const [one, many] = units[unit ?? ""] ?? ["", ""];
      return `${decimal(whole ?? "", part)} ${whole === "1" && part === undefined ? one : many}`;
    },
  },
  { pattern: /\b(\d[\d,]*)\.(\d+)\b/gu, say: ([, whole, part]) => decimal(whole ?? "", part) },
  { pattern: /\b\d{1,3}(?:,\d{3})+\b/gu, say: ([value]) => cardinal(groups(value)) },
  {
    pattern: /\b(1\d{3}|20\d\d)\b(?!\s(?:men|metres|yards|people|soldiers|prisoners|miles|tons)\b)/gu,
    say: ([value]) => year(Number(value)),
  },
  { pattern: /\bNo\.?\s(\d+)\b/gu, say: ([, value]) => `number ${cardinal(Number(value))}` },
  { pattern: /\b\d{1,6}\b/gu, say: ([value]) => cardinal(Number(value)) },
  {
    // “I” alone is mostly a person, so it counts only where a name ends with it.
    pattern: new RegExp(`\\b(${rulers})\\s([IVX]{2,}|[VX]|I(?=[.,;:)]))(?![\\p{L}’-])`, "gu"),
    say: ([, name, numeral]) => `${name} the ${ordinal(romanValue(numeral ?? ""))}`,
  },
  {
    pattern: /\b([IVX]{2,}|[VX])(?=\s(?:Army\s)?Corps\b)/gu,
    say: ([numeral]) => ordinal(romanValue(numeral)),
  },
  { pattern: /\b[IVX]{2,}\b/gu, say: ([numeral]) => cardinal(romanValue(numeral)) },
  { pattern: /\b(?:\p{Lu}\.){2,}/gu, say: ([initials]) => letters(initials) },
  {
    pattern: /\b(?!UNESCO\b|NATO\b)\p{Lu}{2,5}\b/gu,
    say: ([initials]) => inFull[initials] ?? letters(initials),
  },
  { pattern: /&/gu, say: () => "and" },
];

function decimal(whole: string, part: string | undefined): string {
  const head = cardinal(groups(whole));
  return part === undefined
    ? head
    : `${head} point ${[...part].map((digit) => cardinal(Number(digit))).join(" ")}`;
}

/** A time of day, of which 24 hours leave no doubt: `ten fifty in the morning`, `six in the evening`. */
function clock(hours: number, minutes: number): string {
  if (minutes === 0 && hours % 24 === 0) return "midnight";
  if (minutes === 0 && hours === 12) return "noon";
  const part = hours < 12 || hours === 24 ? "morning" : hours < 18 ? "afternoon" : "evening";
  const past = minutes === 0 ? "" : minutes < 10 ? ` oh ${cardinal(minutes)}` : ` ${cardinal(minutes)}`;
  return `${cardinal(hours % 12 || 12)}${past} in the ${part}`;
}
