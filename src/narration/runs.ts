import type { Language } from "../domain/language.ts";
import { piecesOf } from "./lexicon.ts";
import type { SpokenLanguage } from "./names.ts";

/** Words to be said in one breath by one voice. */
export interface Run {
  readonly text: string;
  readonly language: SpokenLanguage;
  /** The same for a voice of the text's own language. */
  readonly otherwise: string;
}

/** What is said for a sentence, in stretches of one language; punctuation stays with the words before it. */
export function runsOf(text: string, language: Language): readonly Run[] {
  const runs: Run[] = [];
  for (const { said, language: its, otherwise } of piecesOf(text, language)) {
    const [, closing = "", rest = ""] = /^([^\p{L}\d«“"(]*)([\s\S]*)$/u.exec(said) ?? [];
    const last = runs.at(-1);
    if (last !== undefined && last.language === its) append(runs, said, otherwise);
    else if (last === undefined || closing === "" || its !== language)
      runs.push({ text: said, language: its, otherwise });
    else {
      append(runs, closing, closing);
      if (rest !== "") runs.push({ text: rest, language: its, otherwise: rest });
    }
  }
  return joinNeighbours(runs);
}

/** The same words for the languages there are voices for; the others are said by a voice of the text's language. */
export function runsFor(
  runs: readonly Run[],
  language: Language,
  speaks: (language: SpokenLanguage) => boolean,
): readonly Run[] {
  return joinNeighbours(
    runs.map((run) =>
      run.language === language || speaks(run.language)
        ? run
        : { text: run.otherwise, language, otherwise: run.otherwise },
    ),
  );
}

function joinNeighbours(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    if (joined.at(-1)?.language === run.language) append(joined, run.text, run.otherwise);
    else joined.push(run);
  }
  return joined;
}

function append(runs: Run[], text: string, otherwise: string): void {
  const last = runs.pop();
  if (last) runs.push({ ...last, text: last.text + text, otherwise: last.otherwise + otherwise });
}
