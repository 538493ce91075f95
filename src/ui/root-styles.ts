import { css, unsafeCSS } from "lit";
import { beside, besideWidth } from "./styles.ts";

/** Where map, text and pages lie on the screen. */
export const rootStyles = css`
  :host {
    display: block;
    position: fixed;
    inset: 0;
    overflow: hidden;
    background: var(--stroll-ground);
  }
  /* Pages are laid out by the document, which alone can be cut into sheets. */
  :host([printing]) {
    position: static;
    overflow: visible;
  }
  @media print {
    :host([printing]) {
      background: none;
    }
  }
  .map {
    position: absolute;
    inset: 0;
    isolation: isolate;
  }
  @media ${unsafeCSS(beside)} {
    .map {
      inset-inline-start: ${unsafeCSS(besideWidth)};
    }
  }
`;
