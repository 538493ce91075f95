import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { StrollState } from "../app/state.ts";
import { setDraft, type Draft } from "../domain/draft.ts";
import { clock } from "../domain/exchange/clock.ts";
import type { Guide } from "../domain/guide.ts";
import type { Stroll } from "../domain/route/types.ts";
import { DraftWishEvent } from "../events.ts";
import { formatMetres, formatMinutes, formatShare } from "../i18n/format.ts";
import { noticeFor, type Messages, type NameOf } from "../i18n/messages.ts";
import type { PlanWords } from "../i18n/plan-words.ts";
import { planStyles } from "./plan-styles.ts";
import "./plan-stops.ts";
import { shared } from "./styles.ts";

/** Minutes between two orders that are worth telling. */
const worthTelling = 1;

/** Minutes from setting out to the end, visits and all. */
export function totalMinutes({ walkMinutes, waitMinutes, visitMinutes }: Stroll): number {
  return walkMinutes + waitMinutes + visitMinutes;
}

/**
 * @summary What comes of a draft: how long it takes, in which order, what is left out, and how sure that is.
 * @fires draft-wish {DraftWishEvent}
 */
@customElement("stroll-plan-outcome")
export class PlanOutcome extends LitElement {
  static override styles = [
    shared,
    planStyles,
    css`
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--stroll-tight) var(--stroll-large);
        margin-block: var(--stroll-small) var(--stroll-medium);
      }
      .order {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--stroll-small) var(--stroll-medium);
        margin-block-end: var(--stroll-medium);
      }
      .fault {
        margin-block: var(--stroll-medium);
        padding: var(--stroll-medium);
        border: 1px solid var(--stroll-ink);
      }
      .honest {
        margin-block-start: var(--stroll-medium);
        padding-block-start: var(--stroll-medium);
        border-block-start: 1px solid var(--stroll-hairline);
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) say!: PlanWords;
  @property({ attribute: false }) guide!: Guide;
  @property({ attribute: false }) nameOf!: NameOf;
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) stroll: StrollState = { status: "none" };

  get #plan(): Stroll | null {
    return this.stroll.status === "planned" ? this.stroll.stroll : null;
  }

  protected override render(): TemplateResult {
    const { words, say, nameOf, stroll } = this;
    return html`${
        stroll.status === "failed"
          ? html`<p class="fault">${noticeFor(words, stroll.error, nameOf).text}</p>`
          : this.#facts()
      }
      ${this.#comparison()}
      <stroll-plan-stops
        .words=${say}
        .language=${words.language}
        .guide=${this.guide}
        .nameOf=${nameOf}
        .draft=${this.draft}
        .stroll=${this.#plan}
      ></stroll-plan-stops>
      ${this.#honesty()}`;
  }

  #facts(): TemplateResult {
    const { words, say } = this;
    const { language } = words;
    const plan = this.#plan;
    if (!plan) return html`<p class="facts soft">${words.planning}</p>`;
    if (plan.legs.length === 0) {
      return html`<p class="fault">${plan.order.length === 0 ? say.nothingFits : say.oneStop}</p>`;
    }
    const { departAt } = this.draft;
    const done = departAt === undefined ? null : clock(departAt + totalMinutes(plan));
    return html`<p class="facts">
      <b>${say.total(formatMinutes(totalMinutes(plan), language))}</b>
      ${done === null ? nothing : html`<b>${say.doneAt(done)}</b>`}
      <span>${formatMetres(plan.metres, language)}</span>
      <span>${words.walking(formatMinutes(plan.walkMinutes, language))}</span>
      ${plan.waitMinutes >= 1 ? html`<span>${say.waiting(formatMinutes(plan.waitMinutes, language))}</span>` : nothing}
      <span>${words.atStops(formatMinutes(plan.visitMinutes, language))}</span>
    </p>`;
  }

  #change(order: Draft["order"]): void {
    const draft = setDraft(this.draft, { order });
    this.dispatchEvent(new DraftWishEvent({ wish: "change", draft }));
  }

  /** What the other order would take, and the way to it. */
  #comparison(): TemplateResult | typeof nothing {
    const { say } = this;
    if (this.stroll.status !== "planned" || !this.stroll.compared) return nothing;
    const { order, minutes } = this.stroll.compared;
    const told = formatMinutes(Math.abs(minutes), this.words.language);
    const change = (label: string): TemplateResult =>
      html`<button class="second" @click=${() => this.#change(order)}>${label}</button>`;
    if (order === "best") {
      return minutes <= -worthTelling
        ? html`<p class="order">${say.bestSaves(told)} ${change(say.useBestOrder)}</p>`
        : html`<p class="order soft">${say.ownBest}</p>`;
    }
    if (minutes < worthTelling) return nothing;
    return html`<p class="order">${say.savedOverOwn(told)} ${change(say.keepOwnOrder)}</p>`;
  }

  /** How sure the order is, and what nobody knows of the way. */
  #honesty(): TemplateResult | typeof nothing {
    const { say } = this;
    const plan = this.#plan;
    const draft = this.draft;
    if (!plan || plan.order.length < 2) return nothing;
    const { language } = this.words;
    const unknown = plan.legs.reduce((sum, leg) => sum + leg.unknownMetres, 0);
    const timed = [...this.guide.places.values()].some(({ id, hours }) => hours && draft.stops.includes(id));
    const told = [
      draft.order === "best" && plan.proven ? say.proven : null,
      draft.order === "best" && !plan.proven ? say.within(formatShare(plan.gap, language, 1)) : null,
      draft.stepFree && unknown >= 1 ? say.unknownSteps(formatMetres(unknown, language)) : null,
      timed && (!draft.day || draft.departAt === undefined) ? say.hoursNeedDay : null,
    ].filter((sentence) => sentence !== null);
    return html`<p class="small soft honest">${told.join(" ")}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-plan-outcome": PlanOutcome;
  }
}
