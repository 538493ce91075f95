import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Drawings } from "../domain/drawing.ts";
import type { Guide } from "../domain/guide.ts";
import type { Sketches } from "../domain/sketch.ts";
import type { Texts, Tour } from "../domain/tour.ts";
import { PageOpenEvent, PlaceSelectEvent, PlanOpenEvent } from "../events.ts";
import { ExploreEvent } from "../events-explore.ts";
import type { Messages } from "../i18n/messages.ts";
import { drawingOf } from "./drawing.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";
import "./tour-tile.ts";

/**
 * @summary What there is: the tours, strolls of one’s own, and every place.
 * @slot - Strolls kept on this phone.
 * @fires tour-open {TourOpenEvent} @fires place-select {PlaceSelectEvent} @fires page-open {PageOpenEvent}
 * @fires explore {ExploreEvent}
 */
@customElement("stroll-home")
export class Home extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      h1 {
        font-size: clamp(1.5rem, 7vw, 2rem);
        margin-block-end: var(--stroll-medium);
      }
      .intro {
        margin-block-start: var(--stroll-large);
      }
      .own {
        display: grid;
        gap: var(--stroll-small);
        padding-block: var(--stroll-medium);
      }
      h2 {
        margin-block: var(--stroll-wide) var(--stroll-small);
      }
      .link > [data-voice] {
        flex: none;
      }
      [data-voice="rifle"] {
        color: var(--stroll-rifle);
      }
      [data-voice="umber"] {
        color: var(--stroll-umber);
      }
      [data-voice="water"] {
        color: var(--stroll-water-ink);
      }
      .credits {
        margin-block-start: var(--stroll-large);
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) guide!: Guide;
  /** Stops of the stroll of one’s own that waits to be planned on. */
  @property({ attribute: false }) waiting = 0;
  @property({ attribute: false }) drawings: Drawings = {};
  /** Small maps of the tours; null until they are read. */
  @property({ attribute: false }) sketches: Sketches | null = null;

  protected override render(): TemplateResult {
    const { words, guide } = this;
    const [first, ...others] = guide.tours.values();
    return html`<h1 tabindex="-1">${words.tagline}</h1>
      <h2 class="hidden-words">${words.tours}</h2>
      ${first && this.#tour(first)} ${this.#own()}
      <slot></slot>
      ${others.map((tour) => this.#tour(tour))}
      <button class="link explore" @click=${() => this.dispatchEvent(new ExploreEvent("days"))}>
        ${icon("clock", 28)}
        <span><b>${words.exploreDays}</b><span class="soft small">${words.exploreHook}</span></span>
        ${icon("forward", 18)}
      </button>
      <p class="intro">${words.intro}</p>
      <h2>${words.places}</h2>
      <ul>
        ${[...guide.places.values()].map((place) => {
          const text = this.texts.places[place.id];
          return text
            ? html`<li>
                <button class="link place" @click=${() => this.dispatchEvent(new PlaceSelectEvent(place.id))}>
                  <span data-voice=${place.voice}>${drawingOf(this.drawings[place.id], 36)}</span>
                  <span><b>${text.name}</b><span class="soft small">${text.hook}</span></span>
                  ${icon("forward", 18)}
                </button>
              </li>`
            : nothing;
        })}
      </ul>
      <button class="plain credits" @click=${() => this.dispatchEvent(new PageOpenEvent("credits"))}>
        ${words.credits}
      </button>`;
  }

  /** A stroll of one’s own: a new one, or the one that waits. */
  #own(): TemplateResult {
    const { words, waiting } = this;
    return html`<div class="own">
      ${
        waiting > 0
          ? html`<button class="second" @click=${() => this.dispatchEvent(new PlanOpenEvent("waiting"))}>
              ${icon("edit", 20)} ${words.goOnPlanning} · ${words.stops(waiting)}
            </button>`
          : nothing
      }
      <button class="second" @click=${() => this.dispatchEvent(new PlanOpenEvent("new"))}>
        ${icon("plus", 20)} ${words.planOwn}
      </button>
    </div>`;
  }

  #tour(tour: Tour): TemplateResult | typeof nothing {
    const text = this.texts.tours[tour.id];
    if (!text) return nothing;
    return html`<stroll-tour-tile
      .words=${this.words}
      .text=${text}
      .tour=${tour}
      .sketches=${this.sketches}
    ></stroll-tour-tile>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-home": Home;
  }
}
