import type { Language } from "../domain/language.ts";
import type { Result } from "../domain/result.ts";
import type { DataError } from "../domain/errors.ts";
import { receiveGuide, receiveTexts, receiveWorld, startAgain } from "./actions.ts";
import { loadGuide, loadTexts, loadWorld, readOnce } from "./load.ts";
import type { AppState, Loadable } from "./state.ts";
import type { Store } from "./store.ts";

/** Keeps the state fed with files. */
export interface Loader {
  /** Reads once more what could not be read. */
  retry(): void;
}

/**
 * Reads texts, places and tours first, so that there is something to read; then the town. Whenever the
 * language changes, its texts follow; answers that come late are dropped.
 */
export function keepLoaded(store: Store<AppState>): Loader {
  const read = readOnce();
  let textsWanted: Language | null = null;
  let round = 0;

  async function fetchTexts(language: Language): Promise<void> {
    textsWanted = language;
    const texts = await loadTexts(language, read);
    if (textsWanted === language) store.update(receiveTexts(language, loadable(texts)));
  }

  async function fetchTown(): Promise<void> {
    round += 1;
    const mine = round;
    const [loaded] = await Promise.all([loadGuide(read), fetchTexts(store.state.language)]);
    if (mine !== round) return;
    if (!loaded.ok) {
      store.update(receiveGuide({ status: "failed", error: loaded.error }));
      return;
    }
    store.update(receiveGuide({ status: "ready", value: loaded.value.guide }));
    const { world, faults } = await loadWorld(loaded.value, read, (ways) => {
      if (mine === round) store.update(receiveWorld(ways, []));
    });
    if (mine === round) store.update(receiveWorld(world, faults));
  }

  store.subscribe(() => {
    const { language } = store.state;
    if (textsWanted !== null && language !== textsWanted) void fetchTexts(language);
  });
  void fetchTown();

  return {
    retry() {
      store.update(startAgain);
      void fetchTown();
    },
  };
}

function loadable<T>(result: Result<T, DataError>): Loadable<T> {
  return result.ok ? { status: "ready", value: result.value } : { status: "failed", error: result.error };
}
