import { encode } from "../domain/exchange/link.ts";
import type { Guide } from "../domain/guide.ts";
import type { Place, PlaceId } from "../domain/place.ts";
import type { Stroll } from "../domain/route/types.ts";
import type { Texts, Tour } from "../domain/tour.ts";
import type { World } from "../domain/world.ts";
import { stopReached } from "./following.ts";
import { defaultLayers, type AppState, type Loadable } from "./state.ts";

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

/** Tells what is planned apart from everything else that could be: the same key, the same walk. */
export function planKeyOf(state: Pick<AppState, "tour">): string | null {
  return state.tour;
}

/** Ids of the stops in the order they are walked: as planned, or as authored until the plan is there. */
export function stopOrder(state: AppState): readonly PlaceId[] {
  return strollOf(state)?.order ?? tourOf(state)?.stops.map((stop) => stop.place) ?? [];
}

/** The place whose card is open. */
export function selectedPlace(state: AppState): Place | null {
  return (state.selected !== null && guideOf(state)?.places.get(state.selected)) || null;
}

/** The query that leads back to what is shown. */
export function addressOf(state: AppState): string {
  const asDefault = state.layers.join() === defaultLayers.join();
  return encode({
    language: state.language,
    ...(state.tour !== null && { tour: state.tour }),
    ...(state.selected !== null && { stop: state.selected }),
    ...(!asDefault && { layers: state.layers }),
    ...(state.map !== null && { map: state.map }),
    ...(state.printing !== null && { print: state.printing }),
    ...(state.following !== null && { follow: state.following.mode === "demo" ? "demo" : "gps" }),
  });
}

/** The place the walk has reached, whatever else is looked at meanwhile. */
export function placeReached(state: AppState): Place | null {
  const id = state.following && stopReached(state.following.walk);
  return (id !== null && guideOf(state)?.places.get(id)) || null;
}
