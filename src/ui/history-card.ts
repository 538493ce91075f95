import { LitElement, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { bearingDegrees, distanceMetres } from "../domain/geometry.ts";
import type { Drawings } from "../domain/drawing.ts";
import type { Thing } from "../domain/exploring.ts";
import type { History, HistoryTexts, Moment } from "../domain/moment.ts";
import type { Passage, PlaceId } from "../domain/place.ts";
import type { Bounds, Position } from "../domain/position.ts";
import type { LocalMinute } from "../domain/timeline.ts";
import type { Texts } from "../domain/tour.ts";
import { PlaceSelectEvent } from "../events.ts";
import { ExploreEvent, ThingOpenEvent, TimeChangeEvent } from "../events-explore.ts";
import type { ExploreWords } from "../i18n/explore-words.ts";
import { formatMetres, octant } from "../i18n/format.ts";
import type { Messages } from "../i18n/messages.ts";
import { cardStyles } from "./card-styles.ts";
import { drawingOf } from "./drawing.ts";
import { icon } from "./icon.ts";
import { numberSources, passageStyles, renderPassages, renderSources } from "./passages.ts";
import { shared } from "./styles.ts";

/** Distances to what lies outside the map are told from the Watchtower, in the middle of the old town. */
const watchtower: Position = [1.84959, 50.95885];

/**
 * @summary A moment, a front, a person or a unit of May 1940, with who and what belongs to it.
 * @fires thing-open {ThingOpenEvent} @fires place-select {PlaceSelectEvent} @fires time-change {TimeChangeEvent}
 */
@customElement("stroll-history-card")
export class HistoryCard extends LitElement {
  static override styles = [shared, passageStyles, cardStyles];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) own!: ExploreWords;
  @property({ attribute: false }) thing!: Thing;
  @property({ attribute: false }) history!: History;
  @property({ attribute: false }) told!: HistoryTexts;
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) drawings: Drawings = {};
  /** The part of the thing’s surroundings the map can show; null while the town is not read. */
  @property({ attribute: false }) bounds: Bounds | null = null;
  /** The minute shown on the map; null while the timeline is closed. */
  @property({ attribute: false }) at: LocalMinute | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { id, kind } = this.thing;
    const { history, told } = this;
    if (kind === "moment") {
      const moment = history.moments.find((each) => each.id === id);
      const text = told.moments[id];
      return moment && text ? this.#moment(moment, text.title, text.when, text.text) : nothing;
    }
    if (kind === "front") {
      const front = history.fronts.find((each) => each.id === id);
      const text = told.fronts[id];
      if (!front || !text) return nothing;
      const spot = this.own.spot("approximate", front.precisionMetres);
      const hours = `${this.own.minute(front.from)} – ${this.own.minute(front.to)}`;
      return this.#card(hours, text.title, text.text, html`<p class="small soft">${spot}</p>`);
    }
    if (kind === "person") {
      const text = told.people[id];
      const person = history.people.get(id);
      if (!text || !person) return nothing;
      return this.#card(
        text.role,
        text.name,
        text.text,
        this.#links(this.own.units, "unit", person.units),
        this.#days((moment) => moment.people.includes(id)),
        this.#places(person.places),
      );
    }
    const unit = history.units.get(id);
    const text = told.units[id];
    if (!unit || !text) return nothing;
    const members = [...history.people.values()].filter(({ units }) => units.includes(id));
    return this.#card(
      `${this.own.kinds["unit"]} · ${this.own.sides[unit.side]}`,
      text.name,
      text.text,
      this.#links(
        this.own.people,
        "person",
        members.map((member) => member.id),
      ),
      this.#days((moment) => moment.units.includes(id)),
    );
  }

  #moment(moment: Moment, title: string, when: string, text: readonly Passage[]): TemplateResult {
    const { own } = this;
    const { certainty, precisionMetres, sides } = moment;
    const hour =
      this.at === null
        ? html`<p>
            <button class="second" @click=${() => this.#seeHour(moment.from)}>${own.seeHour}</button>
          </p>`
        : nothing;
    const spot = html`<section>
      <h2>${own.where}</h2>
      <p class="small soft">${this.#outside(moment)} ${own.spot(certainty, precisionMetres)}</p>
      ${this.#placeLinks(moment.places)} ${hour}
    </section>`;
    return this.#card(
      `${when} · ${sides.map((side) => own.sides[side]).join(", ")}`,
      certainty === "disputed" ? `${title} (?)` : title,
      text,
      spot,
      this.#links(own.whoWasThere, "unit", moment.units, "person", moment.people),
    );
  }

  #seeHour(from: LocalMinute): void {
    this.dispatchEvent(new ExploreEvent("days"));
    this.dispatchEvent(new TimeChangeEvent(from));
    this.dispatchEvent(new ThingOpenEvent(this.thing));
  }

  #card(
    overline: string,
    title: string,
    text: readonly Passage[],
    ...parts: readonly (TemplateResult | typeof nothing)[]
  ): TemplateResult {
    const numbers = numberSources(text);
    const sources = { sources: { ...this.texts.sources, ...this.told.sources } };
    const passages = html`<div class="text">${renderPassages(text, numbers, this.words)}</div>`;
    const moment = this.history.moments.find(
      ({ id }) => this.thing.kind === "moment" && id === this.thing.id,
    );
    return html`<header>
        <p class="overline">${overline}</p>
        <h1 tabindex="-1">${title}</h1>
      </header>
      ${
        moment?.heavy
          ? html`<details>
              <summary>${this.own.heavy} <b>${this.own.heavyOpen}</b></summary>
              ${passages}
            </details>`
          : passages
      }
      ${parts}
      <section>
        <h2>${this.words.sources}</h2>
        ${renderSources(numbers, sources)}
      </section>`;
  }

  /** Moments lie up to forty kilometres away; then words stand in for the map. */
  #outside({ geometry }: Moment): string {
    if (geometry.type !== "Point" || this.bounds === null) return "";
    const [lng, lat] = geometry.coordinates as unknown as Position;
    const [west, south, east, north] = this.bounds;
    if (lng >= west && lng <= east && lat >= south && lat <= north) return "";
    const away = formatMetres(distanceMetres(watchtower, [lng, lat]), this.own.language);
    const direction = this.words.directions[octant(bearingDegrees(watchtower, [lng, lat]))];
    return this.own.outside(away, direction);
  }

  #days(belongs: (moment: Moment) => boolean): TemplateResult | typeof nothing {
    const moments = this.history.moments.filter(belongs).map(({ id }) => id);
    return this.#links(this.own.whatHappened, "moment", moments);
  }

  #links(
    title: string,
    kind: "moment" | "person" | "unit",
    ids: readonly string[],
    otherKind: typeof kind = kind,
    others: readonly string[] = [],
  ): TemplateResult | typeof nothing {
    const things = [...ids.map((id) => ({ kind, id })), ...others.map((id) => ({ kind: otherKind, id }))];
    if (things.length === 0) return nothing;
    return html`<section>
      <h2>${title}</h2>
      ${things.map((thing) => this.#link(thing))}
    </section>`;
  }

  #link(thing: { readonly kind: "moment" | "person" | "unit"; readonly id: string }): TemplateResult {
    const { moments, people, units } = this.told;
    const { kind, id } = thing;
    const [name, hint] =
      kind === "moment"
        ? [moments[id]?.title, moments[id]?.when]
        : kind === "person"
          ? [people[id]?.name, people[id]?.role]
          : [units[id]?.name, units[id]?.short];
    return html`<button class="link" @click=${() => this.dispatchEvent(new ThingOpenEvent(thing))}>
      <span><b>${name ?? id}</b><span class="small soft">${hint}</span></span
      >${icon("forward", 18)}
    </button>`;
  }

  #places(places: readonly PlaceId[]): TemplateResult | typeof nothing {
    return places.length === 0
      ? nothing
      : html`<section>
          <h2>${this.words.places}</h2>
          ${this.#placeLinks(places)}
        </section>`;
  }

  #placeLinks(places: readonly PlaceId[]): TemplateResult[] {
    return places.map(
      (id) =>
        html`<button class="link" @click=${() => this.dispatchEvent(new PlaceSelectEvent(id))}>
          ${drawingOf(this.drawings[id], 32)}
          <span><b>${this.texts.places[id]?.name ?? id}</b></span
          >${icon("forward", 18)}
        </button>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-history-card": HistoryCard;
  }
}
