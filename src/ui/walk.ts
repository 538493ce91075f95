import { LitElement, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Following } from "../app/following.ts";
import type { Listening } from "../app/listening.ts";
import { aheadOf } from "../domain/follow/ahead.ts";
import type { WalkWish } from "../domain/follow/wish.ts";
import type { Place, PlaceId } from "../domain/place.ts";
import type { Step } from "../domain/route/types.ts";
import type { Texts } from "../domain/tour.ts";
import { PageOpenEvent, WalkStartEvent, WalkWishEvent } from "../events.ts";
import { formatMetres, formatMinutes } from "../i18n/format.ts";
import { namesIn, type Messages } from "../i18n/messages.ts";
import "./demo-controls.ts";
import { icon } from "./icon.ts";
import "./place-card.ts";
import { shared } from "./styles.ts";
import { announcementOf } from "./walk-announcement.ts";
import { offerToJoin, offerWayBack } from "./walk-offers.ts";
import { walkStyles } from "./walk-styles.ts";

/** A direction nearer than this, in metres, is to be done now. */
const nowMetres = 12;

/**
 * @summary The walk under way: the one thing to do next, as large as it can be, and the buttons under the thumb.
 * @fires walk-wish {WalkWishEvent} @fires walk-start {WalkStartEvent} @fires page-open {PageOpenEvent}
 */
