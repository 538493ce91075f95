import { LitElement, css, html, nothing, unsafeCSS, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Chronicle } from "../app/exploring.ts";
import { searchIndex, type Listed } from "../app/search-things.ts";
import { textsOf, valueOf, worldOf } from "../app/select.ts";
import type { AppState } from "../app/state.ts";
import { groundBounds, townThing } from "../app/things.ts";
import { thingKey, type Thing } from "../domain/exploring.ts";
import { Memo } from "../domain/memo.ts";
import type { Moment } from "../domain/moment.ts";
import type { Bounds } from "../domain/position.ts";
import type { SearchIndex } from "../domain/search.ts";
import { filtered } from "../domain/timeline.ts";
import type { Texts } from "../domain/tour.ts";
import type { World } from "../domain/world.ts";
import { RetryEvent } from "../events.ts";
import { ThingOpenEvent } from "../events-explore.ts";
import type { ExploreWords } from "../i18n/explore-words.ts";
import type { Messages } from "../i18n/messages.ts";
import { loadExploreWords } from "../i18n/explore-load.ts";
import "./explore-nav.ts";
import "./feature-card.ts";
import "./glossary.ts";
import "./history-card.ts";
import { icon } from "./icon.ts";
import { LateWords } from "./late-words.ts";
import "./people.ts";
import "./search.ts";
import { Selected } from "./selected.ts";
import { low, shared } from "./styles.ts";
import "./timeline-filter.ts";
import type { TimelineList } from "./timeline-list.ts";
import "./timeline-list.ts";
import "./timeline.ts";

/**
 * @summary Exploring: the four days, searching, people, words; and the card of whatever has been opened.
 * @fires thing-open {ThingOpenEvent} @fires data-retry {RetryEvent}
 */
