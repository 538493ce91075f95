import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Demo } from "../app/following.ts";
import { WalkWishEvent } from "../events.ts";
import { formatMinutes } from "../i18n/format.ts";
import type { Messages } from "../i18n/messages.ts";
import { shared } from "./styles.ts";

const rates = [1, 8, 32] as const;

/**
 * @summary The simulated walker: play, hold, faster, and any moment of the walk.
 * @fires walk-wish {WalkWishEvent}
 */
@customElement("stroll-demo-controls")
export class DemoControls extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        margin-block: var(--stroll-medium);
        padding: var(--stroll-medium);
        border: 1px dashed var(--stroll-ink-soft);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--stroll-small);
        margin-block-start: var(--stroll-small);
      }
      .second[aria-pressed="true"] {
        background: var(--stroll-ink);
        color: var(--stroll-on-ink);
      }
      input {
        width: 100%;
        min-height: var(--stroll-target);
        margin: 0;
        accent-color: var(--stroll-route);
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) demo!: Demo;

  protected override render(): TemplateResult {
    const { words, demo } = this;
    const { walk: say, language } = words;
    return html`<p class="overline">${say.demo}</p>
      <div class="row">
        <button
          class="second"
          @click=${() => this.dispatchEvent(new WalkWishEvent({ wish: "demo", playing: !demo.playing }))}
        >
          ${demo.playing ? say.hold : say.play}
        </button>
        ${rates.map(
          (rate) =>
            html`<button
              class="second"
              aria-label=${say.faster(rate)}
              aria-pressed=${demo.rate === rate ? "true" : "false"}
              @click=${() => this.dispatchEvent(new WalkWishEvent({ wish: "demo", rate }))}
            >
              ${rate}×
            </button>`,
        )}
      </div>
      <label>
        <span class="hidden-words">${say.scrub}</span>
        <input
          type="range"
          min="0"
          max=${Math.round(demo.lasts)}
          step="5"
          .value=${String(Math.round(demo.seconds))}
          aria-valuetext=${formatMinutes(demo.seconds / 60, language)}
          @change=${(event: Event) =>
            this.dispatchEvent(
              new WalkWishEvent({ wish: "demo", seconds: Number((event.target as HTMLInputElement).value) }),
            )}
        />
      </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-demo-controls": DemoControls;
  }
}
