import { historyFiles, makeBattle, passagesTold } from "../build/history.ts";
import { makePlaces } from "../build/places.ts";
import { passagesOf } from "../build/texts.ts";
import type { Papers } from "../../src/domain/certainty.ts";
import { languages } from "../../src/domain/language.ts";
import { groupBy } from "../list.ts";
import type { Town } from "../town.ts";
import { countWords } from "./places.ts";
import { everythingWritten } from "./prose.ts";

type Row = readonly [what: string, count: string | number];

/** What there is, as a table: how much is told, in how many words, on what sources, and how sure it is. */
export function summary(town: Town): string {
  const claims = claimsOf(town);
  const unsourced = claims.filter((sources) => !sources.some((source) => source in town.sources));
  const rows: Row[] = [
    ["places", town.places.length],
    ...perCertainty("places", makePlaces(town).features),
    ["  with opening hours", town.places.filter(({ value }) => value.opening_hours).length],
    ["  with a drawing", town.drawings.length],
    ["tours", town.tours.length],
    ["moments", town.moments.length],
    ...perCertainty(
      "moments",
      makeBattle(town).features.filter(({ properties }) => properties.kind === "moment"),
    ),
    ["fronts", town.fronts.length],
    ["people", town.people.length],
    ["units", town.units.length],
    ["words explained", town.glossary.length],
    ["sources", Object.keys(town.sources).length],
    ...languages.map((language): Row => [`words, ${language}`, wordsIn(town, language)]),
    ["claims", claims.length],
    ["  without source", unsourced.length],
    ["stretches of way", town.streets.length],
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  return rows.map(([what, count]) => `${what.padEnd(width)} ${String(count).padStart(7)}`).join("\n");
}

function perCertainty(what: string, features: readonly { readonly properties: Papers }[]): Row[] {
  const groups = groupBy(features, ({ properties }) => properties.certainty);
  return (["surveyed", "approximate", "disputed"] as const).map((certainty) => [
    `  ${what} ${certainty}`,
    groups.get(certainty)?.length ?? 0,
  ]);
}

/** Everything that must rest on a source, in every language, as the sources it names. */
function claimsOf(town: Town): readonly (readonly string[])[] {
  const told = [
    ...town.places.flatMap(({ value }) => [...passagesOf(value), value.opening_hours ?? []].flat()),
    ...historyFiles(town).flatMap(({ value }) => passagesTold(value)),
    ...town.glossary,
    ...town.fortifications,
    ...Object.values(town.streetNotes),
  ];
  return told.map(({ sources }) => sources);
}

function wordsIn(town: Town, language: string): number {
  return everythingWritten(town)
    .filter(({ where }) => where.split(", ").includes(language))
    .reduce((words, { text }) => words + countWords(text), 0);
}
