import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Drawings } from "../domain/drawing.ts";
import type { Language } from "../domain/language.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Stroll } from "../domain/route/types.ts";
import type { Texts, Tour } from "../domain/tour.ts";
import type { World } from "../domain/world.ts";
import type { PrintWords } from "../i18n/print-words.ts";
import { drawSvg } from "./draw.ts";
import { loadPrintWords } from "./load-words.ts";
import { paperNames, textAmounts, type PrintOptions } from "../domain/printing.ts";
import { paperOf } from "./paper.ts";
import { pageSheet } from "./page-sheet.ts";
import type { Page } from "./page.ts";
import { PrintCloseEvent, PrintOptionsEvent } from "../events.ts";
import { preparePrint, type PrintJob } from "./print-job.ts";
import { printStyles } from "./print-styles.ts";
import { writeSvg } from "./write.ts";

const switches = ["landscape", "large", "mono"] as const;

/**
 * @summary The pages of a walk as they will come out of the printer, and the choice of what to print.
 * @fires print-options {PrintOptionsEvent} when something else is to be printed
 * @fires print-close {PrintCloseEvent} when the visitor is done
 * @slot files - other ways to take the walk along, such as a GPX file
 */
@customElement("stroll-print")
export class StrollPrint extends LitElement {
  static override styles = printStyles;

  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) drawings: Drawings = {};
  /** Null for a walk of the visitor's own, which is then called `walkTitle`. */
  @property({ attribute: false }) tour: Tour | null = null;
  @property({ attribute: false }) walkTitle = "";
  @property({ attribute: false }) stroll!: Stroll;
  @property({ attribute: false }) language: Language = "en";
  @property({ attribute: false }) options!: PrintOptions;
  /** Absolute link to a stop, or with null to the walk. */
  @property({ attribute: false }) address!: (place: PlaceId | null) => string;
  /** ISO dates of printing and of the data. */
  @property({ attribute: false }) today = "";
  @property({ attribute: false }) dataDate = "";
  @property({ attribute: false }) version = "";

  @state() private words: PrintWords | null = null;
  @state() private pages: readonly Page[] = [];
  @state() private count = 0;
  @state() private cancelled = false;

  #job: PrintJob | null = null;
  #work = new AbortController();
  #drawings = new WeakMap<Page, SVGElement>();
  readonly #pageSheet = pageSheet();

  /** Whether every page is drawn. */
  get isReady(): boolean {
    return this.count > 0 && this.pages.length === this.count;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#work.abort();
    this.#pageSheet.remove();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const inputs = ["world", "texts", "tour", "walkTitle", "stroll", "language", "options", "today"] as const;
    if (!inputs.some((name) => changed.has(name))) return;
    const { width, height } = paperOf(this.options);
    this.style.setProperty("--sheet-width", `${width}mm`);
    // A hair less than the sheet: an engine that counts the sheet in whole pixels would push out an empty page.
    this.style.setProperty("--sheet-height", `${height - 0.5}mm`);
    this.style.setProperty("--sheet-shape", `${width} / ${height}`);
    void this.#begin();
  }

  async #begin(): Promise<void> {
    this.#work.abort();
    const work = new AbortController();
    this.#work = work;
    this.#job = null;
    this.pages = [];
    this.count = 0;
    this.#pageSheet.set(paperOf(this.options));
    const { world, texts, drawings, tour, stroll, options, address, today, dataDate, version } = this;
    const wish = {
      world,
      texts,
      drawings,
      tour,
      stroll,
      options,
      address,
      today,
      dataDate,
      version,
      title: this.walkTitle,
    };
    const words = await loadPrintWords(this.language);
    if (work.signal.aborted) return;
    this.words = words;
    const job = await preparePrint(wish, this.language);
    if (work.signal.aborted) return;
    this.#job = job;
    this.count = job.plan.pages.length;
    await this.#draw(work.signal);
  }

  async #draw(signal: AbortSignal): Promise<void> {
    this.cancelled = false;
    if (!this.#job) return;
    for await (const page of this.#job.pages(signal, this.pages.length)) {
      if (signal.aborted) return;
      this.pages = [...this.pages, page];
    }
  }

  #cancel(): void {
    this.#work.abort();
    this.cancelled = true;
  }

  #goOn(): void {
    this.#work = new AbortController();
    void this.#draw(this.#work.signal);
  }

  #choose(change: Partial<PrintOptions>): void {
    this.dispatchEvent(new PrintOptionsEvent({ ...this.options, ...change }));
  }

  #save(page: Page): void {
    const file = new Blob([writeSvg(page.drawing)], { type: "image/svg+xml" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `calais-1940-${String(page.number).padStart(2, "0")}.svg`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  #drawingOf(page: Page): SVGElement {
    const drawn = this.#drawings.get(page) ?? drawSvg(page.drawing);
    this.#drawings.set(page, drawn);
    return drawn;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    return html`<header>
        <h1>${words.preview}</h1>
        ${this.#renderOptions(words)}
        <div class="actions">
          <p role="status">${this.#progress(words)}</p>
          ${this.#renderHalt(words)}
          <slot name="files"></slot>
          <button class="close" @click=${() => this.dispatchEvent(new PrintCloseEvent())}>
            ${words.close}
          </button>
          <button class="main" ?disabled=${!this.isReady} @click=${() => window.print()}>
            ${words.print}
          </button>
        </div>
        <p class="soft">${words.trueSize}</p>
      </header>
      <div class="pages" lang=${words.language}>
        ${this.pages.map(
          (page) =>
            html`<div class="page">
              <div class="sheet">${this.#drawingOf(page)}</div>
              <p class="tools">
                <span class="soft">${words.pageOf(page.number, this.count)}</span>
                <button @click=${() => this.#save(page)}>${words.saveSheet(page.number)}</button>
              </p>
            </div>`,
        )}
      </div>`;
  }

  #progress(words: PrintWords): string {
    if (this.isReady) return words.pages(this.count);
    if (this.cancelled) return words.cancelled;
    return words.preparing(this.pages.length + 1, this.count);
  }

  #renderHalt(words: PrintWords): TemplateResult | typeof nothing {
    if (this.isReady || this.count === 0) return nothing;
    return this.cancelled
      ? html`<button class="again" @click=${this.#goOn}>${words.again}</button>`
      : html`<button class="cancel" @click=${this.#cancel}>${words.cancel}</button>`;
  }

  #renderOptions(words: PrintWords): TemplateResult {
    const { options } = this;
    return html`<fieldset>
      <legend>${words.options}</legend>
      <label
        >${words.amount}
        <select name="text" @change=${this.#chooseAmount}>
          ${textAmounts.map(
            (amount) =>
              html`<option value=${amount} ?selected=${options.text === amount}>
                ${words.amounts[amount]}
              </option>`,
          )}
        </select></label
      >
      <label
        >${words.paper}
        <select name="paper" @change=${this.#choosePaper}>
          ${paperNames.map(
            (paper) =>
              html`<option value=${paper} ?selected=${options.paper === paper}>
                ${words.papers[paper]}
              </option>`,
          )}
        </select></label
      >
      ${switches.map(
        (name) =>
          html`<label class="check"
            ><input
              type="checkbox"
              name=${name}
              .checked=${options[name]}
              @change=${(event: Event) => this.#choose({ [name]: (event.target as HTMLInputElement).checked })}
            />${words[name]}</label
          >`,
      )}
    </fieldset>`;
  }

  #chooseAmount(event: Event): void {
    const text = textAmounts.find((amount) => amount === (event.target as HTMLSelectElement).value);
    if (text) this.#choose({ text });
  }

  #choosePaper(event: Event): void {
    const paper = paperNames.find((name) => name === (event.target as HTMLSelectElement).value);
    if (paper) this.#choose({ paper });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-print": StrollPrint;
  }
}
