import type { Language } from "../domain/language.ts";
import type { LocalMinute } from "../domain/timeline.ts";

const tags: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr-FR" };

/** Ways to write a minute of the four days in one language. Hours are as printed, so none is moved to another zone. */
export function minuteWords(language: Language): {
  readonly minute: (at: LocalMinute) => string;
  readonly shortMinute: (at: LocalMinute) => string;
  readonly day: (at: LocalMinute) => string;
  readonly shortDay: (at: LocalMinute) => string;
} {
  const writer = (format: Intl.DateTimeFormatOptions) => {
    const { format: write } = new Intl.DateTimeFormat(tags[language], { ...format, timeZone: "UTC" });
    return (at: LocalMinute): string => write(new Date(`${at.slice(0, 16)}Z`));
  };
  const day = writer({ weekday: "long", day: "numeric", month: "long" });
  const hour = writer({ hour: "2-digit", minute: "2-digit" });
  const short = writer({ weekday: "short", day: "numeric", month: "short" });
  return {
    minute: (at) => `${day(at)}, ${hour(at)}`,
    shortMinute: (at) => `${short(at)}, ${hour(at)}`,
    day,
    shortDay: writer({ weekday: "short", day: "numeric" }),
  };
}
