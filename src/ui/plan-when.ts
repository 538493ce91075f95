import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { isAt, type KnownPoint } from "../app/plan-points.ts";
import { setDraft, type Draft, type DraftSettings } from "../domain/draft.ts";
import { clock, parseClock } from "../domain/exchange/clock.ts";
import type { Position } from "../domain/position.ts";
import { DraftWishEvent } from "../events.ts";
import { formatMinutes } from "../i18n/format.ts";
import type { Language } from "../domain/language.ts";
import type { PlanWords } from "../i18n/plan-words.ts";
import { icon } from "./icon.ts";
import { planStyles } from "./plan-styles.ts";
import { shared } from "./styles.ts";

/** Metres per second by the word for it; a healthy walker of seventy and one in a hurry on either side of usual. */
const paces = { leisurely: 0.9, steady: 1.25, brisk: 1.5 } as const;
const paceNames = Object.keys(paces) as (keyof typeof paces)[];
const times = [30, 45, 60, 75, 90, 120, 150, 180, 240, 300, 360, 480];

/**
 * @summary Where and when the stroll begins and ends, how long it may take, and how one walks.
 * @fires draft-wish {DraftWishEvent}
 */
@customElement("stroll-plan-when")
export class PlanWhen extends LitElement {
  static override styles = [
    shared,
    planStyles,
    css`
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
        gap: var(--stroll-medium);
        margin-block-start: var(--stroll-medium);
      }
      .fields label {
        display: grid;
        align-content: start;
        gap: var(--stroll-tight);
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--stroll-large);
      }
      .check {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 var(--stroll-medium);
        align-items: center;
        min-height: var(--stroll-target);
        margin-block-start: var(--stroll-small);
        cursor: pointer;
      }
      .check .small {
        font-weight: 400;
      }
      p.small {
        margin-block-start: var(--stroll-small);
      }
    `,
  ];

