import { expect, test } from "vitest";
import type { Folder } from "../../../geo/files.ts";
import { readTown } from "../../../geo/town.ts";
import { place } from "./small-town.ts";

const empty = { type: "FeatureCollection", features: [] };
const sound: Readonly<Record<string, unknown>> = {
  "content/places/tower.json": place(),
  "content/sources.json": { book: { kind: "book", label: { en: "A book", fr: "Un livre" } } },
  "content/streets.json": {},
  "content/fortifications.json": [],
  "content/walkways.json": [],
  "content/glossary.json": [],
  "content/citadel.json": {
    outline: { name: { en: "Fort", fr: "Fort" }, note: { en: "Here", fr: "Ici" } },
    moat: { name: { en: "Moat", fr: "Fossé" }, note: { en: "Wet", fr: "Humide" } },
  },
  "facts/landmarks.geojson": empty,
  "content/landmarks.geojson": empty,
};

function folderOf(files: Readonly<Record<string, unknown>>): Folder {
  return {
    read: (path) => {
      const file = files[path];
      return typeof file === "string" || file === undefined ? file : JSON.stringify(file);
    },
    write: () => {},
    list: (path) =>
      Object.keys(files).flatMap((name) =>
        name.startsWith(`${path}/`) ? [name.slice(path.length + 1)] : [],
      ),
  };
}

function findings(change: Readonly<Record<string, unknown>>): string[] {
  return readTown(folderOf({ ...sound, ...change })).findings.map(
    ({ file, where, what }) => `${file} | ${where} | ${what}`,
  );
}

test("a sound town is read whole", () => {
  const { town, findings: found } = readTown(folderOf(sound));
  expect(found).toEqual([]);
  expect(town.places.map(({ value }) => value.id)).toEqual(["tower"]);
});

test("a place without one of the languages", () => {
  const { texts, ...rest } = place();
  expect(findings({ "content/places/tower.json": { ...rest, texts: { en: texts.en } } })).toEqual([
    "content/places/tower.json | texts.fr | is missing",
  ]);
});

test("a text without a source", () => {
  const file = place();
  const story = [{ text: "Words", sources: [] }];
  const texts = { ...file.texts, en: { ...file.texts.en, story } };
  expect(findings({ "content/places/tower.json": { ...file, texts } })).toEqual([
    "content/places/tower.json | texts.en.story.0.sources | must name at least one source",
  ]);
});

test("a field the format does not know", () => {
  expect(findings({ "content/places/tower.json": { ...place(), colour: "red" } })).toEqual([
    "content/places/tower.json | colour | is not a field of this format",
  ]);
});

test("a book with an address: only official pages are linked", () => {
  const book = { kind: "book", label: { en: "A", fr: "A" }, url: "https://example.org/" };
  expect(findings({ "content/sources.json": { book } })).toEqual([
    "content/sources.json | book.url | is not a field of this format",
  ]);
});

test("a file cut short, and a file that is missing", () => {
  expect(findings({ "content/places/tower.json": '{"id": "tow' })).toEqual([
    "content/places/tower.json | the file | is not JSON",
  ]);
  expect(findings({ "content/walkways.json": undefined })).toEqual([
    "content/walkways.json | the file | is missing",
  ]);
});
