import type { Folder } from "../files.ts";
import type { Finding } from "../finding.ts";
import { importRaws } from "../import/import.ts";
import type { Raw } from "../import/raw.ts";
import { readGeoJson } from "../import/read-folder.ts";

/** Committed files that are not, byte for byte, what their sources give today. */
export function checkReproducible(files: ReadonlyMap<string, string>, folder: Folder): Finding[] {
  return [...files].flatMap(([file, text]) => {
    const committed = folder.read(file);
    if (committed === text) return [];
    const what = committed === undefined ? "is missing" : "is not what layers, facts and content give";
    return [{ file, where: "the file", what, remedy: "Run npm run geo and commit what it writes" }];
  });
}

/**
 * Imports the small town of the fixtures in its own order, backwards and shuffled: each time the same bytes, and the
 * bytes that are committed as expected.
 */
export function checkImporter(fixtures: Folder): Finding[] {
  const raws = fixtures
    .list(".")
    .filter((name) => name.endsWith(".geojson"))
    .flatMap((name) => readGeoJson(fixtures.read(name) ?? "", name));
  const expected = importRaws(raws, []).files;
  const orders: readonly (readonly [name: string, raws: readonly Raw[]])[] = [
    ["backwards", raws.toReversed()],
    ["shuffled", shuffled(raws)],
  ];
  return [
    ...[...expected].flatMap(([file, text]) =>
      fixtures.read(`expected/${file}`) === text
        ? []
        : [
            {
              file: `../tests/fixtures/osm/expected/${file}`,
              where: "the file",
              what: "is not what the importer makes of the fixtures",
              remedy: "Look at the difference; commit it only if the new one is right",
            },
          ],
    ),
    ...orders.flatMap(([name, order]) =>
      [...importRaws(order, []).files]
        .filter(([file, text]) => expected.get(file) !== text)
        .map(([file]) => ({
          file: `../tests/fixtures/osm/expected/${file}`,
          where: "the importer",
          what: `writes other bytes when the input comes ${name}`,
          remedy: "Sort before anything depends on the order",
        })),
    ),
  ];
}

/** An order that looks random and is always the same. */
function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((value, index) => ({ value, rank: (index * 7919 + 104_729) % 1009 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}
