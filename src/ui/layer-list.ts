import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { switchableLayers, type SwitchableLayerId } from "../domain/layer.ts";
import { LayerToggleEvent, PageOpenEvent, ThemeChangeEvent } from "../events.ts";
import type { Messages } from "../i18n/messages.ts";
import { themeNames, type ThemeName } from "../theme.ts";
import { icon } from "./icon.ts";
import { layerSample } from "./layer-sample.ts";
import { shared } from "./styles.ts";

const themes = ["auto", ...themeNames] as const;

/**
 * @summary Switches for the layers, each with what to look for on the map; and the colours.
 * @fires layer-toggle {LayerToggleEvent} @fires theme-change {ThemeChangeEvent} @fires page-open {PageOpenEvent}
 */
@customElement("stroll-layer-list")
export class LayerList extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      fieldset {
        margin: var(--stroll-medium) 0 var(--stroll-large);
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-family: var(--stroll-serif);
        font-size: 1.1875rem;
        font-weight: 640;
      }
      label {
        display: grid;
        grid-template-columns: auto 1fr auto;
        gap: var(--stroll-medium);
        align-items: center;
        min-height: 3.5rem;
        padding-block: var(--stroll-small);
        border-block-end: 1px solid var(--stroll-hairline);
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
      .radio {
        grid-template-columns: auto 1fr;
        min-height: var(--stroll-target);
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) shown: readonly SwitchableLayerId[] = [];
  @property({ attribute: false }) theme: ThemeName | "auto" = "auto";

  protected override render(): TemplateResult {
    const { words } = this;
    return html`<button class="plain" @click=${() => this.dispatchEvent(new PageOpenEvent("guide"))}>
        ${icon("back", 18)} ${words.back}
      </button>
      <h1 tabindex="-1">${words.layers}</h1>
      <p class="soft">${words.layersIntro}</p>
      <fieldset>
        <legend class="hidden-words">${words.layers}</legend>
        ${switchableLayers.map((id) => this.#layer(id))}
      </fieldset>
      <p class="small">${words.certaintyLegend}</p>
      <fieldset>
        <legend>${words.theme}</legend>
        ${themes.map((theme) => this.#theme(theme))}
      </fieldset>
      <button class="plain" @click=${() => this.dispatchEvent(new PageOpenEvent("credits"))}>
        ${words.credits}
      </button>`;
  }

  #layer(id: SwitchableLayerId): TemplateResult {
    const { name, legend } = this.words.layer[id];
    return html`<label>
      ${layerSample(id)}
      <span><b>${name}</b><span class="soft small">${legend}</span></span>
      <input
        type="checkbox"
        name=${id}
        .checked=${this.shown.includes(id)}
        @change=${(event: Event) =>
          this.dispatchEvent(new LayerToggleEvent(id, (event.target as HTMLInputElement).checked))}
      />
    </label>`;
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
