import { toGpx } from "../domain/exchange/gpx.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Stroll } from "../domain/route/types.ts";
import type { Texts } from "../domain/tour.ts";

/** A walk as a GPX file in the reader’s language; `linkTo` gives absolute links. */
export function gpxOf(
  stroll: Stroll,
  texts: Texts,
  walk: { readonly title: string; readonly summary: string; readonly nameOf: (id: PlaceId) => string },
  linkTo: (place: PlaceId | null) => string,
): string {
  const { title, summary, nameOf } = walk;
  return toGpx(stroll, {
    title,
    summary,
    link: linkTo(null),
    stop: (id) => {
      const story = texts.places[id]?.story.map(({ text }) => text).join(" ") ?? "";
      return { name: nameOf(id), description: story, link: linkTo(id) };
    },
    leg: (from, to) => `${nameOf(from)} → ${nameOf(to)}`,
  });
}
