import { heading, noteLines } from "./blocks.ts";
import { run, type Edition } from "./edition.ts";
import { pour, type Poured } from "./flow.ts";
import type { SvgNode } from "./node.ts";

const above = 7;
const lineApart = 8.5;
const titleHeight = 7;
const mostLines = 14;
/** One line alone looks like a mistake. */
const leastLines = 2;

/** Lines to write on in what is left of a column. */
export function notesUnder(edition: Edition, { last, bottom }: Poured): readonly SvgNode[] {
  const left = last.y + last.height - bottom - above;
  const lines = Math.min(mostLines, Math.floor((left - titleHeight) / lineApart));
  if (lines < leastLines) return [];
  const box = { ...last, y: bottom + above, height: left };
  const title = heading([run(edition, edition.words.notes, "sansStrong", "small")], 3);
  return pour([title, noteLines(lines, edition.atlas.inks)], [box], [box])[0]?.nodes ?? [];
}
