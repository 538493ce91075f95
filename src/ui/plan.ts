import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Drafting } from "../app/draft.ts";
import { isAt, type KnownPoint } from "../app/plan-points.ts";
import type { StrollState } from "../app/state.ts";
import { cleanName, longestName, type Draft } from "../domain/draft.ts";
import { clock } from "../domain/exchange/clock.ts";
import type { Guide } from "../domain/guide.ts";
import type { Stroll } from "../domain/route/types.ts";
import type { Texts } from "../domain/tour.ts";
import { DraftWishEvent, PageOpenEvent, TourOpenEvent } from "../events.ts";
import { formatMinutes } from "../i18n/format.ts";
import { loadPlanWords } from "../i18n/load.ts";
import { namesIn, noticeFor, type Messages } from "../i18n/messages.ts";
import type { PlanWords } from "../i18n/plan-words.ts";
import { icon, type IconName } from "./icon.ts";
import { LateWords } from "./late-words.ts";
import "./plan-file.ts";
import "./plan-places.ts";
import { totalMinutes } from "./plan-outcome.ts";
import "./plan-outcome.ts";
import { planStyles } from "./plan-styles.ts";
import "./plan-when.ts";
import { planPageStyles } from "./plan-page-styles.ts";
import { shared } from "./styles.ts";

/**
 * @summary A stroll of one’s own on the table: its places, its start and time, and at once what comes of them.
 * @fires draft-wish {DraftWishEvent} @fires page-open {PageOpenEvent} @fires tour-open {TourOpenEvent}
 */
