import type { PlaceId } from "./place.ts";
import { wordsOf } from "./search.ts";

/** The pages of exploring: hour by hour, searching, people and units, words of the time. */
export const exploreViews = ["days", "find", "people", "words"] as const;
export type ExploreView = (typeof exploreViews)[number];

/** Layers whose features have a card of their own. */
export const cardLayers = [
  "citadel",
  "fortifications",
  "green-jackets-memorial",
  "memorial-museum",
  "amenities",
  "parks",
  "water",
  "walkways",
] as const;

/** Everything besides places that has a card of its own. `street`: all lines of one name. */
export const thingKinds = ["moment", "front", "person", "unit", "street", ...cardLayers] as const;
export type ThingKind = (typeof thingKinds)[number];

/** Something that can be opened and read, apart from a place. */
export interface Thing {
  readonly kind: ThingKind;
  /** Unique within its kind, and stable: it is in links. */
  readonly id: string;
}

/** What a link names a thing by: `moment.hearse-barricade`. */
export function thingKey({ kind, id }: Thing): string {
  return `${kind}.${id}`;
}

const keyPattern = /^([a-z-]+)\.([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** The counterpart of `thingKey`. Whether the thing exists is for the caller to say. */
export function parseThing(key: string): Thing | undefined {
  const [, kind, id] = keyPattern.exec(key) ?? [];
  const known = thingKinds.find((each) => each === kind);
  return known && id !== undefined && id.length <= 80 ? { kind: known, id } : undefined;
}

/** A name as an id: `Rue de l’Île` becomes `rue-de-l-ile`, as the layers write it. */
export function slugOf(name: string): string {
  return wordsOf(name).join("-");
}

/** Something found: a place, a tour, or any other thing. */
export type Found =
  { readonly kind: "place"; readonly id: PlaceId } | { readonly kind: "tour"; readonly id: string } | Thing;
