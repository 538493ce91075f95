import { languages, type Language } from "../domain/language.ts";
import type { History } from "../domain/moment.ts";
import { notify } from "./actions.ts";
import {
  focusOn,
  receiveChronicle,
  receiveDrawings,
  receiveOther,
  receiveSketches,
} from "./explore-actions.ts";
import { loadDrawings, loadHistory, loadHistoryTexts, loadSketches } from "./load-history.ts";
import { loadTexts, readFile } from "./load.ts";
import type { AppState } from "./state.ts";
import type { Store } from "./store.ts";
import { boundsOfThing } from "./things.ts";

/**
 * Reads the drawings at once, the four days when somebody first wants to see them, and the other language when
 * somebody searches; follows the language of the page, and shows on the map what is opened. Answers that come late are
 * dropped.
 */
export function keepExplored(store: Store<AppState>): () => void {
  let history: History | null = null;
  let asked: Language | null = null;
  let otherAsked: Language | null = null;
  let { thing } = store.state.exploring;

  async function fetchChronicle(language: Language): Promise<void> {
    asked = language;
    if (store.state.chronicle?.status !== "ready") store.update(receiveChronicle({ status: "loading" }));
    const [told, texts] = await Promise.all([
      history === null ? loadHistory() : ({ ok: true, value: history } as const),
      loadHistoryTexts(language),
    ]);
    if (asked !== language) return;
    if (told.ok && texts.ok) {
      history = told.value;
      const value = { history, texts: texts.value, language, other: null };
      store.update(receiveChronicle({ status: "ready", value }));
      return;
    }
    const error = told.ok ? (texts.ok ? null : texts.error) : told.error;
    if (error === null) return;
    // What can be read stays readable, in its own language.
    if (store.state.chronicle?.status === "ready") store.update(notify(error));
    else store.update(receiveChronicle({ status: "failed", error }));
  }

  async function fetchOther(language: Language): Promise<void> {
    otherAsked = language;
    const [places, told] = await Promise.all([loadTexts(language, readFile), loadHistoryTexts(language)]);
    // Without them one still finds by the names of one language.
    if (otherAsked === language && places.ok && told.ok)
      store.update(receiveOther({ places: places.value, history: told.value }));
  }

  function follow(): void {
    const { state } = store;
    const { language, chronicle, exploring } = state;
    if (chronicle === null) asked = null;
    if (wanted(state) && asked !== language) void fetchChronicle(language);
    const other = languages.find((each) => each !== language) ?? language;
    const searching = state.page === "explore" && exploring.view === "find";
    const ready = chronicle?.status === "ready" && chronicle.value.language === language;
    if (searching && ready && chronicle.value.other === null && otherAsked !== other) void fetchOther(other);
    if (exploring.thing !== thing) {
      ({ thing } = exploring);
      const bounds = thing && boundsOfThing(state, thing);
      if (bounds) store.update(focusOn(bounds, false));
    }
  }

  async function fetchDrawings(): Promise<void> {
    const [drawings, sketches] = await Promise.all([loadDrawings(), loadSketches()]);
    for (const read of [drawings, sketches]) if (!read.ok) store.update(notify(read.error));
    if (drawings.ok) store.update(receiveDrawings(drawings.value));
    if (sketches.ok) store.update(receiveSketches(sketches.value));
  }

  void fetchDrawings();
  const unsubscribe = store.subscribe(follow);
  follow();
  return unsubscribe;
}

/** Whether what is shown needs the four days. */
function wanted({ page, exploring, layers, selected }: AppState): boolean {
  return (
    page === "explore" ||
    exploring.thing !== null ||
    selected !== null ||
    layers.includes("moments") ||
    layers.includes("fronts")
  );
}
