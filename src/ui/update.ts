import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Update } from "../app/offline.ts";
import type { Language } from "../domain/language.ts";
import { OfflineWishEvent } from "../events-offline.ts";
import { offlineWords } from "../i18n/offline.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

/**
 * @summary Offers a newer version that lies ready; never while someone walks.
 * @fires offline-wish {OfflineWishEvent}
 */
@customElement("stroll-update")
export class UpdateOffer extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .offer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--stroll-small) var(--stroll-medium);
        margin-block: var(--stroll-small);
        padding: var(--stroll-small) var(--stroll-medium);
        border: 1px solid var(--stroll-hairline);
        border-inline-start: 5px solid var(--stroll-rifle);
        background: var(--stroll-paper-deep);
      }
      .offer p {
        flex: 1 1 12rem;
      }
    `,
  ];

  @property({ attribute: false }) language: Language = "en";
  @property({ attribute: false }) offer: Update = "none";
  @property({ attribute: false }) walking = false;

  protected override render(): TemplateResult {
    const { offer } = this;
    return html`<div role="status">${offer === "none" || this.walking ? nothing : this.#box(offer)}</div>`;
  }

  #box(offer: Exclude<Update, "none">): TemplateResult {
    const say = offlineWords[this.language];
    const text = { ready: say.update, blocked: say.blocked, switching: say.switching }[offer];
    return html`<div class="offer">
      <p class="small">${text}</p>
      ${
        offer === "switching"
          ? nothing
          : html`<button class="second" @click=${() => this.dispatchEvent(new OfflineWishEvent("update"))}>
              ${icon("again", 20)} ${offer === "ready" ? say.takeOver : say.again}
            </button>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-update": UpdateOffer;
  }
}
