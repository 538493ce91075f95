import { knownStops, type Draft } from "../domain/draft.ts";
import type { AppError, DataError } from "../domain/errors.ts";
import type { Guide } from "../domain/guide.ts";
import { beginHistory, change } from "../domain/history.ts";
import type { Language } from "../domain/language.ts";
import { switchableLayers, type SwitchableLayerId } from "../domain/layer.ts";
import type { PlaceId } from "../domain/place.ts";
import type { PrintOptions } from "../domain/printing.ts";
import type { Texts, TourId } from "../domain/tour.ts";
import type { MapView } from "../domain/view.ts";
import type { World } from "../domain/world.ts";
import type { ReadView } from "../domain/exchange/link.ts";
import type { ThemeName } from "../theme.ts";
import { isSameDraft, type Drafting } from "./draft.ts";
import { closeDays, exploredBy } from "./explore-state.ts";
import { usualLayers } from "./exploring.ts";
import { planKeyOf } from "./select.ts";
import type { AppState, Loadable, Page, StrollState } from "./state.ts";

/** A change of state: pure, and the only way the state changes. */
export type Action = (state: AppState) => AppState;

/** The visitor wants another language; the old texts stay until the new ones are read. */
export function changeLanguage(language: Language): Action {
  return (state) => (state.language === language ? state : { ...state, language });
}

/** Texts were read, or could not be. Late texts of a language no longer wanted are dropped. */
export function receiveTexts(language: Language, texts: Loadable<Texts>): Action {
  return (state) => {
    if (state.language !== language) return state;
    if (texts.status !== "failed" || state.texts.status !== "ready") return { ...state, texts };
    // What can be read stays readable, in its own language.
    return notify(texts.error)({ ...state, language: state.texts.value.language });
  };
}

/** Places and tours were read, or could not be. What the link asked for is checked against them. */
export function receiveGuide(guide: Loadable<Guide>): Action {
  return (state) => admit({ ...state, guide });
}

/** The town was read as far as possible. */
export function receiveWorld(world: World, faults: readonly DataError[]): Action {
  return (state) => ({
    ...state,
    world: { status: "ready", value: world },
    notices: [...state.notices, ...faults],
  });
}

/** What could not be read is to be read again; what is there stays. */
export function startAgain(state: AppState): AppState {
  function again<T>(part: Loadable<T>): Loadable<T> {
    return part.status === "failed" ? { status: "loading" } : part;
  }
  return {
    ...state,
    texts: again(state.texts),
    guide: again(state.guide),
    world: again(state.world),
    notices: state.notices.filter(({ kind }) => kind !== "data-unreachable" && kind !== "data-invalid"),
  };
}

/** Follows a link, or the back button: what the link does not mention returns to its default. */
export function followLink(view: ReadView): Action {
  return (before) => {
    const state = view.faults.reduce((told, fault) => notify(fault)(told), before);
    const hasPlan = view.tour !== undefined || view.draft !== undefined;
    const next = admit({
      ...state,
      language: view.language ?? state.language,
      tour: view.tour ?? null,
      drafting: draftingAfter(state, view.draft),
      selected: view.stop ?? null,
      leg: null,
      layers: view.layers ?? usualLayers(view.at ?? null),
      exploring: exploredBy(view),
      map: view.map ?? null,
      printing: hasPlan ? (view.print ?? null) : null,
      followWanted: hasPlan && state.following === null ? (view.follow ?? null) : null,
      page: view.follow && state.following ? "walk" : pageOf(view),
    });
    const goesOn = view.follow && planKeyOf(next) === state.following?.plan;
    return { ...next, following: goesOn ? state.following : null };
  };
}

/** The page a link opens. */
function pageOf({ at, explore, draft }: ReadView): Page {
  if (at || explore) return "explore";
  return draft?.stops.length === 0 ? "plan" : "guide";
}

/** The drafts after a link: the one on the table waits, or becomes the one of the link, which can be taken back. */
function draftingAfter({ drafting, kept }: AppState, draft: Draft | undefined): Drafting | null {
  if (!draft) return drafting && { ...drafting, isOpen: false, picking: null };
  if (drafting && isSameDraft(drafting.history.present, draft)) return { ...drafting, isOpen: true };
  return {
    history: drafting ? change(drafting.history, draft) : beginHistory(draft),
    isOpen: true,
    kept: kept.find((stroll) => isSameDraft(stroll.draft, draft))?.id ?? null,
    picking: null,
    here: null,
  };
}

