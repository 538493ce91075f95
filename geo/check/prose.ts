import { historyFiles } from "../build/history.ts";
import type { Finding } from "../finding.ts";
import type { Town } from "../town.ts";
import { contentFiles } from "../town.ts";
import { knownErrorsIn } from "./known-errors.ts";

/** A piece of writing, and where it stands. */
interface Written {
  readonly file: string;
  readonly where: string;
  readonly text: string;
}

/** Straight apostrophes and quotes, and mistakes that sources repeat, in everything written for readers. */
export function checkProse(town: Town): Finding[] {
  return everythingWritten(town).flatMap(({ file, where, text }) => {
    const straight = { what: "has a straight apostrophe or quote", remedy: "Write ’, or “ ” and « »" };
    const faults = [...knownErrorsIn(text), ...(/['"]/.test(text) ? [straight] : [])];
    return faults.map(({ what, remedy }) => ({ file, where, what, remedy }));
  });
}

/** Every text written for readers; `where` names the language among its parts. */
export function everythingWritten(town: Town): Written[] {
  return [
    ...town.places.flatMap(({ file, value }) => leaves(file, value.id, value.texts)),
    ...town.tours.flatMap(({ file, value }) => leaves(file, value.id, value.texts)),
    ...historyFiles(town).flatMap(({ file, value }) => leaves(file, value.id, value.texts)),
    ...town.glossary.flatMap(({ id, texts }) => leaves(contentFiles.glossary, id, texts)),
    ...town.fortifications.flatMap(({ id, name, note }) =>
      leaves(contentFiles.fortifications, id, { name, note }),
    ),
    ...Object.entries(town.streetNotes).flatMap(([name, { note }]) =>
      leaves(contentFiles.streets, name, note),
    ),
    ...town.walkways.flatMap(({ id, names }) => leaves(contentFiles.walkways, id, names)),
    ...Object.entries(town.sources).flatMap(([id, { label }]) => leaves(contentFiles.sources, id, label)),
    ...(town.citadelTexts ? leaves(contentFiles.citadel, "citadel", town.citadelTexts) : []),
  ];
}

/** Every text inside a value; ids of sources and targets are not for readers. */
function leaves(file: string, where: string, value: unknown): Written[] {
  if (typeof value === "string") return [{ file, where, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => key !== "sources" && key !== "toward")
    .flatMap(([key, inner]) => leaves(file, `${where}, ${key}`, inner));
}