  @property({ attribute: false }) words!: PlanWords;
  @property({ attribute: false }) language!: Language;
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) points: readonly KnownPoint[] = [];
  /** Where the phone was when asked. */
  @property({ attribute: false }) here: Position | null = null;

  @state() private tooEarly = false;
  /** The visitor has said by when, not for how long: then it stays when the start moves. */
  #doneBy = false;

  #set(settings: DraftSettings): void {
    this.tooEarly = false;
    this.dispatchEvent(new DraftWishEvent({ wish: "change", draft: setDraft(this.draft, settings) }));
  }

  #setDeparture(event: Event): void {
    const departAt = parseClock((event.target as HTMLInputElement).value);
    const { departAt: before, budgetMinutes } = this.draft;
    const moves =
      this.#doneBy && departAt !== undefined && before !== undefined && budgetMinutes !== undefined;
    const rest = moves ? before + budgetMinutes - departAt : budgetMinutes;
    if (rest !== undefined && rest < 1) this.tooEarly = true;
    else this.#set({ departAt, budgetMinutes: rest });
  }

  #setDoneBy(event: Event): void {
    const doneBy = parseClock((event.target as HTMLInputElement).value);
    if (doneBy === undefined) return;
    const departAt = this.draft.departAt ?? soon(new Date());
    this.#doneBy = doneBy > departAt;
    if (this.#doneBy) this.#set({ departAt, budgetMinutes: doneBy - departAt });
    else this.tooEarly = true;
  }

  protected override render(): TemplateResult {
    const { words, draft } = this;
    const isLoop = draft.shape === "loop";
    const { departAt, budgetMinutes } = draft;
    const doneBy =
      departAt !== undefined && budgetMinutes !== undefined ? clock(departAt + budgetMinutes) : "";
    return html`${this.#end("start")}
      <label class="check">
        <input
          type="checkbox"
          name="loop"
          .checked=${live(isLoop)}
          @change=${() => this.#set({ shape: isLoop ? "one-way" : "loop" })}
        />
        <span>${words.loop}</span>
      </label>
      ${isLoop ? nothing : this.#end("end")}
      <div class="fields">
        <label
          >${words.day}
          <input
            type="date"
            name="day"
            .value=${live(draft.day ?? "")}
            @change=${(event: Event) => this.#set({ day: (event.target as HTMLInputElement).value || undefined })}
        /></label>
        <label
          >${words.departure}
          <input
            type="time"
            name="depart"
            .value=${live(departAt === undefined ? "" : clock(departAt))}
            @change=${this.#setDeparture}
        /></label>
        <label
          >${words.time}
          <select name="budget" @change=${this.#setTime}>
            <option value="" .selected=${live(budgetMinutes === undefined)}>${words.noLimit}</option>
            ${this.#times().map(
              (minutes) =>
                html`<option value=${minutes} .selected=${live(minutes === budgetMinutes)}>
                  ${formatMinutes(minutes, this.language)}
                </option>`,
            )}
          </select></label
        >
        <label
          >${words.backBy}
          <input
            type="time"
            name="done-by"
            aria-describedby="done-by-hint"
            .value=${live(doneBy)}
            @change=${this.#setDoneBy}
        /></label>
      </div>
      <p class="small" role="alert">${this.tooEarly ? words.tooEarly : nothing}</p>
      <p class="small soft" id="done-by-hint">${words.backByHint}</p>
      <div class="fields">
        <label
          >${words.speed}
          <select name="speed" @change=${this.#setPace}>
            ${paceNames.map(
              (name) =>
                html`<option value=${name} .selected=${live(name === this.#pace())}>
                  ${words.speeds[name]}
                </option>`,
            )}
          </select></label
        >
      </div>
      <label class="check">
        <input
          type="checkbox"
          name="step-free"
          .checked=${live(draft.stepFree === true)}
          @change=${() => this.#set({ stepFree: draft.stepFree ? undefined : true })}
        />
        <span>${words.stepFree}<br /><span class="small soft">${words.stepFreeHint}</span></span>
      </label>`;
  }

  #times(): readonly number[] {
    const { budgetMinutes: own } = this.draft;
    return own === undefined || times.includes(own) ? times : [...times, own].sort((a, b) => a - b);
  }

  #setTime(event: Event): void {
    this.#doneBy = false;
    this.#set({ budgetMinutes: Number((event.target as HTMLSelectElement).value) || undefined });
  }

  /** The word nearest to the pace of the draft. */
  #pace(): keyof typeof paces {
    const { speed = paces.steady } = this.draft;
    const away = (name: keyof typeof paces): number => Math.abs(paces[name] - speed);
    return paceNames.reduce((best, name) => (away(name) < away(best) ? name : best));
  }

  #setPace(event: Event): void {
    const speed = paces[(event.target as HTMLSelectElement).value as keyof typeof paces];
    this.#set({ speed: speed === paces.steady ? undefined : speed });
  }

  /** Where the stroll starts or ends: at a stop, at a point of the town, or anywhere on the map. */
  #end(end: "start" | "end"): TemplateResult {
    const { words, points, here } = this;
    const chosen = this.draft[end];
    const known = points.findIndex(({ position }) => isAt(position, chosen));
    const own = chosen !== undefined && known < 0;
    const choose = (event: Event): void => {
      const value = (event.target as HTMLSelectElement).value;
      this.#set({ [end]: value === "own" ? chosen : points[Number(value || NaN)]?.position });
    };
    const wish = (event: DraftWishEvent) => () => this.dispatchEvent(event);
    return html`<div class="fields">
        <label
          >${words[end]}
          <select name=${end} @change=${choose}>
            <option value="" .selected=${live(chosen === undefined)}>
              ${end === "start" ? words.atFirstStop : words.atLastStop}
            </option>
            ${points.map(
              ({ name }, index) =>
                html`<option value=${index} .selected=${live(index === known)}>
                  ${words.station(name)}
                </option>`,
            )}
            ${
              own
                ? html`<option value="own" .selected=${live(true)}>
                    ${here && isAt(here, chosen) ? words.whereIAm : words.pointOnMap}
                  </option>`
                : nothing
            }
          </select></label
        >
      </div>
      <div class="ways">
        ${
          end === "start"
            ? html`<button class="plain" @click=${wish(new DraftWishEvent({ wish: "start-here" }))}>
                ${icon("here", 20)} ${words.whereIAm}
              </button>`
            : nothing
        }
        <button class="plain" id="pick-${end}" @click=${wish(new DraftWishEvent({ wish: "pick", end }))}>
          ${icon("map", 20)} ${words.chooseOnMap}
        </button>
      </div>`;
  }
}

/** The next five minutes of the day that one can still make. */
function soon(now: Date): number {
  return Math.min(1435, Math.ceil((now.getHours() * 60 + now.getMinutes() + 1) / 5) * 5);
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-plan-when": PlanWhen;
  }
}
