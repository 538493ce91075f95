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
  .link {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--stroll-medium);
    width: 100%;
    min-height: 3.25rem;
    padding-block: var(--stroll-small);
    border-block-end: 1px solid var(--stroll-hairline);
  }
  .link .drawing {
    grid-column: 1;
  }
  .link > span {
    grid-column: 2;
  }
  .link b {
    display: block;
    font-family: var(--stroll-serif);
    font-weight: 600;
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
