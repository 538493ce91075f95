import { LitElement, css, html, svg, unsafeCSS, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import {
  clampMinute,
  firstMinute,
  hourAt,
  hourIsKnown,
  lastMinute,
  minuteAfter,
  minutesInto,
  stepFrom,
  type LocalMinute,
  type Timed,
} from "../domain/timeline.ts";
import { TimeChangeEvent } from "../events-explore.ts";
import type { ExploreWords } from "../i18n/explore-words.ts";
import { icon } from "./icon.ts";
import { cramped, shared } from "./styles.ts";

const span = minutesInto(lastMinute);
/** Minutes from one stop of the slider to the next. */
const notch = 15;
/** Milliseconds between two steps while it plays: of a notch, or where less motion is asked for of a whole moment. */
const beat = { notch: 180, moment: 4000 } as const;
/** Hours in which nothing is noted are skipped when they last longer than so many minutes. */
const dull = 60;
/** Of what lasted longer than so many minutes the ruler shows the beginning. */
const longest = 360;

/**
 * @summary The days from 22 to 27 May 1940 as one ruler: drag, step from moment to moment, or let it play.
 * @fires time-change {TimeChangeEvent}
 */
@customElement("stroll-timeline")
export class Timeline extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .hour {
        display: block;
        font-family: var(--stroll-serif);
        font-size: 1.25rem;
        font-weight: 640;
        line-height: 1.2;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--stroll-small);
      }
      .row p {
        flex: 1 1 9rem;
        min-width: 0;
      }
      .tool {
        display: grid;
        place-items: center;
        width: var(--stroll-target);
        height: var(--stroll-target);
        border: 1px solid var(--stroll-ink);
        border-radius: 50%;
      }
      .tool.play {
        background: var(--stroll-rifle);
        border-color: var(--stroll-rifle);
        color: var(--stroll-on-rifle);
      }
      .ruler {
        position: relative;
        height: 3.25rem;
      }
      .ruler svg {
        position: absolute;
        inset: 0 12px;
        width: calc(100% - 24px);
        height: 100%;
      }
      .frame {
        stroke: var(--stroll-ink);
        fill: none;
      }
      .midnight {
        stroke: var(--stroll-hairline);
      }
      .bar {
        fill: var(--stroll-rifle);
        opacity: 0.28;
      }
      .begin {
        stroke: var(--stroll-rifle);
      }
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        background: none;
        appearance: none;
        cursor: ew-resize;
        touch-action: pan-y;
      }
      input::-webkit-slider-runnable-track {
        height: 100%;
        background: none;
      }
      input::-moz-range-track {
        background: none;
      }
      input::-webkit-slider-thumb {
        appearance: none;
        width: 24px;
        height: 100%;
        border: 0;
        border-radius: 0;
        background:
          radial-gradient(circle at 50% 50%, var(--stroll-ink) 10.5px, transparent 11px),
          linear-gradient(var(--stroll-ink), var(--stroll-ink)) center / 2.5px 100% no-repeat;
      }
      input::-moz-range-thumb {
        width: 24px;
        height: 3.25rem;
        border: 0;
        border-radius: 0;
        background:
          radial-gradient(circle at 50% 50%, var(--stroll-ink) 10.5px, transparent 11px),
          linear-gradient(var(--stroll-ink), var(--stroll-ink)) center / 2.5px 100% no-repeat;
      }
      .days {
        display: grid;
        grid-template-columns: repeat(6, 1fr);
        padding-inline: 12px;
        font-size: 0.8125rem;
        line-height: 1.3;
        color: var(--stroll-ink-soft);
      }
      .days span {
        padding-inline-start: 3px;
        white-space: nowrap;
        overflow: hidden;
      }
      /* Every other day is enough to know the rest by. */
      @media ${unsafeCSS(cramped)} {
        .days span {
          overflow: visible;
        }
        .days span:nth-child(even) {
          visibility: hidden;
        }
      }
    `,
  ];

  @property({ attribute: false }) words!: ExploreWords;
  /** What the map and the list show, after the filter. */
  @property({ attribute: false }) moments: readonly Timed[] = [];
  @property() at: LocalMinute = firstMinute;

  @state() private playing = false;
  #timer: ReturnType<typeof setInterval> | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.playing = false;
    this.#stop();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has("playing")) return;
    this.#stop();
    if (!this.playing) return;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#timer = setInterval(() => this.#tick(calm), calm ? beat.moment : beat.notch);
  }

  #stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #tick(calm: boolean): void {
    const next = stepFrom(this.moments, this.at, 1);
    const soon = minuteAfter(minutesInto(this.at) + notch);
    const idle = hourAt(this.moments, this.at).now.length === 0;
    const skips = calm || (idle && minutesInto(next) - minutesInto(this.at) > dull);
    const at = clampMinute(skips ? next : soon);
    this.#go(at);
    if (at < lastMinute) return;
    this.playing = false;
    this.#stop();
  }

  #go(at: LocalMinute): void {
    this.dispatchEvent(new TimeChangeEvent(at));
  }

  #toggle(): void {
    // At the end one begins again.
    if (!this.playing && this.at >= lastMinute) this.#go(firstMinute);
    this.playing = !this.playing;
  }

  #step(direction: 1 | -1): void {
    this.playing = false;
    this.#go(stepFrom(this.moments, this.at, direction));
  }

  #drag(event: Event): void {
    this.playing = false;
    this.#go(minuteAfter(Number((event.target as HTMLInputElement).value)));
  }

  protected override render(): TemplateResult {
    const { words, at, playing } = this;
    const { now, maybe } = hourAt(this.moments, at);
    return html`<div class="row">
        <p>
          <output class="hour">${words.shortMinute(at)}</output>
          <span class="small soft">${words.happening(now.length, maybe.length)}</span>
        </p>
        <button class="tool" aria-label=${words.previous} @click=${() => this.#step(-1)}>
          ${icon("back")}
        </button>
        <button
          class="tool play"
          aria-label=${playing ? words.pause : words.play}
          @click=${() => this.#toggle()}
        >
          ${icon(playing ? "pause" : "play")}
        </button>
        <button class="tool" aria-label=${words.next} @click=${() => this.#step(1)}>
          ${icon("forward")}
        </button>
      </div>
      <div class="ruler">
        ${this.#ruler()}
        <input
          type="range"
          min="0"
          max=${span}
          step=${notch}
          .value=${String(minutesInto(at))}
          aria-label=${words.timeline}
          aria-valuetext=${words.minute(at)}
          @input=${(event: Event) => this.#drag(event)}
        />
      </div>
      <div class="days" aria-hidden="true">
        ${[0, 1, 2, 3, 4, 5].map((day) => html`<span>${words.shortDay(minuteAfter(day * 1440))}</span>`)}
      </div>`;
  }

  /** Days as columns; every moment of known hour a stroke where it begins and a shade as long as it lasts. */
  #ruler(): TemplateResult {
    return html`<svg viewBox="0 0 ${span} 100" preserveAspectRatio="none" aria-hidden="true">
      ${this.moments.filter(hourIsKnown).map(({ from, to }) => {
        const [begin, end] = [Math.max(0, minutesInto(from)), minutesInto(to)];
        if (minutesInto(from) < 0) return null;
        const width = end - begin > longest ? 0 : end - begin;
        return svg`<rect class="bar" x=${begin} y="30" width=${width} height="40"></rect>
          <path class="begin" d=${`M${begin} 22V78`} vector-effect="non-scaling-stroke" stroke-width="1.500"></path>`;
      })}
      ${[1, 2, 3, 4, 5].map(
        (day) =>
          svg`<path class="midnight" d=${`M${day * 1440} 0V100`} vector-effect="non-scaling-stroke"></path>`,
      )}
      <path
        class="frame"
        d=${`M0 100H${span}M0 88V100M${span} 88V100`}
        vector-effect="non-scaling-stroke"
      ></path>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-timeline": Timeline;
  }
}
