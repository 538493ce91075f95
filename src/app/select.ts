import type { Draft } from "../domain/draft.ts";
import { encode, type View } from "../domain/exchange/link.ts";
import type { Guide } from "../domain/guide.ts";
import type { Place, PlaceId } from "../domain/place.ts";
import type { Stroll } from "../domain/route/types.ts";
import type { Texts, Tour } from "../domain/tour.ts";
import type { World } from "../domain/world.ts";
import { discreet, draftKey } from "./draft.ts";
import { stopReached } from "./following.ts";
import { usualLayers } from "./exploring.ts";
import type { AppState, Loadable } from "./state.ts";

/** The value of something read, or null while it is not there. */
export function valueOf<T>(loadable: Loadable<T>): T | null {
  return loadable.status === "ready" ? loadable.value : null;
}

export function guideOf(state: AppState): Guide | null {
  return valueOf(state.guide);
}

export function textsOf(state: AppState): Texts | null {
  return valueOf(state.texts);
}

export function worldOf(state: AppState): World | null {
  return valueOf(state.world);
}

export function strollOf(state: AppState): Stroll | null {
  return state.stroll.status === "planned" ? state.stroll.stroll : null;
}

/** The open tour. */
export function tourOf(state: AppState): Tour | null {
  return (state.tour !== null && guideOf(state)?.tours.get(state.tour)) || null;
}

/** The stroll of one’s own that is open. */
export function draftOf({ tour, drafting }: Pick<AppState, "tour" | "drafting">): Draft | null {
  return tour === null && drafting?.isOpen ? drafting.history.present : null;
}

/**
 * Tells what is planned apart from everything else that could be: the same key, the same walk. Holds no position of
 * the phone.
 */
export function planKeyOf(state: Pick<AppState, "tour" | "drafting">): string | null {
  return draftOf(state) && state.drafting ? draftKey(discreet(state.drafting)) : state.tour;
}

/** What there is to walk: the open tour, or the open stroll of one’s own. */
export interface Plan {
  readonly tour: Tour | null;
  readonly draft: Draft | null;
  /** As authored, or as wished. */
  readonly stops: readonly PlaceId[];
}

export function planOf(state: AppState): Plan | null {
  const tour = tourOf(state);
  if (tour) return { tour, draft: null, stops: tour.stops.map(({ place }) => place) };
  const draft = draftOf(state);
  return draft && { tour: null, draft, stops: draft.stops };
}

/** What the open tour or stroll is called; nothing while it has no name. */
export function planName(state: AppState): string | undefined {
  const plan = planOf(state);
  return plan?.tour ? textsOf(state)?.tours[plan.tour.id]?.name : plan?.draft?.name;
}

/** Ids of the stops in the order they are walked: as planned, or as authored until the plan is there. */
export function stopOrder(state: AppState): readonly PlaceId[] {
  return strollOf(state)?.order ?? planOf(state)?.stops ?? [];
}

/** The place whose card is open. */
export function selectedPlace(state: AppState): Place | null {
  return (state.selected !== null && guideOf(state)?.places.get(state.selected)) || null;
}

/** The query that leads back to what is shown. */
export function addressOf(state: AppState): string {
  const { exploring } = state;
  const asUsual = state.layers.join() === usualLayers(exploring.at).join();
  return encode({
    language: state.language,
    ...(state.tour !== null && { tour: state.tour }),
    ...(draftOf(state) && state.drafting && { draft: discreet(state.drafting) }),
    ...(state.selected !== null && { stop: state.selected }),
    ...(!asUsual && { layers: state.layers }),
    ...exploredIn(state),
    ...(state.map !== null && { map: state.map }),
    ...(state.printing !== null && { print: state.printing }),
    ...(state.following !== null && { follow: state.following.mode === "demo" ? "demo" : "gps" }),
  });
}

/** The query of a link to what is open, or to one stop of it, for another phone or for paper. */
export function linkOf(state: AppState, stop: PlaceId | null): string {
  return encode({
    language: state.language,
    ...(state.tour !== null && { tour: state.tour }),
    ...(draftOf(state) && state.drafting && { draft: inCodes(state, discreet(state.drafting)) }),
    ...(stop !== null && { stop }),
  });
}

/** Stops by their short codes, so that the link makes a small QR code. */
export function inCodes(state: AppState, draft: Draft): Draft {
  const places = guideOf(state)?.places;
  return { ...draft, stops: draft.stops.map((id) => places?.get(id)?.code ?? id) };
}

/** The place the walk has reached, whatever else is looked at meanwhile. */
export function placeReached(state: AppState): Place | null {
  const id = state.following && stopReached(state.following.walk);
  return (id !== null && guideOf(state)?.places.get(id)) || null;
}

/** What a link says of exploring. */
function exploredIn({ page, exploring }: AppState): View {
  const { view, at, filter, thing } = exploring;
  return {
    ...(page === "explore" && (view === "days" ? at !== null && { at } : { explore: view })),
    ...(at !== null && { filter }),
    ...(thing !== null && { show: thing }),
  };
}
