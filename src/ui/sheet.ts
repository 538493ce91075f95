import { LitElement, css, html, unsafeCSS, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { SheetMoveEvent, type Detent } from "../events.ts";
import { icon } from "./icon.ts";
import { beside, besideWidth, shared } from "./styles.ts";

const detents: readonly Detent[] = ["peek", "half", "full"];
/** Below this many CSS pixels a press on the handle is a tap, not a pull. */
const pull = 24;

/**
 * @summary A sheet of text: over the foot of the map on a small screen, beside it on a wide one.
 * @slot header - Stays in sight.
 * @slot - Scrolls.
 * @fires sheet-move {SheetMoveEvent}
 */
@customElement("stroll-sheet")
export class Sheet extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        position: fixed;
        inset-inline: 0;
        bottom: 0;
        z-index: 2;
        background: var(--stroll-paper);
        border-block-start: 1px solid var(--stroll-ink);
      }
      .frame {
        display: flex;
        flex-direction: column;
        height: 52dvh;
        transition: height 0.25s ease-out;
      }
      :host([detent="peek"]) .frame {
        height: 8.75rem;
      }
      :host([detent="full"]) .frame {
        height: calc(100dvh - 3.5rem);
      }
      .frame[data-pulled] {
        transition: none;
      }
      /* As tall as a thumb asks for, its upper part over the map. */
      .handle {
        display: grid;
        place-items: center;
        width: 100%;
        height: 3rem;
        margin-block-start: -1.25rem;
        padding-block-start: 1.25rem;
        flex: none;
        color: var(--stroll-ink-soft);
        touch-action: none;
      }
      .content {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        scroll-padding-block: var(--stroll-large);
      }
      /* The space is inside the scrolled part, so that what sticks to its foot reaches the edge. */
      .page {
        min-height: 100%;
        padding: 0 var(--stroll-large) calc(var(--stroll-wide) + env(safe-area-inset-bottom));
      }
      @media ${unsafeCSS(beside)} {
        :host {
          position: absolute;
          inset: 0 auto 0 0;
          width: ${unsafeCSS(besideWidth)};
          border-block-start: 0;
          border-inline-end: 1px solid var(--stroll-ink);
        }
        :host .frame,
        :host([detent]) .frame {
          height: 100%;
        }
        .handle {
          display: none;
        }
      }
      @media (min-width: 56rem) {
        .page {
          padding-inline: var(--stroll-wide);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .frame {
          transition: none;
        }
      }
    `,
  ];

  @property({ reflect: true }) detent: Detent = "half";
  @property({ attribute: false }) words = { more: "", less: "" };

  /** Height in CSS pixels while the handle is being pulled. */
  @state() private pulled: number | null = null;
  #from: { y: number; height: number } | null = null;
  #pullEnded = false;

  /** Back to the top of the text. */
  scrollToTop(): void {
    this.renderRoot.querySelector(".content")?.scrollTo({ top: 0 });
  }

  #press(event: PointerEvent): void {
    const frame = this.renderRoot.querySelector(".frame");
    if (!frame) return;
    this.#pullEnded = false;
    this.#from = { y: event.clientY, height: frame.getBoundingClientRect().height };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  #pull(event: PointerEvent): void {
    if (!this.#from) return;
    const height = this.#from.height + this.#from.y - event.clientY;
    if (this.pulled !== null || Math.abs(this.#from.y - event.clientY) > pull) this.pulled = height;
  }

  #release(): void {
    const { pulled } = this;
    this.#from = null;
    this.pulled = null;
    if (pulled === null) return;
    this.#pullEnded = true;
    const share = pulled / window.innerHeight;
    this.dispatchEvent(new SheetMoveEvent(share < 0.33 ? "peek" : share < 0.7 ? "half" : "full"));
  }

  #tap(): void {
    // A pull ends in a click as well, which is not a wish of its own.
    const afterPull = this.#pullEnded;
    this.#pullEnded = false;
    if (afterPull) return;
    this.dispatchEvent(new SheetMoveEvent(this.detent === "full" ? "half" : this.#larger()));
  }

  #larger(): Detent {
    return detents[detents.indexOf(this.detent) + 1] ?? "full";
  }

  protected override updated(): void {
    // Not as an attribute: the page's policy allows no style in the text of a page.
    const frame = this.renderRoot.querySelector<HTMLElement>(".frame");
    frame?.style.setProperty("height", this.pulled === null ? null : `${this.pulled}px`);
  }

  protected override render(): TemplateResult {
    const shrinks = this.detent === "full";
    return html`<div class="frame" ?data-pulled=${this.pulled !== null}>
      <button
        class="handle"
        aria-label=${shrinks ? this.words.less : this.words.more}
        @pointerdown=${this.#press}
        @pointermove=${this.#pull}
        @pointerup=${this.#release}
        @pointercancel=${this.#release}
        @click=${this.#tap}
      >
        ${icon(shrinks ? "down" : "up", 20)}
      </button>
      <slot name="header"></slot>
      <div class="content">
        <div class="page"><slot></slot></div>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-sheet": Sheet;
  }
}
