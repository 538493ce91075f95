import { html, nothing, svg, type TemplateResult } from "lit";
import type { Drawing } from "../domain/drawing.ts";
import { rem } from "./icon.ts";

/**
 * The small drawing of a place, so many CSS pixels wide, in the colour of the text around it. With a `label` it is read
 * aloud, without one it is silent beside the name of the place. Keeps its room where there is no drawing.
 */
export function drawingOf(drawing: Drawing | undefined, size: number, label = ""): TemplateResult {
  return html`<svg
    class="drawing"
    width=${rem(size)}
    height=${rem(size)}
    viewBox="0 0 48 48"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    role=${label ? "img" : nothing}
    aria-label=${label || nothing}
    aria-hidden=${label ? nothing : "true"}
  >
    ${drawing?.lines.map((d) => svg`<path d=${d}></path>`)}
    ${drawing?.solids.map((d) => svg`<path d=${d} fill="currentColor" stroke="none"></path>`)}
  </svg>`;
}
