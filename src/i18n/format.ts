import type { Language } from "../domain/language.ts";

/** Tags for `Intl`: British English, French of France. */
const tags: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr-FR" };
const unbreakable = "\u00a0";

/** A distance as one says it to a walker: `40 m`, `350 m`, `1.2 km`; rounded more coarsely the longer it is. */
export function formatMetres(metres: number, language: Language): string {
  if (metres >= 975) return `${number(metres / 1000, language, 1)}${unbreakable}km`;
  const coarse = metres < 50 ? 5 : metres < 300 ? 10 : 50;
  const rounded = Math.max(coarse, Math.round(metres / coarse) * coarse);
  return `${number(rounded, language, 0)}${unbreakable}m`;
}

/** A length of time: `6 min`, `1 h 20 min`. Less than a minute counts as one. */
export function formatMinutes(minutes: number, language: Language): string {
  const whole = Math.max(1, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const rest = `${number(whole % 60, language, 0)}${unbreakable}min`;
  if (hours === 0) return rest;
  const full = `${number(hours, language, 0)}${unbreakable}h`;
  return whole % 60 === 0 ? full : `${full}${unbreakable}${rest}`;
}

/** A size in memory, as shops and phones count it: `3.8 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  return `${number(bytes / 1e6, language, 1)}${unbreakable}${language === "fr" ? "Mo" : "MB"}`;
}

/** A moment of today’s calendar, from milliseconds since the epoch: `22 November 2026 at 18:04`. */
export function formatMoment(time: number, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], { dateStyle: "long", timeStyle: "short" }).format(time);
}

/** A share of a whole: `62%`, or with one decimal `0.8%`. */
export function formatShare(share: number, language: Language, digits: 0 | 1 = 0): string {
  return new Intl.NumberFormat(tags[language], { style: "percent", maximumFractionDigits: digits }).format(
    share,
  );
}

/** Which of the eight directions of the wind rose a bearing in degrees belongs to, 0 for north. */
export function octant(bearing: number): 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((Math.round(bearing / 45) % 8) + 8) % 8) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

function number(value: number, language: Language, digits: number): string {
  return new Intl.NumberFormat(tags[language], { maximumFractionDigits: digits }).format(value);
}
