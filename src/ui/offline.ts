import { LitElement, css, html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { offlineAtFirst, type Offline } from "../app/offline.ts";
import type { Language } from "../domain/language.ts";
import { OfflineWishEvent } from "../events-offline.ts";
import { formatBytes, formatMoment, formatShare } from "../i18n/format.ts";
import { offlineWords } from "../i18n/offline.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

/** The share sign of iPhones and iPads, as one looks for it. */
const shareSign = svg`<svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor"
  stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M12 15V3.500M8 7l4-3.500L16 7M8.500 10.500H6v10h12v-10h-2.500"></path></svg>`;
/** The sign before “Add to Home Screen”. */
const addSign = svg`<svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor"
  stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M6.500 4h11A2.500 2.500 0 0 1 20 6.500v11a2.500 2.500 0 0 1-2.500 2.500h-11A2.500 2.500 0 0 1 4 17.500v-11A2.500 2.500 0 0 1 6.500 4zM12 8v8M8 12h8"></path></svg>`;

/**
 * @summary Says whether the walk works without network; “ready” only when every file was read back.
 * @fires offline-wish {OfflineWishEvent}
 */
@customElement("stroll-offline")
export class OfflineView extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      section {
        margin-block-start: var(--stroll-wide);
        padding-block-start: var(--stroll-medium);
        border-block-start: 1px solid var(--stroll-hairline);
      }
      .state {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 var(--stroll-small);
        align-items: start;
      }
      .state > svg {
        margin-block-start: 0.125rem;
        color: var(--stroll-rifle);
      }
      .state b {
        font-weight: 640;
      }
      progress {
        width: 100%;
        height: 6px;
        margin-block: var(--stroll-small);
        border: 0;
        border-radius: 3px;
        background: var(--stroll-hairline);
        accent-color: var(--stroll-rifle);
      }
      progress::-webkit-progress-bar {
        border-radius: 3px;
        background: var(--stroll-hairline);
      }
      progress::-webkit-progress-value {
        border-radius: 3px;
        background: var(--stroll-rifle);
      }
      progress::-moz-progress-bar {
        border-radius: 3px;
        background: var(--stroll-rifle);
      }
      .second {
        margin-block-start: var(--stroll-small);
      }
      .home {
        margin-block-start: var(--stroll-medium);
        padding: var(--stroll-medium);
        border: 1px solid var(--stroll-hairline);
        border-radius: 6px;
        background: var(--stroll-paper-deep);
      }
      .home li {
        display: grid;
        grid-template-columns: 2.5rem 1fr;
        align-items: center;
        min-height: 2.75rem;
      }
    `,
  ];

  @property({ attribute: false }) language: Language = "en";
  @property({ attribute: false }) offline: Offline = offlineAtFirst;

  protected override render(): TemplateResult | typeof nothing {
    if (this.offline.keeping.status === "unknown") return nothing;
    const say = offlineWords[this.language];
    return html`<section aria-label=${say.title}>
      <div role="status">${this.#told()}</div>
      ${this.#fetched()} ${this.#help()} ${this.offline.hint ? this.#home() : nothing}
    </section>`;
  }

  /** What is worth saying aloud; the progress in figures is not. */
  #told(): TemplateResult | typeof nothing {
    const say = offlineWords[this.language];
    const { keeping, repaired, persisted } = this.offline;
    switch (keeping.status) {
      case "ready":
        return html`<div class="state">
          ${icon("check", 22)}
          <p>
            <b>${say.ready}</b><br /><span class="small soft"
              >${say.proof(
                formatBytes(keeping.bytes, this.language),
                formatMoment(keeping.date, this.language),
              )}
              ${persisted ? say.persisted : nothing} ${repaired > 0 ? say.repaired(repaired) : nothing}</span
            >
          </p>
        </div>`;
      case "proving":
        return html`<p class="small soft">${say.proving}</p>`;
      case "impossible":
        return html`<p class="small soft">${say.impossible}</p>`;
      case "offered":
        return html`<p class="small">${say.offer}</p>`;
      case "broken":
        return html`<p class="small">${say.broken}</p>`;
      case "failed":
        return html`<p class="small">${keeping.full ? say.full : say.failed}</p>`;
      default:
        return nothing;
    }
  }

  #fetched(): TemplateResult | typeof nothing {
    const { keeping } = this.offline;
    if (keeping.status !== "fetching") return nothing;
    const share = keeping.done / keeping.bytes;
    return html`<p class="small soft" id="share">
        ${offlineWords[this.language].fetching(formatShare(share, this.language))}
      </p>
      <progress aria-labelledby="share" value=${share}></progress>`;
  }

  #help(): TemplateResult | typeof nothing {
    const say = offlineWords[this.language];
    const { keeping, persisted } = this.offline;
    const button = (wish: OfflineWishEvent["wish"], text: string): TemplateResult =>
      html`<button class="second" @click=${() => this.dispatchEvent(new OfflineWishEvent(wish))}>
        ${text}
      </button>`;
    if (keeping.status === "offered") return button("keep", say.keep);
    if (keeping.status === "broken" || keeping.status === "failed") return button("again", say.again);
    return keeping.status === "ready" && persisted === false
      ? html`<button class="plain small" @click=${() => this.dispatchEvent(new OfflineWishEvent("keep"))}>
          ${say.persist}
        </button>`
      : nothing;
  }

  #home(): TemplateResult {
    const say = offlineWords[this.language];
    const signs = [shareSign, addSign, icon("check")];
    return html`<div class="home">
      <h2>${say.home}</h2>
      <ol>
        ${say.homeSteps.map((step, index) => html`<li>${signs[index]}<span>${step}</span></li>`)}
      </ol>
      <p class="small soft">${say.homeWhy}</p>
      <button class="second" @click=${() => this.dispatchEvent(new OfflineWishEvent("hint-seen"))}>
        ${say.seen}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-offline": OfflineView;
  }
}
