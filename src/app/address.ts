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
  const bar = addressBar(page);
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
    if (address === bar.address()) return;
    if (step) bar.push(address);
    else bar.replace(address);
  }

  function back(): void {
    bar.forget();
    const before = settled;
    // What becomes of the address, where not all of it is followed, is no step of its own.
    settled = false;
    followBack(store, page.location.search);
    settled = before;
    seen = stepsOf(store.state);
  }

  const unsubscribe = store.subscribe(write);
  page.addEventListener("popstate", back);
  page.addEventListener("pagehide", bar.flush);
  return () => {
    bar.flush();
    bar.end();
    unsubscribe();
    page.removeEventListener("popstate", back);
    page.removeEventListener("pagehide", bar.flush);
  };
}

/** Milliseconds between two replacements: 75 in the 30 seconds in which Safari refuses more than 100. */
const breath = 400;

/** The query in the address bar, written no faster than browsers allow; what they refuse is tried again. */
function addressBar(page: Window) {
  let waiting: string | null = null;
  let pause: number | undefined;

  function put(how: "pushState" | "replaceState", address: string): void {
    try {
      page.history[how](null, "", `${page.location.pathname}${address}`);
      waiting = null;
    } catch {
      waiting = address;
    }
  }

  function flush(): void {
    if (waiting !== null) put("replaceState", waiting);
  }

  function breathe(): void {
    pause ??= page.setTimeout(() => {
      pause = undefined;
      if (waiting === null) return;
      flush();
      breathe();
    }, breath);
  }

  return {
    flush,
    /** What stands there, or soon will. */
    address: () => waiting ?? page.location.search,
    push(address: string): void {
      flush();
      put("pushState", address);
      breathe();
    },
    /** The first at once, those soon after it together. */
    replace(address: string): void {
      waiting = address;
      if (pause === undefined) flush();
      breathe();
    },
    forget: () => void (waiting = null),
    end: () => page.clearTimeout(pause),
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
