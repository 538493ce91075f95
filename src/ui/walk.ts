import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { facingOf, troubleOf, type Following } from "../app/following.ts";
import type { Listening } from "../app/listening.ts";
import { aheadOf } from "../domain/follow/ahead.ts";
import { trustIn } from "../domain/follow/facing.ts";
import type { Place, PlaceId } from "../domain/place.ts";
import type { Texts } from "../domain/tour.ts";
import { PageOpenEvent, WalkStartEvent } from "../events.ts";
import { formatMetres, formatMinutes } from "../i18n/format.ts";
import { namesIn, type Messages } from "../i18n/messages.ts";
import "./demo-controls.ts";
import "./place-card.ts";
import { send } from "./send.ts";
import { shared } from "./styles.ts";
import { announcementOf } from "./walk-announcement.ts";
import { pausedWalk, walkedWalk, walkElsewhere } from "./walk-end.ts";
import { nextDirection, startOf } from "./walk-next.ts";
import { offerToJoin, offerWayBack } from "./walk-offers.ts";
import { walkStyles } from "./walk-styles.ts";

/** A second tap within this time, in milliseconds, was meant for the button that was there before. */
const doubleTap = 500;
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
  /** Only the head of this is seen under the map. */
  @property({ type: Boolean, reflect: true }) peeking = false;

  /** The buttons have just become others. */
  @state() private changing = false;
  #changed: ReturnType<typeof setTimeout> | undefined;

  readonly #nameOf = (id: PlaceId): string => namesIn(this.words, this.texts)(id);
  readonly #once = {
    capture: true,
    handleEvent: (event: Event): void => {
      if (this.changing) event.stopPropagation();
    },
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#changed);
    this.changing = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("following")?.walk;
    const { phase, goal } = this.following.walk;
    if (!before || (before.phase === phase && before.goal === goal)) return;
    this.changing = true;
    clearTimeout(this.#changed);
    this.#changed = setTimeout(() => (this.changing = false), doubleTap);
  }

  protected override render(): TemplateResult {
    const { words, following } = this;
    const { walk, said, elsewhere } = following;
    return html`<p class="hidden-words" role="status">
        ${elsewhere ? words.walk.elsewhere : announcementOf(said, walk, words, this.#nameOf)}
      </p>
      ${elsewhere ? walkElsewhere(following, words) : this.#underWay()} ${this.#footer()}`;
  }

  #underWay(): TemplateResult {
    return html`${this.#progress()} ${this.#warnings()} ${this.#phase()} ${this.#buttons()}`;
  }

  #progress(): TemplateResult | typeof nothing {
    const { words } = this;
    const { walk } = this.following;
    if (walk.phase === "finished") return nothing;
    const { language } = words;
    const { metres, walkMinutes, visitMinutes, stopsDone, stopsCount } = aheadOf(walk);
    return html`<div class="progress small">
      <p>
        <b>${words.walk.stopsDone(stopsDone, stopsCount)}</b>
        <span>${words.walk.left(formatMetres(metres, language))}</span>
      </p>
      <p>
        <b>${words.walking(formatMinutes(walkMinutes, language))}</b>
        <span>${words.walk.listening(formatMinutes(visitMinutes, language))}</span>
      </p>
      <progress
        aria-label=${words.stopsAndWay}
        max=${walk.track.metres}
        .value=${walk.metresAlong}
      ></progress>
    </div>`;
  }

  #warnings(): TemplateResult | typeof nothing {
    const { walk: say, language } = this.words;
    const { position, wasHidden, mode, walk, compass } = this.following;
    if (mode !== "gps" || walk.phase === "finished") return nothing;
    const trouble = troubleOf(this.following);
    if (position === "asking") return note(say.asking);
    if (trouble === "vague" || trouble === "rough")
      return note(say[trouble](formatMetres(walk.accuracy ?? 0, language)), this.#ways());
    if (trouble) return note(say.trouble[trouble], this.#ways());
    if (wasHidden) return note(say.wasHidden);
    if (!compass || compass.status === "asking") return nothing;
    const trust = compass.status === "on" ? trustIn(compass.differences) : compass.status;
    return trust === "agrees" ? nothing : note(say.compass[trust]);
  }

  /** The ways on without a position that leads. */
  #ways(): TemplateResult {
    const { walk: say } = this.words;
    return html`<button class="second" @click=${() => this.dispatchEvent(new WalkStartEvent("by-hand"))}>
        ${say.byHand}
      </button>
      <button class="second" @click=${() => this.dispatchEvent(new WalkStartEvent("gps"))}>
        ${say.withPosition}
      </button>`;
  }

  #phase(): TemplateResult | typeof nothing {
    const { following, words } = this;
    switch (following.walk.phase) {
      case "at-stop":
        return this.#story();
      case "paused":
        return pausedWalk(following.mode, words);
      case "finished":
        return html`${walkedWalk(following, words, this.#nameOf)} ${this.#story()}`;
      case "off-route":
        return html`${offerWayBack(following, words, this.#nameOf)} ${this.#player()}`;
      case "joining":
        if (following.mode === "gps" && following.walk.fix)
          return offerToJoin(following, words, this.#nameOf, startOf(following, this.texts));
    }
    return html`${nextDirection(following, words, this.texts, this.#nameOf)} ${this.#player()}`;
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
      .facing=${facingOf(this.following)}
      .asks=${this.listening?.status === "playing" && this.following.autoplay === null}
    ></stroll-place-card>`;
  }

  /** The story of the stop that was left goes on under way. */
  #player(): TemplateResult | typeof nothing {
    const { listening } = this;
    if (listening?.status !== "playing" && listening?.status !== "paused") return nothing;
    return html`<stroll-listen
      .words=${this.words.listen}
      .state=${listening}
      .heading=${this.#nameOf(listening.stop)}
    ></stroll-listen>`;
  }

  /** What the thumb finds at the foot of the screen. */
  #buttons(): TemplateResult | typeof nothing {
    const { following, words } = this;
    const { phase } = following.walk;
    if (phase === "paused" || phase === "finished") return nothing;
    const { walk: say } = words;
    const next = aheadOf(following.walk).nextStop;
    const name = next ? this.#nameOf(next.goal.id) : "";
    return html`<div class="foot">
      ${
        following.demo
          ? html`<stroll-demo-controls .words=${words} .demo=${following.demo}></stroll-demo-controls>`
          : nothing
      }
      <div
        class="actions"
        role="group"
        aria-disabled=${this.changing ? "true" : "false"}
        @click=${this.#once}
      >
        <button
          class="second"
          ?disabled=${phase === "joining" && !following.toStart}
          @click=${send({ wish: "back" })}
        >
          ${say.back}
        </button>
        ${
          phase === "at-stop"
            ? html`<button class="main" @click=${send({ wish: "walk-on" })}>
                ${next ? say.walkOn(next.number, name) : say.finishWalk}
              </button>`
            : html`<button class="second" @click=${send({ wish: "skip" })}>${say.skip}</button>
                <button
                  class=${phase === "joining" ? "second here" : "main"}
                  @click=${send({ wish: "arrive" })}
                >
                  ${next ? say.here(name) : say.finishWalk}
                </button>`
        }
      </div>
    </div>`;
  }

  #footer(): TemplateResult {
    const { words } = this;
    const { walk: say, language } = words;
    const { walk, mode, screen, now, elsewhere } = this.following;
    const age = walk.fix ? Math.max(0, Math.round((now - walk.fix.time) / 1000)) : 0;
    const going = walk.phase !== "paused" && walk.phase !== "finished" && !elsewhere;
    return html`<footer class="small soft">
      ${
        mode === "gps" && walk.accuracy !== null && !elsewhere
          ? html`<p>${say.accuracy(formatMetres(walk.accuracy, language), age)}</p>`
          : nothing
      }
      ${going ? html`<p>${say.screen[screen]}</p>` : nothing}
      <div class="choices">
        ${going ? html`<button class="plain" @click=${send({ wish: "pause" })}>${say.pause}</button>` : nothing}
        <button class="plain" @click=${() => this.dispatchEvent(new PageOpenEvent("guide"))}>
          ${words.stopsAndWay}
        </button>
        <button class="plain" @click=${send({ wish: "end" })}>${say.leave}</button>
      </div>
    </footer>`;
  }
}

/** Something the walker must know before going on. */
function note(text: string, ways?: TemplateResult): TemplateResult {
  return html`<div class="note" role="status">
    <p>${text}</p>
    ${ways ?? nothing}
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-walk": WalkView;
  }
}