/** Opens a tour at its beginning, or with null closes it. */
export function openTour(tour: TourId | null): Action {
  return (state) => ({
    ...closeDays(state),
    tour,
    drafting: state.drafting && { ...state.drafting, isOpen: false, picking: null },
    printing: null,
    following: null,
    selected: null,
    leg: null,
    map: null,
    page: "guide",
  });
}

/** Shows a place in map and list, or with null closes its card. */
export function selectPlace(selected: PlaceId | null): Action {
  // A place looked at while planning is put back into the plan afterwards, and one found while exploring leads back there.
  return (state) => ({
    ...state,
    selected,
    leg: null,
    exploring: { ...state.exploring, thing: null },
    page: state.page === "plan" || state.page === "explore" ? state.page : "guide",
  });
}

/** Shows one leg on the map. */
export function showLeg(leg: number | null): Action {
  return (state) => ({ ...state, leg });
}

/** Switches a layer; layers keep the order of the panel. */
export function toggleLayer(layer: SwitchableLayerId, on: boolean): Action {
  return (state) => ({
    ...state,
    layers: switchableLayers.filter((id) => (id === layer ? on : state.layers.includes(id))),
  });
}

export function changeTheme(theme: ThemeName | "auto"): Action {
  return (state) => ({ ...state, theme });
}

export function openPage(page: Page): Action {
  return (state) => {
    // From all these one comes back to the walk under way.
    const leaves = state.page === "layers" || state.page === "credits" || state.page === "explore";
    const back = page === "guide" && leaves && state.following !== null;
    return { ...(page === "guide" ? closeDays(state) : state), page: back ? "walk" : page };
  };
}

/** Takes up the walk that was left, as soon as everything for it is there. */
export function goOnWalking(state: AppState): AppState {
  return { ...state, followWanted: "gps" };
}

/** Shows the walk as pages to be printed, or with null goes back to it. */
export function showPages(printing: PrintOptions | null): Action {
  return (state) => ({ ...state, printing });
}

/** Remembers where the visitor put the map. */
export function moveMap(map: MapView): Action {
  return (state) => ({ ...state, map });
}

/** The map cannot be drawn; said once. */
export function loseMap(why: string): Action {
  return (state) =>
    state.mapWorks ? notify({ kind: "map-unavailable", why })({ ...state, mapWorks: false }) : state;
}

export function setStroll(stroll: StrollState): Action {
  return (state) => ({ ...state, stroll });
}

/** Tells the visitor something; the same thing is not told twice. */
export function notify(notice: AppError): Action {
  return (state) => {
    const told = state.notices.some((other) => JSON.stringify(other) === JSON.stringify(notice));
    return told ? state : { ...state, notices: [...state.notices, notice] };
  };
}

export function dismissNotice(index: number): Action {
  return (state) => ({ ...state, notices: state.notices.filter((_, position) => position !== index) });
}

/** Drops a tour, place or stop that does not exist, and says so. */
export function admit(state: AppState): AppState {
  if (state.guide.status !== "ready") return state;
  const { places, tours } = state.guide.value;
  let admitted = state;
  if (state.tour !== null && !tours.has(state.tour)) {
    admitted = notify({ kind: "unknown-tour", asked: state.tour })({ ...admitted, tour: null });
  }
  if (state.selected !== null && !places.has(state.selected)) {
    admitted = notify({ kind: "unknown-place", asked: state.selected })({ ...admitted, selected: null });
  }
  return admitDraft(admitted, places);
}

/** Stops go by their ids from here on, whichever way the link names them. */
function admitDraft(state: AppState, places: Guide["places"]): AppState {
  if (!state.drafting) return state;
  const { history } = state.drafting;
  const { stops, unknown: asked } = knownStops(history.present.stops, places);
  if (stops.join() === history.present.stops.join()) return state;
  const present = { ...history.present, stops };
  const admitted: AppState = {
    ...state,
    drafting: { ...state.drafting, history: { ...history, present } },
    page: state.page === "guide" && stops.length === 0 ? "plan" : state.page,
  };
  return asked.length > 0 ? notify({ kind: "unknown-stops", asked })(admitted) : admitted;
}
