import { css } from "lit";
import { palettes, sans, target, type ThemeName } from "../theme.ts";
import type { Covered } from "./camera.ts";

/** What the stylesheet below needs of a theme and of the covered part, as custom properties of the element. */
export function paletteProperties(
  theme: ThemeName,
  covered: Covered,
): readonly (readonly [string, string])[] {
  const palette = palettes[theme];
  return [
    ["--map-paper", palette.paper],
    ["--map-block", palette.block],
    ["--map-ink", palette.ink],
    ["--map-on-ink", palette.onInk],
    ["--map-rifle", palette.rifle],
    ["--map-on-rifle", palette.onRifle],
    ["--map-umber", palette.umber],
    ["--map-on-umber", palette.onUmber],
    ["--map-water", palette.waterInk],
    ["--map-ring", palette.routeCasing],
    ["--map-hairline", palette.hairline],
    ["--map-focus", palette.focus],
    ["--map-sans", sans],
    ["--map-target", `${target}px`],
    ["--map-top", `${covered.top}px`],
    ["--map-right", `${covered.right}px`],
    ["--map-bottom", `${covered.bottom}px`],
    ["--map-left", `${covered.left}px`],
  ];
}

/** The buttons, the scale and the credit around the chart, and the stops on it. */
export const furniture = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    container-type: inline-size;
  }
  .chart {
    position: absolute;
    inset: 0;
    background: var(--map-block);
  }
  .maplibregl-canvas:focus-visible {
    outline: 3px solid var(--map-focus);
    outline-offset: -3px;
  }
  .corner {
    position: absolute;
    z-index: 4;
    inset-inline-end: calc(var(--map-right) + 12px);
    inset-block-end: calc(var(--map-bottom) + 40px);
    display: grid;
    border: 1px solid var(--map-ink);
    border-radius: 4px;
    background: var(--map-paper);
  }
  /* On a narrow map names and numbers need the room below; the upper corner towards the sea is empty. */
  @container (max-width: 599px) {
    .corner {
      inset-inline: calc(var(--map-left) + 12px) auto;
      inset-block: calc(var(--map-top) + 12px) auto;
    }
  }
  .companions {
    position: absolute;
    /* Over the walker, and over stops. */
    z-index: 4;
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
    inset-inline-end: calc(var(--map-right) + 12px);
    inset-block-end: calc(var(--map-bottom) + 40px);
  }
  .companions button {
    min-height: var(--map-target);
    padding: 0 16px;
    border: 1px solid var(--map-ink);
    border-radius: 6px;
    background: var(--map-paper);
    color: var(--map-ink);
    font: 600 16px var(--map-sans);
    cursor: pointer;
  }
  .companions button[aria-pressed="true"] {
    background: var(--map-ink);
    color: var(--map-on-ink);
  }
  .companions .needle {
    display: grid;
    place-items: center;
    width: var(--map-target);
    padding: 0;
  }
  .needle svg {
    width: 26px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  @container (min-width: 600px) {
    .companions {
      inset-inline-end: calc(var(--map-right) + 76px);
    }
  }
  .walker {
    z-index: 3;
    width: 26px;
    height: 26px;
    pointer-events: none;
  }
  .walker span {
    position: absolute;
    inset: 0;
    box-sizing: border-box;
    border: 4px solid var(--map-paper);
    border-radius: 50%;
    background: var(--map-water);
    box-shadow: 0 0 0 2px var(--map-water);
  }
  .walker.heading span::before {
    content: "";
    position: absolute;
    inset: -19px 0 auto 0;
    width: 0;
    margin-inline: auto;
    border: 8px solid transparent;
    border-block-start-width: 0;
    border-block-end: 12px solid var(--map-water);
  }
  .walker.old span {
    background: var(--map-hairline);
  }
  .corner button {
    display: grid;
    place-items: center;
    width: var(--map-target);
    height: var(--map-target);
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
    color: var(--map-ink);
    cursor: pointer;
  }
  .corner button + button {
    border-block-start: 1px solid var(--map-hairline);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .corner svg {
    width: 22px;
    height: 22px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
  }
  .foot {
    position: absolute;
    inset-inline: calc(var(--map-left) + 12px) calc(var(--map-right) + 8px);
    inset-block-end: calc(var(--map-bottom) + 6px);
    display: flex;
    align-items: end;
    justify-content: space-between;
    gap: 12px;
    color: var(--map-ink);
    font: 11.5px/1.3 var(--map-sans);
    pointer-events: none;
  }
  .foot a {
    padding: 5px 6px;
    border-radius: 3px;
    background: color-mix(in srgb, var(--map-paper) 84%, transparent);
    color: inherit;
    text-decoration: none;
    pointer-events: auto;
  }
  .foot a:hover {
    text-decoration: underline;
  }
  .scale {
    overflow: visible;
  }
  .scale path {
    fill: none;
    stroke: var(--map-ink);
    stroke-width: 1.4;
  }
  .scale text {
    fill: var(--map-ink);
    font-variant-numeric: tabular-nums;
    paint-order: stroke;
    stroke: var(--map-paper);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .stop {
    display: grid;
    place-items: center;
    width: var(--map-target);
    height: var(--map-target);
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .stop.numbered {
    z-index: 1;
  }
  .stop[aria-pressed="true"],
  .stop:focus-visible {
    z-index: 2;
  }
  .disc {
    --fill: var(--map-ink);
    --text: var(--map-on-ink);
    display: grid;
    place-items: center;
    box-sizing: border-box;
    width: 13px;
    height: 13px;
    border: 2px solid var(--map-ring);
    border-radius: 50%;
    background: var(--fill);
    color: var(--text);
    font: 700 15px/1 var(--map-sans);
    font-variant-numeric: tabular-nums;
  }
  .numbered .disc {
    width: 32px;
    height: 32px;
  }
  [data-voice="rifle"] .disc {
    --fill: var(--map-rifle);
    --text: var(--map-on-rifle);
  }
  [data-voice="umber"] .disc {
    --fill: var(--map-umber);
    --text: var(--map-on-umber);
  }
  [data-voice="water"] .disc {
    --fill: var(--map-water);
    --text: var(--map-on-ink);
  }
  .signed:not([aria-pressed="true"], :hover, :focus-visible) .disc {
    opacity: 0;
  }
  .stop:hover .disc {
    outline: 2px solid var(--fill);
  }
  .stop[aria-pressed="true"] .disc {
    width: 20px;
    height: 20px;
    outline: 3px solid var(--fill);
  }
  .numbered[aria-pressed="true"] .disc {
    width: 38px;
    height: 38px;
    font-size: 18px;
  }
  button:focus-visible {
    outline: none;
  }
  .corner button:focus-visible,
  .stop:focus-visible .disc,
  .foot a:focus-visible {
    outline: 3px solid var(--map-focus);
    outline-offset: 1px;
  }
`;
