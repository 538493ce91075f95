import { LitElement, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { valueOf } from "../app/select.ts";
import type { Thing } from "../domain/exploring.ts";
import type { PlaceId } from "../domain/place.ts";
import { ThingOpenEvent } from "../events-explore.ts";
import type { Messages } from "../i18n/messages.ts";
import { loadExploreWords } from "../i18n/explore-load.ts";
import { cardStyles } from "./card-styles.ts";
import { icon } from "./icon.ts";
import { LateWords } from "./late-words.ts";
import { Selected } from "./selected.ts";
import { shared } from "./styles.ts";

/**
 * @summary What happened at a place in the four days, and who was there; nothing until they are read.
 * @fires thing-open {ThingOpenEvent}
 */
@customElement("stroll-place-history")
export class PlaceHistory extends LitElement {
  static override styles = [shared, cardStyles];

  @property({ attribute: false }) words!: Messages;
  @property() place: PlaceId = "";

  readonly #chronicle = new Selected(this, ({ chronicle }) => chronicle && valueOf(chronicle));
  readonly #own = new LateWords(this, "explore", loadExploreWords, () => this.words?.language);

  protected override render(): TemplateResult | typeof nothing {
    const chronicle = this.#chronicle.value;
    const own = this.#own.value;
    if (!chronicle || !own) return nothing;
    const { history, texts } = chronicle;
    const isHere = ({ places }: { readonly places: readonly PlaceId[] }): boolean =>
      places.includes(this.place);
    const moments = history.moments.filter(isHere);
    const people = [...history.people.values()].filter(isHere);
    return html`${this.#links(
      own.whatHappened,
      moments.map(({ id }) => [{ kind: "moment", id }, texts.moments[id]?.title, texts.moments[id]?.when]),
    )}
    ${this.#links(
      own.whoWasThere,
      people.map(({ id }) => [{ kind: "person", id }, texts.people[id]?.name, texts.people[id]?.role]),
    )}`;
  }

  #links(
    title: string,
    things: readonly (readonly [thing: Thing, name: string | undefined, hint: string | undefined])[],
  ): TemplateResult | typeof nothing {
    if (things.length === 0) return nothing;
    return html`<section>
      <h2>${title}</h2>
      ${things.map(
        ([thing, name, hint]) =>
          html`<button class="link" @click=${() => this.dispatchEvent(new ThingOpenEvent(thing))}>
            <span><b>${name}</b><span class="small soft">${hint}</span></span
            >${icon("forward", 18)}
          </button>`,
      )}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-place-history": PlaceHistory;
  }
}
