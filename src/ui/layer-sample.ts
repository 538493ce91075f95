import { nothing, svg, type SVGTemplateResult } from "lit";
import type { SwitchableLayerId } from "../domain/layer.ts";

/** How each layer looks on the map, as a sample of 36 by 28. */
const samples: Readonly<Record<SwitchableLayerId, SVGTemplateResult>> = {
  citadel: svg`<path d="M5 24L8 5 31 3 29 25z" fill="var(--stroll-umber)" fill-opacity=".16"></path>
    <path d="M10 22L26 6M17 24L29 12M7 15L17 5" stroke="var(--stroll-umber)" stroke-opacity=".6"></path>
    <path d="M5 24L8 5 31 3 29 25z" fill="none" stroke="var(--stroll-umber)" stroke-width="2" stroke-dasharray="4 2.5"></path>`,
  fortifications: svg`<path d="M2 2L9 5H15L22 2 19 9V15L22 22 15 19H9L2 22 5 15V9zM10 10V14H14V10z" transform="translate(6 2)"
    fill="var(--stroll-umber)" fill-rule="evenodd"></path>`,
  "green-jackets-memorial": svg`<path d="M12 1.500L14.600 5 15.600 17H18.500V22H5.500V17H8.400L9.400 5z" transform="translate(6 2)"
    fill="var(--stroll-rifle)"></path>`,
  "memorial-museum": svg`<path d="M12 2L22 8V10.500H20V18H22V21.500H2V18H4V10.500H2V8zM7 11V17.500H9V11zM11 11V17.500H13V11zM15 11V17.500H17V11z"
    transform="translate(6 2)" fill="var(--stroll-rifle)" fill-rule="evenodd"></path>`,
  "calais-nord-streets": svg`<path d="M3 9h30M14 3v22M25 9v16" stroke="var(--stroll-umber)" stroke-width="4" fill="none"></path>
    <path d="M3 9h30M14 3v22M25 9v16" stroke="var(--stroll-street)" stroke-width="1.600" fill="none"></path>`,
  moments: svg`<circle cx="11" cy="14" r="7" fill="var(--stroll-rifle)"></circle>
    <circle cx="27" cy="14" r="5" fill="var(--stroll-paper)" stroke="var(--stroll-rifle)" stroke-width="2"></circle>`,
  fronts: svg`<path d="M4 20C14 6 22 6 32 16" fill="none" stroke="var(--stroll-umber)" stroke-opacity=".18" stroke-width="12"></path>
    <path d="M4 20C14 6 22 6 32 16" fill="none" stroke="var(--stroll-umber)" stroke-width="2.400" stroke-dasharray="5 4"></path>`,
  water: svg`<path d="M2 4h32v20H2z" fill="var(--stroll-water)" stroke="var(--stroll-water-edge)"></path>
    <path d="M8 14c3-3 6 3 9 0s6 3 9 0" stroke="var(--stroll-water-ink)" fill="none"></path>`,
  parks: svg`<path d="M2 4h32v20H2z" fill="var(--stroll-park)"></path>
    <path d="M8 9h.1M18 9h.1M28 9h.1M13 14h.1M23 14h.1M8 19h.1M18 19h.1M28 19h.1" stroke="var(--stroll-park-dot)" stroke-width="3"></path>`,
  walkways: svg`<path d="M4 22C12 6 22 24 32 6" fill="none" stroke="var(--stroll-ink)" stroke-width="2.600" stroke-dasharray=".1 5"></path>`,
  amenities: svg`<circle cx="18" cy="14" r="10" fill="var(--stroll-paper)" stroke="var(--stroll-ink)" stroke-width="1.600"></circle>
    <path d="M18 8v12M12 14h12" stroke="var(--stroll-ink)" stroke-width="1.800"></path>`,
};

/**
 * The sample of one layer for the legend, or only its room while the layer is off; silent to screen readers, which read
 * the words beside it.
 */
export function layerSample(id: SwitchableLayerId, on: boolean): SVGTemplateResult {
  return svg`<svg width="36" height="28" viewBox="0 0 36 28" stroke-linecap="round" aria-hidden="true">${on ? samples[id] : nothing}</svg>`;
}

const certaintySamples: Readonly<Record<"dashed" | "halo" | "question", SVGTemplateResult>> = {
  dashed: svg`<path d="M4 20C12 6 24 6 32 20" fill="none" stroke="var(--stroll-umber)" stroke-width="2" stroke-dasharray="5 3.500"></path>`,
  halo: svg`<circle cx="18" cy="14" r="11" fill="var(--stroll-rifle)" fill-opacity=".08" stroke="var(--stroll-rifle)" stroke-width="1.200" stroke-dasharray="3 2.400"></circle>
    <circle cx="18" cy="14" r="3.500" fill="var(--stroll-rifle)"></circle>`,
  question: svg`<path d="M13.500 10a4.500 4.500 0 1 1 6 4.200c-1.200.5-1.500 1.200-1.500 2.800M18 21.500v.1" fill="none" stroke="var(--stroll-ink)" stroke-width="2"></path>`,
};

/** How doubt is drawn, as a sample of 36 by 28. */
export function certaintySample(sign: "dashed" | "halo" | "question"): SVGTemplateResult {
  return svg`<svg width="36" height="28" viewBox="0 0 36 28" stroke-linecap="round" aria-hidden="true">${certaintySamples[sign]}</svg>`;
}
