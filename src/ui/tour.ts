import { LitElement, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import type { StrollState } from "../app/state.ts";
import type { Draft } from "../domain/draft.ts";
import { clock } from "../domain/exchange/clock.ts";
import type { Guide } from "../domain/guide.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Stroll } from "../domain/route/types.ts";
import type { Texts, Tour } from "../domain/tour.ts";
import { usualPrint } from "../domain/printing.ts";
import {
  PageOpenEvent,
  PlaceSelectEvent,
  PlanOpenEvent,
  PrintOptionsEvent,
  TourOpenEvent,
} from "../events.ts";
import { formatMetres, formatMinutes } from "../i18n/format.ts";
import { namesIn, noticeFor, type Messages } from "../i18n/messages.ts";
import { icon } from "./icon.ts";
import "./leg.ts";
import { shared } from "./styles.ts";
import { tourStyles } from "./tour-styles.ts";

/** More places left out than this are only counted. */
const mostNamed = 3;

/**
 * @summary A tour, or a stroll of one’s own: how long it is, its stops in order and the way between them.
 * @fires tour-open {TourOpenEvent} @fires place-select {PlaceSelectEvent} @fires plan-open {PlanOpenEvent}
 */
@customElement("stroll-tour")
export class TourView extends LitElement {
  static override styles = [shared, tourStyles];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) guide!: Guide;
  /** Null for a stroll of one’s own. */
  @property({ attribute: false }) tour: Tour | null = null;
  @property({ attribute: false }) draft: Draft | null = null;
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

  readonly #nameOf = (id: PlaceId): string => namesIn(this.words, this.texts)(id);

  protected override render(): TemplateResult {
    const { words } = this;
    const text = this.tour ? this.texts.tours[this.tour.id] : undefined;
    return html`<button class="plain" @click=${() => this.dispatchEvent(new TourOpenEvent(null))}>
        ${icon("back", 18)} ${words.allTours}
      </button>
      <h1 tabindex="-1">${text?.name ?? this.draft?.name ?? words.ownStroll}</h1>
      <p class="soft">${text?.hook}</p>
      ${this.#facts()} ${this.#setOut()} ${text ? html`<p>${text.summary}</p>` : nothing}
      ${this.#told(words.startHere, text?.start)}
      <h2 class="hidden-words">${words.stopsAndWay}</h2>
      <ol class="route">
        ${this.#end("start")} ${this.order.map((id, index) => this.#stop(id, index))} ${this.#end("end")}
      </ol>
      ${this.#told(words.endHere, text?.end)} ${this.#told(words.stepFree, text?.stepFree)}
      ${this.#approximate()}`;
  }

  #told(title: string, text: string | undefined): TemplateResult | typeof nothing {
    if (text === undefined) return nothing;
    return html`<section>
      <h2>${title}</h2>
      <p>${text}</p>
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
      ${plan && plan.dropped.length > 0 ? html`<span class="soft">${this.#leftOut(plan)}</span>` : nothing}
    </p>`;
  }

  /** The planner tells the rest, and why. */
  #leftOut({ dropped }: Stroll): string {
    const names = dropped.map(({ id }) => this.#nameOf(id));
    return this.words.leftOut(names.slice(0, mostNamed), Math.max(0, names.length - mostNamed));
  }

  #setOut(): TemplateResult | typeof nothing {
    const { walk: say } = this.words;
    const change = html`<button class="second" @click=${this.#change}>
      ${icon("edit", 20)} ${this.words.change}
    </button>`;
    if (!this.#plan()?.legs.length) return html`<p class="others">${change}</p>`;
    return html`<button class="main set-out" @click=${() => this.dispatchEvent(new PageOpenEvent("walk"))}>
        ${icon("walk", 22)} ${this.walking ? say.goOn : say.start}
      </button>
      <div class="others">
        <button class="second" @click=${() => this.dispatchEvent(new PrintOptionsEvent(usualPrint))}>
          ${icon("print", 20)} ${this.words.print}
        </button>
        <button class="second" @click=${() => this.dispatchEvent(new PageOpenEvent("share"))}>
          ${icon("send", 20)} ${this.words.send}
        </button>
        ${change}
      </div>`;
  }

  #change(): void {
    this.dispatchEvent(this.draft ? new PageOpenEvent("plan") : new PlanOpenEvent("tour"));
  }

  /** The start or the end of the walk, where it is no stop; a loop comes back to where it began. */
  #end(end: "start" | "end"): TemplateResult | typeof nothing {
    const legs = this.#plan()?.legs ?? [];
    const id = end === "start" ? legs[0]?.from : legs.at(-1)?.to;
    if (id === undefined || (this.order.includes(id) && id !== this.order[0])) return nothing;
    if (id === this.order[0] && (end === "start" || this.order.length < 2)) return nothing;
    const name = this.#nameOf(id);
    return html`<li class="end">
      <p class="stop">
        <span class="disc" aria-hidden="true"></span>
        <span class="name">${name.charAt(0).toUpperCase() + name.slice(1)}</span>
      </p>
      ${end === "start" ? this.#way(id) : nothing}
    </li>`;
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
        <span class="name">${text?.name ?? id}${this.#time(id)}</span>
        <span class="soft small">${text?.hook}</span>
      </button>
      ${this.#way(id)}
    </li>`;
  }

  /** The time of day one gets there, once it is known when the stroll sets out. */
  #time(id: PlaceId): TemplateResult | typeof nothing {
    const visit = this.#plan()?.visits.find((each) => each.id === id);
    if (this.draft?.departAt === undefined || !visit) return nothing;
    return html`<span class="time">${clock(visit.arrive)}</span>`;
  }

  #way(from: PlaceId): TemplateResult | typeof nothing {
    const legs = this.#plan()?.legs ?? [];
    const index = legs.findIndex((each) => each.from === from);
    const leg = legs[index];
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
