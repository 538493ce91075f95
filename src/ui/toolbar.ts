import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { LanguageChangeEvent, PageOpenEvent, ThemeChangeEvent, TourOpenEvent } from "../events.ts";
import { ExploreEvent } from "../events-explore.ts";
import type { Messages } from "../i18n/messages.ts";
import type { ThemeName } from "../theme.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

/**
 * @summary The name of the app, and what one needs wherever one is: language, glare, layers.
 * @fires tour-open {TourOpenEvent} @fires language-change {LanguageChangeEvent}
 * @fires theme-change {ThemeChangeEvent} @fires page-open {PageOpenEvent} @fires explore {ExploreEvent}
 */
@customElement("stroll-toolbar")
export class Toolbar extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 0 var(--stroll-tight);
        flex: none;
        padding: 0 var(--stroll-medium) var(--stroll-tight) var(--stroll-large);
      }
      /* At the foot of a walk it stands in the column of the text, which has its own margin. */
      :host(:not([slot="header"])) {
        padding-inline: 0;
      }
      .brand {
        flex: 1;
        min-height: var(--stroll-target);
        font-family: var(--stroll-serif);
        font-size: 1.1875rem;
        font-weight: 680;
        white-space: nowrap;
      }
      .tool {
        display: grid;
        place-items: center;
        min-width: var(--stroll-target);
        min-height: var(--stroll-target);
        border-radius: 6px;
        font-weight: 640;
      }
      .tool[aria-pressed="true"] {
        background: var(--stroll-ink);
        color: var(--stroll-on-ink);
      }
      /* The name and every tool in one row, on the narrowest phones too. */
      @media (max-width: 22rem) {
        :host {
          gap: 0;
        }
        .tool {
          min-width: 2.75rem;
        }
      }
      @media (min-width: 56rem) {
        :host {
          padding: var(--stroll-medium) var(--stroll-large) var(--stroll-small) var(--stroll-wide);
          border-block-end: 1px solid var(--stroll-hairline);
          margin-block-end: var(--stroll-large);
        }
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) theme: ThemeName | "auto" = "auto";
  @property({ attribute: false }) page: PageOpenEvent["page"] = "guide";

  protected override render(): TemplateResult {
    const { words } = this;
    const code = words.otherLanguage.code.toUpperCase();
    const sunny = this.theme === "sun";
    const onLayers = this.page === "layers";
    const exploring = this.page === "explore";
    return html`<button class="brand" @click=${() => this.dispatchEvent(new TourOpenEvent(null))}>
        ${words.title}
      </button>
      <button
        class="tool"
        lang=${words.otherLanguage.code}
        aria-label="${code} ${words.otherLanguage.name}"
        @click=${() => this.dispatchEvent(new LanguageChangeEvent(words.otherLanguage.code))}
      >
        ${code}
      </button>
      <button
        class="tool"
        aria-label=${words.themes.sun}
        aria-pressed=${sunny ? "true" : "false"}
        @click=${() => this.dispatchEvent(new ThemeChangeEvent(sunny ? "auto" : "sun"))}
      >
        ${icon("sun")}
      </button>
      <button
        class="tool"
        aria-label=${words.explore}
        aria-pressed=${exploring ? "true" : "false"}
        @click=${() => this.dispatchEvent(exploring ? new PageOpenEvent("guide") : new ExploreEvent("find"))}
      >
        ${icon("find")}
      </button>
      <button
        class="tool"
        aria-label=${words.layers}
        aria-pressed=${onLayers ? "true" : "false"}
        @click=${() => this.dispatchEvent(new PageOpenEvent(onLayers ? "guide" : "layers"))}
      >
        ${icon("layers")}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-toolbar": Toolbar;
  }
}
