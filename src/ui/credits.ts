import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { PageOpenEvent } from "../events.ts";
import type { Messages } from "../i18n/messages.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

/**
 * @summary What this is, whose work it stands on, and under which licences.
 * @fires page-open {PageOpenEvent}
 */
@customElement("stroll-credits")
export class Credits extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      section {
        margin-block-start: var(--stroll-large);
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;

  protected override render(): TemplateResult {
    const { words } = this;
    return html`<button class="plain" @click=${() => this.dispatchEvent(new PageOpenEvent("guide"))}>
        ${icon("back", 18)} ${words.back}
      </button>
      <h1 tabindex="-1">${words.credits}</h1>
      ${words.creditsText.map(
        ({ title, text, link }) =>
          html`<section>
            <h2>${title}</h2>
            <p>${text}</p>
            ${
              link
                ? html`<p><a href=${link} rel="noreferrer" target="_blank">${new URL(link).host}</a></p>`
                : nothing
            }
          </section>`,
      )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-credits": Credits;
  }
}
