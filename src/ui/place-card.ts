import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { sentenceHeard, type Listening } from "../app/listening.ts";
import type { Drawing } from "../domain/drawing.ts";
import type { Passage, Place, PlaceId, PlaceText, SourceId } from "../domain/place.ts";
import type { Texts } from "../domain/tour.ts";
import { PlaceSelectEvent } from "../events.ts";
import { octant } from "../i18n/format.ts";
import type { Messages } from "../i18n/messages.ts";
import { drawingOf } from "./drawing.ts";
import { compass, icon, pointer } from "./icon.ts";
import { numberSources, passageStyles, renderPassages, renderSources } from "./passages.ts";
import { showSpoken, spokenStyles, type SpokenRange } from "./spoken.ts";
import { shared } from "./styles.ts";

/**
 * @summary Everything about one place, read from top to bottom while standing there.
 * @fires place-select {PlaceSelectEvent}
 */
@customElement("stroll-place-card")
export class PlaceCard extends LitElement {
  static override styles = [
    shared,
    spokenStyles,
    passageStyles,
    css`
      :host {
        display: block;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: var(--stroll-tight) var(--stroll-medium);
        align-items: center;
      }
      h1 {
        flex: 1;
        max-width: 100%;
        overflow-wrap: break-word;
      }
      header .disc ~ .drawing {
        order: 1;
      }
      header p {
        order: 2;
        flex-basis: 100%;
      }
      ::slotted([slot="plan"]) {
        margin-block-start: var(--stroll-medium);
      }
      stroll-listen {
        margin-block-start: var(--stroll-medium);
      }
      .story {
        margin-block: var(--stroll-large);
        font-family: var(--stroll-serif);
        font-size: 1.1875rem;
        line-height: 1.55;
      }
      .story p + p {
        margin-block-start: var(--stroll-medium);
      }
      section {
        margin-block-start: var(--stroll-wide);
      }
      section h2 {
        padding-block-end: var(--stroll-small);
        border-block-end: 1px solid var(--stroll-ink);
        margin-block-end: var(--stroll-medium);
      }
      .look {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--stroll-medium);
        align-items: start;
        padding-block-end: var(--stroll-medium);
        color: var(--stroll-ink);
      }
      .look svg {
        color: var(--stroll-rifle);
      }
      .look b {
        display: block;
      }
      nav {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 8rem), 1fr));
        gap: var(--stroll-small);
        margin-block-start: var(--stroll-wide);
      }
      nav .second {
        justify-content: start;
        line-height: 1.25;
        padding-block: var(--stroll-small);
      }
      nav .next {
        grid-column-end: -1;
        justify-content: end;
        text-align: end;
      }
      nav .overline {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) place!: Place;
  /** Undefined until the drawings are read. */
  @property({ attribute: false }) drawing: Drawing | undefined;
  /** The stops of the open tour in walking order; empty without a tour. */
  @property({ attribute: false }) order: readonly PlaceId[] = [];
  /** The story ready to be heard, if it is this one. */
  @property({ attribute: false }) listening: Listening | null = null;
  /** Ask whether stories may start by themselves. */
  @property({ attribute: false }) asks = false;
  /** On the way the walk itself leads on, and there is nothing to go back to. */
  @property({ attribute: false }) walking = false;
  /** Where the walker faces, in degrees clockwise from north; null while that is not known. */
  @property({ attribute: false }) facing: number | null = null;
  /** What one goes back to. */
  @property({ attribute: false }) backTo = "";

  protected override render(): TemplateResult | typeof nothing {
    const { words, texts, place } = this;
    const text = texts.places[place.id];
    if (!text) return nothing;
    const number = this.order.indexOf(place.id) + 1;
    const numbers = numberSources([
      ...text.story,
      ...(text.before ?? []),
      ...text.may1940,
      ...(text.after ?? []),
      ...text.today,
      ...text.practical,
    ]);
    return html`${this.walking ? nothing : this.#back()}
      <header>
        ${
          number > 0 || !this.drawing
            ? html`<span class="disc" data-voice=${place.voice} aria-hidden="true"
                >${number || nothing}</span
              >`
            : nothing
        }
        ${this.drawing ? drawingOf(this.drawing, 48, text.drawing) : nothing}
        <h1 tabindex="-1">${text.name}</h1>
        ${number > 0 ? html`<p class="overline">${words.stopOf(number, this.order.length)}</p>` : nothing}
        <p class="soft">${text.hook}</p>
      </header>
      <slot name="plan"></slot>
      ${this.#listen()} ${this.walking ? this.#look(text) : nothing}
      <div class="story">${renderPassages(text.story, numbers, words, this.#spoken())}</div>
      ${this.walking ? nothing : this.#look(text)} ${this.#told(words.before, text.before ?? [], numbers)}
      ${this.#told(words.may1940, text.may1940, numbers)}
      ${this.#told(words.after, text.after ?? [], numbers)}
      <section>
        <h2>${words.today}</h2>
        ${renderPassages(text.today, numbers, words)}
      </section>
      <section>
        <h2>${words.practical}</h2>
        ${renderPassages(text.practical, numbers, words)}
        <p class="small soft">${words.certainty(place.certainty, place.precisionMetres)}</p>
      </section>
      ${this.walking ? nothing : this.#neighbours(number)}
      <section>
        <h2>${words.sources}</h2>
        ${renderSources(numbers, texts)}
      </section>
      ${
        this.walking
          ? nothing
          : html`<stroll-place-history .words=${words} .place=${place.id}></stroll-place-history>
              <stroll-report .about=${place.id} .language=${texts.language}></stroll-report>`
      }`;
  }

  #told(
    title: string,
    passages: readonly Passage[],
    numbers: ReadonlyMap<SourceId, number>,
  ): TemplateResult | typeof nothing {
    return passages.length === 0
      ? nothing
      : html`<section>
          <h2>${title}</h2>
          ${renderPassages(passages, numbers, this.words)}
        </section>`;
  }

  /** What to look at: turned to how the walker stands where that is known, else with north up; always in words. */
  #look(text: PlaceText): TemplateResult {
    const { words, facing } = this;
    return html`<section>
      <h2>${words.lookAround}</h2>
      ${text.look.map(({ bearing, text: sight }) => {
        const turn = facing === null ? null : bearing - facing;
        const direction = words.directions[octant(bearing)];
        return html`<div class="look">
          ${turn === null ? compass(bearing) : pointer(turn)}
          <p>
            ${
              turn === null
                ? html`<b>${words.looking(direction)}</b>`
                : html`<b>${words.walk.aside[octant(turn)]} · ${direction}</b>`
            }${sight}
          </p>
        </div>`;
      })}
    </section>`;
  }

  protected override updated(): void {
    const spoken = this.#spoken();
    if (spoken && spoken !== this.#shown) showSpoken(this.renderRoot);
    this.#shown = spoken;
  }

  #shown: SpokenRange | null = null;

  #spoken(): SpokenRange | null {
    return this.listening?.stop === this.place.id ? sentenceHeard(this.listening) : null;
  }

  #listen(): TemplateResult | typeof nothing {
    const { listening, words } = this;
    if (listening?.stop !== this.place.id) return nothing;
    return html`<stroll-listen
      .words=${words.listen}
      .state=${listening}
      .sentences=${listening.sentences}
      .rates=${listening.rates}
      .asks=${this.asks}
    ></stroll-listen>`;
  }

  #back(): TemplateResult {
    return html`<button class="plain" @click=${() => this.dispatchEvent(new PlaceSelectEvent(null))}>
      ${icon("back", 18)} ${this.backTo}
    </button>`;
  }

  #neighbours(number: number): TemplateResult | typeof nothing {
    if (number === 0) return nothing;
    return html`<nav aria-label=${this.words.stopsAndWay}>
      ${this.#neighbour(this.order[number - 2], this.words.previousStop, "previous")}
      ${this.#neighbour(this.order[number], this.words.nextStop, "next")}
    </nav>`;
  }

  #neighbour(id: PlaceId | undefined, label: string, side: string): TemplateResult | typeof nothing {
    if (id === undefined) return nothing;
    return html`<button class="second ${side}" @click=${() => this.dispatchEvent(new PlaceSelectEvent(id))}>
      <span><span class="overline">${label}</span>${this.texts.places[id]?.name ?? id}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-place-card": PlaceCard;
  }
}
