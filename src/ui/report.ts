import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Language } from "../domain/language.ts";
import { loadExploreWords } from "../i18n/explore-load.ts";
import { LateWords } from "./late-words.ts";
import { shared } from "./styles.ts";

/** @summary A text to tell of a mistake with, filled in with what it is about; it is sent by whoever wrote it. */
@customElement("stroll-report")
export class Report extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        margin-block-start: var(--stroll-wide);
      }
      summary {
        min-height: var(--stroll-target);
        padding-block: var(--stroll-small);
        color: var(--stroll-water-ink);
        font-weight: 560;
        cursor: pointer;
      }
      textarea {
        width: 100%;
        margin-block: var(--stroll-small);
        padding: var(--stroll-small);
        border: 1px solid var(--stroll-ink);
        border-radius: 6px;
        background: var(--stroll-paper);
        color: inherit;
        font: inherit;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--stroll-small);
      }
      a {
        display: inline-flex;
        align-items: center;
        min-height: var(--stroll-target);
      }
    `,
  ];

  /** The id of what is read here. */
  @property() about = "";
  @property() language: Language = "en";

  readonly #words = new LateWords(this, "explore", loadExploreWords, () => this.language);
  @state() private copied = false;
  /** What the visitor has made of the text; null while it is as it was filled in. */
  @state() private text: string | null = null;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("about")) [this.text, this.copied] = [null, false];
  }

  async #copy(text: string): Promise<void> {
    const area = this.renderRoot.querySelector("textarea");
    try {
      await navigator.clipboard.writeText(text);
      this.copied = true;
    } catch {
      // Where the page may not copy, the visitor can: the text is marked.
      area?.focus();
      area?.select();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = this.#words.value;
    if (!words) return nothing;
    const text = this.text ?? words.reportText(this.about, __VERSION__);
    const mail = `mailto:?subject=${encodeURIComponent(`Calais 1940: ${this.about}`)}&body=${encodeURIComponent(text)}`;
    return html`<details>
      <summary>${words.report}</summary>
      <p class="small">${words.reportHint}</p>
      <textarea
        rows="6"
        aria-label=${words.report}
        .value=${text}
        @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <div class="row">
        <button class="second" @click=${() => void this.#copy(text)}>${words.copy}</button>
        <a href=${mail}>${words.reportMail}</a>
        <span class="small" role="status">${this.copied ? words.copied : nothing}</span>
      </div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-report": Report;
  }
}
