import type { AppState } from "./app/state.ts";
import type { Store } from "./app/store.ts";
import { keepOffline, type Keeper } from "./offline/keep.ts";
import "./ui/offline.ts";
import "./ui/update.ts";

export type { Keeper };

/** After this many milliseconds the map is no longer waited for: it may never be drawn. */
const patience = 15_000;

/** Keeps the app on the phone, as soon as the map is drawn, which resolves `map`. Loaded after everything else. */
export function keepOnPhone(
  store: Store<AppState>,
  storage: Storage | null,
  map: Promise<void> | undefined,
): Keeper {
  return keepOffline(store, {
    page: window,
    storage,
    now: () => Date.now(),
    settled: () => Promise.race([map, new Promise((resolve) => setTimeout(resolve, patience))]),
  });
}
