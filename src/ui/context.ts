import { createContext } from "@lit/context";
import type { AppState } from "../app/state.ts";
import type { Store } from "../app/store.ts";

/** The store, for containers only; leaves get properties. */
export const storeContext = createContext<Store<AppState>>(Symbol("store"));
