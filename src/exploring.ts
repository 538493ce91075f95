import { keepExplored } from "./app/explore-loader.ts";
import type { AppState } from "./app/state.ts";
import type { Store } from "./app/store.ts";
import "./ui/explore.ts";
import "./ui/layer-list.ts";
import "./ui/place-history.ts";
import "./ui/report.ts";

/** Gets ready to explore: the elements, and the files they need. Loaded after the first page is there. */
export function beginExploring(store: Store<AppState>): () => void {
  return keepExplored(store);
}
