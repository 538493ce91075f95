import {
  countLayers,
  explore,
  focusOn,
  openThing,
  setFilter,
  setStrength,
  setTime,
} from "./app/explore-actions.ts";
import type { AppState } from "./app/state.ts";
import type { Store } from "./app/store.ts";
import "./events-explore.ts";

/** Turns the wishes of exploring into actions; `showText` makes what was opened seen. */
export function hearExploring(
  root: HTMLElement,
  { store }: { readonly store: Store<AppState> },
  showText: () => void,
): void {
  root.addEventListener("explore", ({ view }) => {
    store.update(explore(view));
    showText();
  });
  root.addEventListener("thing-open", ({ thing }) => {
    store.update(openThing(thing));
    if (thing !== null) showText();
  });
  root.addEventListener("time-change", ({ at }) => store.update(setTime(at)));
  root.addEventListener("filter-change", ({ filter }) => store.update(setFilter(filter)));
  root.addEventListener("map-focus", ({ bounds }) => store.update(focusOn(bounds, true)));
  root.addEventListener("layer-strength", ({ layer, strength }) =>
    store.update(setStrength(layer, strength)),
  );
  root.addEventListener("layers-seen", ({ seen }) => store.update(countLayers(seen)));
}
