import { distanceMetres } from "../domain/geometry.ts";
import type { Position } from "../domain/position.ts";
import type { Place, PlaceId } from "../domain/place.ts";
import type { Texts } from "../domain/tour.ts";
import { headingOf, type Following } from "./following.ts";
import { guideOf, stopOrder, textsOf } from "./select.ts";
import type { AppState } from "./state.ts";

/** A place as the map draws it: `number` counts from 1 along the walk, 0 for a place that is no stop of it. */
export interface NumberedPlace extends Place {
  readonly number: number;
  readonly label: string;
}

/** The stops of the open tour, and every place that is not one of them. */
export interface PlacesOnMap {
  readonly stops: readonly NumberedPlace[];
  readonly others: readonly NumberedPlace[];
}

/** What the map marks, named in the reader's language. */
export function placesOnMap(state: AppState): PlacesOnMap {
  const guide = guideOf(state);
  const texts = textsOf(state);
  if (!guide || !texts) return { stops: [], others: [] };
  const order = stopOrder(state);
  const named = [...guide.places.values()].map((place) => numbered(place, order, texts));
  const stops = named.filter(({ number }) => number > 0).sort((a, b) => a.number - b.number);
  // While the timeline is open the map belongs to what happened.
  const timed = state.exploring.at !== null;
  const others = named.filter(({ id, number }) => number === 0 && (!timed || id === state.selected));
  return { stops, others };
}

function numbered(place: Place, order: readonly PlaceId[], texts: Texts): NumberedPlace {
  return { ...place, number: order.indexOf(place.id) + 1, label: texts.places[place.id]?.name ?? place.id };
}

/** The walker as the map draws them. */
export interface WalkerOnMap {
  readonly position: Position;
  /** Metres. */
  readonly accuracy: number;
  /** Seconds since the position was measured. */
  readonly age: number;
  /** Degrees clockwise from north. */
  readonly heading: number | null;
}

/** Where to draw the walker: the position as the phone gave it, never moved onto the line. */
export function walkerOnMap(following: Following): WalkerOnMap | null {
  const { walk, now, elsewhere } = following;
  if (!walk.fix || elsewhere) return null;
  const age = Math.max(0, (now - walk.fix.time) / 1000);
  return {
    position: walk.fix.position,
    accuracy: walk.accuracy ?? walk.fix.accuracy,
    age,
    heading: headingOf(following),
  };
}

/** From further away than this, in metres, the start alone is shown. */
const farthestSight = 2500;

/** What a walker who has not begun must see at once: themselves, the start and the way there; null on the way. */
export function sightsOf({ walk, wayBack, mode }: Following): readonly Position[] | null {
  const start = walk.track.lines[0]?.positions[0];
  if (walk.phase !== "joining" || mode !== "gps" || !walk.fix || !start) return null;
  const isFar = distanceMetres(walk.fix.position, start) > farthestSight;
  return isFar
    ? (walk.track.lines[0]?.positions ?? null)
    : [walk.fix.position, start, ...(wayBack?.line ?? [])];
}

/** The leg to look at: the one opened, or the one walked step by step, where no position leads the map. */
export function legShown({ leg, following, page }: AppState): number | null {
  return page === "walk" && following?.mode === "by-hand" ? following.walk.leg : leg;
}