@customElement("stroll-explore")
export class Explore extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      h1 {
        font-size: 1.5rem;
        margin-block-end: var(--stroll-small);
      }
      /* In large letters it would cover what it leads to. */
      @container (min-width: 16rem) {
        .time {
          position: sticky;
          top: 0;
          z-index: 1;
        }
      }
      @media ${unsafeCSS(low)} {
        :host .time {
          position: static;
        }
      }
      .time {
        margin-inline: calc(-1 * var(--stroll-large));
        padding: var(--stroll-small) var(--stroll-large) var(--stroll-small);
        background: var(--stroll-paper);
        border-block-end: 1px solid var(--stroll-ink);
      }
      .time + p {
        margin-block-start: var(--stroll-small);
      }
      .asides {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--stroll-large);
      }
      .clock[open] {
        flex-basis: 100%;
      }
      .clock summary {
        min-height: var(--stroll-target);
        padding-block: var(--stroll-small);
        cursor: pointer;
        color: var(--stroll-water-ink);
        font-weight: 560;
      }
      @media (min-width: 56rem) {
        .time {
          margin-inline: calc(-1 * var(--stroll-wide));
          padding-inline: var(--stroll-wide);
        }
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  /** What one goes back to from a card that was opened outside these pages. */
  @property() backTo = "";

  readonly #own = new LateWords(this, "explore", loadExploreWords, () => this.words?.language);
  readonly #state = new Selected(this, (state) => state);
  readonly #index = new Memo<SearchIndex<Listed>>();
  readonly #moments = new Memo<readonly Moment[]>();
  readonly #bounds = new Memo<Bounds | null>();
  readonly #inTown = new Memo<ReturnType<typeof townThing>>();

  /** Scrolls to what is happening at the minute shown, where the page tells of minutes. */
  showNow(): void {
    this.renderRoot.querySelector<TimelineList>("stroll-timeline-list")?.showNow();
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.#state.value;
    const own = this.#own.value;
    const texts = state && textsOf(state);
    if (!state || !own || !texts) return nothing;
    const { thing, view } = state.exploring;
    if (thing) return this.#card(thing, state, own, texts);
    const chronicle = state.chronicle && valueOf(state.chronicle);
    return html`<stroll-explore-nav .words=${own} current=${view}></stroll-explore-nav>
      <h1 tabindex="-1" class=${view === "days" ? "hidden-words" : ""}>${own.pages[view]}</h1>
      ${
        view === "find"
          ? html`<stroll-search
              .words=${own}
              .index=${this.#searchIndex(texts, worldOf(state), chronicle)}
              .drawings=${state.drawings}
            ></stroll-search>`
          : chronicle
            ? this.#page(state, chronicle, own, texts)
            : this.#waiting(state, own)
      }`;
  }

  #waiting({ chronicle }: AppState, own: ExploreWords): TemplateResult {
    return chronicle?.status === "failed"
      ? html`<p role="alert">${own.unread}</p>
          <p>
            <button class="main" @click=${() => this.dispatchEvent(new RetryEvent())}>
              ${this.words.retry}
            </button>
          </p>`
      : html`<p class="soft" role="status">${own.loading}</p>`;
  }

  #page(
    { exploring: { view, at, filter } }: AppState,
    { history, texts: told }: Chronicle,
    own: ExploreWords,
    texts: Texts,
  ): TemplateResult {
    if (view === "people") {
      return html`<stroll-people .words=${own} .history=${history} .texts=${told}></stroll-people>`;
    }
    if (view === "words") {
      return html`<stroll-glossary .words=${own} .texts=${told} .sources=${texts.sources}></stroll-glossary>`;
    }
    // The page is being left, and with it the hour.
    if (at === null) return html``;
    const moments = this.#moments.of([history, filter], () => filtered(history.moments, filter));
    return html`<div class="time">
        <stroll-timeline .words=${own} .moments=${moments} .at=${at}></stroll-timeline>
      </div>
      <p class="soft small">${own.daysIntro}</p>
      <div class="asides">
        <stroll-timeline-filter
          .words=${own}
          .history=${history}
          .texts=${told}
          .places=${texts.places}
          .filter=${filter}
          .shown=${moments.length}
        ></stroll-timeline-filter>
        <details class="clock">
          <summary>${own.clockTitle}</summary>
          <p>${own.clockText}</p>
        </details>
      </div>
      <stroll-timeline-list
        .words=${own}
        .texts=${told}
        .moments=${moments}
        .at=${at}
      ></stroll-timeline-list>`;
  }

  #card(thing: Thing, state: AppState, own: ExploreWords, texts: Texts): TemplateResult {
    const chronicle = state.chronicle && valueOf(state.chronicle);
    const world = worldOf(state);
    const exploring = state.page === "explore";
    const back = exploring ? own.pages[state.exploring.view] : this.backTo;
    return html`<button class="plain" @click=${() => this.dispatchEvent(new ThingOpenEvent(null))}>
        ${icon("back", 18)} ${back}
      </button>
      ${this.#open(thing, state, own, texts, world, chronicle)}
      <stroll-report .about=${thingKey(thing)} .language=${own.language}></stroll-report>`;
  }

  #open(
    thing: Thing,
    state: AppState,
    own: ExploreWords,
    texts: Texts,
    world: World | null,
    chronicle: Chronicle | null,
  ): TemplateResult {
    const { words } = this;
    if (["moment", "front", "person", "unit"].includes(thing.kind)) {
      if (!chronicle) return this.#waiting(state, own);
      return html`<stroll-history-card
        data-card
        .words=${words}
        .own=${own}
        .thing=${thing}
        .history=${chronicle.history}
        .told=${chronicle.texts}
        .texts=${texts}
        .drawings=${state.drawings}
        .bounds=${this.#bounds.of([world], () => world && groundBounds(world))}
        .at=${state.exploring.at}
      ></stroll-history-card>`;
    }
    const feature = world && this.#inTown.of([world, thing], () => townThing(world, thing));
    if (!feature) {
      const said = words.notice["unknown-thing"](
        { kind: "unknown-thing", asked: thingKey(thing) },
        (id) => id,
      );
      return html`<p role="status">${world ? said.text : words.loading}</p>`;
    }
    return html`<stroll-feature-card
      data-card
      .words=${words}
      .own=${own}
      .texts=${texts}
      .moreSources=${chronicle?.texts.sources ?? {}}
      .feature=${feature}
    ></stroll-feature-card>`;
  }

  /** Built when it is first needed, and again only when there is more to find. */
  #searchIndex(texts: Texts, world: World | null, chronicle: Chronicle | null): SearchIndex<Listed> {
    return this.#index.of([texts, world, chronicle], () => searchIndex(texts, world, chronicle));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-explore": Explore;
  }
}
