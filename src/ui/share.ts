import { LitElement, css, html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { encode } from "uqr";
import type { SharedWalk } from "../app/sharing.ts";
import { codePath } from "../domain/exchange/code-path.ts";
import type { Language } from "../domain/language.ts";
import { PageOpenEvent } from "../events.ts";
import type { ShareWords } from "../i18n/share-words.ts";
import { loadShareWords } from "../i18n/load.ts";
import { icon } from "./icon.ts";
import { LateWords } from "./late-words.ts";
import "./save-file.ts";
import { shared } from "./styles.ts";

/** Beyond this, in bytes, a code has so many modules that phones read it badly from a screen. */
const longestCode = 271;

/**
 * @summary Ways to hand a walk on: its link, a code for another phone, files, other maps.
 * @fires page-open {PageOpenEvent} back to the walk
 */
@customElement("stroll-share")
export class Share extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      h1 {
        margin-block-end: var(--stroll-small);
      }
      section {
        margin-block-start: var(--stroll-large);
        padding-block-start: var(--stroll-medium);
        border-block-start: 1px solid var(--stroll-ink);
      }
      h2 {
        margin-block-end: var(--stroll-small);
      }
      input {
        width: 100%;
        min-height: var(--stroll-target);
        padding-inline: var(--stroll-small);
        border: 1px solid var(--stroll-ink-soft);
        border-radius: 6px;
        background: var(--stroll-paper);
        color: inherit;
        font: inherit;
        text-overflow: ellipsis;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--stroll-small);
        margin-block: var(--stroll-medium);
      }
      .buttons > * {
        flex: 1 1 12rem;
      }
      /* A code is read only as dark on light, whatever the theme. */
      .code {
        display: block;
        width: min(15rem, 100%);
        height: auto;
        margin-block: var(--stroll-small);
        background: #fff;
        color: #000;
      }
      li {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: var(--stroll-tight) var(--stroll-medium);
        margin-block-end: var(--stroll-small);
      }
      .spots li {
        margin: 0;
      }
      .spots a {
        display: inline-flex;
        align-items: center;
        min-height: 2.75rem;
      }
    `,
  ];

  @property({ attribute: false }) walk!: SharedWalk;
  @property({ attribute: false }) language: Language = "en";
  @property({ attribute: false }) back = "";

  readonly #words = new LateWords(this, "share", loadShareWords, () => this.language);
  @state() private said = "";
  @query("input") private readonly input!: HTMLInputElement;

  async #send(): Promise<void> {
    const { title, link } = this.walk;
    try {
      await navigator.share({ title, url: link });
    } catch (error) {
      // Whoever closes the sheet has changed their mind; anything else still leaves the link to be copied.
      if (!(error instanceof DOMException && error.name === "AbortError")) await this.#copy();
    }
  }

  async #copy(): Promise<void> {
    const words = this.#words.value;
    this.input.select();
    try {
      await navigator.clipboard.writeText(this.walk.link);
      this.said = words?.copied ?? "";
    } catch {
      this.input.focus();
      this.said = words?.copyByHand ?? "";
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = this.#words.value;
    const { walk } = this;
    if (!words) return nothing;
    const sends = "share" in navigator;
    return html`<button class="plain" @click=${() => this.dispatchEvent(new PageOpenEvent("guide"))}>
        ${icon("back", 18)} ${this.back}
      </button>
      <h1 tabindex="-1">${words.heading}</h1>
      <p class="soft">${words.intro}</p>
      <div class="buttons">
        ${sends ? html`<button class="main" @click=${this.#send}>${words.send}</button>` : nothing}
        <button class=${sends ? "second" : "main"} @click=${this.#copy}>${words.copy}</button>
      </div>
      <input readonly aria-label=${words.link} .value=${walk.link} @focus=${() => this.input.select()} />
      <p class="small" role="status">${this.said}</p>
      <section>
        <h2>${words.code}</h2>
        ${this.#code(words)}
      </section>
      <section>
        <h2>${words.files}</h2>
        <ul>
          ${walk.files.map(
            ({ kind, name, media, content }) =>
              html`<li>
                <stroll-save-file
                  .label=${words.file[kind].name}
                  .name=${name}
                  .media=${media}
                  .content=${content}
                ></stroll-save-file>
                <span class="small soft">${words.file[kind].use}</span>
              </li>`,
          )}
        </ul>
      </section>
      <section>
        <h2>${words.otherMap}</h2>
        <p class="small soft">${words.otherMapHint}</p>
        <ol class="spots">
          ${walk.spots.map(
            ({ name, link }, index) => html`<li><a href=${link}>${index + 1}. ${name}</a></li>`,
          )}
        </ol>
      </section>`;
  }

  #code(words: ShareWords): TemplateResult {
    const { shortLink } = this.walk;
    if (new TextEncoder().encode(shortLink).length > longestCode) return html`<p>${words.codeTooLong}</p>`;
    const { data, size } = encode(shortLink, { ecc: "L", border: 4 });
    return html`<p class="small soft">${words.codeHint}</p>
      <svg
        class="code"
        viewBox="0 0 ${size} ${size}"
        role="img"
        aria-label=${words.codeHint}
        shape-rendering="crispEdges"
      >
        ${svg`<path d=${codePath(data)} fill="currentColor"></path>`}
      </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-share": Share;
  }
}
