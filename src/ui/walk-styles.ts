import { css, unsafeCSS } from "lit";
import { beside, cramped, flat, low } from "./styles.ts";

/** The looks of the walk: the next thing to do stands out from everything else, buttons stay under the thumb. */
export const walkStyles = css`
  :host {
    display: flex;
    flex-direction: column;
  }
  /* Above the map on a phone, so that the sheet has room for the next turn. */
  .progress {
    position: fixed;
    inset: 0 0 auto;
    display: flex;
    justify-content: space-between;
    gap: var(--stroll-medium);
    height: 3.5rem;
    padding: calc(var(--stroll-tight) + env(safe-area-inset-top)) var(--stroll-large) 0;
    background: var(--stroll-paper);
    line-height: 1.3;
    white-space: nowrap;
  }
  .progress p {
    margin: 0;
  }
  .progress p + p {
    text-align: end;
  }
  .progress :is(b, span) {
    display: block;
  }
  .progress b {
    font-weight: 640;
  }
  progress {
    position: absolute;
    inset: auto 0 0;
    width: 100%;
    height: 5px;
    appearance: none;
    border: 0;
    background: var(--stroll-hairline);
  }
  progress::-webkit-progress-bar {
    background: var(--stroll-hairline);
  }
  progress::-webkit-progress-value {
    background: var(--stroll-route);
  }
  progress::-moz-progress-bar {
    background: var(--stroll-route);
  }
  .note {
    margin-block-end: var(--stroll-medium);
    padding: var(--stroll-medium);
    border: 1px solid var(--stroll-ink);
    border-inline-start-width: 5px;
    background: var(--stroll-paper-deep);
  }
  .note .second {
    margin-block-start: var(--stroll-small);
  }
  .next h1 {
    font-size: clamp(1.5rem, 6.6vw, 1.875rem);
  }
  .next .overline {
    font-size: 1.125rem;
    color: var(--stroll-ink);
  }
  .next > p + p,
  .next h1 + p {
    margin-block-start: var(--stroll-tight);
  }
  .next ol {
    margin-block-start: var(--stroll-small);
    padding-inline-start: 1.25rem;
    list-style: decimal;
  }
  .next .towards {
    margin-block: var(--stroll-medium);
    font-weight: 600;
  }
  .towards span {
    display: block;
    font-weight: 400;
  }
  .turning,
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--stroll-small) var(--stroll-medium);
    margin-block: var(--stroll-medium);
  }
  .turning .second,
  .choices :is(.second, .main) {
    flex: 1 1 9rem;
  }
  .choices.wide button {
    flex-basis: 100%;
  }
  button[disabled] {
    opacity: 0.45;
    cursor: default;
  }
  .foot {
    position: sticky;
    bottom: 0;
    z-index: 1;
    display: grid;
    gap: var(--stroll-small);
    margin-block-start: auto;
    padding-block: var(--stroll-small) calc(var(--stroll-small) + env(safe-area-inset-bottom));
    background: var(--stroll-paper);
    border-block-start: 1px solid var(--stroll-hairline);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--stroll-small);
  }
  .actions .second {
    min-width: 4.5rem;
    min-height: 3.5rem;
  }
  .actions :is(.main, .here) {
    flex: 1 1 9rem;
    min-width: 0;
    min-height: 3.5rem;
    line-height: 1.2;
  }
  .choices + stroll-place-card {
    margin-block-start: var(--stroll-small);
    padding-block-start: var(--stroll-large);
    border-block-start: 1px solid var(--stroll-ink);
  }
  footer {
    margin-block-start: var(--stroll-medium);
  }
  @media ${unsafeCSS(cramped)}, ${unsafeCSS(beside)} {
    :host {
      padding-block-start: var(--stroll-small);
    }
    .progress {
      position: relative;
      height: auto;
      padding: var(--stroll-small) 0 calc(var(--stroll-small) + 5px);
      margin-block-end: var(--stroll-medium);
    }
  }
  /* Of the simulated walker and the buttons, only these keep their place. */
  @media ${unsafeCSS(low)} {
    .foot {
      display: contents;
    }
    .actions {
      position: sticky;
      bottom: 0;
      z-index: 1;
      padding-block: var(--stroll-small);
      background: var(--stroll-paper);
      border-block-start: 1px solid var(--stroll-hairline);
    }
  }
  /* Very large text: nothing stands in the way of reading, one scrolls. */
  @media ${unsafeCSS(cramped)} {
    .progress {
      order: 1;
      display: block;
      white-space: normal;
    }
    .progress p + p {
      text-align: start;
    }
    .next .overline,
    .next h1 {
      font-size: 1.25rem;
    }
  }
  @media ${unsafeCSS(cramped)}, ${unsafeCSS(flat)} {
    .foot,
    .actions {
      position: static;
    }
  }
  :host([peeking]) .foot {
    display: none;
  }
  @media ${unsafeCSS(beside)} {
    :host([peeking]) .foot {
      display: grid;
    }
  }
`;
