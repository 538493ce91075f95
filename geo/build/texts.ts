import { bearing } from "@turf/turf";
import type { Language } from "../../src/domain/language.ts";
import type { Passage, PlaceText } from "../../src/domain/place.ts";
import type { Position } from "../../src/domain/position.ts";
import type { SourceText, Texts, Tour, TourText } from "../../src/domain/tour.ts";
import { compare } from "../collection.ts";
import type { Finding } from "../finding.ts";
import type { PlaceFile } from "../schema/place.ts";
import type { Town } from "../town.ts";
import { landmarkAt, unknownLandmark } from "./places.ts";

/** Everything to be read in one language, with bearings worked out from the stands. */
export function makeTexts(
  town: Town,
  language: Language,
): { readonly texts: Texts; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const places = town.places.map(({ file, value }): [string, PlaceText] => {
    const told = value.texts[language];
    const look = told.look.flatMap(({ toward, text }) => {
      const target = typeof toward === "string" ? landmarkAt(town, toward) : toward;
      if (target) return [{ bearing: wholeBearing(value.stand.at, target), text }];
      findings.push(unknownLandmark(file, `${value.id}, ${language}, look`, String(toward)));
      return [];
    });
    return [value.id, Object.assign({}, told, { look })];
  });
  const tours = town.tours.map(({ value }): [string, TourText] => [value.id, value.texts[language]]);
  const sources = sourceTexts(town, usedSources(town), language);
  const texts = { language, places: sorted(places), tours: sorted(tours), sources };
  return { texts, findings };
}

/** The entries of the register with these ids, in one language. */
export function sourceTexts(
  town: Town,
  ids: ReadonlySet<string>,
  language: Language,
): Readonly<Record<string, SourceText>> {
  const entries = Object.entries(town.sources)
    .filter(([id]) => ids.has(id))
    .map(([id, source]): [string, SourceText] => [
      id,
      { label: source.label[language], ...("url" in source && { url: source.url }) },
    ]);
  return sorted(entries);
}

/** Tours without their texts, as the app plans them, in the order in which it offers them. */
export function makeTours({ tours }: Pick<Town, "tours">): Tour[] {
  return [...tours]
    .sort((a, b) => a.value.rank - b.value.rank || compare(a.value.id, b.value.id))
    .map(({ value: { id, order, shape, stops } }) => ({
      id,
      order,
      shape,
      stops: stops.map(({ place, visit_minutes, audio }) => ({
        place,
        ...(visit_minutes !== undefined && { visitMinutes: visit_minutes }),
        ...(audio !== undefined && { audio }),
      })),
    }));
}

/** Whole degrees clockwise from north, 0 to 359. */
export function wholeBearing(from: Position, to: Position): number {
  return (Math.round(bearing([...from], [...to])) + 360) % 360;
}

/** Ids of all sources that places, streets and forts rest on. */
export function usedSources(town: Town): Set<string> {
  const texts = town.places.flatMap(({ value }) => passagesOf(value));
  const notes = [...Object.values(town.streetNotes), ...town.fortifications];
  const hours = town.places.flatMap(({ value }) => value.opening_hours ?? []);
  return new Set([...texts, ...notes, ...hours].flatMap(({ sources }) => sources));
}

/** Every passage of a place, in all its languages. */
export function passagesOf({ texts }: PlaceFile): readonly Passage[] {
  return Object.values(texts).flatMap(({ story, before = [], may1940, after = [], today, practical }) =>
    [story, before, may1940, after, today, practical].flat(),
  );
}

/** A record with its keys in order. */
export function sorted<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => compare(a, b)));
}
