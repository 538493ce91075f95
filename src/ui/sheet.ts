import { LitElement, css, html, unsafeCSS, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { SheetMoveEvent, type Detent } from "../events.ts";
import { icon } from "./icon.ts";
import { beside, besideWidth, cramped, low, shared } from "./styles.ts";

const detents: readonly Detent[] = ["peek", "half", "full"];
/** Below this many CSS pixels a press on the handle is a tap, not a pull. */
const pull = 24;
/** What takes a moving finger for itself. */
const takesFinger = "input, select, textarea, .handle";

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
      /* Of the map only a strip is left, which leads back to it. */
      :host([detent="full"]) .handle {
        height: 5.25rem;
        margin-block-start: -3.5rem;
        padding-block-start: 3.5rem;
        background: color-mix(in srgb, var(--stroll-paper) 60%, transparent);
      }
      .head {
        flex: none;
        touch-action: none;
      }
      /* Positioned, so that words for screen readers scroll along and never stretch what lies around. */
      .content {
        position: relative;
        flex: 1 1 auto;
        min-height: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        scroll-padding-block: var(--stroll-large);
      }
      :host([detent="peek"]) .content {
        touch-action: none;
      }
      /* The space is inside the scrolled part, so that what sticks to its foot reaches the edge. */
      .page {
        min-height: 100%;
        padding: 0 var(--stroll-large) calc(var(--stroll-wide) + env(safe-area-inset-bottom));
      }
      /* Few lines fit: the head goes away with the text. */
      @media ${unsafeCSS(cramped)}, ${unsafeCSS(low)} {
        .frame {
          overflow-y: auto;
          overscroll-behavior: contain;
        }
        .head {
          touch-action: auto;
        }
        .content {
          flex: 1 0 auto;
          overflow: visible;
        }
        :host .handle,
        :host([detent]) .handle {
          position: sticky;
          top: 0;
          z-index: 2;
          height: 2rem;
          margin: 0;
          padding: 0;
          background: var(--stroll-paper);
        }
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
        .head,
        :host([detent]) .content {
          touch-action: auto;
        }
      }
      @media (min-width: 56rem) {
        .page {
          padding-inline: var(--stroll-wide);
        }
      }
      /* Without a map there is nothing to make room for. */
      :host([alone]) .handle {
        display: none;
      }
      :host([alone]) .frame {
        padding-block-start: var(--stroll-small);
      }
      :host([alone="page"]) {
        width: auto;
        inset: 0;
        border: 0;
      }
      :host([alone="page"][detent]) .frame {
        height: 100%;
      }
      :host([alone]) :is(.head, .page) {
        width: min(100%, 40rem);
        margin-inline: auto;
      }
      @media (prefers-reduced-motion: reduce) {
        .frame {
          transition: none;
        }
      }
    `,
  ];

  @property({ reflect: true }) detent: Detent = "half";
  /** Set where no map can be drawn; a walk keeps its progress above the sheet. */
  @property({ reflect: true }) alone: "page" | "walk" | null = null;
  @property({ attribute: false }) words = { more: "", less: "" };

  /** Height in CSS pixels while the handle is being pulled. */
  @state() private pulled: number | null = null;
  #from: { x: number; y: number; height: number } | null = null;
  #pullEnded = false;
  #scrolls: boolean | null = null;

  /** Back to the top of the text. */
  scrollToTop(): void {
    for (const part of this.#scrolled()) part.scrollTo({ top: 0 });
  }

  /** What may have been scrolled: the text, or where little fits the whole sheet. */
  #scrolled(): Element[] {
    return [...this.renderRoot.querySelectorAll(".frame, .content")];
  }

  #press(event: PointerEvent): void {
    this.#grip(event);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  #grip({ clientX: x, clientY: y }: PointerEvent | Touch): void {
    this.#pullEnded = false;
    const height = this.renderRoot.querySelector(".frame")?.clientHeight;
    if (height !== undefined) this.#from = { x, y, height };
  }

  #pull({ clientY }: PointerEvent | Touch): void {
    if (!this.#from) return;
    const height = this.#from.height + this.#from.y - clientY;
    if (this.pulled !== null || Math.abs(this.#from.y - clientY) > pull) this.pulled = height;
  }

  /**
   * A finger on the text scrolls it. It pulls the sheet on the head, while only the head is seen, and downwards from the
   * top of the text.
   */
  readonly #finger = {
    passive: true,
    handleEvent: (event: TouchEvent): void => {
      const [finger, second] = event.touches;
      if (!finger || second) return this.#release();
      if (event.type === "touchstart") {
        this.#scrolls = this.#scrollsUnder(event);
        if (this.#scrolls !== null) this.#grip(finger);
      } else if (this.pulled !== null || !this.#isScroll(finger)) this.#pull(finger);
      else this.#from = null;
    },
  };

  /** Whether what is touched scrolls as well; null where the sheet cannot be pulled there. */
  #scrollsUnder(event: TouchEvent): boolean | null {
    const path = event.composedPath().filter((part) => part instanceof HTMLElement);
    const part = path.find((each) => each.matches(".head, .content"));
    if (!part || path.some((each) => each.matches(takesFinger)) || window.matchMedia(beside).matches)
      return null;
    if (getComputedStyle(part).touchAction === "none") return false;
    return this.#scrolled().some(({ scrollTop }) => scrollTop > 0) ? null : true;
  }

  #isScroll({ clientX, clientY }: Touch): boolean {
    if (!this.#from) return true;
    const down = clientY - this.#from.y;
    return Math.abs(clientX - this.#from.x) > Math.abs(down) || (this.#scrolls === true && down < 0);
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
    const finger = this.#finger;
    return html`<div
      class="frame"
      ?data-pulled=${this.pulled !== null}
      @touchstart=${finger}
      @touchmove=${finger}
      @touchend=${finger}
      @touchcancel=${finger}
    >
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
      <div class="head"><slot name="header"></slot></div>
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
