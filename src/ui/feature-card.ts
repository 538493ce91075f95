import { LitElement, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { TownThing } from "../app/things.ts";
import type { Texts } from "../domain/tour.ts";
import { PlaceSelectEvent } from "../events.ts";
import type { ExploreWords } from "../i18n/explore-words.ts";
import { formatMetres } from "../i18n/format.ts";
import type { Messages } from "../i18n/messages.ts";
import { cardStyles } from "./card-styles.ts";
import { numberSources, passageStyles, renderPassages, renderSources } from "./passages.ts";
import { shared } from "./styles.ts";

/**
 * @summary Anything on the map that is no place of its own: a street, a gate, a pharmacy; what it is and how sure.
 * @fires place-select {PlaceSelectEvent}
 */
@customElement("stroll-feature-card")
export class FeatureCard extends LitElement {
  static override styles = [shared, passageStyles, cardStyles];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) own!: ExploreWords;
  @property({ attribute: false }) texts!: Texts;
  /** Sources that only the history names. */
  @property({ attribute: false }) moreSources: Texts["sources"] = {};
  @property({ attribute: false }) feature!: TownThing;

  protected override render(): TemplateResult {
    const { own, texts } = this;
    const { properties, metres } = this.feature;
    const { kind = "", place, certainty, precision_m, source, licence } = properties;
    const name = properties[`name_${own.language}`] ?? properties.name;
    const note = properties[`note_${own.language}`];
    const listed = properties["sources"];
    const sources = Array.isArray(listed) ? listed.map(String) : [];
    const passages = note === undefined ? [] : [{ text: note, sources }];
    const numbers = numberSources(passages);
    const what = own.kinds[kind] ?? "";
    return html`<header>
        <p class="overline">
          ${name ? what : nothing}${metres === null ? nothing : ` · ${own.length(formatMetres(metres, own.language))}`}
        </p>
        <h1 tabindex="-1">${name ?? what}${certainty === "disputed" ? " (?)" : ""}</h1>
      </header>
      ${
        note === undefined
          ? html`<p class="soft">${name ? own.onlyName : own.noName}</p>`
          : html`<div class="text">${renderPassages(passages, numbers, this.words)}</div>`
      }
      ${
        place === undefined
          ? nothing
          : html`<button class="second" @click=${() => this.dispatchEvent(new PlaceSelectEvent(place))}>
              ${own.openPlace(texts.places[place]?.name ?? place)}
            </button>`
      }
      <section>
        <p class="small soft">${own.spot(certainty, precision_m)} ${own.geometryFrom(source, licence)}</p>
      </section>
      ${
        numbers.size === 0
          ? nothing
          : html`<section>
              <h2>${this.words.sources}</h2>
              ${renderSources(numbers, { sources: { ...texts.sources, ...this.moreSources } })}
            </section>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-feature-card": FeatureCard;
  }
}
