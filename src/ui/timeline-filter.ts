import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { History, HistoryTexts } from "../domain/moment.ts";
import { noFilter, type MomentFilter } from "../domain/timeline.ts";
import type { Texts } from "../domain/tour.ts";
import { FilterChangeEvent } from "../events-explore.ts";
import type { ExploreWords } from "../i18n/explore-words.ts";
import { shared } from "./styles.ts";

/**
 * @summary Whose moments to show: of one side, one unit, one place.
 * @fires filter-change {FilterChangeEvent}
 */
@customElement("stroll-timeline-filter")
export class TimelineFilter extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      :host([data-open]) {
        flex-basis: 100%;
      }
      summary {
        min-height: var(--stroll-target);
        padding-block: var(--stroll-small);
        font-weight: 560;
        color: var(--stroll-water-ink);
        cursor: pointer;
      }
      label {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--stroll-tight) var(--stroll-small);
        margin-block-end: var(--stroll-small);
      }
      label span {
        flex: 0 0 4rem;
      }
      select {
        flex: 1 1 9rem;
        min-width: 0;
        min-height: var(--stroll-target);
        padding-inline: var(--stroll-small);
        border: 1px solid var(--stroll-ink);
        border-radius: 6px;
        background: var(--stroll-paper);
        color: inherit;
        font: inherit;
      }
    `,
  ];

  @property({ attribute: false }) words!: ExploreWords;
  @property({ attribute: false }) history!: History;
  @property({ attribute: false }) texts!: HistoryTexts;
  @property({ attribute: false }) places!: Texts["places"];
  @property({ attribute: false }) filter: MomentFilter = noFilter;
  /** How many moments answer to it. */
  @property({ attribute: false }) shown = 0;

  protected override render(): TemplateResult {
    const { words, history, filter } = this;
    const { moments } = history;
    const used = (key: "sides" | "units" | "places"): Set<string> =>
      new Set(moments.flatMap((moment): readonly string[] => moment[key]));
    const isOn = Object.values(filter).some((value) => value !== null);
    const names = words.sides as Readonly<Record<string, string>>;
    return html`<details
      ?open=${isOn}
      @toggle=${(event: Event) => this.toggleAttribute("data-open", (event.target as HTMLDetailsElement).open)}
    >
      <summary>
        ${words.filter}
        ${isOn ? html`<span class="soft small">${words.showing(this.shown, moments.length)}</span>` : nothing}
      </summary>
      ${this.#choice("side", words.side, words.everyone, [...used("sides")], (id) => names[id])}
      ${this.#choice("unit", words.unit, words.everyone, [...used("units")], (id) => this.texts.units[id]?.name)}
      ${this.#choice("place", words.place, words.everywhere, [...used("places")], (id) => this.places[id]?.name)}
      ${
        isOn
          ? html`<button class="plain" @click=${() => this.dispatchEvent(new FilterChangeEvent(noFilter))}>
              ${words.showAll}
            </button>`
          : nothing
      }
    </details>`;
  }

  #choice(
    key: keyof MomentFilter,
    label: string,
    all: string,
    ids: readonly string[],
    nameOf: (id: string) => string | undefined,
  ): TemplateResult {
    const named = ids
      .map((id) => ({ id, name: nameOf(id) ?? id }))
      .sort((a, b) => a.name.localeCompare(b.name, this.words.language));
    const chosen = this.filter[key];
    return html`<label
      ><span>${label}</span
      ><select
        name=${key}
        @change=${(event: Event) =>
          this.dispatchEvent(
            new FilterChangeEvent({ [key]: (event.target as HTMLSelectElement).value || null }),
          )}
      >
        <option value="" ?selected=${chosen === null}>${all}</option>
        ${named.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
      </select></label
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-timeline-filter": TimelineFilter;
  }
}
