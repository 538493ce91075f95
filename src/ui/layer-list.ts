import { LitElement, css, html, nothing, unsafeCSS, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Chronicle } from "../app/exploring.ts";
import { valueOf } from "../app/select.ts";
import type { Loadable } from "../app/state.ts";
import { boundsOfLayer } from "../app/things.ts";
import {
  battleLayers,
  coveringLayers,
  missionLayers,
  type Strengths,
  type SwitchableLayerId,
} from "../domain/layer.ts";
import type { World } from "../domain/world.ts";
import { LayerToggleEvent, PageOpenEvent, ThemeChangeEvent } from "../events.ts";
import { LayerStrengthEvent, MapFocusEvent } from "../events-explore.ts";
import type { ExploreWords, LayerGroup } from "../i18n/explore-words.ts";
import type { Messages } from "../i18n/messages.ts";
import { themeNames, type ThemeName } from "../theme.ts";
import { loadExploreWords } from "../i18n/explore-load.ts";
import "./explore-nav.ts";
import { icon } from "./icon.ts";
import { certaintySample, layerSample } from "./layer-sample.ts";
import { LateWords } from "./late-words.ts";
import { cramped, shared } from "./styles.ts";

const themes = ["auto", ...themeNames] as const;

const groups: Readonly<Record<LayerGroup, readonly SwitchableLayerId[]>> = {
  mission: missionLayers,
  battle: battleLayers,
  town: ["water", "parks", "walkways"],
  practical: ["amenities"],
};

/** Layers in which something is drawn with a dashed edge. */
const dashed: ReadonlySet<SwitchableLayerId> = new Set(["citadel", "moments", "fronts"]);

/** Percent: weaker than this a layer had better be switched off. */
const weakest = 20;

/**
 * @summary Switches for the layers in groups; of those that are on, what to look for on the map and how strongly they
 * are drawn; how sure it is; and the colours.
 * @fires layer-toggle {LayerToggleEvent} @fires theme-change {ThemeChangeEvent} @fires page-open {PageOpenEvent}
 * @fires map-focus {MapFocusEvent} @fires layer-strength {LayerStrengthEvent}
 */
