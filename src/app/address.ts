import { decode } from "../domain/exchange/link.ts";
import { thingKey } from "../domain/exploring.ts";
import { followLink, notify } from "./actions.ts";
import { addressOf, draftOf } from "./select.ts";
import type { AppState } from "./state.ts";
import type { Store } from "./store.ts";

/** Reads the address the page was opened with. */
export function followAddress(store: Store<AppState>, search: string): void {
  const read = decode(search);
  store.update(read.ok ? followLink(read.value) : notify(read.error));
}

/** The same for the back button, which never sets anyone walking again. */
function followBack(store: Store<AppState>, search: string): void {
  const read = decode(search);
  if (!read.ok) return;
  const { follow, ...view } = read.value;
  const going = follow !== undefined && store.state.following !== null;
  store.update(followLink({ ...view, ...(going && { follow }), language: store.state.language }));
}

/**
 * Keeps the address in step with the state, and the state with the back button. Opening a tour, a stroll or a place is
 * a step one can go back from; moving the map or switching a layer is not.
 */
export function keepAddress(store: Store<AppState>, page: Window): () => void {
  let seen = stepsOf(store.state);
  let settled = false;

  function write(): void {
    const { state } = store;
    // Until places and tours are known, what the link asks for may still turn out not to exist.
    if (state.guide.status !== "ready") return;
    const address = addressOf(state);
    const now = stepsOf(state);
    const step = settled && state.page !== "walk" && now !== seen;
    seen = now;
    settled = true;
    if (address === page.location.search) return;
    const url = `${page.location.pathname}${address}`;
    if (step) page.history.pushState(null, "", url);
    else page.history.replaceState(null, "", url);
  }

  function back(): void {
    followBack(store, page.location.search);
    seen = stepsOf(store.state);
  }

  const unsubscribe = store.subscribe(write);
  page.addEventListener("popstate", back);
  return () => {
    unsubscribe();
    page.removeEventListener("popstate", back);
  };
}

/** What one opened; changing the stroll of one’s own opens nothing. */
function stepsOf(state: AppState): string {
  const { view, thing } = state.exploring;
  return [
    state.tour,
    draftOf(state) !== null,
    state.selected,
    state.printing !== null,
    state.page === "explore" && view,
    thing && thingKey(thing),
  ].join();
}
