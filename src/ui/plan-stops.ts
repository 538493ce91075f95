import { LitElement, css, html, nothing, unsafeCSS, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { moveStop, removeStops, type Draft } from "../domain/draft.ts";
import { clock } from "../domain/exchange/clock.ts";
import type { Guide } from "../domain/guide.ts";
import { windowsOn, type OpenWindow } from "../domain/hours.ts";
import type { PlaceId } from "../domain/place.ts";
import type { DroppedStop, Stroll } from "../domain/route/types.ts";
import { DraftWishEvent, PlaceSelectEvent } from "../events.ts";
import { formatMinutes } from "../i18n/format.ts";
import type { Language } from "../domain/language.ts";
import type { NameOf } from "../i18n/messages.ts";
import type { PlanWords } from "../i18n/plan-words.ts";
import { icon } from "./icon.ts";
import { DragRows } from "./plan-drag.ts";
import { planStyles } from "./plan-styles.ts";
import { cramped, shared } from "./styles.ts";

/**
 * @summary The stops in walking order, each with the time one is there; to be moved, taken out and looked at.
 * @fires draft-wish {DraftWishEvent} @fires place-select {PlaceSelectEvent}
 */
@customElement("stroll-plan-stops")
export class PlanStops extends LitElement {
  static override styles = [
    shared,
    planStyles,
    css`
      li[data-row] {
        position: relative;
        display: grid;
        grid-template-columns: var(--stroll-target) minmax(0, 1fr) auto;
        gap: 0 var(--stroll-small);
        padding-block: var(--stroll-small) var(--stroll-tight);
        border-block-start: 1px solid var(--stroll-hairline);
        background: var(--stroll-paper);
      }
      .handle {
        grid-row: span 2;
        display: grid;
        justify-items: center;
        align-content: center;
        gap: var(--stroll-tight);
        touch-action: none;
        cursor: grab;
        color: var(--stroll-ink-soft);
      }
      .stop {
        grid-column: 2 / -1;
        min-height: 1.75rem;
      }
      .stop:hover {
        text-decoration: underline;
      }
      .times {
        align-self: center;
      }
      .moves {
        display: flex;
        color: var(--stroll-ink-soft);
      }
      @media ${unsafeCSS(cramped)} {
        .moves {
          grid-column: 1 / -1;
          justify-self: end;
        }
      }
      .left-out {
        margin-block-start: var(--stroll-medium);
        padding-block-start: var(--stroll-medium);
        border-block-start: 1px solid var(--stroll-ink);
      }
      .left-out li {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
      }
      h3 {
        font-family: var(--stroll-sans);
      }
      @media (prefers-reduced-motion: no-preference) {
        li[data-row] {
          transition: transform 0.12s ease-out;
        }
        li[data-held] {
          transition: none;
        }
      }
      li[data-held] {
        z-index: 1;
        outline: 1px solid var(--stroll-ink);
      }
    `,
  ];

  @property({ attribute: false }) words!: PlanWords;
  @property({ attribute: false }) language!: Language;
  @property({ attribute: false }) guide!: Guide;
  @property({ attribute: false }) nameOf!: NameOf;
  @property({ attribute: false }) draft!: Draft;
  /** The draft worked out; null until it is, or where it cannot be. */
  @property({ attribute: false }) stroll: Stroll | null = null;

  readonly #drag = new DragRows(this, (from, to) => this.#move(from, to));

  get #order(): readonly PlaceId[] {
    return this.stroll?.order ?? this.draft.stops;
  }

  #move(from: number, to: number): void {
    const order = this.#order;
    if (to < 0 || to >= order.length) return;
    const draft = moveStop(this.draft, order, from, to);
    this.dispatchEvent(new DraftWishEvent({ wish: "change", draft }));
  }

  #remove(id: PlaceId): void {
    this.dispatchEvent(new DraftWishEvent({ wish: "change", draft: removeStops(this.draft, [id]) }));
  }

  protected override render(): TemplateResult {
    const dropped = this.stroll?.dropped ?? [];
    return html`<ol>
        ${this.#order.map((id, index) => this.#row(id, index))}
      </ol>
      ${
        dropped.length > 0
          ? html`<section class="left-out">
              <h3>${this.words.leftOut}</h3>
              <ul>
                ${dropped.map((stop) => this.#leftOut(stop))}
              </ul>
            </section>`
          : nothing
      }`;
  }

  #row(id: PlaceId, index: number): TemplateResult {
    const { words } = this;
    const name = this.nameOf(id);
    const drag = this.#drag;
    const last = index === this.#order.length - 1;
    return html`<li data-row ?data-held=${drag.dragged?.from === index}>
      <span
        class="handle"
        title=${words.drag}
        @pointerdown=${(event: PointerEvent) => drag.press(event, index)}
        @pointermove=${(event: PointerEvent) => drag.move(event)}
        @pointerup=${() => drag.release(true)}
        @pointercancel=${() => drag.release(false)}
      >
        <span class="disc" data-voice=${this.guide.places.get(id)?.voice ?? "ink"}>${index + 1}</span>
        ${icon("grip", 20)}
      </span>
      <button class="stop name" @click=${() => this.dispatchEvent(new PlaceSelectEvent(id))}>${name}</button>
      <span class="times small soft">${this.#times(id)}</span>
      <span class="moves">
        ${this.#button("up", words.up(name), index === 0, () => this.#move(index, index - 1))}
        ${this.#button("down", words.down(name), last, () => this.#move(index, index + 1))}
        ${this.#button("close", words.remove(name), false, () => this.#remove(id))}
      </span>
    </li>`;
  }

  /** A button that keeps the focus where there is nothing more to do. */
  #button(sign: "up" | "down" | "close", label: string, off: boolean, press: () => void): TemplateResult {
    return html`<button
      class="sign"
      aria-label=${label}
      aria-disabled=${off ? "true" : "false"}
      @click=${off ? nothing : press}
    >
      ${icon(sign, 20)}
    </button>`;
  }

  /** When one is there, and how that agrees with the hours of the place. */
  #times(id: PlaceId): TemplateResult | typeof nothing {
    const { words, language, draft, stroll } = this;
    const visit = stroll?.visits.find((each) => each.id === id);
    if (!visit) return nothing;
    const { arrive, wait, leave } = visit;
    const opens = draft.day ? windowsOn(this.guide.places.get(id)?.hours, draft.day) : "unknown";
    const begins = draft.departAt === undefined && arrive < 1;
    const there =
      draft.departAt === undefined
        ? words.inMinutes(formatMinutes(arrive, language))
        : words.stays(clock(arrive), clock(leave));
    const told = [
      ...(begins ? [] : [there]),
      ...(wait >= 1 ? [words.waits(formatMinutes(wait, language))] : []),
      ...(opens === "unknown" ? [] : [opens.length === 0 ? words.closedAllDay : words.open(spans(opens))]),
    ];
    return html`${told.join(" · ")}`;
  }

  #leftOut(stop: DroppedStop): TemplateResult {
    const name = this.nameOf(stop.id);
    return html`<li>
      <span><span class="name">${name}</span> <span class="small soft">${this.#why(stop)}</span></span>
      ${this.#button("close", this.words.remove(name), false, () => this.#remove(stop.id))}
    </li>`;
  }

  #why({ id, why, minutes, soonest = 0 }: DroppedStop): string {
    const { words, draft, language } = this;
    if (why === "budget") return words.wouldAdd(formatMinutes(Math.ceil(minutes), language));
    const place = this.guide.places.get(id);
    const opens = draft.day ? windowsOn(place?.hours, draft.day) : "unknown";
    if (opens === "unknown") return words.closed;
    const [, closes] = opens.at(-1) ?? [];
    if (closes === undefined) return words.closedAllDay;
    if (soonest >= closes)
      return words.closesBefore(clock(closes), formatMinutes(soonest - closes, language));
    const isTooShort = soonest + (place?.visitMinutes ?? 0) > closes;
    return `${isTooShort ? words.tooShort : words.closed} (${words.open(spans(opens))})`;
  }
}

function spans(windows: readonly OpenWindow[]): string {
  return windows.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(", ");
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-plan-stops": PlanStops;
  }
}
