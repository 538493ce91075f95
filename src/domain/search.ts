/** Something that can be found by its words. */
export interface Findable<T> {
  readonly thing: T;
  /** What it is called, in every language and every age. */
  readonly names: readonly string[];
  /** Whatever else tells of it; counts less than a name. */
  readonly texts: readonly string[];
}

/** An index over things, built once and asked often. */
export interface SearchIndex<T> {
  readonly things: readonly T[];
  /** For each word, how much it says about each thing (by position in `things`). */
  readonly words: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** A thing found, and how well the question fits it; only comparable within one answer. */
export interface Hit<T> {
  readonly thing: T;
  readonly score: number;
}

const worth = { name: 10, text: 1 } as const;
/** A short name says more of what it names than a long one: “Citadel” before “Memorial to the executed of the Citadel”. */
const whole = 6;

/** Words that ask for nothing by themselves, in both languages. */
const small = new Set(
  "a the of at in on and to for la le les l de du des d un une au aux et en dans sur sous".split(" "),
);

/** Words as they are compared: without accents, case, ligatures and marks. */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** Builds an index: about a millisecond for every two thousand words. */
export function buildIndex<T>(findables: readonly Findable<T>[]): SearchIndex<T> {
  const words = new Map<string, Map<number, number>>();
  function note(word: string, thing: number, points: number): void {
    const known = words.get(word);
    if (!known) words.set(word, new Map([[thing, points]]));
    else known.set(thing, Math.max(known.get(thing) ?? 0, points));
  }
  findables.forEach(({ names, texts }, thing) => {
    for (const name of names) {
      const parts = wordsOf(name);
      const telling = Math.max(1, parts.filter((word) => !small.has(word)).length);
      for (const word of parts) note(word, thing, worth.name + whole / telling);
    }
    for (const text of texts) for (const word of wordsOf(text)) note(word, thing, worth.text);
  });
  return { things: findables.map(({ thing }) => thing), words };
}

/**
 * What answers to every word of a question, best first; ties keep the order of the index. The last word may be
 * unfinished. A word nobody wrote may differ from a known one by one letter, from eight letters on by two
 * (optimal string alignment distance, Boytsov 2011, “Indexing methods for approximate dictionary searching”).
 */
export function search<T>(index: SearchIndex<T>, question: string): readonly Hit<T>[] {
  const all = wordsOf(question).slice(0, 12);
  const telling = all.filter((word) => !small.has(word));
  const asked = telling.length > 0 ? telling : all;
  let scores: Map<number, number> | null = null;
  for (const word of asked) {
    const answers = answersTo(index, word, word === all.at(-1));
    const before: Map<number, number> | null = scores;
    scores = new Map(
      [...answers].flatMap(([thing, points]): [number, number][] => {
        const sum = before === null ? 0 : before.get(thing);
        return sum === undefined ? [] : [[thing, sum + points]];
      }),
    );
  }
  return [...(scores ?? [])]
    .sort(([one, a], [other, b]) => b - a || one - other)
    .map(([thing, score]) => ({ thing: index.things[thing] as T, score }));
}

/** Points of every thing a word leads to: written just so, begun so, or nearly so. */
function answersTo<T>(index: SearchIndex<T>, asked: string, unfinished: boolean): Map<number, number> {
  const answers = new Map<number, number>();
  const slack = asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
  for (const [word, things] of index.words) {
    const fit = fitOf(word, asked, unfinished, slack);
    if (fit === 0) continue;
    for (const [thing, points] of things) answers.set(thing, Math.max(answers.get(thing) ?? 0, points * fit));
  }
  return answers;
}

function fitOf(word: string, asked: string, unfinished: boolean, slack: number): number {
  if (word === asked) return 1;
  if (word.startsWith(asked) && (unfinished || asked.length >= 4)) return 0.8;
  if (slack === 0 || word.length < 3) return 0;
  const edits = editsBetween(word, asked, slack);
  return edits <= slack ? 0.6 / edits : 0;
}

/** How many letters differ, are missing, too many or swapped; anything above `most` when there are more. */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let edits = Math.min(
        (last[column] as number) + 1,
        (line[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) edits = Math.min(edits, (before[column - 2] as number) + 1);
      line.push(edits);
    }
    if (Math.min(...line) > most) return most + 1;
    [before, last] = [last, line];
  }
  return last[other.length] as number;
}
