import { html, type TemplateResult } from "lit";
import { dataDate } from "./app/files.ts";
import { linkOf, planName, strollOf, textsOf, tourOf, worldOf } from "./app/select.ts";
import type { AppState } from "./app/state.ts";
import type { Store } from "./app/store.ts";
import { toldWalk, type Surrounding } from "./app/told.ts";
import { toGpx } from "./domain/exchange/gpx.ts";
import type { PlaceId } from "./domain/place.ts";
import { namesIn, type Messages } from "./i18n/messages.ts";

/** Fetches what is needed to print in the language of the visitor. Without the small drawings it does, too. */
export async function loadPages(store: Store<AppState>): Promise<void> {
  const [{ loadDrawings }] = await Promise.all([
    import("./app/load-history.ts"),
    import("./print/print.ts"),
    import("./ui/save-file.ts"),
    import("./print/load-words.ts").then(({ loadPrintWords }) => loadPrintWords(store.state.language)),
  ]);
  if (Object.keys(store.state.drawings).length > 0) return;
  const drawings = await loadDrawings();
  if (drawings.ok) store.update((state) => ({ ...state, drawings: drawings.value }));
}

/** The walk as pages, when it is to be printed and everything for it is there; `address` is where the app is served. */
export function renderPages(state: AppState, words: Messages, address: Location): TemplateResult | null {
  const [world, texts, stroll] = [worldOf(state), textsOf(state), strollOf(state)];
  if (!state.printing || !world || !texts || !stroll) return null;
  const around = surroundings(state, words, address);
  const told = toldWalk(state, texts, around);

  return html`<stroll-print
    .world=${world}
    .texts=${texts}
    .drawings=${state.drawings}
    .tour=${tourOf(state)}
    .walkTitle=${told.title}
    .stroll=${stroll}
    .language=${texts.language}
    .options=${state.printing}
    .address=${(place: PlaceId | null) => `${around.address}${linkOf(state, place)}`}
    .today=${new Date().toISOString().slice(0, 10)}
    .dataDate=${dataDate}
    .version=${__VERSION__}
  >
    <stroll-save-file
      slot="files"
      .label=${words.saveGpx}
      .name=${`calais-1940-${state.tour ?? "stroll"}.gpx`}
      .media=${"application/gpx+xml"}
      .content=${() => toGpx(stroll, told)}
    ></stroll-save-file>
  </stroll-print>`;
}

/** What is around the open walk when it leaves the app; `address` is where the app is served. */
export function surroundings(state: AppState, words: Messages, address: Location): Surrounding {
  return {
    title: planName(state) ?? words.ownStroll,
    nameOf: namesIn(words, textsOf(state)),
    address: `${address.origin}${address.pathname}`,
    now: () => new Date().toISOString(),
  };
}
