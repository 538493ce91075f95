import { posix } from "node:path";
import { historyFiles } from "../build/history.ts";
import type { Finding } from "../finding.ts";
import { groupBy } from "../list.ts";
import type { Position } from "../../src/domain/position.ts";
import { battlefield } from "../area.ts";
import type { FrontFile, MomentFile } from "../schema/history.ts";
import type { Filed, Town } from "../town.ts";
import { contentFiles } from "../town.ts";
import { isWithin } from "./ground.ts";

/** The four days: who and what is named exists, times run forwards, and nothing lies beyond the battlefield. */
export function checkHistory(town: Town): Finding[] {
  return [
    ...unknownNames(town),
    ...[...town.moments, ...town.fronts].flatMap((filed) => [...backwards(filed), ...faraway(filed)]),
    ...misnamed(historyFiles(town)),
    ...sharedIds(town),
  ];
}

function unknownNames(town: Town): Finding[] {
  const known = {
    place: idsOf(town.places),
    unit: idsOf(town.units),
    person: idsOf(town.people),
  };
  const unknown = (filed: Filed<{ readonly id: string }>, what: keyof typeof known, ids: readonly string[]) =>
    ids
      .filter((id) => !known[what].has(id))
      .map((id) => ({
        file: filed.file,
        where: filed.value.id,
        what: `the ${what} “${id}” is unknown`,
        remedy: `Use the id of a file of geo/content/${folders[what]}, or write it`,
      }));
  return [
    ...town.moments.flatMap((moment) => [
      ...unknown(moment, "place", moment.value.places),
      ...unknown(moment, "unit", moment.value.units),
      ...unknown(moment, "person", moment.value.people),
    ]),
    ...town.people.flatMap((person) => [
      ...unknown(person, "place", person.value.places),
      ...unknown(person, "unit", person.value.units),
    ]),
  ];
}

const folders = { place: "places", unit: "units", person: "people" } as const;

function idsOf(files: readonly Filed<{ readonly id: string }>[]): Set<string> {
  return new Set(files.map(({ value }) => value.id));
}

function backwards({ file, value: { id, from, to } }: Filed<MomentFile | FrontFile>): Finding[] {
  if (from <= to) return [];
  return [
    {
      file,
      where: id,
      what: `ends at ${to}, before it begins at ${from}`,
      remedy: "Write the earlier first",
    },
  ];
}

function faraway({ file, value }: Filed<MomentFile | FrontFile>): Finding[] {
  return positionsOf(value)
    .filter((at) => !isWithin(battlefield, at))
    .map((at) => ({
      file,
      where: value.id,
      what: `[${at.join(", ")}] is outside the battlefield`,
      remedy: `Longitude comes first; the battlefield is ${battlefield.join(", ")} (west, south, east, north)`,
    }));
}

function positionsOf(value: MomentFile | FrontFile): readonly Position[] {
  if ("coordinates" in value) return value.coordinates;
  const { at } = value;
  if ("point" in at) return [at.point];
  if ("line" in at) return at.line;
  return "area" in at ? at.area : [];
}

function misnamed(files: readonly Filed<{ readonly id: string }>[]): Finding[] {
  return files
    .filter(({ file, value }) => posix.basename(file, ".json") !== value.id)
    .map(({ file, value }) => ({
      file,
      where: value.id,
      what: "the id is not the name of the file",
      remedy: "Rename the file",
    }));
}

/** Moments and fronts are features of one layer, so they share their ids. */
function sharedIds({ moments, fronts, glossary }: Town): Finding[] {
  const features = [...moments, ...fronts].map(({ file, value }) => ({ file, id: value.id }));
  const terms = glossary.map(({ id }) => ({ file: contentFiles.glossary, id }));
  return [features, terms].flatMap((list) =>
    [...groupBy(list, ({ id }) => id).values()].flatMap(([, ...again]) =>
      again.map(({ file, id }) => ({
        file,
        where: id,
        what: "the id is used twice",
        remedy: "Give each its own; moments and fronts share theirs",
      })),
    ),
  );
}
