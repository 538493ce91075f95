import { css } from "lit";

/** The looks of the walk: the next thing to do stands out from everything else, buttons stay under the thumb. */
export const walkStyles = css`
  :host {
    display: block;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--stroll-medium);
    font-weight: 600;
  }
  progress {
    flex-basis: 100%;
    width: 100%;
    height: 6px;
    margin-block: var(--stroll-tight) var(--stroll-medium);
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
    margin-block-start: var(--stroll-small);
  }
  .next ol {
    margin-block-start: var(--stroll-small);
    padding-inline-start: 1.25rem;
    list-style: decimal;
  }
  .towards {
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
    gap: var(--stroll-small);
    margin-block: var(--stroll-medium);
  }
  .turning .second,
  .choices .second,
  .choices .main {
    flex: 1 1 9rem;
  }
  button[disabled] {
    opacity: 0.45;
    cursor: default;
  }
  .actions {
    position: sticky;
    bottom: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--stroll-small);
    padding-block: var(--stroll-small) calc(var(--stroll-small) + env(safe-area-inset-bottom));
    background: var(--stroll-paper);
    border-block-start: 1px solid var(--stroll-hairline);
  }
  .actions .second {
    min-width: 4.5rem;
    min-height: 3.5rem;
  }
  .actions .main {
    flex: 1 1 9rem;
    min-width: 0;
    min-height: 3.5rem;
    line-height: 1.2;
  }
  footer {
    margin-block-start: var(--stroll-medium);
  }
`;
