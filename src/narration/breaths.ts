/** Chrome falls silent about 15 seconds into one utterance: at the slowest rate, what is said in ten. */
const longest = 120;

/**
 * A text in stretches short enough to be said in one breath: whole if it can be, else cut after punctuation, else
 * between words. Nothing is lost: joined together they are the text again.
 */
export function breaths(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const cut = lastCut(rest, /[,;:…–—]+[\s\u00a0\u202f]+/g) ?? lastCut(rest, /\s+/g) ?? longest;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...parts, rest];
}

/** The index after the last match that still fits, if it leaves a breath worth taking. */
function lastCut(text: string, pattern: RegExp): number | undefined {
  return [...text.matchAll(pattern)]
    .map((match) => match.index + match[0].length)
    .findLast((end) => end > longest / 4 && end <= longest);
}
