import type { Papers } from "../../src/domain/certainty.ts";
import { compare } from "../collection.ts";
import type { Written } from "../collection.ts";
import { groupBy, item } from "../list.ts";
import { typographic } from "../names.ts";
import type { Town } from "../town.ts";
import { historyFiles, passagesTold } from "./history.ts";
import { passagesOf } from "./texts.ts";

/** A layer and its features, as far as their papers go. */
export type LayerPapers = readonly [layer: string, features: readonly Pick<Written, "id" | "properties">[]];

/** `geo/SOURCES.md`: where geometry and words come from, and what could not be placed. */
export function sourcesPage(town: Town, layers: readonly LayerPapers[]): string {
  return `${[
    "# Sources",
    "Written by `npm run geo`; never edited.",
    "## Where the layers come from",
    "© OpenStreetMap contributors, Open Database Licence 1.0 (openstreetmap.org/copyright), for everything marked ODbL-1.0.",
    layerTable(layers),
    "## What the words rest on",
    wordTable(town),
    "## Not on the map, and why",
    notPlaced(town),
  ].join("\n\n")}\n`;
}

function layerTable(layers: readonly LayerPapers[]): string {
  const rows = layers.flatMap(([layer, features]) => {
    const papers = features.map(({ properties }) => properties as Papers);
    const groups = groupBy(papers, ({ source, licence, certainty }) => `${source}|${licence}|${certainty}`);
    return [...groups.values()].map((group) => {
      const { source, licence, certainty } = item(group, 0);
      const [least, most] = [Math.min, Math.max].map((pick) =>
        pick(...group.map(({ precision_m }) => precision_m)),
      );
      const precision = least === most ? `${least} m` : `${least}–${most} m`;
      return `| ${layer} | ${group.length} | ${source} | ${licence} | ${certainty} | ${precision} |`;
    });
  });
  return [
    "| Layer | Features | Source | Licence | Certainty | Precision |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.sort(compare),
  ].join("\n");
}

function wordTable(town: Town): string {
  const users = usersOf(town);
  const rows = Object.entries(town.sources)
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([id, source]) => {
      const used = users.get(id);
      if (!used) return [];
      const label = "url" in source ? `[${source.label.en}](${source.url})` : source.label.en;
      return [`| ${id} | ${label} | ${source.kind} | ${[...new Set(used)].sort(compare).join(", ")} |`];
    });
  return ["| Id | Source | Kind | Used by |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function usersOf(town: Town): Map<string, string[]> {
  const uses: (readonly [source: string, user: string])[] = [
    ...town.places.flatMap(({ value }) =>
      passagesOf(value).flatMap(({ sources }) => sources.map((source) => [source, value.id] as const)),
    ),
    ...historyFiles(town).flatMap(({ value }) =>
      passagesTold(value).flatMap(({ sources }) => sources.map((source) => [source, value.id] as const)),
    ),
    ...[...town.glossary, ...town.fortifications].flatMap(({ id, sources }) =>
      sources.map((source) => [source, id] as const),
    ),
    ...Object.entries(town.streetNotes).flatMap(([name, { sources }]) =>
      sources.map((source) => [source, typographic(name)] as const),
    ),
  ];
  const users = groupBy(uses, ([source]) => source);
  return new Map([...users].map(([source, found]) => [source, found.map(([, user]) => user)]));
}

function notPlaced({ fortifications }: Town): string {
  const absent = fortifications.filter(
    ({ landmark, outside, unplaced }) => landmark === null || outside || unplaced,
  );
  if (absent.length === 0) return "Everything told of has a place.";
  const lines = absent.map(({ name, note, outside }) => {
    const why = outside ? "outside the area of the map" : "no source read gives a position";
    return `- **${name.en}** (${why}). ${note.en}`;
  });
  return lines.sort(compare).join("\n");
}
