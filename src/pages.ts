import { html, type TemplateResult } from "lit";
import { dataDate } from "./app/files.ts";
import { gpxOf } from "./app/gpx.ts";
import { linkOf, planName, strollOf, textsOf, tourOf, worldOf } from "./app/select.ts";
import type { AppState } from "./app/state.ts";
import type { PlaceId } from "./domain/place.ts";
import { namesIn, type Messages } from "./i18n/messages.ts";

/** Fetches what is needed to print; until then the pages stay empty. */
export async function loadPages(): Promise<void> {
  await Promise.all([import("./print/print.ts"), import("./ui/save-file.ts")]);
}

/** The walk as pages, when it is to be printed and everything for it is there; `address` is where the app is served. */
export function renderPages(state: AppState, words: Messages, address: Location): TemplateResult | null {
  const [world, texts, stroll] = [worldOf(state), textsOf(state), strollOf(state)];
  if (!state.printing || !world || !texts || !stroll) return null;
  const tour = tourOf(state);
  const title = planName(state) ?? words.ownStroll;
  const summary = (tour && texts.tours[tour.id]?.summary) ?? "";

  /** Absolute link to a stop of the walk, or with null to the walk: for the codes on paper. */
  function linkTo(place: PlaceId | null): string {
    return `${address.origin}${address.pathname}${linkOf(state, place)}`;
  }

  return html`<stroll-print
    .world=${world}
    .texts=${texts}
    .tour=${tour}
    .walkTitle=${title}
    .stroll=${stroll}
    .language=${texts.language}
    .options=${state.printing}
    .address=${linkTo}
    .today=${new Date().toISOString().slice(0, 10)}
    .dataDate=${dataDate}
    .version=${__VERSION__}
  >
    <stroll-save-file
      slot="files"
      .label=${words.saveGpx}
      .name=${`calais-1940-${state.tour ?? "stroll"}.gpx`}
      .media=${"application/gpx+xml"}
      .content=${() => gpxOf(stroll, texts, { title, summary, nameOf: namesIn(words, texts) }, linkTo)}
    ></stroll-save-file>
  </stroll-print>`;
}
