import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import {
  draftOf,
  guideOf,
  placeReached,
  planName,
  planOf,
  selectedPlace,
  stopOrder,
  textsOf,
  worldOf,
} from "../app/select.ts";
import type { SharedWalk } from "../app/sharing.ts";
import { isSameDraft } from "../app/draft.ts";
import { stationsOf } from "../app/plan-points.ts";
import type { AppState } from "../app/state.ts";
import { addStops, removeStops, type Draft } from "../domain/draft.ts";
import { thingKey } from "../domain/exploring.ts";
import type { PlaceId } from "../domain/place.ts";
import { DraftWishEvent, PlaceSelectEvent, RetryEvent, type Detent } from "../events.ts";
import { namesIn, noticeFor, type Messages } from "../i18n/messages.ts";
import "./credits.ts";
import type { Explore } from "./explore.ts";
import "./home.ts";
import { icon } from "./icon.ts";
import "./notices.ts";
import "./place-card.ts";
import { Selected } from "./selected.ts";
import type { Sheet } from "./sheet.ts";
import "./sheet.ts";
import { shared } from "./styles.ts";
import "./toolbar.ts";
import "./tour.ts";
import type { TourView } from "./tour.ts";

/** @summary All the text of the app on one sheet: whatever the state says is to be read now. */
@customElement("stroll-panel")
export class Panel extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .waiting {
        padding-block: var(--stroll-wide);
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) detent: Detent = "half";

  /** A walk on the open tour was left unfinished. */
  @property({ attribute: false }) walkLeft = false;

  /** The open walk, when it is to be handed on and the code for it is there. */
  @property({ attribute: false }) shared: SharedWalk | null = null;

  readonly #state = new Selected(this, (state) => state);
  /** What was shown last: a key of page, tour and place, and the place itself. */
  #shown: { readonly key: string; readonly place: PlaceId | null } | null = null;
  #lastStop: PlaceId | null = null;

  protected override updated(_changed: PropertyValues): void {
    const state = this.#state.value;
    if (!state || !guideOf(state) || !textsOf(state)) return;
    const place = selectedPlace(state)?.id ?? null;
    const { view, thing } = state.exploring;
    const key = [
      state.page,
      state.tour,
      draftOf(state) !== null,
      place,
      state.following?.elsewhere || state.following?.walk.phase,
      view,
      thing && thingKey(thing),
    ].join();
    if (this.#shown?.key === key) return;
    const before = this.#shown;
    this.#shown = { key, place };
    if (before) void this.#turnTo(before.place, place);
  }

  /** A new page is read from its top, and the focus goes with the eyes; back in the tour, to the stop left. */
  async #turnTo(from: PlaceId | null, to: PlaceId | null): Promise<void> {
    const page = this.renderRoot.querySelector("[data-page]") as LitElement | null;
    await page?.updateComplete;
    const tour = this.renderRoot.querySelector<TourView>("stroll-tour");
    if (tour && from !== null && to === null) {
      tour.focusStop(from);
      return;
    }
    this.renderRoot.querySelector<Sheet>("stroll-sheet")?.scrollToTop();
    this.renderRoot.querySelector<Explore>("stroll-explore")?.showNow?.();
    const card = page?.renderRoot?.querySelector<LitElement>("stroll-place-card, [data-card]");
    await card?.updateComplete;
    const heading = (card ?? page)?.renderRoot?.querySelector<HTMLElement>("h1");
    heading?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.#state.value;
    const { words } = this;
    if (!state) return nothing;
    const walks = state.page === "walk" && state.following !== null;
    return html`<stroll-sheet
      detent=${state.mapWorks ? this.detent : "full"}
      .alone=${state.mapWorks ? null : walks ? "walk" : "page"}
      .words=${{ more: words.moreText, less: words.moreMap }}
    >
      ${walks ? nothing : this.#toolbar(state, "header")}
      <stroll-notices
        .words=${words}
        .notices=${state.notices}
        .nameOf=${namesIn(words, textsOf(state))}
      ></stroll-notices>
      <stroll-update
        .language=${words.language}
        .offer=${state.offline.update}
        .walking=${state.following !== null}
      ></stroll-update>
      <main>${this.#page(state)}</main>
      ${this.#offline(state)} ${walks ? this.#toolbar(state, "") : nothing}
    </stroll-sheet>`;
  }

  /** Below what is chosen from, and before setting out; not below every story. */
  #offline(state: AppState): TemplateResult | typeof nothing {
    const { page, selected, following, offline } = state;
    if (selected !== null || following !== null || (page !== "guide" && page !== "walk")) return nothing;
    return html`<stroll-offline .language=${this.words.language} .offline=${offline}></stroll-offline>`;
  }

  /** At the head of every page but the walk, where the next turn comes first. */
  #toolbar(state: AppState, slot: "header" | ""): TemplateResult {
    return html`<stroll-toolbar
      slot=${slot}
      .words=${this.words}
      .theme=${state.theme}
      .page=${state.page}
    ></stroll-toolbar>`;
  }

  #page(state: AppState): TemplateResult {
    const { words } = this;
    const texts = textsOf(state);
    const guide = guideOf(state);
    if (state.page === "credits") return html`<stroll-credits data-page .words=${words}></stroll-credits>`;
    if (state.page === "layers") {
      return html`<stroll-layer-list
        data-page
        .words=${words}
        .shown=${state.layers}
        .seen=${state.exploring.seen}
        .strengths=${state.strengths}
        .chronicle=${state.chronicle}
        .world=${worldOf(state)}
        .theme=${state.theme}
      ></stroll-layer-list>`;
    }
    if (!texts || !guide) return this.#waiting(state);
    const place = selectedPlace(state);
    const plan = planOf(state);
    const name = plan ? (planName(state) ?? words.ownStroll) : words.allTours;
    if (state.page !== "walk" && (state.exploring.thing || (state.page === "explore" && !place))) {
      return html`<stroll-explore
        data-page
        .words=${words}
        backTo=${(place && texts.places[place.id]?.name) ?? name}
      ></stroll-explore>`;
    }
    const order = stopOrder(state);
    if (state.page === "walk" && plan) {
      return state.following
        ? html`<stroll-walk
            data-page
            .words=${words}
            .texts=${texts}
            .following=${state.following}
            .place=${placeReached(state)}
            .order=${order}
            .listening=${state.listening}
            .peeking=${this.detent === "peek"}
          ></stroll-walk>`
        : html`<stroll-set-out data-page .words=${words} .plan=${name}>${this.#comes()}</stroll-set-out>`;
    }
    if (state.page === "share" && this.shared) {
      return html`<stroll-share
        data-page
        .walk=${this.shared}
        .language=${words.language}
        .back=${name}
      ></stroll-share>`;
    }
    const drafting = plan?.draft ? state.drafting : null;
    if (state.page === "plan" && drafting && !place) {
      const world = worldOf(state);
      const { present } = drafting.history;
      return html`<stroll-plan
        data-page
        .words=${words}
        .texts=${texts}
        .guide=${guide}
        .drafting=${drafting}
        .stroll=${state.stroll}
        .points=${world ? stationsOf(world) : []}
        .isKept=${state.kept.some(({ id, draft }) => id === drafting.kept && isSameDraft(draft, present))}
      ></stroll-plan>`;
    }
    if (place) {
      this.#lastStop = place.id;
      return html`<stroll-place-card
        data-page
        .words=${words}
        .texts=${texts}
        .place=${place}
        .drawing=${state.drawings[place.id]}
        .order=${order}
        .listening=${state.listening}
        .backTo=${state.page === "explore" ? words.explore : state.page === "plan" ? words.toPlan : name}
        >${drafting ? this.#choice(drafting.history.present, place.id) : nothing}</stroll-place-card
      >`;
    }
    if (plan) {
      return html`<stroll-tour
        data-page
        .words=${words}
        .texts=${texts}
        .guide=${guide}
        .tour=${plan.tour}
        .draft=${plan.draft}
        .order=${order}
        .stroll=${state.stroll}
        .current=${this.#lastStop}
        .leg=${state.leg}
        .walking=${state.following !== null || this.walkLeft}
      ></stroll-tour>`;
    }
    const hasKept = state.kept.length > 0 || state.removed !== null;
    return html`<stroll-home
      data-page
      .words=${words}
      .texts=${texts}
      .guide=${guide}
      .waiting=${state.drafting?.history.present.stops.length ?? 0}
      .drawings=${state.drawings}
      .sketches=${state.sketches}
      >${
        hasKept
          ? html`<stroll-plan-kept
              .words=${words}
              .kept=${state.kept}
              .removed=${state.removed}
            ></stroll-plan-kept>`
          : nothing
      }</stroll-home
    >`;
  }

  /** Into the stroll of one’s own, or out of it. */
  #choice(draft: Draft, place: PlaceId): TemplateResult {
    const { words } = this;
    const chosen = draft.stops.includes(place);
    const press = (): void => {
      const changed = chosen ? removeStops(draft, [place]) : addStops(draft, [place]);
      this.dispatchEvent(new DraftWishEvent({ wish: "change", draft: changed }));
      if (!chosen && this.#state.value?.page === "plan") this.dispatchEvent(new PlaceSelectEvent(null));
    };
    return html`<button slot="plan" class=${chosen ? "second" : "main"} @click=${press}>
      ${icon(chosen ? "close" : "plus", 20)} ${chosen ? words.removeStop : words.addStop}
    </button>`;
  }

  /** Seen until the code of an element that is fetched late has come. */
  #comes(): TemplateResult {
    return html`<p class="waiting soft" role="status">${this.words.loading}</p>`;
  }

  #waiting(state: AppState): TemplateResult {
    const { words } = this;
    const failed = [state.guide, state.texts].find((part) => part.status === "failed");
    if (failed?.status !== "failed") return this.#comes();
    return html`<div class="waiting" role="alert">
      <h1>${words.title}</h1>
      <p>${noticeFor(words, failed.error, (id) => id).text}</p>
      <p>
        <button class="main" @click=${() => this.dispatchEvent(new RetryEvent())}>${words.retry}</button>
      </p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-panel": Panel;
  }
}
