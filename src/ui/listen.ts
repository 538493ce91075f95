import {
  LitElement,
  css,
  html,
  nothing,
  svg,
  unsafeCSS,
  type SVGTemplateResult,
  type TemplateResult,
} from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ListenWords } from "../i18n/listen-words.ts";
import { ListenAgreeEvent, ListenEvent, ListenRateEvent } from "../events.ts";
import { cramped, shared } from "./styles.ts";

/** What the buttons need to know; the state of any narrator fits. */
export interface ListenState {
  readonly status: "idle" | "playing" | "paused" | "no-voice" | "ended";
  /** The sentence being heard, counted from 0; `null` where nobody can tell. */
  readonly sentence: number | null;
  readonly rate: number;
}

const signs = {
  play: "M7 4.500v15l12.500-7.500z",
  pause: "M8 5v14M16 5v14",
  back: "M18 5.500v13L8.500 12zM6 5.500v13",
  next: "M6 5.500v13l9.500-6.500zM18 5.500v13",
} as const;

/**
 * @summary Buttons to hear a stop, wide enough for gloves.
 * @fires listen {ListenEvent} @fires listen-rate {ListenRateEvent} @fires listen-agree {ListenAgreeEvent}
 */
@customElement("stroll-listen")
export class Listen extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .buttons {
        display: grid;
        grid-template-columns: 3.5rem minmax(0, 1fr) 3.5rem;
        gap: var(--stroll-small);
      }
      .buttons button {
        min-height: 3.5rem;
      }
      .side {
        padding: 0;
      }
      .side[disabled] {
        opacity: 0.45;
        cursor: default;
      }
      .under {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 var(--stroll-medium);
        margin-block-start: var(--stroll-small);
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--stroll-small);
      }
      select {
        min-height: var(--stroll-target);
        min-width: 5.5rem;
        padding: 0 var(--stroll-small);
        border: 1px solid var(--stroll-ink);
        border-radius: 6px;
        background: var(--stroll-paper);
        color: inherit;
        font: inherit;
      }
      /* Very large text: the word on the main button needs a row of its own. */
      @media ${unsafeCSS(cramped)} {
        .buttons {
          grid-template-columns: 1fr 1fr;
        }
        .buttons .main {
          grid-row: 1;
          grid-column: 1 / -1;
        }
      }
      .silent,
      .ask {
        padding: var(--stroll-medium);
        border: 1px solid var(--stroll-ink);
        background: var(--stroll-paper-deep);
      }
      .silent button,
      .ask div {
        margin-block-start: var(--stroll-small);
      }
      .ask {
        margin-block-start: var(--stroll-medium);
      }
      .ask div {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
        gap: var(--stroll-small);
      }
    `,
  ];

  @property({ attribute: false }) words!: ListenWords;
  @property({ attribute: false }) state!: ListenState;
  /** What there is to hear; only their number matters here. */
  @property({ attribute: false }) sentences: readonly unknown[] = [];
  /** The speeds on offer. */
  @property({ attribute: false }) rates: readonly number[] = [];
  /** What is heard, where the story itself is not in sight: then only what one needs on the move is shown. */
  @property({ attribute: false }) heading = "";
  /** Whether to ask if stops may start by themselves. */
  @property({ type: Boolean }) asks = false;

  protected override render(): TemplateResult {
    const { words, state } = this;
    return html`<div role="group" aria-label=${words.listen}>
      ${state.status === "no-voice" ? this.#silent() : this.#buttons()}
      ${this.asks && state.status !== "no-voice" ? this.#question() : nothing}
    </div>`;
  }

  #silent(): TemplateResult {
    return html`<div class="silent small" role="status">
      <p>${this.words.noVoice}</p>
      <button class="second" @click=${() => this.#wish("play")}>${this.words.retry}</button>
    </div>`;
  }

  #buttons(): TemplateResult {
    const { words, state } = this;
    const playing = state.status === "playing";
    return html`<div class="buttons">
        ${this.#side("back", words.back, state.sentence === 0)}
        <button class="main" @click=${() => this.#wish(playing ? "pause" : "play")}>
          ${sign(playing ? "pause" : "play")} ${this.#mainWord()}${this.heading && `: ${this.heading}`}
        </button>
        ${this.#side("next", words.next, state.status === "ended")}
      </div>
      ${this.heading ? nothing : this.#under()}`;
  }

  #under(): TemplateResult {
    const { words, state } = this;
    return html` <div class="under small">
      <span class="soft">
        ${
          state.sentence === null
            ? nothing
            : words.sentenceOf(Math.min(state.sentence + 1, this.sentences.length), this.sentences.length)
        }
      </span>
      <label
        >${words.rate}
        <select @change=${this.#changeRate}>
          ${this.rates.map(
            (rate) =>
              html`<option value=${rate} ?selected=${rate === state.rate}>${words.rateOf(rate)}</option>`,
          )}
        </select>
      </label>
    </div>`;
  }

  #side(act: "back" | "next", label: string, disabled: boolean): TemplateResult {
    return html`<button
      class="second side ${act}"
      aria-label=${label}
      ?disabled=${disabled}
      @click=${() => this.#wish(act)}
    >
      ${sign(act)}
    </button>`;
  }

  #mainWord(): string {
    const { play, pause, resume, again } = this.words;
    return { idle: play, playing: pause, paused: resume, ended: again, "no-voice": play }[this.state.status];
  }

  #question(): TemplateResult {
    return html`<div class="ask small">
      <p>${this.words.ask}</p>
      <div>
        <button class="second yes" @click=${() => this.dispatchEvent(new ListenAgreeEvent(true))}>
          ${this.words.askYes}
        </button>
        <button class="second no" @click=${() => this.dispatchEvent(new ListenAgreeEvent(false))}>
          ${this.words.askNo}
        </button>
      </div>
    </div>`;
  }

  #wish(act: ListenEvent["act"]): void {
    this.dispatchEvent(new ListenEvent(act));
  }

  #changeRate(event: Event): void {
    this.dispatchEvent(new ListenRateEvent(Number((event.currentTarget as HTMLSelectElement).value)));
  }
}

function sign(name: keyof typeof signs): SVGTemplateResult {
  return svg`<svg width="1.625rem" height="1.625rem" viewBox="0 0 24 24" fill=${name === "pause" ? "none" : "currentColor"}
    stroke="currentColor" stroke-width=${name === "pause" ? 3.2 : 2} stroke-linecap="round" stroke-linejoin="round"
    aria-hidden="true"><path d=${signs[name]}></path></svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-listen": Listen;
  }
}
