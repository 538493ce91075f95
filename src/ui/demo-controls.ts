import { LitElement, css, html, unsafeCSS, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Demo } from "../app/following.ts";
import type { WalkWish } from "../domain/follow/wish.ts";
import { WalkWishEvent } from "../events.ts";
import { formatMinutes } from "../i18n/format.ts";
import type { Messages } from "../i18n/messages.ts";
import { cramped, shared } from "./styles.ts";

const rates = [1, 8, 32] as const;

/**
 * @summary The simulated walker in one row: play, hold, any moment of the walk, faster.
 * @fires walk-wish {WalkWishEvent}
 */
@customElement("stroll-demo-controls")
export class DemoControls extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: var(--stroll-small);
        align-items: center;
      }
      .second {
        min-width: 4.5rem;
      }
      .rate {
        min-width: var(--stroll-target);
      }
      @media ${unsafeCSS(cramped)} {
        :host {
          grid-template-columns: 1fr auto;
        }
        label {
          grid-row: 1;
          grid-column: 1 / -1;
        }
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

  /** The second under the finger, while it rests on the slider: the walk does not pull it away. */
  @state() private held: number | null = null;

  #wish(change: Omit<Extract<WalkWish, { wish: "demo" }>, "wish">): void {
    this.dispatchEvent(new WalkWishEvent({ wish: "demo", ...change }));
  }

  #scrub(event: Event): void {
    this.held = Number((event.target as HTMLInputElement).value);
  }

  #let(): void {
    const { held } = this;
    this.held = null;
    if (held !== null) this.#wish({ seconds: held });
  }

  protected override render(): TemplateResult {
    const { words, demo } = this;
    const { walk: say, language } = words;
    const seconds = this.held ?? Math.round(demo.seconds);
    const faster = rates.find((rate) => rate > demo.rate) ?? rates[0];
    return html`<button class="second" @click=${() => this.#wish({ playing: !demo.playing })}>
        ${demo.playing ? say.hold : say.play}
      </button>
      <label>
        <span class="hidden-words">${say.demo}: ${say.scrub}</span>
        <input
          type="range"
          min="0"
          max=${Math.round(demo.lasts)}
          step="5"
          .value=${String(seconds)}
          aria-valuetext=${formatMinutes(seconds / 60, language)}
          @input=${this.#scrub}
          @change=${this.#let}
        />
      </label>
      <button
        class="second rate"
        aria-label=${say.faster(demo.rate)}
        @click=${() => this.#wish({ rate: faster })}
      >
        ${demo.rate}×
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-demo-controls": DemoControls;
  }
}
