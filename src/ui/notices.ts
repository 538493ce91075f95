import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { AppError } from "../domain/errors.ts";
import { NoticeDismissEvent, RetryEvent } from "../events.ts";
import { noticeFor, type Messages, type NameOf } from "../i18n/messages.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

/**
 * @summary What went wrong, in a sentence, and what to do next.
 * @fires notice-dismiss {NoticeDismissEvent} @fires data-retry {RetryEvent}
 */
@customElement("stroll-notices")
export class Notices extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .notice {
        display: grid;
        grid-template-columns: auto 1fr auto;
        gap: var(--stroll-small);
        align-items: start;
        margin-block: var(--stroll-small) var(--stroll-large);
        padding: var(--stroll-small) var(--stroll-small) var(--stroll-small) var(--stroll-medium);
        border: 1px solid var(--stroll-ink);
        border-inline-start-width: 5px;
        background: var(--stroll-paper-deep);
      }
      .notice > svg {
        margin-block-start: 0.6rem;
      }
      .notice p {
        padding-block: 0.55rem;
      }
      .close {
        display: grid;
        place-items: center;
        min-width: var(--stroll-target);
        min-height: var(--stroll-target);
      }
      .second {
        grid-column: 2;
        justify-self: start;
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) notices: readonly AppError[] = [];
  @property({ attribute: false }) nameOf!: NameOf;

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get("notices");
    // What happens while one reads far below must be seen.
    if (before && this.notices.length > before.length) this.scrollIntoView({ block: "nearest" });
  }

  protected override render(): TemplateResult {
    return html`<div role="status">
      ${this.notices.map((error, index) => {
        const { text, help } = noticeFor(this.words, error, this.nameOf);
        return html`<div class="notice">
          ${icon("warning", 20)}
          <p class="small">${text}</p>
          <button
            class="close"
            aria-label=${this.words.dismiss}
            @click=${() => this.dispatchEvent(new NoticeDismissEvent(index))}
          >
            ${icon("close", 20)}
          </button>
          ${
            help
              ? html`<button class="second" @click=${() => this.dispatchEvent(new RetryEvent())}>
                  ${help}
                </button>`
              : nothing
          }
        </div>`;
      })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-notices": Notices;
  }
}
