import { toGpx } from "../domain/exchange/gpx.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Stroll } from "../domain/route/types.ts";
import type { Texts, Tour } from "../domain/tour.ts";

/** The open tour as a GPX file in the reader’s language; `linkTo` gives absolute links. */
export function gpxOf(
  stroll: Stroll,
  tour: Tour | null,
  texts: Texts,
  linkTo: (place: PlaceId | null) => string,
): string {
  const told = tour ? texts.tours[tour.id] : undefined;
  const nameOf = (id: PlaceId): string => texts.places[id]?.name ?? id;
  return toGpx(stroll, {
    title: told?.name ?? "Calais 1940",
    summary: told?.summary ?? "",
    link: linkTo(null),
    stop: (id) => {
      const story = texts.places[id]?.story.map(({ text }) => text).join(" ") ?? "";
      return { name: nameOf(id), description: story, link: linkTo(id) };
    },
    leg: (from, to) => `${nameOf(from)} → ${nameOf(to)}`,
  });
}
