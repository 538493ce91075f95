import type { Inks } from "./inks.ts";
import type { LetterSizes } from "./paper.ts";

/** What everything on the paper is set with. */
export interface Setting {
  readonly sizes: LetterSizes;
  readonly inks: Inks;
}
