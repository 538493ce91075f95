import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { PageOpenEvent, WalkStartEvent } from "../events.ts";
import type { Messages } from "../i18n/messages.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

/**
 * @summary Before the walk: why a position helps, and the ways to go without one.
 * @fires walk-start {WalkStartEvent} @fires page-open {PageOpenEvent}
 */
@customElement("stroll-set-out")
export class SetOut extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .ways {
        display: grid;
        gap: var(--stroll-medium);
        margin-block-start: var(--stroll-large);
      }
      .ways .second {
        justify-content: start;
        width: 100%;
      }
      .ways p {
        margin-block-start: var(--stroll-tight);
      }
      .main {
        margin-block-start: var(--stroll-medium);
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  /** The name of the tour or stroll. */
  @property({ attribute: false }) plan = "";

  protected override render(): TemplateResult {
    const { walk } = this.words;
    return html`<button class="plain" @click=${() => this.dispatchEvent(new PageOpenEvent("guide"))}>
        ${icon("back", 18)} ${this.plan}
      </button>
      <h1 tabindex="-1">${walk.setOut}</h1>
      <div class="ways">
        <div>
          <p>${walk.why}</p>
          <button class="main" @click=${() => this.dispatchEvent(new WalkStartEvent("gps"))}>
            ${walk.withPosition}
          </button>
          <p class="soft small">${walk.privacy}</p>
        </div>
        <div>
          <button class="second" @click=${() => this.dispatchEvent(new WalkStartEvent("by-hand"))}>
            ${icon("walk", 20)} ${walk.byHand}
          </button>
          <p class="soft small">${walk.byHandHint}</p>
        </div>
        <div>
          <button class="second" @click=${() => this.dispatchEvent(new WalkStartEvent("demo"))}>
            ${icon("eye", 20)} ${walk.preview}
          </button>
          <p class="soft small">${walk.previewHint}</p>
        </div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-set-out": SetOut;
  }
}
