/** What ends a line, means nothing, or is half a character. */
const breaks = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Signs without a shape that turn text around or hide in it; those that join and part letters within words may stay. */
const hidden = /(?![\u200c\u200d])\p{Cf}/gu;
const blank = /^[\s\u2800\p{Default_Ignorable_Code_Point}]*$/u;

/**
 * Text from outside, fit to be shown within a line of ours: nothing in it is hidden or turns the rest around (Unicode
 * Technical Report 36, “Bidirectional Text Spoofing”), and it has `most` characters at most. Empty when there is
 * nothing to be seen.
 */
export function shown(text: string, most: number): string {
  const seen = text.replace(breaks, " ").replace(hidden, "").trim();
  // No character takes more than two units.
  const cut = Array.from(seen.slice(0, 2 * most))
    .slice(0, most)
    .join("")
    .trim();
  return blank.test(cut) ? "" : cut;
}
