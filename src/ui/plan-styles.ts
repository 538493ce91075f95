import { css } from "lit";

/** What the parts of the planner share: fields, rows of a list, buttons with a sign alone. */
export const planStyles = css`
  :host {
    display: block;
  }
  label,
  .label {
    font-weight: 560;
  }
  input:not([type="checkbox"]),
  select {
    width: 100%;
    min-width: 0;
    min-height: var(--stroll-target);
    padding: var(--stroll-tight) var(--stroll-small);
    border: 1px solid var(--stroll-ink-soft);
    border-radius: 6px;
    background: var(--stroll-paper);
    color: inherit;
    font: inherit;
  }
  input[type="checkbox"] {
    width: 1.5rem;
    height: 1.5rem;
    margin: 0;
    accent-color: var(--stroll-rifle);
  }
  .sign {
    display: grid;
    place-items: center;
    flex: none;
    width: var(--stroll-target);
    height: var(--stroll-target);
    border-radius: 6px;
  }
  .sign:hover {
    background: var(--stroll-paper-deep);
  }
  .sign[aria-disabled="true"] {
    opacity: 0.4;
    cursor: default;
  }
  .name {
    font-family: var(--stroll-serif);
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
`;
