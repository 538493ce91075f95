import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { exploreViews, type ExploreView } from "../domain/exploring.ts";
import { PageOpenEvent } from "../events.ts";
import { ExploreEvent } from "../events-explore.ts";
import type { ExploreWords } from "../i18n/explore-words.ts";
import { shared } from "./styles.ts";

/**
 * @summary The pages of exploring side by side.
 * @fires explore {ExploreEvent} @fires page-open {PageOpenEvent}
 */
@customElement("stroll-explore-nav")
export class ExploreNav extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      nav {
        display: flex;
        justify-content: space-between;
        gap: var(--stroll-small);
        overflow-x: auto;
        scroll-padding-inline: var(--stroll-large);
        scrollbar-width: none;
        margin-inline: calc(-1 * var(--stroll-large));
        padding-inline: var(--stroll-large);
        border-block-end: 1px solid var(--stroll-hairline);
        margin-block-end: var(--stroll-small);
      }
      @media (min-width: 56rem) {
        nav {
          margin-inline: calc(-1 * var(--stroll-wide));
          padding-inline: var(--stroll-wide);
        }
      }
      button {
        flex: none;
        min-height: var(--stroll-target);
        padding-inline: 2px;
        font-weight: 560;
        color: var(--stroll-ink-soft);
      }
      button[aria-current] {
        color: var(--stroll-ink);
        box-shadow: inset 0 -3px var(--stroll-rifle);
      }
      button:focus-visible {
        outline-offset: -3px;
      }
    `,
  ];

  @property({ attribute: false }) words!: ExploreWords;
  @property() current: ExploreView | "layers" = "days";

  protected override updated(): void {
    this.renderRoot.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  protected override render(): TemplateResult {
    const { words, current } = this;
    const [days, ...others] = exploreViews;
    return html`<nav aria-label=${words.pagesLabel}>
      ${([days, "layers", ...others] as const).map(
        (view) =>
          html`<button
            aria-label=${words.pages[view]}
            aria-current=${ifDefined(view === current ? "page" : undefined)}
            @click=${() => this.dispatchEvent(view === "layers" ? new PageOpenEvent("layers") : new ExploreEvent(view))}
          >
            ${words.tabs[view]}
          </button>`,
      )}
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-explore-nav": ExploreNav;
  }
}
