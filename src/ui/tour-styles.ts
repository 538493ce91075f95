import { css } from "lit";

/** How a tour and its stops look. */
export const tourStyles = css`
  :host {
    display: block;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--stroll-tight) var(--stroll-large);
    margin-block: var(--stroll-medium);
    padding-block: var(--stroll-medium);
    border-block: 1px solid var(--stroll-ink);
    font-weight: 600;
  }
  .set-out {
    width: 100%;
    margin-block-end: var(--stroll-small);
  }
  .others {
    display: flex;
    flex-wrap: wrap;
    gap: var(--stroll-small);
    margin-block-end: var(--stroll-large);
  }
  .others button {
    flex: 1 1 9.5rem;
  }
  .route {
    margin-block: var(--stroll-medium) var(--stroll-wide);
  }
  .route li {
    position: relative;
    padding-inline-start: 2.875rem;
  }
  .route li::before {
    content: "";
    position: absolute;
    inset-block: 1rem -1rem;
    inset-inline-start: calc(1rem - 2.5px);
    width: 5px;
    background: var(--stroll-route);
  }
  .route li:last-child::before {
    content: none;
  }
  .stop {
    position: relative;
    display: block;
    width: calc(100% + 2.875rem);
    min-height: 3.25rem;
    margin-inline-start: -2.875rem;
    padding-inline-start: 2.875rem;
  }
  .stop .disc {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.125rem;
    z-index: 1;
    box-shadow: 0 0 0 3px var(--stroll-paper);
  }
  .stop .name {
    display: block;
    font-family: var(--stroll-serif);
    font-size: 1.1875rem;
    font-weight: 640;
    line-height: 1.25;
    padding-block-start: 0.25rem;
  }
  .stop[aria-current] .name {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  button.stop:hover .name {
    color: var(--stroll-water-ink);
  }
  .route .end .disc {
    background: var(--stroll-paper);
    border: 3px solid var(--stroll-route);
  }
  .time {
    margin-inline-start: var(--stroll-small);
    font: 560 1rem var(--stroll-sans);
    color: var(--stroll-ink-soft);
  }
  section {
    margin-block-start: var(--stroll-large);
  }
  section h2 {
    font-size: 1.125rem;
    margin-block-end: var(--stroll-tight);
  }
  .fault {
    padding: var(--stroll-medium);
    border: 1px solid var(--stroll-ink);
  }
`;
