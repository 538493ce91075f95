import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import type { StrollState } from "../app/state.ts";
import type { Guide } from "../domain/guide.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Stroll } from "../domain/route/types.ts";
import type { Texts, Tour } from "../domain/tour.ts";
import { usualPrint } from "../domain/printing.ts";
import { PageOpenEvent, PlaceSelectEvent, PrintOptionsEvent, TourOpenEvent } from "../events.ts";
import { formatMetres, formatMinutes } from "../i18n/format.ts";
import { noticeFor, type Messages } from "../i18n/messages.ts";
import { icon } from "./icon.ts";
import "./leg.ts";
import { shared } from "./styles.ts";

/**
 * @summary A tour: how long it is, its stops in order and the way between them.
 * @fires tour-open {TourOpenEvent} @fires place-select {PlaceSelectEvent}
 */
@customElement("stroll-tour")
export class TourView extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--stroll-tight) var(--stroll-large);
        margin-block: var(--stroll-medium);
        padding-block: var(--stroll-medium);
        border-block: 1px solid var(--stroll-ink);
        font-weight: 600;
      }
      .set-out {
        width: 100%;
        margin-block-end: var(--stroll-large);
      }
      .route {
        margin-block: var(--stroll-medium) var(--stroll-wide);
      }
      .route li {
        position: relative;
        padding-inline-start: 2.875rem;
      }
      .route li::before {
        content: "";
        position: absolute;
        inset-block: 1rem -1rem;
        inset-inline-start: calc(1rem - 2.5px);
        width: 5px;
        background: var(--stroll-route);
      }
      .route li:last-child::before {
        content: none;
      }
      .stop {
        position: relative;
        display: block;
        width: calc(100% + 2.875rem);
        min-height: 3.25rem;
        margin-inline-start: -2.875rem;
        padding-inline-start: 2.875rem;
      }
      .stop .disc {
        position: absolute;
        inset-inline-start: 0;
        inset-block-start: 0.125rem;
        z-index: 1;
        box-shadow: 0 0 0 3px var(--stroll-paper);
      }
      .stop .name {
        display: block;
        font-family: var(--stroll-serif);
        font-size: 1.1875rem;
        font-weight: 640;
        line-height: 1.25;
        padding-block-start: 0.25rem;
      }
      .stop[aria-current] .name {
        text-decoration: underline;
        text-decoration-thickness: 2px;
        text-underline-offset: 0.2em;
      }
      .stop:hover .name {
        color: var(--stroll-water-ink);
      }
      section {
        margin-block-start: var(--stroll-large);
      }
      section h2 {
        font-size: 1.125rem;
        margin-block-end: var(--stroll-tight);
      }
      .fault {
        padding: var(--stroll-medium);
        border: 1px solid var(--stroll-ink);
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) guide!: Guide;
  @property({ attribute: false }) tour!: Tour;
  @property({ attribute: false }) order: readonly PlaceId[] = [];
  @property({ attribute: false }) stroll: StrollState = { status: "none" };
  /** A walk is under way, or was left unfinished. */
  @property({ attribute: false }) walking = false;
  /** The stop last looked at. */
  @property({ attribute: false }) current: PlaceId | null = null;
  @property({ attribute: false }) leg: number | null = null;

  /** Brings a stop into sight and puts the focus on it. */
  focusStop(place: PlaceId): void {
    const stop = this.renderRoot.querySelector<HTMLElement>(`#stop-${place}`);
    stop?.scrollIntoView({ block: "center" });
    stop?.focus({ preventScroll: true });
  }

  readonly #nameOf = (id: PlaceId): string => this.texts.places[id]?.name ?? id;

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this;
    const text = this.texts.tours[this.tour.id];
    if (!text) return nothing;
    return html`<button class="plain" @click=${() => this.dispatchEvent(new TourOpenEvent(null))}>
        ${icon("back", 18)} ${words.allTours}
      </button>
      <h1 tabindex="-1">${text.name}</h1>
      <p class="soft">${text.hook}</p>
      ${this.#facts()} ${this.#setOut()}
      <p>${text.summary}</p>
      <section>
        <h2>${words.startHere}</h2>
        <p>${text.start}</p>
      </section>
      <h2 class="hidden-words">${words.stopsAndWay}</h2>
      <ol class="route">
        ${this.order.map((id, index) => this.#stop(id, index))}
      </ol>
      <section>
        <h2>${words.endHere}</h2>
        <p>${text.end}</p>
      </section>
      <section>
        <h2>${words.stepFree}</h2>
        <p>${text.stepFree}</p>
        ${this.#approximate()}
      </section>`;
  }

  #facts(): TemplateResult {
    const { words, stroll } = this;
    const { language } = words;
    if (stroll.status === "failed") {
      return html`<p class="fault" role="status">${noticeFor(words, stroll.error, this.#nameOf).text}</p>`;
    }
    const plan = stroll.status === "planned" ? stroll.stroll : null;
    return html`<p class="facts" aria-live="polite">
      <span>${words.stops(this.order.length)}</span>
      ${
        plan
          ? html`<span>${formatMetres(plan.metres, language)}</span>
              <span>${words.walking(formatMinutes(plan.walkMinutes, language))}</span>
              <span class="soft">${words.atStops(formatMinutes(plan.visitMinutes, language))}</span>`
          : html`<span class="soft">${words.planning}</span>`
      }
    </p>`;
  }

  #setOut(): TemplateResult | typeof nothing {
    if (!this.#plan()) return nothing;
    const { walk: say } = this.words;
    return html`<button class="main set-out" @click=${() => this.dispatchEvent(new PageOpenEvent("walk"))}>
        ${icon("walk", 22)} ${this.walking ? say.goOn : say.start}
      </button>
      <button class="second set-out" @click=${() => this.dispatchEvent(new PrintOptionsEvent(usualPrint))}>
        ${icon("print", 20)} ${this.words.print}
      </button>`;
  }

  #stop(id: PlaceId, index: number): TemplateResult {
    const text = this.texts.places[id];
    const voice = this.guide.places.get(id)?.voice ?? "ink";
    return html`<li>
      <button
        class="stop"
        id="stop-${id}"
        aria-current=${ifDefined(this.current === id ? "true" : undefined)}
        @click=${() => this.dispatchEvent(new PlaceSelectEvent(id))}
      >
        <span class="disc" data-voice=${voice}>${index + 1}</span>
        <span class="name">${text?.name ?? id}</span>
        <span class="soft small">${text?.hook}</span>
      </button>
      ${this.#way(index)}
    </li>`;
  }

  #way(index: number): TemplateResult | typeof nothing {
    const leg = this.#plan()?.legs[index];
    if (!leg) return nothing;
    return html`<div class="way">
      <stroll-leg
        .words=${this.words}
        .leg=${leg}
        .index=${index}
        .open=${this.leg === index}
        .nameOf=${this.#nameOf}
      ></stroll-leg>
    </div>`;
  }

  #approximate(): TemplateResult | typeof nothing {
    const metres = this.#plan()?.legs.reduce((sum, leg) => sum + leg.approximateMetres, 0) ?? 0;
    if (metres < 15) return nothing;
    return html`<p class="small soft">
      ${this.words.approximateWay(formatMetres(metres, this.words.language))}
    </p>`;
  }

  #plan(): Stroll | null {
    return this.stroll.status === "planned" ? this.stroll.stroll : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-tour": TourView;
  }
}
