import { historyFiles, passagesTold } from "../build/history.ts";
import { passagesOf } from "../build/texts.ts";
import type { Finding } from "../finding.ts";
import { groupBy, pairs } from "../list.ts";
import type { Filed, Town } from "../town.ts";
import { contentFiles } from "../town.ts";

/** Ids that point nowhere, ids used twice, and tours that cannot be walked. */
export function checkReferences(town: Town): Finding[] {
  return [
    ...unknownSources(town),
    ...brokenTours(town),
    ...unknownPlaces(town),
    ...duplicateIds(town),
    ...duplicateCodes(town),
  ];
}

function unknownSources(town: Town): Finding[] {
  const told = [
    ...town.places.map(({ file, value }) => ({ file, id: value.id, passages: passagesOf(value) })),
    ...historyFiles(town).map(({ file, value }) => ({ file, id: value.id, passages: passagesTold(value) })),
  ];
  const uses = [
    ...told.flatMap(({ file, id, passages }) =>
      passages.map(({ sources, text }) => ({ file, where: `${id}, “${text.slice(0, 40)}…”`, sources })),
    ),
    ...town.glossary.map(({ id, sources }) => ({ file: contentFiles.glossary, where: id, sources })),
    ...town.places.flatMap(({ file, value: { id, opening_hours } }) =>
      opening_hours ? [{ file, where: `${id}, opening_hours`, sources: opening_hours.sources }] : [],
    ),
    ...town.fortifications.map(({ id, sources }) => ({
      file: contentFiles.fortifications,
      where: id,
      sources,
    })),
    ...Object.entries(town.streetNotes).map(([where, { sources }]) => ({
      file: contentFiles.streets,
      where,
      sources,
    })),
  ];
  return uses.flatMap(({ file, where, sources }) =>
    sources
      .filter((source) => !(source in town.sources))
      .map((source) => ({
        file,
        where,
        what: `the source “${source}” is unknown`,
        remedy: `Register it in geo/${contentFiles.sources}`,
      })),
  );
}

function brokenTours({ tours, places }: Town): Finding[] {
  const known = new Set(places.map(({ value }) => value.id));
  return tours.flatMap(({ file, value: { id, stops } }) => [
    ...stops
      .filter(({ place }) => !known.has(place))
      .map(({ place }) => ({
        file,
        where: `${id}, ${place}`,
        what: "the place is unknown",
        remedy: `Write geo/content/places/${place}.json or leave the stop out`,
      })),
    ...pairs(stops)
      .filter(([one, next]) => one.place === next.place)
      .map(([{ place }]) => ({
        file,
        where: `${id}, ${place}`,
        what: "is a stop twice running",
        remedy: "Leave one out",
      })),
  ]);
}

function unknownPlaces({ fortifications, citadelTexts, places }: Town): Finding[] {
  const known = new Set(places.map(({ value }) => value.id));
  const uses = [
    ...fortifications.map(({ id, place }) => ({ file: contentFiles.fortifications, where: id, place })),
    { file: contentFiles.citadel, where: "outline", place: citadelTexts?.outline.place },
    { file: contentFiles.citadel, where: "moat", place: citadelTexts?.moat.place },
  ];
  return uses
    .filter(({ place }) => place !== undefined && !known.has(place))
    .map(({ file, where, place }) => ({
      file,
      where,
      what: `the place “${place}” is unknown`,
      remedy: "Use the id of a file of geo/content/places",
    }));
}

function duplicateCodes({ places }: Town): Finding[] {
  return [...groupBy(places, ({ value }) => value.code).values()].flatMap(([, ...again]) =>
    again.map(({ file, value }) => ({
      file,
      where: value.id,
      what: `the code “${value.code}” is used twice`,
      remedy: "Give each place its own; codes never change once published",
    })),
  );
}

function duplicateIds({ places, tours, fortifications, walkways }: Town): Finding[] {
  const idOf = ({ file, value }: Filed<{ readonly id: string }>) => ({ file, id: value.id });
  return [
    places.map(idOf),
    tours.map(idOf),
    fortifications.map(({ id }) => ({ file: contentFiles.fortifications, id })),
    walkways.map(({ id }) => ({ file: contentFiles.walkways, id })),
  ].flatMap((list) =>
    [...groupBy(list, ({ id }) => id).values()].flatMap(([, ...again]) =>
      again.map(({ file, id }) => ({
        file,
        where: id,
        what: "the id is used twice",
        remedy: "Give each its own; ids never change once published",
      })),
    ),
  );
}
