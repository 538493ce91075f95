import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { linesOf } from "../app/things.ts";
import { boundsOf } from "../domain/geometry.ts";
import { battleLayers, missionLayers, type SwitchableLayerId } from "../domain/layer.ts";
import type { Position } from "../domain/position.ts";
import type { World } from "../domain/world.ts";
import { LayerToggleEvent, PageOpenEvent, ThemeChangeEvent } from "../events.ts";
import { MapFocusEvent } from "../events-explore.ts";
import type { ExploreWords, LayerGroup } from "../i18n/explore-words.ts";
import type { Messages } from "../i18n/messages.ts";
import { themeNames, type ThemeName } from "../theme.ts";
import "./explore-nav.ts";
import { icon } from "./icon.ts";
import { certaintySample, layerSample } from "./layer-sample.ts";
import { OwnWords } from "./own-words.ts";
import { shared } from "./styles.ts";

const themes = ["auto", ...themeNames] as const;

const groups: Readonly<Record<LayerGroup, readonly SwitchableLayerId[]>> = {
  mission: missionLayers,
  battle: battleLayers,
  town: ["water", "parks", "walkways"],
  practical: ["amenities"],
};

/**
 * @summary Switches for the layers in groups, each with what to look for on the map; how sure it is; and the colours.
 * @fires layer-toggle {LayerToggleEvent} @fires theme-change {ThemeChangeEvent} @fires page-open {PageOpenEvent}
 * @fires map-focus {MapFocusEvent}
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
      fieldset {
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
        align-items: center;
        border-block-end: 1px solid var(--stroll-hairline);
      }
      label {
        flex: 1;
        display: grid;
        grid-template-columns: auto 1fr auto;
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
  /** Where the layers lie; null while the town is not read. */
  @property({ attribute: false }) world: World | null = null;
  @property({ attribute: false }) theme: ThemeName | "auto" = "auto";

  readonly #own = new OwnWords(this, () => this.words?.language);

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
      <fieldset>
        <legend>${own.certaintyTitle}</legend>
        <ul class="signs small">
          ${Object.entries(own.certaintySigns).map(
            ([sign, said]) =>
              html`<li>${certaintySample(sign as keyof ExploreWords["certaintySigns"])} ${said}</li>`,
          )}
        </ul>
      </fieldset>
      <fieldset>
        <legend>${words.theme}</legend>
        ${themes.map((theme) => this.#theme(theme))}
      </fieldset>
      <button class="plain" @click=${() => this.dispatchEvent(new PageOpenEvent("credits"))}>
        ${words.credits}
      </button>
      <button class="plain" @click=${() => this.dispatchEvent(new PageOpenEvent("guide"))}>
        ${icon("back", 18)} ${words.back}
      </button>`;
  }

  #layer(id: SwitchableLayerId, own: ExploreWords): TemplateResult {
    const { name, legend } = own.layer[id];
    const on = this.shown.includes(id);
    const count = this.seen[id];
    const positions = on ? this.#positionsOf(id) : [];
    return html`<div class="layer">
      <label>
        ${layerSample(id)}
        <span
          ><b>${name}</b
          ><span class="soft small"
            >${legend}${on && count !== undefined ? html` <span>${own.onMap(count)}.</span>` : nothing}</span
          ></span
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
      ${
        positions.length === 0
          ? nothing
          : html`<button
              class="zoom"
              aria-label=${own.zoomTo(name)}
              @click=${() => this.dispatchEvent(new MapFocusEvent(boundsOf(positions)))}
            >
              ${icon("find")}
            </button>`
      }
    </div>`;
  }

  #positionsOf(id: SwitchableLayerId): readonly Position[] {
    if (this.world === null || id === "moments" || id === "fronts") return [];
    return this.world.layers[id].features.flatMap(({ geometry }) => linesOf(geometry).flat());
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
