import type { ReadView } from "../domain/exchange/link.ts";
import { noFilter } from "../domain/timeline.ts";
import { notExploring, withBattle, type Exploring } from "./exploring.ts";
import type { AppState } from "./state.ts";

/** Puts the timeline away, and with it what it drew. */
export function closeDays(state: AppState): AppState {
  if (state.exploring.at === null && state.exploring.thing === null) return state;
  const layers = state.exploring.at === null ? state.layers : withBattle(state.layers, false);
  return { ...state, layers, exploring: { ...notExploring, view: state.exploring.view } };
}

/** Where a link leads in exploring. */
export function exploredBy(view: ReadView): Exploring {
  return {
    ...notExploring,
    view: view.explore ?? "days",
    at: view.at ?? null,
    filter: view.filter ?? noFilter,
    thing: view.show ?? null,
  };
}