@customElement("stroll-layer-list")
export class LayerList extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      h1 {
        font-size: 1.5rem;
      }
      h1 + p {
        margin-block-start: var(--stroll-tight);
      }
      fieldset {
        min-width: 0;
        margin: var(--stroll-large) 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-family: var(--stroll-serif);
        font-size: 1.1875rem;
        font-weight: 640;
      }
      .layer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        border-block-end: 1px solid var(--stroll-hairline);
      }
      label {
        flex: 1;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: var(--stroll-medium);
        align-items: center;
        min-height: 3.5rem;
        padding-block: var(--stroll-small);
        cursor: pointer;
      }
      label b {
        display: block;
        font-weight: 600;
      }
      input {
        width: 1.5rem;
        height: 1.5rem;
        margin: 0;
        accent-color: var(--stroll-rifle);
      }
      /* The box keeps its column where there is nothing to go to. */
      .layer > label:last-child {
        margin-inline-end: var(--stroll-target);
      }
      .strength {
        display: grid;
        grid-template-columns: minmax(calc(36px + var(--stroll-medium)), auto) minmax(0, 1fr);
        align-items: center;
        flex-basis: calc(100% - var(--stroll-target));
        margin-block-end: var(--stroll-small);
      }
      .strength input {
        width: auto;
        height: var(--stroll-target);
        cursor: ew-resize;
      }
      .zoom {
        display: grid;
        place-items: center;
        width: var(--stroll-target);
        height: var(--stroll-target);
        color: var(--stroll-water-ink);
      }
      .radio {
        grid-template-columns: auto 1fr;
        min-height: var(--stroll-target);
        border-block-end: 1px solid var(--stroll-hairline);
      }
      .ends {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
      }
      @media ${unsafeCSS(cramped)} {
        .layer > label {
          flex-basis: 100%;
          grid-template-columns: 1fr auto;
          margin-inline-end: 0;
        }
        .layer > label > span {
          order: 1;
          grid-column: 1 / -1;
        }
      }
      .signs li {
        display: flex;
        align-items: center;
        gap: var(--stroll-medium);
        padding-block: var(--stroll-tight);
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) shown: readonly SwitchableLayerId[] = [];
  /** How many features of each layer are on the map; empty while nobody has counted. */
  @property({ attribute: false }) seen: Readonly<Partial<Record<SwitchableLayerId, number>>> = {};
  @property({ attribute: false }) strengths: Strengths = {};
  /** Where the layers lie; null while the town is not read. */
  @property({ attribute: false }) world: World | null = null;
  /** The four days, which two of the layers draw; null until they are wanted. */
  @property({ attribute: false }) chronicle: Loadable<Chronicle> | null = null;
  @property({ attribute: false }) theme: ThemeName | "auto" = "auto";

  readonly #own = new LateWords(this, "explore", loadExploreWords, () => this.words?.language);

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this;
    const own = this.#own.value;
    if (!own) return nothing;
    return html`<stroll-explore-nav .words=${own} current="layers"></stroll-explore-nav>
      <h1 tabindex="-1">${words.layers}</h1>
      <p class="soft">${own.layersIntro}</p>
      ${Object.entries(groups).map(
        ([group, layers]) =>
          html`<fieldset>
            <legend>${own.layerGroups[group as LayerGroup]}</legend>
            ${layers.map((id) => this.#layer(id, own))}
          </fieldset>`,
      )}
      ${this.#certainty(own)}
      <fieldset>
        <legend>${words.theme}</legend>
        ${themes.map((theme) => this.#theme(theme))}
      </fieldset>
      <div class="ends">
        <button class="plain" @click=${() => this.dispatchEvent(new PageOpenEvent("guide"))}>
          ${icon("back", 18)} ${words.back}
        </button>
        <button class="plain" @click=${() => this.dispatchEvent(new PageOpenEvent("credits"))}>
          ${words.credits}
        </button>
      </div>`;
  }

  /** What tells of doubt on the map as it is now. */
  #certainty(own: ExploreWords): TemplateResult {
    const { shown, seen } = this;
    const drawn = shown.filter((id) => seen[id] !== 0);
    const told = Object.entries(own.certaintySigns).filter(
      ([sign]) => sign !== "dashed" || drawn.some((id) => dashed.has(id)),
    );
    return html`<fieldset>
      <legend>${own.certaintyTitle}</legend>
      <ul class="signs small">
        ${told.map(
          ([sign, said]) =>
            html`<li>${certaintySample(sign as keyof ExploreWords["certaintySigns"])} ${said}</li>`,
        )}
      </ul>
    </fieldset>`;
  }

  #layer(id: SwitchableLayerId, own: ExploreWords): TemplateResult {
    const { name } = own.layer[id];
    const on = this.shown.includes(id);
    return html`<div class="layer">
      <label>
        ${layerSample(id, on)}
        <span
          ><b>${name}</b
          >${on ? html`<span class="soft small">${this.#legend(id, own)}</span>` : nothing}</span
        >
        <input
          type="checkbox"
          name=${id}
          aria-label=${name}
          .checked=${on}
          @change=${(event: Event) =>
            this.dispatchEvent(new LayerToggleEvent(id, (event.target as HTMLInputElement).checked))}
        />
      </label>
      ${on ? [this.#zoom(id, own), this.#strength(id, own)] : nothing}
    </div>`;
  }

  /** What to look for and how often it is there, or that none of it is on the map as it is now. */
  #legend(id: SwitchableLayerId, own: ExploreWords): TemplateResult {
    const count = this.seen[id];
    if (count === 0) return html`${own.noneOnMap}.`;
    return html`${own.layer[id].legend}${count === undefined ? nothing : html` <span>${own.onMap(count)}.</span>`}`;
  }

  #zoom(id: SwitchableLayerId, own: ExploreWords): TemplateResult | typeof nothing {
    const { world, chronicle } = this;
    const history = (chronicle && valueOf(chronicle)?.history) ?? null;
    const isThere = world !== null && (history !== null || !battleLayers.some((each) => each === id));
    if (!isThere) return nothing;
    const zoom = (): void => {
      const bounds = boundsOfLayer(world, history, id);
      if (bounds) this.dispatchEvent(new MapFocusEvent(bounds));
    };
    return html`<button class="zoom" aria-label=${own.zoomTo(own.layer[id].name)} @click=${zoom}>
      ${icon("find")}
    </button>`;
  }

  #strength(id: SwitchableLayerId, own: ExploreWords): TemplateResult | typeof nothing {
    if (!coveringLayers.includes(id)) return nothing;
    const percent = Math.round((this.strengths[id] ?? 1) * 100);
    return html`<div class="strength small soft">
      <span aria-hidden="true">${own.percent(percent)}</span>
      <input
        type="range"
        min=${weakest}
        max="100"
        step="10"
        name=${`${id}-strength`}
        aria-label=${own.strength(own.layer[id].name)}
        aria-valuetext=${own.percent(percent)}
        .value=${String(percent)}
        @input=${(event: Event) =>
          this.dispatchEvent(
            new LayerStrengthEvent(id, Number((event.target as HTMLInputElement).value) / 100),
          )}
      />
    </div>`;
  }

  #theme(theme: ThemeName | "auto"): TemplateResult {
    return html`<label class="radio">
      <input
        type="radio"
        name="theme"
        .checked=${this.theme === theme}
        @change=${() => this.dispatchEvent(new ThemeChangeEvent(theme))}
      />
      <span>${this.words.themes[theme]}</span>
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-layer-list": LayerList;
  }
}
