import { css, html, type TemplateResult } from "lit";

/** Where the sentence being heard stands: characters `start` up to `end` of one passage, counted from 0. */
export interface SpokenRange {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** The mark under the sentence being heard: a ground and a line, for eyes that see no difference of ground. */
export const spokenStyles = css`
  mark.spoken {
    color: inherit;
    background: var(--stroll-paper-deep);
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
    text-decoration: underline 2px var(--stroll-umber);
    text-underline-offset: 0.25em;
    scroll-margin-block: 6rem;
  }
`;

/** The text of the passage at `index` with the sentence being heard marked in it; the words stay the same. */
export function renderSpoken(
  text: string,
  index: number,
  spoken: SpokenRange | null,
): string | TemplateResult {
  if (spoken?.passage !== index) return text;
  return html`${text.slice(0, spoken.start)}<mark class="spoken">${text.slice(spoken.start, spoken.end)}</mark
    >${text.slice(spoken.end)}`;
}

/** Brings the marked sentence into sight if it is not; to be called when another sentence is heard. */
export function showSpoken(root: ParentNode): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  root
    .querySelector("mark.spoken")
    ?.scrollIntoView({ block: "nearest", behavior: still ? "instant" : "smooth" });
}
