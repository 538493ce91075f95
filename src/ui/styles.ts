import { css, unsafeCSS } from "lit";
import { palettes, sans, serif, space, target, type Palette, type ThemeName } from "../theme.ts";

/** A palette as custom properties: `--stroll-ink`, `--stroll-route` … */
function properties(palette: Palette): string {
  return Object.entries(palette)
    .map(
      ([name, value]) =>
        `--stroll-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value};`,
    )
    .join("");
}

function look(name: ThemeName, scheme: "light" | "dark"): string {
  return `color-scheme:${scheme};${properties(palettes[name])}`;
}

/** Tokens on the root element, which carries `theme="light|dark|sun"`. */
export const tokens = unsafeCSS(`
  :host { ${look("light", "light")} --stroll-serif:${serif}; --stroll-sans:${sans}; --stroll-target:${target}px;
    ${Object.entries(space)
      .map(([name, pixels]) => `--stroll-${name}:${pixels / 16}rem;`)
      .join("")} }
  :host([theme="dark"]) { ${look("dark", "dark")} }
  :host([theme="sun"]) { ${look("sun", "light")} }
`);

/** Where the text stands beside the map: on wide screens, and on phones held across; and how wide it is there. */
export const beside =
  "(min-width: 56rem), (min-width: 34rem) and (max-height: 30rem) and (orientation: landscape)";
export const besideWidth = "min(27rem, 52vw)";
/** Large letters or a magnified page: so few lines fit that nothing but what is read may keep its place. */
export const cramped = "(max-width: 17rem)";
/** So little height that only one row may keep its place; and so little that none may. */
export const low = "(max-height: 30rem)";
export const flat = "(max-height: 18rem)";

/** What every element shares: text, links, buttons, focus. */
export const shared = css`
  :host {
    box-sizing: border-box;
    color: var(--stroll-ink);
    font-family: var(--stroll-sans);
    font-size: 1.0625rem;
    line-height: 1.5;
    font-variant-numeric: tabular-nums;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  h1,
  h2,
  h3 {
    margin: 0;
    font-family: var(--stroll-serif);
    font-weight: 640;
    line-height: 1.15;
    text-wrap: balance;
  }
  h1 {
    font-size: clamp(1.375rem, 8.9vw, 2rem);
    letter-spacing: -0.01em;
  }
  h2 {
    font-size: 1.3125rem;
  }
  h3 {
    font-size: 1.0625rem;
  }
  p {
    margin: 0;
    text-wrap: pretty;
  }
  p + p {
    margin-block-start: var(--stroll-small);
  }
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a {
    color: var(--stroll-water-ink);
    text-underline-offset: 0.15em;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    margin: 0;
    text-align: start;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  :focus-visible {
    outline: 3px solid var(--stroll-focus);
    outline-offset: 2px;
    border-radius: 3px;
  }
  /* A heading takes the focus only so that a screen reader goes on reading there. */
  h1:focus-visible {
    outline: none;
  }
  .main {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--stroll-small);
    min-height: 3.25rem;
    padding: var(--stroll-small) var(--stroll-large);
    border-radius: 6px;
    background: var(--stroll-rifle);
    color: var(--stroll-on-rifle);
    font-weight: 640;
    text-align: center;
  }
  .second {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--stroll-small);
    min-height: var(--stroll-target);
    padding: var(--stroll-tight) var(--stroll-medium);
    border: 1px solid var(--stroll-ink);
    border-radius: 6px;
    background: var(--stroll-paper);
    font-weight: 560;
  }
  .plain {
    display: inline-flex;
    align-items: center;
    gap: var(--stroll-small);
    min-height: var(--stroll-target);
    color: var(--stroll-water-ink);
    font-weight: 560;
  }
  .plain:hover,
  a:hover {
    text-decoration: underline;
  }
  .soft {
    color: var(--stroll-ink-soft);
  }
  .small {
    font-size: 0.9375rem;
    line-height: 1.45;
  }
  .overline {
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--stroll-ink-soft);
    letter-spacing: 0.01em;
  }
  /* What a browser puts around the content of details breaks the line of inheritance. */
  details > * {
    box-sizing: border-box;
  }
  .hidden-words {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* A row of a list that opens something. */
  .link {
    display: flex;
    align-items: center;
    gap: var(--stroll-medium);
    width: 100%;
    min-height: 3.5rem;
    padding-block: var(--stroll-small);
    border-block-end: 1px solid var(--stroll-hairline);
  }
  .link > span {
    flex: 1;
    min-width: 0;
    text-wrap: pretty;
  }
  .link b {
    display: block;
    font-family: var(--stroll-serif);
    font-weight: 600;
    line-height: 1.25;
  }
  .disc {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 2rem;
    height: 2rem;
    border-radius: 50%;
    background: var(--stroll-ink);
    color: var(--stroll-on-ink);
    font-size: 0.9375rem;
    font-weight: 700;
    line-height: 1;
  }
  .disc[data-voice="rifle"] {
    background: var(--stroll-rifle);
    color: var(--stroll-on-rifle);
  }
  .disc[data-voice="umber"] {
    background: var(--stroll-umber);
    color: var(--stroll-on-umber);
  }
  .disc[data-voice="water"] {
    background: var(--stroll-water-ink);
    color: var(--stroll-on-ink);
  }
  svg {
    display: block;
    flex: none;
  }
`;
