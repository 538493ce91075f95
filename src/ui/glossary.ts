import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { HistoryTexts } from "../domain/moment.ts";
import type { Texts } from "../domain/tour.ts";
import type { ExploreWords } from "../i18n/explore-words.ts";
import { shared } from "./styles.ts";

/** @summary The words of the time, each explained where it stands. */
@customElement("stroll-glossary")
export class Glossary extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      dl {
        margin: var(--stroll-medium) 0 0;
      }
      div {
        padding-block: var(--stroll-medium);
        border-block-end: 1px solid var(--stroll-hairline);
      }
      dt {
        font-family: var(--stroll-serif);
        font-size: 1.125rem;
        font-weight: 640;
      }
      dd {
        margin: var(--stroll-tight) 0 0;
      }
    `,
  ];

  @property({ attribute: false }) words!: ExploreWords;
  @property({ attribute: false }) texts!: HistoryTexts;
  /** Sources that the places have named already. */
  @property({ attribute: false }) sources: Texts["sources"] = {};

  protected override render(): TemplateResult {
    const { words, texts } = this;
    const known = { ...this.sources, ...texts.sources };
    const entries = [...texts.glossary].sort((a, b) => a.term.localeCompare(b.term, words.language));
    return html`<p class="soft">${words.wordsIntro}</p>
      <dl>
        ${entries.map(
          ({ term, text, sources }) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${text}</dd>
              <dd class="small soft">
                ${sources.map((source) => known[source]?.label ?? source).join(" · ")}
              </dd>
            </div>`,
        )}
      </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-glossary": Glossary;
  }
}
