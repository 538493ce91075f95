import { css, unsafeCSS } from "lit";
import { cramped, flat } from "./styles.ts";

/** How the page of the planner is laid out. */
export const planPageStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .head .plain {
    flex: 1 1 9rem;
  }
  h1 {
    font-size: clamp(1.5rem, 7vw, 2rem);
    margin-block-end: var(--stroll-tight);
    overflow-wrap: anywhere;
  }
  .picking {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 var(--stroll-small);
    align-items: center;
  }
  .picking h1 {
    font-size: 1.1875rem;
  }
  .picking p {
    grid-column: 1 / -1;
  }
  details {
    border-block-end: 1px solid var(--stroll-ink);
  }
  .page > p + details {
    margin-block-start: var(--stroll-medium);
    border-block-start: 1px solid var(--stroll-ink);
  }
  details[open] {
    padding-block-end: var(--stroll-medium);
  }
  summary {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--stroll-medium);
    padding: var(--stroll-medium) 2rem var(--stroll-medium) 0;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary svg {
    position: absolute;
    inset: 0 0 0 auto;
    margin-block: auto;
  }
  details[open] > summary svg {
    transform: rotate(180deg);
  }
  section {
    margin-block-start: var(--stroll-medium);
  }
  form {
    margin-block: var(--stroll-large);
  }
  form h2 {
    margin-block-end: var(--stroll-tight);
  }
  .naming {
    display: flex;
    flex-wrap: wrap;
    gap: var(--stroll-small);
  }
  .naming input {
    flex: 1 1 10rem;
  }
  footer {
    position: sticky;
    bottom: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--stroll-tight) var(--stroll-medium);
    padding-block: var(--stroll-small) calc(var(--stroll-small) + env(safe-area-inset-bottom));
    background: var(--stroll-paper);
    border-block-start: 1px solid var(--stroll-ink);
  }
  footer p {
    line-height: 1.3;
  }
  footer p * {
    display: block;
    white-space: nowrap;
  }
  /* With large letters it has a line of its own. */
  footer .main {
    flex: 1 1 9rem;
    min-width: 0;
    padding-inline: var(--stroll-small);
  }
  @media ${unsafeCSS(cramped)}, ${unsafeCSS(flat)} {
    footer {
      position: static;
    }
  }
`;