@customElement("stroll-plan")
export class PlanView extends LitElement {
  static override styles = [shared, planStyles, planPageStyles];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) guide!: Guide;
  @property({ attribute: false }) drafting!: Drafting;
  @property({ attribute: false }) stroll: StrollState = { status: "none" };
  /** The stroll on the table is kept on the phone just as it is. */
  @property({ attribute: false }) isKept = false;
  /** Points one may well start from or end at. */
  @property({ attribute: false }) points: readonly KnownPoint[] = [];

  readonly #say = new LateWords(this, "plan", loadPlanWords, () => this.words?.language);
  /** The places lie open where there was none at first; after that the visitor opens and closes them. */
  #beganEmpty = false;

  get #draft(): Draft {
    return this.drafting.history.present;
  }

  get #plan(): Stroll | null {
    return this.stroll.status === "planned" ? this.stroll.stroll : null;
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.#beganEmpty = this.#draft.stops.length === 0;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get("drafting")?.picking;
    if (!before || this.drafting.picking) return;
    // Back from the map: to the field that was to be set.
    const fields = this.renderRoot.querySelector("stroll-plan-when");
    const field = fields?.renderRoot.querySelector<HTMLElement>(`[name=${before}]`);
    field?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
  }

  #wish(event: Event): () => void {
    return () => this.dispatchEvent(event);
  }

  protected override render(): TemplateResult | typeof nothing {
    const say = this.#say.value;
    if (!say) return nothing;
    const { picking } = this.drafting;
    return html`${picking ? this.#picking(say, picking) : nothing}
      <div class="page" ?hidden=${picking !== null}>${this.#page(say)}</div>
      <p class="hidden-words" role="status">${this.#spoken(say)}</p>`;
  }

  /** The map has the word: what to tap there, in the little room the sheet leaves. */
  #picking(say: PlanWords, end: "start" | "end"): TemplateResult {
    return html`<div class="picking">
      <h1 tabindex="-1">${end === "start" ? say.tapStart : say.tapEnd}</h1>
      <button class="second" @click=${this.#wish(new DraftWishEvent({ wish: "pick", end: null }))}>
        ${say.cancel}
      </button>
      <p class="small soft">${say.tapByKeys}</p>
    </div>`;
  }

  #page(say: PlanWords): TemplateResult {
    const { words, texts, guide } = this;
    const draft = this.#draft;
    const { past, future } = this.drafting.history;
    const isEmpty = draft.stops.length === 0;
    return html`<div class="head">
        <button class="plain" @click=${this.#wish(new TourOpenEvent(null))}>
          ${icon("back", 18)} ${words.allTours}
        </button>
        ${this.#step("undo", say.undo, past.length === 0)}
        ${this.#step("redo", say.redo, future.length === 0)}
      </div>
      <h1 tabindex="-1">${draft.name ?? say.title}</h1>
      <p class="soft">${say.intro}</p>
      <details ?open=${this.#beganEmpty}>
        <summary>
          <h2>${say.places}</h2>
          <span class="soft">${say.chosen(draft.stops.length)}</span>
          ${icon("down", 20)}
        </summary>
        <stroll-plan-places
          .words=${say}
          .texts=${texts}
          .guide=${guide}
          .draft=${draft}
        ></stroll-plan-places>
      </details>
      <details>
        <summary>
          <h2>${say.when}</h2>
          <span class="soft">${this.#when(say)}</span>
          ${icon("down", 20)}
        </summary>
        <stroll-plan-when
          .words=${say}
          .language=${words.language}
          .draft=${draft}
          .points=${this.points}
          .here=${this.drafting.here}
        ></stroll-plan-when>
      </details>
      <details>
        <summary>
          <h2>${say.fromFile}</h2>
          <span class="soft">${say.fileKinds}</span>
          ${icon("down", 20)}
        </summary>
        <stroll-plan-file .words=${say} .guide=${guide} .draft=${draft}></stroll-plan-file>
      </details>
      <section>
        <h2>${say.yourStroll}</h2>
        ${isEmpty ? html`<p class="soft">${say.noStops}</p>` : this.#outcome(say)}
      </section>
      ${isEmpty ? nothing : this.#ending(say)}`;
  }

  #step(wish: "undo" | "redo", label: string, off: boolean): TemplateResult {
    const sign: IconName = wish;
    return html`<button
      class="sign"
      aria-label=${label}
      aria-disabled=${off ? "true" : "false"}
      @click=${off ? nothing : this.#wish(new DraftWishEvent({ wish }))}
    >
      ${icon(sign)}
    </button>`;
  }

  /** Start and time in a line. */
  #when(say: PlanWords): string {
    const { departAt, budgetMinutes, start } = this.#draft;
    const at = this.points.find(({ position }) => isAt(position, start));
    const { language } = this.words;
    return [
      at && say.station(at.name),
      departAt === undefined ? undefined : clock(departAt),
      budgetMinutes === undefined ? undefined : formatMinutes(budgetMinutes, language),
    ]
      .filter((part) => part !== undefined)
      .join(" · ");
  }

  #outcome(say: PlanWords): TemplateResult {
    return html`<stroll-plan-outcome
      .words=${this.words}
      .say=${say}
      .guide=${this.guide}
      .nameOf=${namesIn(this.words, this.texts)}
      .draft=${this.#draft}
      .stroll=${this.stroll}
    ></stroll-plan-outcome>`;
  }

  #doneAt(): string | null {
    const { departAt } = this.#draft;
    const plan = this.#plan;
    return departAt === undefined || !plan ? null : clock(departAt + totalMinutes(plan));
  }

  #ending(say: PlanWords): TemplateResult {
    const draft = this.#draft;
    const plan = this.#plan;
    const keep = (event: SubmitEvent): void => {
      event.preventDefault();
      const form = new FormData(event.target as HTMLFormElement);
      const name = cleanName(String(form.get("name"))) || this.words.ownStroll;
      this.dispatchEvent(new DraftWishEvent({ wish: "keep", name }));
    };
    return html`<form @submit=${keep}>
        <h2>${say.keep}</h2>
        ${
          this.isKept
            ? html`<p class="soft">${say.kept}</p>`
            : html`<label for="name">${say.name}</label>
                <div class="naming">
                  <input
                    id="name"
                    name="name"
                    maxlength=${longestName}
                    autocomplete="off"
                    .value=${draft.name ?? ""}
                    placeholder=${this.words.ownStroll}
                  />
                  <button class="second">${say.keepHere}</button>
                </div>`
        }
      </form>
      ${plan && plan.legs.length > 0 ? this.#foot(say, plan) : nothing}`;
  }

  #foot(say: PlanWords, plan: Stroll): TemplateResult {
    return html`<footer>
      <p>
        <b>${this.words.stops(plan.order.length)}</b>
        <span>${formatMinutes(totalMinutes(plan), this.words.language)}</span>
      </p>
      <button class="main" @click=${this.#wish(new PageOpenEvent("guide"))}>${say.see}</button>
    </footer>`;
  }

  /** What a screen reader says after every change. */
  #spoken(say: PlanWords): string {
    const { words, stroll } = this;
    const nameOf = namesIn(words, this.texts);
    if (this.#draft.stops.length === 0) return "";
    if (stroll.status === "failed") return noticeFor(words, stroll.error, nameOf).text;
    const plan = this.#plan;
    if (!plan) return "";
    if (plan.legs.length === 0) return plan.order.length === 0 ? say.nothingFits : say.oneStop;
    const minutes = formatMinutes(totalMinutes(plan), words.language);
    const dropped = plan.dropped.map(({ id }) => nameOf(id));
    const stops = plan.order.map((id, index) => `${index + 1} ${nameOf(id)}`).join(", ");
    return [
      say.result(words.stops(plan.order.length), minutes, this.#doneAt()),
      `${stops}.`,
      dropped.length > 0 && `${words.leftOut(dropped, 0)}.`,
    ]
      .filter(Boolean)
      .join(" ");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-plan": PlanView;
  }
}
