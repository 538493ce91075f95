import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { addStops, removeStops, type Draft } from "../domain/draft.ts";
import type { Guide } from "../domain/guide.ts";
import type { Place, PlaceId } from "../domain/place.ts";
import { wordsOf } from "../domain/search.ts";
import type { Texts } from "../domain/tour.ts";
import { DraftWishEvent } from "../events.ts";
import { formatMinutes } from "../i18n/format.ts";
import type { PlanWords } from "../i18n/plan-words.ts";
import { planStyles } from "./plan-styles.ts";
import { shared } from "./styles.ts";

/** Places that belong together, whatever tour they are in. */
const themes: Readonly<Record<keyof PlanWords["themes"], (place: Place) => boolean>> = {
  forts: ({ voice }) => voice === "umber",
  memorials: ({ kind }) => kind === "memorial" || kind === "museum",
  towers: ({ kind }) => ["church", "tower", "lighthouse"].includes(kind),
};

/**
 * @summary All places to choose from: found by name, ticked one by one or by the theme.
 * @fires draft-wish {DraftWishEvent}
 */
@customElement("stroll-plan-places")
export class PlanPlaces extends LitElement {
  static override styles = [
    shared,
    planStyles,
    css`
      .theme {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--stroll-tight) var(--stroll-small);
        margin-block: var(--stroll-medium);
      }
      .theme .label {
        grid-column: 1 / -1;
      }
      li label {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 var(--stroll-medium);
        align-items: center;
        min-height: 3.25rem;
        padding-block: var(--stroll-small);
        border-block-start: 1px solid var(--stroll-hairline);
        cursor: pointer;
      }
      li .small {
        display: block;
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) words!: PlanWords;
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) guide!: Guide;
  @property({ attribute: false }) draft!: Draft;

  @state() private sought = "";
  #theme: readonly PlaceId[] = [];

  #change(draft: Draft): void {
    this.dispatchEvent(new DraftWishEvent({ wish: "change", draft }));
  }

  #nameOf(id: PlaceId): string {
    return this.texts.places[id]?.name ?? id;
  }

  /** The places whose name has a word that begins with each word sought. */
  #found(): readonly Place[] {
    const sought = wordsOf(this.sought);
    return [...this.guide.places.values()].filter(({ id }) => {
      const name = wordsOf(this.#nameOf(id));
      return sought.every((begin) => name.some((word) => word.startsWith(begin)));
    });
  }

  /** What can be added at once, by what it is called. */
  #groups(): readonly (readonly [name: string, places: readonly PlaceId[]])[] {
    const { guide, texts, words } = this;
    const all = [...guide.places.values()];
    const tours = [...guide.tours.values()].map(
      ({ id, stops }) =>
        [words.wholeTour(texts.tours[id]?.name ?? id), stops.map(({ place }) => place)] as const,
    );
    const kinds = (Object.keys(themes) as (keyof typeof themes)[]).map(
      (theme) => [words.themes[theme], all.filter(themes[theme]).map(({ id }) => id)] as const,
    );
    return [...kinds.filter(([, places]) => places.length > 1), ...tours];
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const found = this.#found();
    return html`<label for="find">${words.find}</label>
      <input
        id="find"
        type="search"
        autocomplete="off"
        .value=${live(this.sought)}
        @input=${(event: Event) => (this.sought = (event.target as HTMLInputElement).value)}
      />
      ${this.#renderThemes()}
      <p role="status" class="soft">${found.length === 0 ? words.nothingFound(this.sought) : nothing}</p>
      <ul>
        ${found.map((place) => this.#place(place))}
      </ul>`;
  }

  #renderThemes(): TemplateResult {
    const { words } = this;
    const groups = this.#groups();
    const choose = (event: Event): void => {
      this.#theme = groups[Number((event.target as HTMLSelectElement).value)]?.[1] ?? [];
    };
    return html`<div class="theme">
      <label class="label" for="theme">${words.theme}</label>
      <select id="theme" @change=${choose}>
        <option value="">${words.chooseTheme}</option>
        ${groups.map(([name], index) => html`<option value=${index}>${name}</option>`)}
      </select>
      <button class="second" @click=${() => this.#change(addStops(this.draft, this.#theme))}>
        ${words.addTheme}
      </button>
    </div>`;
  }

  #place({ id, visitMinutes }: Place): TemplateResult {
    const { draft, texts, words } = this;
    const chosen = draft.stops.includes(id);
    return html`<li>
      <label>
        <input
          type="checkbox"
          name=${id}
          .checked=${live(chosen)}
          @change=${() => this.#change(chosen ? removeStops(draft, [id]) : addStops(draft, [id]))}
        />
        <span>
          <span class="name">${this.#nameOf(id)}</span>
          <span class="soft small">${words.visit(formatMinutes(visitMinutes, texts.language))}</span>
        </span>
      </label>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-plan-places": PlanPlaces;
  }
}
