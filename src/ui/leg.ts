import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Leg } from "../domain/route/types.ts";
import { LegShowEvent } from "../events.ts";
import { formatMetres, formatMinutes } from "../i18n/format.ts";
import type { Messages, NameOf } from "../i18n/messages.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

/**
 * @summary The way from one stop to the next: length and minutes, and the directions when opened.
 * @fires leg-show {LegShowEvent} when opened or closed
 */
@customElement("stroll-leg")
export class LegView extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .summary {
        display: flex;
        align-items: center;
        gap: var(--stroll-small);
        width: 100%;
        min-height: var(--stroll-target);
        color: var(--stroll-ink-soft);
        font-weight: 560;
      }
      .summary > svg:last-child {
        margin-inline-start: auto;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--stroll-medium);
        padding-block: var(--stroll-small);
        border-block-start: 1px solid var(--stroll-hairline);
      }
      li > span:first-child {
        flex: 1 1 9rem;
      }
      .metres {
        font-weight: 600;
        white-space: nowrap;
      }
      ol {
        padding-block-end: var(--stroll-small);
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) leg!: Leg;
  @property({ attribute: false }) index = 0;
  @property({ attribute: false }) open = false;
  @property({ attribute: false }) nameOf!: NameOf;

  protected override render(): TemplateResult {
    const { words, leg, open } = this;
    const { language } = words;
    return html`<button
        class="summary"
        aria-expanded=${open ? "true" : "false"}
        aria-controls="steps"
        @click=${() => this.dispatchEvent(new LegShowEvent(open ? null : this.index))}
      >
        ${icon("walk", 20)}
        <span>
          <span class="hidden-words">${words.legTo(this.nameOf(leg.to))}: </span>
          ${formatMetres(leg.metres, language)} · ${formatMinutes(leg.minutes, language)}
          <span class="hidden-words">, ${words.steps}</span>
        </span>
        ${icon(open ? "up" : "down", 18)}
      </button>
      <ol id="steps" ?hidden=${!open}>
        ${
          open
            ? leg.steps.map(
                (step) =>
                  html`<li>
                    <span>${words.step(step, this.nameOf)}</span>
                    ${
                      step.metres >= 1
                        ? html`<span class="metres">${formatMetres(step.metres, language)}</span>`
                        : nothing
                    }
                  </li>`,
              )
            : nothing
        }
      </ol>
      ${
        open && leg.approximateMetres >= 15
          ? html`<p class="small soft">
              ${words.approximateWay(formatMetres(leg.approximateMetres, language))}
            </p>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-leg": LegView;
  }
}
