import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Listed } from "../app/search-things.ts";
import type { Drawings } from "../domain/drawing.ts";
import { search, type SearchIndex } from "../domain/search.ts";
import { PlaceSelectEvent, TourOpenEvent } from "../events.ts";
import { ExploreEvent, ThingOpenEvent } from "../events-explore.ts";
import type { ExploreWords, FoundGroup } from "../i18n/explore-words.ts";
import { drawingOf } from "./drawing.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

/** So many of each group are enough to choose from. */
const most = 8;

const groupOf: Readonly<Record<string, FoundGroup>> = {
  tour: "tours",
  place: "places",
  moment: "moments",
  front: "moments",
  person: "people",
  unit: "people",
  street: "streets",
  word: "words",
};

/**
 * @summary One field that finds everything there is, without a connection; arrows lead through what is found.
 * @fires place-select {PlaceSelectEvent} @fires tour-open {TourOpenEvent}
 * @fires thing-open {ThingOpenEvent} @fires explore {ExploreEvent} a word of the glossary was chosen
 */
@customElement("stroll-search")
export class SearchView extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      label {
        position: relative;
        display: block;
      }
      label svg {
        position: absolute;
        inset: 0 auto 0 0.75rem;
        height: 100%;
        color: var(--stroll-ink-soft);
      }
      input {
        width: 100%;
        min-height: 3.25rem;
        padding-inline: 2.75rem var(--stroll-medium);
        border: 1px solid var(--stroll-ink);
        border-radius: 6px;
        background: var(--stroll-paper);
        color: inherit;
        font: inherit;
        text-overflow: ellipsis;
      }
      [role="status"] {
        margin-block: var(--stroll-small);
      }
      input::placeholder {
        color: var(--stroll-ink-soft);
        opacity: 1;
      }
      h2 {
        margin-block: var(--stroll-large) 0;
        font-size: 1.125rem;
      }
      .hint {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
      }
    `,
  ];

  @property({ attribute: false }) words!: ExploreWords;
  /** Null while things are still being read. */
  @property({ attribute: false }) index: SearchIndex<Listed> | null = null;
  @property({ attribute: false }) drawings: Drawings = {};

  @state() private question = "";

  /** The best of each group, the group with the best thing first. */
  #answer(): readonly (readonly [FoundGroup, readonly Listed[]])[] {
    const groups = new Map<FoundGroup, Listed[]>();
    if (this.index === null) return [];
    for (const { thing } of search(this.index, this.question)) {
      const group = groupOf[thing.found.kind] ?? "town";
      const known = groups.get(group);
      if (!known) groups.set(group, [thing]);
      else if (known.length < most) known.push(thing);
    }
    return [...groups];
  }

  #open({ found }: Listed): void {
    switch (found.kind) {
      case "place":
        this.dispatchEvent(new PlaceSelectEvent(found.id));
        break;
      case "tour":
        this.dispatchEvent(new TourOpenEvent(found.id));
        break;
      case "word":
        this.dispatchEvent(new ExploreEvent("words"));
        break;
      default:
        this.dispatchEvent(new ThingOpenEvent(found));
    }
  }

  /** Down and up lead through field and results, Escape back to the field. */
  #move(event: KeyboardEvent): void {
    const stops = [...this.renderRoot.querySelectorAll<HTMLElement>("input, li button")];
    const here = stops.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const ways: Readonly<Record<string, number>> = { ArrowDown: here + 1, ArrowUp: here - 1, Escape: 0 };
    const to = ways[event.key];
    if (event.key === "Enter" && here === 0) stops[1]?.click();
    else if (to !== undefined && (event.key !== "Escape" || here > 0)) stops[Math.max(0, to)]?.focus();
    else return;
    event.preventDefault();
  }

  protected override render(): TemplateResult {
    const { words, question } = this;
    const answer = this.#answer();
    const count = answer.reduce((sum, [, things]) => sum + things.length, 0);
    const asked = question.trim() !== "";
    return html`<div @keydown=${(event: KeyboardEvent) => this.#move(event)}>
      <label>
        <span class="hidden-words">${words.search}</span>
        ${icon("find")}
        <input
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          spellcheck="false"
          .value=${question}
          placeholder=${words.search}
          @input=${(event: Event) => (this.question = (event.target as HTMLInputElement).value)}
        />
      </label>
      <p class="small soft" role="status">
        ${asked ? (count > 0 ? words.found(count) : words.nothingFound(question.trim())) : nothing}
      </p>
      ${
        asked
          ? nothing
          : html`<p>${words.searchHint}</p>
              <p class="soft">${words.searchTips}</p>`
      }
      ${answer.map(
        ([group, things]) =>
          html`<h2>${words.groups[group]}</h2>
            <ul>
              ${things.map((thing) => this.#thing(thing))}
            </ul>`,
      )}
    </div>`;
  }

  #thing(thing: Listed): TemplateResult {
    const { found, name, hint } = thing;
    const isPlace = found.kind === "place";
    return html`<li>
      <button class="link" data-found="${found.kind}.${found.id}" @click=${() => this.#open(thing)}>
        ${isPlace ? drawingOf(this.drawings[found.id], 32) : nothing}
        <span><b>${name}</b>${hint ? html`<span class="hint small soft">${hint}</span>` : nothing}</span>
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-search": SearchView;
  }
}
