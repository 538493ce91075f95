import { LitElement, html, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import maplibreStyles from "maplibre-gl/dist/maplibre-gl.css?inline";
import type { Drawings } from "../domain/drawing.ts";
import type { Language } from "../domain/language.ts";
import type { LayerId, Strengths, SwitchableLayerId } from "../domain/layer.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Position } from "../domain/position.ts";
import type { Stroll } from "../domain/route/types.ts";
import type { MapView } from "../domain/view.ts";
import type { World } from "../domain/world.ts";
import { MapFailedEvent, MapMoveEvent, MapPressEvent, PlaceSelectEvent, WalkWishEvent } from "../events.ts";
import { LayersSeenEvent, ThingOpenEvent } from "../events-explore.ts";
import type { ThemeName } from "../theme.ts";
import type { Battle } from "./battle.ts";
import { uncovered, type Covered, type Focus } from "./camera.ts";
import { drawChart, type Chart } from "./chart.ts";
import { scaleFor } from "./scale.ts";
import type { MapStop } from "./stop.ts";
import { furniture, paletteProperties } from "./styles.ts";
import type { Walker } from "./walker.ts";
import { noWords, type MapWords } from "./words.ts";

/**
 * @summary The town, the walk and its stops, drawn as a printed atlas. Data in, wishes out; north is always up.
 * @fires place-select {PlaceSelectEvent} a stop or a place of a layer was pressed
 * @fires thing-open {ThingOpenEvent} anything else was pressed
 * @fires layers-seen {LayersSeenEvent} the map rests and has counted
 * @fires map-press {MapPressEvent} the map was pressed anywhere; whoever wants that prevents the rest
 * @fires map-move {MapMoveEvent} the visitor moved the map
 * @fires map-failed {MapFailedEvent} no map can be drawn here
 */
@customElement("stroll-map")
export class StrollMap extends LitElement {
  static override styles = [unsafeCSS(maplibreStyles), furniture];

  /** Streets and layers; null until they are read. */
  @property({ attribute: false }) world: World | null = null;
  @property({ attribute: false }) shown: readonly SwitchableLayerId[] = [];
  @property({ attribute: false }) strengths: Strengths = {};
  @property({ attribute: false }) stroll: Stroll | null = null;
  /** The stops of the open tour, numbered from 1. */
  @property({ attribute: false }) stops: readonly MapStop[] = [];
  /** Places that are no stop, numbered 0. */
  @property({ attribute: false }) otherPlaces: readonly MapStop[] = [];
  @property({ attribute: false }) selected: PlaceId | null = null;
  /** The leg to look at, counted from 0. */
  @property({ attribute: false }) leg: number | null = null;
  @property({ attribute: false }) battle: Battle | null = null;
  /** Small drawings of places, shown from close by. */
  @property({ attribute: false }) drawings: Drawings = {};
  @property({ attribute: false }) focusOn: Focus | null = null;
  /** Tell, whenever the map rests, how much of each layer can be seen. */
  @property({ attribute: false }) counting = false;
  /** Where to begin; null fits the stroll, or where the first tour goes. Read once, when the map is made. */
  @property({ attribute: false }) view: MapView | null = null;
  /** Pixels covered by the sheet or the panel; nothing is moved into view behind them. */
  @property({ attribute: false }) padding: Covered = uncovered;
  @property({ attribute: false }) walker: Walker | null = null;
  /** The map stays with the walker until the visitor drags it away. */
  @property({ attribute: false }) tracking = false;
  @property({ attribute: false }) headingUp = false;
  /** What a walker who has not begun yet must see at once. */
  @property({ attribute: false }) sights: readonly Position[] | null = null;
  /** Whether the compass leads; null where there is none to ask for. */
  @property({ attribute: false }) compass: boolean | null = null;
  @property({ attribute: false }) wayBack: readonly Position[] | null = null;
  @property() theme: ThemeName = "light";
  @property() language: Language = "en";
  /** What the map is called for those who hear it. */
  @property() label = "";
  @property({ attribute: false }) words: MapWords = noWords;

  @state() private metresPerPixel = 1;

  @query(".chart") private readonly container!: HTMLElement;

  #chart: Chart | null = null;
  /** No map can be drawn here; it is told once, and not tried again. */
  #failed = false;
  /** Where the visitor left the map, for when it is made again. */
  #left: MapView | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#chart?.remove();
    this.#chart = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  /** Resolves when everything asked for so far is drawn and nothing moves; at once where no map can be drawn. */
  async whenIdle(): Promise<void> {
    await this.updateComplete;
    await this.#chart?.whenIdle();
  }

  /** How many features of a layer can be seen now. */
  featuresShown(layer: LayerId | SwitchableLayerId): number {
    return this.#chart?.featuresShown(layer) ?? 0;
  }

  protected override updated(changed: PropertyValues<this>): void {
    for (const [name, value] of paletteProperties(this.theme, this.padding))
      this.style.setProperty(name, value);
    if (!this.isConnected || this.#failed || onlyScale(changed)) return;
    if (this.#chart === null) this.#begin();
    else this.#chart.update(this.#sheet());
  }

  #begin(): void {
    try {
      this.#chart = drawChart(this.container, this.#sheet(), {
        chosen: (place) => this.dispatchEvent(new PlaceSelectEvent(place)),
        opened: (thing) => this.dispatchEvent(new ThingOpenEvent(thing)),
        pressed: (position) => !this.dispatchEvent(new MapPressEvent(position)),
        seen: (counts) => this.dispatchEvent(new LayersSeenEvent(counts)),
        moved: (view) => {
          this.#left = view;
          this.dispatchEvent(new MapMoveEvent(view.zoom, view.lat, view.lng));
        },
        released: () => this.dispatchEvent(new WalkWishEvent({ wish: "track", on: false })),
        scaled: (metresPerPixel) => (this.metresPerPixel = metresPerPixel),
        failed: (why) => this.#fail(why),
      });
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  #fail(why: string): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#chart?.remove();
    this.#chart = null;
    this.dispatchEvent(new MapFailedEvent(why));
  }

  #sheet() {
    const { world, shown, stroll, stops, otherPlaces, selected, leg, theme, language, label, words } = this;
    const view = this.#left ?? this.view;
    return {
      world,
      shown,
      stroll,
      stops,
      otherPlaces,
      selected,
      leg,
      theme,
      language,
      label,
      words,
      view,
      strengths: this.strengths,
      battle: this.battle,
      drawings: this.drawings,
      focus: this.focusOn,
      counting: this.counting,
      walker: this.walker,
      tracking: this.tracking,
      headingUp: this.headingUp,
      sights: this.sights,
      wayBack: this.wayBack,
      covered: this.padding,
    };
  }

  #zoom(levels: 1 | -1): (event: Event) => void {
    return (event) => this.#chart?.zoomBy(levels, event);
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return html`<div class="chart"></div>
      <div class="corner">
        <button aria-label=${words.zoomIn} @click=${this.#zoom(1)}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14"></path></svg>
        </button>
        <button aria-label=${words.zoomOut} @click=${this.#zoom(-1)}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14"></path></svg>
        </button>
      </div>
      ${this.walker ? this.#companions() : nothing}
      <div class="foot">
        ${this.#scale()}
        <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noreferrer"
          >© OpenStreetMap contributors</a
        >
      </div>`;
  }

  /** What a walker needs of the map: themselves back in its middle, and the way ahead up. */
  #companions(): TemplateResult {
    const { words, headingUp } = this;
    return html`<div class="companions">
      ${this.tracking ? nothing : html`<button @click=${this.#recentre}>${words.recentre}</button>`}
      <button aria-pressed=${headingUp ? "true" : "false"} @click=${this.#turn}>${words.headingUp}</button>
      ${this.compass === null ? nothing : this.#needle(this.compass)}
    </div>`;
  }

  #needle(on: boolean): TemplateResult {
    return html`<button
      class="needle"
      aria-label=${this.words.compass}
      title=${this.words.compass}
      aria-pressed=${on ? "true" : "false"}
      @click=${() => this.dispatchEvent(new WalkWishEvent({ wish: "compass", on: !on }))}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="9.500"></circle>
        <path d="M12 5.500l3 6.500-3 6.500-3-6.500zM9 12h6"></path>
      </svg>
    </button>`;
  }

  #turn(): void {
    this.dispatchEvent(new WalkWishEvent({ wish: "heading-up", on: !this.headingUp }));
  }

  #recentre(): void {
    this.dispatchEvent(new WalkWishEvent({ wish: "track", on: true }));
  }

  #scale(): TemplateResult {
    const { metres, pixels } = scaleFor(this.metresPerPixel, 96);
    const far = metres >= 1000;
    const length = new Intl.NumberFormat(this.language, { style: "unit", unit: far ? "kilometer" : "meter" });
    return html`<svg
      class="scale"
      width=${Math.ceil(pixels) + 2}
      height="22"
      role="img"
      aria-label=${length.format(far ? metres / 1000 : metres)}
    >
      <path d=${`M1 15v5h${pixels}v-5`}></path>
      <text x=${pixels / 2 + 1} y="14" text-anchor="middle">
        ${length.format(far ? metres / 1000 : metres)}
      </text>
    </svg>`;
  }
}

/** Whether only the scale bar has changed, which the map itself has told. */
function onlyScale(changed: PropertyValues): boolean {
  return changed.size === 1 && changed.has("metresPerPixel");
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-map": StrollMap;
  }
}
