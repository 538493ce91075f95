import { css, html, nothing, type TemplateResult } from "lit";
import type { Passage, SourceId } from "../domain/place.ts";
import type { Texts } from "../domain/tour.ts";
import type { Messages } from "../i18n/messages.ts";
import { renderSpoken, type SpokenRange } from "./spoken.ts";

/** How passages and their sources look. */
export const passageStyles = css`
  .doubt {
    font-family: var(--stroll-sans);
    font-size: 0.9375rem;
    font-weight: 640;
    color: var(--stroll-umber);
  }
  /* Wide and high enough for a finger, without driving the lines apart. */
  .notes a {
    display: inline-grid;
    place-items: center;
    min-width: 24px;
    min-height: 24px;
    margin: -6px 0 -6px -0.25em;
    font-family: var(--stroll-sans);
    font-size: 0.8125rem;
    vertical-align: 0.25em;
    line-height: 1;
    text-decoration: none;
  }
  .sources li {
    display: grid;
    grid-template-columns: 1.75rem 1fr;
    padding-block: var(--stroll-tight);
    overflow-wrap: anywhere;
  }
  .sources a {
    display: inline-block;
    padding-block: 2px;
  }
`;

/** Numbers the sources of several passages in the order they are first named, from 1. */
export function numberSources(passages: readonly Passage[]): ReadonlyMap<SourceId, number> {
  const numbers = new Map<SourceId, number>();
  for (const source of passages.flatMap((passage) => passage.sources)) {
    if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
  }
  return numbers;
}

/** Paragraphs with the numbers of their sources, a word where they are not certain, and what is being heard marked. */
export function renderPassages(
  passages: readonly Passage[],
  numbers: ReadonlyMap<SourceId, number>,
  words: Messages,
  spoken: SpokenRange | null = null,
): TemplateResult[] {
  return passages.map(
    (passage, index) =>
      html`<p>
        ${
          passage.certainty
            ? html`<span class="doubt"
                >${passage.certainty === "disputed" ? words.disputed : words.unsure}:
              </span>`
            : nothing
        }${renderSpoken(passage.text, index, spoken)}<span class="notes"
          >${passage.sources.map((source) => html` <a href="#source-${source}" @click=${jump} aria-label="${words.sources} ${numbers.get(source)}">${numbers.get(source)}</a>`)}</span
        >
      </p>`,
  );
}

/** The numbered list the footnotes point to. */
export function renderSources(
  numbers: ReadonlyMap<SourceId, number>,
  texts: Pick<Texts, "sources">,
): TemplateResult {
  return html`<ol class="sources small">
    ${[...numbers].map(([id, number]) => {
      const source = texts.sources[id];
      return html`<li id="source-${id}" tabindex="-1">
        <span>${number}.</span>
        <span
          >${
            source?.url
              ? html`<a href=${source.url} rel="noreferrer" target="_blank">${source.label}</a>`
              : (source?.label ?? id)
          }</span
        >
      </li>`;
    })}
  </ol>`;
}

/** A fragment does not reach into a shadow root, so the footnote leads there by hand. */
function jump(event: MouseEvent): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const source = (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1));
  source?.scrollIntoView({ block: "center" });
  source?.focus({ preventScroll: true });
}