@customElement("stroll-walk")
export class WalkView extends LitElement {
  static override styles = [shared, walkStyles];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) following!: Following;
  /** The place stood at, on arrival. */
  @property({ attribute: false }) place: Place | null = null;
  @property({ attribute: false }) listening: Listening | null = null;
  @property({ attribute: false }) order: readonly PlaceId[] = [];

  readonly #nameOf = (id: PlaceId): string => namesIn(this.words, this.texts)(id);

  #wish(wish: WalkWish): () => void {
    return () => this.dispatchEvent(new WalkWishEvent(wish));
  }

  protected override render(): TemplateResult {
    const { walk } = this.following;
    return html`<p class="hidden-words" role="status">
        ${announcementOf(this.following.said, walk, this.words, this.#nameOf)}
      </p>
      ${this.#demo()} ${this.#progress()} ${this.#warnings()} ${this.#phase()} ${this.#footer()}`;
  }

  #demo(): TemplateResult | typeof nothing {
    const { demo } = this.following;
    if (!demo) return nothing;
    return html`<stroll-demo-controls .words=${this.words} .demo=${demo}></stroll-demo-controls>`;
  }

  #progress(): TemplateResult | typeof nothing {
    const { words } = this;
    if (this.following.walk.phase === "finished") return nothing;
    const { language } = words;
    const { metres, walkMinutes, visitMinutes, stopsDone, stopsCount } = aheadOf(this.following.walk);
    return html`<div class="progress small">
      <span>${words.walk.stopsDone(stopsDone, stopsCount)}</span>
      <span>${words.walk.left(formatMetres(metres, language), formatMinutes(walkMinutes, language))}</span>
      <span class="soft">${words.walk.listening(formatMinutes(visitMinutes, language))}</span>
      <progress
        aria-label=${words.stopsAndWay}
        max=${this.following.walk.track.metres}
        .value=${this.following.walk.metresAlong}
      ></progress>
    </div>`;
  }

  #warnings(): TemplateResult | typeof nothing {
    const { walk: say } = this.words;
    const { position, wasHidden, mode } = this.following;
    if (mode !== "gps") return nothing;
    if (position === "asking") return html`<p class="note" role="status">${say.asking}</p>`;
    if (
      position === "denied" ||
      position === "unavailable" ||
      position === "slow" ||
      position === "insecure"
    ) {
      return html`<div class="note" role="status">
        <p>${say.trouble[position]}</p>
        <button class="second" @click=${() => this.dispatchEvent(new WalkStartEvent("by-hand"))}>
          ${say.byHand}
        </button>
        <button class="second" @click=${() => this.dispatchEvent(new WalkStartEvent("gps"))}>
          ${say.withPosition}
        </button>
      </div>`;
    }
    return wasHidden ? html`<p class="note" role="status">${say.wasHidden}</p>` : nothing;
  }

  #phase(): TemplateResult | typeof nothing {
    switch (this.following.walk.phase) {
      case "joining":
        return this.following.mode === "gps" && this.following.walk.fix
          ? offerToJoin(this.following, this.words, this.#nameOf)
          : this.#next();
      case "at-stop":
        return this.#atStop();
      case "off-route":
        return html`${offerWayBack(this.following, this.words, this.#nameOf)} ${this.#actions()}`;
      case "paused":
        return this.#paused();
      case "finished":
        return this.#finished();
      default:
        return this.#next();
    }
  }

  /** The direction that comes next, and the buttons for it. */
  #next(): TemplateResult {
    const { words } = this;
    const { walk, mode } = this.following;
    const steps = walk.track.stroll.legs[walk.leg]?.steps ?? [];
    const current = steps[walk.step];
    const coming = steps[walk.step + 1];
    const byHand = mode === "by-hand" && walk.track.goals[walk.goal]?.leg !== -1;
    if (mode === "by-hand" && !byHand) return this.#beforeStart();
    const shown = byHand ? current : (coming ?? current);
    const near = walk.metresToStep <= nowMetres;
    const distance = formatMetres(byHand ? (current?.metres ?? 0) : walk.metresToStep, words.language);
    return html`<section class="next" aria-live=${byHand ? "polite" : "off"}>
        <p class="overline">${byHand ? distance : near ? words.walk.now : words.walk.next(distance)}</p>
        <h1 tabindex="-1">${shown ? this.#sentence(shown) : nothing}</h1>
        ${
          !byHand && current && !near && current.action !== "arrive"
            ? html`<p class="soft">${words.step(current, this.#nameOf)}</p>`
            : nothing
        }
        ${byHand ? this.#turning(walk.step, steps.length) : nothing} ${this.#towards()}
      </section>
      ${this.#actions()}`;
  }

  /** Step by step, before anything is reached: nothing to do but to get to the first stop. */
  #beforeStart(): TemplateResult {
    const { words } = this;
    const first = aheadOf(this.following.walk).nextStop;
    const tour = this.texts.tours[this.following.plan];
    return html`<section class="next">
        <p class="overline">${words.startHere}</p>
        <h1 tabindex="-1">${first ? this.#nameOf(first.goal.id) : nothing}</h1>
        <p>${tour?.start}</p>
      </section>
      ${this.#actions()}`;
  }

  #sentence(step: Step): string {
    const next = aheadOf(this.following.walk).nextStop;
    if (step.action === "arrive" && next) return this.words.walk.ahead(this.#nameOf(next.goal.id));
    return this.words.step(step, this.#nameOf);
  }

  #turning(step: number, count: number): TemplateResult {
    const { walk: say } = this.words;
    return html`<div class="turning">
      <button class="second" ?disabled=${step === 0} @click=${this.#wish({ wish: "step", step: step - 1 })}>
        ${icon("back", 20)} ${say.previousStep}
      </button>
      <button
        class="second"
        ?disabled=${step >= count - 1}
        @click=${this.#wish({ wish: "step", step: step + 1 })}
      >
        ${say.nextStep} ${icon("forward", 20)}
      </button>
    </div>`;
  }

  #towards(): TemplateResult | typeof nothing {
    const { words } = this;
    const { walk } = this.following;
    const next = aheadOf(walk).nextStop;
    if (!next) return nothing;
    const distance = formatMetres(walk.metresToStop, words.language);
    return html`<p class="towards">
      ${words.walk.toStop(next.number, this.#nameOf(next.goal.id), distance)}
      <span class="soft small">${this.texts.places[next.goal.id]?.hook}</span>
    </p>`;
  }

  #actions(): TemplateResult {
    const { walk: say } = this.words;
    const next = aheadOf(this.following.walk).nextStop;
    return html`<div class="actions">
      <button class="second" @click=${this.#wish({ wish: "back" })}>${say.back}</button>
      <button class="second" @click=${this.#wish({ wish: "skip" })}>${say.skip}</button>
      <button class="main" @click=${this.#wish({ wish: "arrive" })}>
        ${say.here(next ? this.#nameOf(next.goal.id) : "")}
      </button>
    </div>`;
  }

  #atStop(): TemplateResult {
    const { walk: say } = this.words;
    const next = aheadOf(this.following.walk).nextStop;
    return html`${this.#story()}
      <div class="actions">
        <button class="second" @click=${this.#wish({ wish: "back" })}>${say.back}</button>
        <button class="main" @click=${this.#wish({ wish: "walk-on" })}>
          ${next ? say.walkOn(next.number, this.#nameOf(next.goal.id)) : say.finishWalk}
        </button>
      </div>`;
  }

  #story(): TemplateResult | typeof nothing {
    if (!this.place) return nothing;
    return html`<stroll-place-card
      .walking=${true}
      .words=${this.words}
      .texts=${this.texts}
      .place=${this.place}
      .order=${this.order}
      .listening=${this.listening}
      .asks=${this.listening?.status === "playing" && this.following.autoplay === null}
    ></stroll-place-card>`;
  }

  #paused(): TemplateResult {
    const { walk: say } = this.words;
    return html`<section class="next"><h1 tabindex="-1">${say.paused}</h1></section>
      <div class="actions">
        <button class="main" @click=${this.#wish({ wish: "resume" })}>${say.resume}</button>
      </div>`;
  }

  #finished(): TemplateResult {
    const { words } = this;
    const { walk: say, language } = words;
    const { walk, begun, ended } = this.following;
    const { stopsDone, stopsCount } = aheadOf(walk);
    const minutes = ((ended ?? begun) - begun) / 60_000;
    return html`<section class="next">
        <h1 tabindex="-1">${say.finished}</h1>
        <p>
          ${say.finishedText(
            say.stopsDone(stopsDone, stopsCount),
            formatMetres(walk.track.metres, language),
            formatMinutes(minutes, language),
          )}
        </p>
      </section>
      <div class="choices">
        <button class="second" @click=${this.#wish({ wish: "restart" })}>${say.restart}</button>
      </div>
      ${this.#story()}`;
  }

  #footer(): TemplateResult {
    const { words } = this;
    const { walk: say, language } = words;
    const { walk, mode, screen, now } = this.following;
    const age = walk.fix ? Math.max(0, Math.round((now - walk.fix.time) / 1000)) : 0;
    const going = walk.phase !== "paused" && walk.phase !== "finished";
    return html`<footer class="small soft">
      ${
        mode === "gps" && walk.accuracy !== null
          ? html`<p>${say.accuracy(formatMetres(walk.accuracy, language), age)}</p>`
          : nothing
      }
      ${going ? html`<p>${say.screen[screen]}</p>` : nothing}
      <div class="choices">
        ${going ? html`<button class="plain" @click=${this.#wish({ wish: "pause" })}>${say.pause}</button>` : nothing}
        <button class="plain" @click=${() => this.dispatchEvent(new PageOpenEvent("guide"))}>
          ${words.stopsAndWay}
        </button>
        <button class="plain" @click=${this.#wish({ wish: "end" })}>${say.leave}</button>
      </div>
    </footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-walk": WalkView;
  }
}
