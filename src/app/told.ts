import type { Told } from "../domain/exchange/told.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Texts } from "../domain/tour.ts";
import { linkOf } from "./select.ts";
import type { AppState } from "./state.ts";

/** What the app around a walk knows of it: its title, the names of its points, and where the app is served. */
export interface Surrounding {
  readonly title: string;
  readonly nameOf: (id: PlaceId) => string;
  /** Absolute address of the page, without its query. */
  readonly address: string;
  /** The present moment as ISO 8601 in UTC. */
  readonly now: () => string;
}

/** The open walk in the reader’s words, with absolute links. */
export function toldWalk(state: AppState, texts: Texts, around: Surrounding): Told {
  const { title, nameOf, address } = around;
  const linkTo = (place: PlaceId | null): string => `${address}${linkOf(state, place)}`;
  return {
    title,
    summary: (state.tour !== null && texts.tours[state.tour]?.summary) || title,
    link: linkTo(null),
    stop: (id) => {
      const story = texts.places[id]?.story.map(({ text }) => text).join(" ") ?? "";
      return { name: nameOf(id), description: story, link: linkTo(id) };
    },
    leg: (from, to) => `${nameOf(from)} → ${nameOf(to)}`,
  };
}
