import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Draft } from "../domain/draft.ts";
import { longestFile, type ImportError } from "../domain/exchange/read-gpx.ts";
import { readStrollFile, type ImportedStroll } from "../domain/exchange/read-stroll.ts";
import type { Guide } from "../domain/guide.ts";
import { err, type Result } from "../domain/result.ts";
import { DraftWishEvent } from "../events.ts";
import { importErrorIn, type PlanWords } from "../i18n/plan-words.ts";
import { planStyles } from "./plan-styles.ts";
import { shared } from "./styles.ts";

/** More unknown points than this are only counted. */
const mostNamed = 3;

/** Milliseconds for reading a file at most: the page answers nothing meanwhile. */
const longestRead = 3000;

/**
 * @summary Opens a walk somebody saved as a file, and says what became of it.
 * @fires draft-wish {DraftWishEvent}
 */
@customElement("stroll-plan-file")
export class PlanFile extends LitElement {
  static override styles = [
    shared,
    planStyles,
    css`
      input:not([type="checkbox"]) {
        margin-block: var(--stroll-tight) var(--stroll-small);
        padding: 0;
        border: 0;
        background: none;
      }
      ::file-selector-button {
        min-height: var(--stroll-target);
        margin-inline-end: var(--stroll-small);
        padding-inline: var(--stroll-medium);
        border: 1px solid var(--stroll-ink);
        border-radius: 6px;
        background: var(--stroll-paper);
        color: inherit;
        font: inherit;
        font-weight: 560;
      }
      .fault {
        margin-block-start: var(--stroll-small);
        padding: var(--stroll-medium);
        border: 1px solid var(--stroll-ink);
      }
    `,
  ];

  @property({ attribute: false }) words!: PlanWords;
  @property({ attribute: false }) guide!: Guide;
  @property({ attribute: false }) draft!: Draft;

  @state() private found: Result<ImportedStroll, ImportError> | null = null;
  #wanted: File | null = null;

  async #open(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) return;
    this.#wanted = file;
    const found = await read(file, this.guide);
    if (this.#wanted !== file) return;
    this.found = found;
    if (found.ok) this.dispatchEvent(new DraftWishEvent({ wish: "open", draft: found.value.draft }));
  }

  protected override render(): TemplateResult {
    const { words } = this;
    // Without `accept`: phones grey out what they hold for a file of another kind.
    return html`<label for="file">${words.openFile}</label>
      <input
        id="file"
        type="file"
        aria-describedby="hint"
        @click=${(event: Event) => ((event.target as HTMLInputElement).value = "")}
        @change=${this.#open}
      />
      <p id="hint" class="small soft">${words.openFileHint}</p>
      <div role="alert">${this.#fault()}</div>
      <div role="status">${this.#opened()}</div>`;
  }

  #fault(): TemplateResult | typeof nothing {
    const { found, words } = this;
    if (!found || found.ok) return nothing;
    return html`<p class="fault">${importErrorIn(words, found.error)}</p>`;
  }

  /** Said for as long as the draft is what was opened. */
  #opened(): TemplateResult | typeof nothing {
    const { found, words } = this;
    if (!found?.ok || found.value.draft !== this.draft) return nothing;
    const { draft, unknown } = found.value;
    const names = unknown.filter((name) => name !== "").slice(0, mostNamed);
    return html`<p>${words.fileOpened(draft.stops.length)}</p>
      ${unknown.length > 0 ? html`<p>${words.notPlaces(names, unknown.length - names.length)}</p>` : nothing}`;
  }
}

async function read(file: File, guide: Guide): Promise<Result<ImportedStroll, ImportError>> {
  // No text has more characters than bytes.
  if (file.size > longestFile) {
    return err({ kind: "file-too-large", characters: file.size, max: longestFile });
  }
  const text = await file.text().catch(() => null);
  if (text === null) return err({ kind: "file-unreadable" });
  const end = performance.now() + longestRead;
  return readStrollFile(text, guide, () => performance.now() > end);
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-plan-file": PlanFile;
  }
}
