import { css } from "lit";

/** The preview on the screen, and the pages alone on paper: plain blocks, because every printing engine cuts those well. */
export const printStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--stroll-ink);
    background: var(--stroll-paper-deep);
    font-family: var(--stroll-sans);
    font-size: 1.0625rem;
    line-height: 1.5;
  }
  * {
    box-sizing: border-box;
  }
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--stroll-medium);
    padding: var(--stroll-large);
    background: var(--stroll-paper);
    border-block-end: 1px solid var(--stroll-hairline);
  }
  h1 {
    margin: 0;
    font-family: var(--stroll-serif);
    font-size: 1.625rem;
    font-weight: 640;
    line-height: 1.15;
  }
  p {
    margin: 0;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: var(--stroll-small) var(--stroll-large);
    align-items: end;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
    font-weight: 560;
  }
  label.check {
    display: flex;
    gap: var(--stroll-small);
    align-items: center;
    min-height: var(--stroll-target);
  }
  input {
    width: 1.375rem;
    height: 1.375rem;
    margin: 0;
    accent-color: var(--stroll-rifle);
  }
  select,
  button {
    max-width: 100%;
    min-height: var(--stroll-target);
    padding: var(--stroll-tight) var(--stroll-medium);
    border: 1px solid var(--stroll-ink);
    border-radius: 6px;
    background: var(--stroll-paper);
    color: inherit;
    font: inherit;
    font-weight: 560;
  }
  button {
    cursor: pointer;
  }
  button.main {
    border-color: var(--stroll-rifle);
    background: var(--stroll-rifle);
    color: var(--stroll-on-rifle);
    font-weight: 640;
    padding-inline: var(--stroll-wide);
  }
  button[disabled] {
    border-color: var(--stroll-hairline);
    background: var(--stroll-paper-deep);
    color: var(--stroll-ink-soft);
    cursor: default;
  }
  :focus-visible {
    outline: 3px solid var(--stroll-focus);
    outline-offset: 2px;
    border-radius: 3px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--stroll-small);
    align-items: center;
  }
  .actions [role="status"] {
    flex: 1 0 auto;
    font-weight: 560;
    font-variant-numeric: tabular-nums;
  }
  .soft {
    color: var(--stroll-ink-soft);
    font-size: 0.9375rem;
  }
  .pages {
    padding: var(--stroll-large) var(--stroll-small);
  }
  .page {
    width: var(--sheet-width);
    max-width: 100%;
    margin: 0 auto var(--stroll-wide);
  }
  .sheet {
    background: #fff;
    outline: 1px solid var(--stroll-hairline);
    aspect-ratio: var(--sheet-shape);
  }
  .sheet svg {
    display: block;
    width: 100%;
    height: auto;
  }
  .tools {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: var(--stroll-small);
    padding-block-start: var(--stroll-small);
  }

  @media print {
    :host {
      background: none;
    }
    header,
    .tools {
      display: none;
    }
    .pages {
      padding: 0;
    }
    .page {
      max-width: none;
      height: var(--sheet-height);
      margin: 0;
      overflow: hidden;
      break-after: page;
      break-inside: avoid;
    }
    .page:last-child {
      break-after: auto;
    }
    .sheet {
      outline: 0;
    }
  }
`;
