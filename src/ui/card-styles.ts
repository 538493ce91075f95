import { css } from "lit";

/** What all cards of exploring share. */
export const cardStyles = css`
  :host {
    display: block;
  }
  .text {
    margin-block: var(--stroll-large);
    font-family: var(--stroll-serif);
    font-size: 1.125rem;
    line-height: 1.55;
  }
  section {
    margin-block-start: var(--stroll-large);
  }
  section h2 {
    padding-block-end: var(--stroll-small);
    border-block-end: 1px solid var(--stroll-ink);
    font-size: 1.125rem;
  }
  section h2 + p {
    margin-block-start: var(--stroll-small);
  }
  summary {
    display: list-item;
    min-height: var(--stroll-target);
    padding-block: var(--stroll-small);
    cursor: pointer;
  }
  .sources {
    margin-block-start: var(--stroll-small);
  }
`;
