import { LitElement, css, html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Sketches } from "../domain/sketch.ts";
import type { Tour, TourText } from "../domain/tour.ts";
import { TourOpenEvent } from "../events.ts";
import { formatMetres, formatMinutes } from "../i18n/format.ts";
import type { Messages } from "../i18n/messages.ts";
import { shared } from "./styles.ts";

/**
 * @summary One tour to choose: its name and theme, how long it is, and how it runs.
 * @fires tour-open {TourOpenEvent}
 */
@customElement("stroll-tour-tile")
export class TourTile extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      button {
        display: flex;
        flex-wrap: wrap;
        gap: var(--stroll-medium);
        align-items: center;
        width: 100%;
        min-height: 6.5rem;
        padding-block: var(--stroll-medium);
        border-block-end: 1px solid var(--stroll-hairline);
      }
      .told {
        flex: 1 1 9rem;
      }
      .map {
        width: 5.5rem;
        height: 5.5rem;
        border: 1px solid var(--stroll-hairline);
        border-radius: 3px;
        background: var(--stroll-ground);
      }
      .water {
        fill: var(--stroll-water);
        stroke: var(--stroll-water-edge);
        stroke-width: 0.6;
      }
      .line {
        fill: none;
        stroke: var(--stroll-route);
        stroke-width: 2.4;
        stroke-linejoin: round;
        stroke-linecap: round;
      }
      .casing {
        fill: none;
        stroke: var(--stroll-route-casing);
        stroke-width: 4.4;
        stroke-linejoin: round;
      }
      .name {
        display: block;
        font-family: var(--stroll-serif);
        font-size: 1.25rem;
        font-weight: 640;
        line-height: 1.15;
      }
      .length {
        display: block;
        margin-block: var(--stroll-tight);
        font-weight: 600;
        text-wrap: balance;
      }
      button:hover .name {
        text-decoration: underline;
        text-underline-offset: 0.15em;
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) text!: TourText;
  @property({ attribute: false }) tour!: Tour;
  /** Null until the small maps are read; their room is kept. */
  @property({ attribute: false }) sketches: Sketches | null = null;

  protected override render(): TemplateResult {
    const { words, text, tour } = this;
    const { figures } = tour;
    const length = figures && [
      formatMetres(figures.metres, words.language),
      formatMinutes(figures.minutes, words.language),
    ];
    return html`<button @click=${() => this.dispatchEvent(new TourOpenEvent(tour.id))}>
      <span class="map">${this.#map()}</span>
      <span class="told"
        ><span class="name">${text.name}</span
        ><span class="length small"
          >${[...(length ?? []), words.stops(tour.stops.length)].join("\u00a0· ")}</span
        ><span class="soft small">${text.hook}</span></span
      >
    </button>`;
  }

  #map(): TemplateResult | typeof nothing {
    const sketch = this.sketches?.tours[this.tour.id];
    if (!this.sketches || !sketch) return nothing;
    const [x, y, side] = sketch.box;
    return html`<svg width="100%" height="100%" viewBox="${x} ${y} ${side} ${side}" aria-hidden="true">
      <path class="water" d=${this.sketches.water} vector-effect="non-scaling-stroke"></path>
      <path class="casing" d=${sketch.line} vector-effect="non-scaling-stroke"></path>
      <path class="line" d=${sketch.line} vector-effect="non-scaling-stroke"></path>
      ${sketch.stops.map(([cx, cy]) => svg`<circle cx=${cx} cy=${cy} r=${side / 34} fill="var(--stroll-ink)"></circle>`)}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-tour-tile": TourTile;
  }
}
