import { LitElement, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { sides, type History, type HistoryTexts } from "../domain/moment.ts";
import { ThingOpenEvent } from "../events-explore.ts";
import type { ExploreWords } from "../i18n/explore-words.ts";
import { cardStyles } from "./card-styles.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

/**
 * @summary The people by name and the units by side, each leading to its card.
 * @fires thing-open {ThingOpenEvent}
 */
@customElement("stroll-people")
export class People extends LitElement {
  static override styles = [shared, cardStyles];

  @property({ attribute: false }) words!: ExploreWords;
  @property({ attribute: false }) history!: History;
  @property({ attribute: false }) texts!: HistoryTexts;

  protected override render(): TemplateResult {
    const { words, texts, history } = this;
    const lastName = (id: string): string => texts.people[id]?.name.split(" ").at(-1) ?? id;
    const people = [...history.people.keys()].sort((a, b) =>
      lastName(a).localeCompare(lastName(b), words.language),
    );
    const sideOf = (id: string): number => sides.findIndex((side) => side === history.units.get(id)?.side);
    const units = [...history.units.keys()].sort((a, b) => sideOf(a) - sideOf(b));
    return html`<section>
        <h2>${words.people}</h2>
        ${people.map((id) => this.#link("person", id, texts.people[id]?.name, texts.people[id]?.role))}
      </section>
      <section>
        <h2>${words.units}</h2>
        ${units.map((id) => {
          const side = history.units.get(id)?.side;
          return this.#link("unit", id, texts.units[id]?.name, side && words.sides[side]);
        })}
      </section>`;
  }

  #link(
    kind: "person" | "unit",
    id: string,
    name: string | undefined,
    hint: string | undefined,
  ): TemplateResult {
    return html`<button class="link" @click=${() => this.dispatchEvent(new ThingOpenEvent({ kind, id }))}>
      <span><b>${name ?? id}</b><span class="small soft">${hint}</span></span
      >${icon("forward", 18)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-people": People;
  }
}
