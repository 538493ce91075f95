import { cardLayers, slugOf, type Found } from "../domain/exploring.ts";
import type { FeatureProperties } from "../domain/layer.ts";
import type { HistoryTexts } from "../domain/moment.ts";
import type { Passage } from "../domain/place.ts";
import { buildIndex, type Findable, type SearchIndex } from "../domain/search.ts";
import type { Texts } from "../domain/tour.ts";
import type { World } from "../domain/world.ts";
import type { Chronicle } from "./exploring.ts";

/** A thing as it is listed: what it is called in the reader’s language, and a line about it. */
export interface Listed {
  readonly found: Found | { readonly kind: "word"; readonly id: string };
  readonly name: string;
  /** Empty where there is nothing more to say. */
  readonly hint: string;
}

/** Everything that can be found, by its names in both languages and by what is told of it. */
export function searchIndex(
  texts: Texts,
  world: World | null,
  chronicle: Chronicle | null,
): SearchIndex<Listed> {
  const other = chronicle?.other;
  return buildIndex([
    ...guideThings(texts, other?.places ?? null),
    ...(chronicle ? historyThings(chronicle.texts, other?.history ?? null) : []),
    ...(world ? [...streetThings(world), ...townThings(world, texts.language)] : []),
  ]);
}

type Entry = Findable<Listed>;

function guideThings(texts: Texts, other: Texts | null): Entry[] {
  const tours = Object.entries(texts.tours).map(([id, tour]): Entry => {
    const same = other?.tours[id];
    return {
      thing: { found: { kind: "tour", id }, name: tour.name, hint: tour.hook },
      names: both(tour.name, same?.name),
      texts: both(tour.summary, same?.summary),
    };
  });
  const places = Object.entries(texts.places).map(([id, place]): Entry => {
    const same = other?.places[id];
    return {
      thing: { found: { kind: "place", id }, name: place.name, hint: place.hook },
      names: both(place.name, same?.name),
      texts: [place, ...(same ? [same] : [])].flatMap((text) => [
        text.hook,
        ...told(text.story, text.before ?? [], text.may1940, text.after ?? [], text.today),
      ]),
    };
  });
  return [...tours, ...places];
}

function historyThings(texts: HistoryTexts, other: HistoryTexts | null): Entry[] {
  const entries = <T extends { readonly text: readonly Passage[] }>(
    kind: "moment" | "person" | "unit" | "front",
    ours: Readonly<Record<string, T>>,
    theirs: Readonly<Record<string, T>> | undefined,
    namesOf: (text: T) => readonly string[],
    hintOf: (text: T) => string,
  ): Entry[] =>
    Object.entries(ours).map(([id, text]) => {
      const same = theirs?.[id];
      const names = [...namesOf(text), ...(same ? namesOf(same) : [])];
      return {
        thing: { found: { kind, id }, name: names[0] ?? id, hint: hintOf(text) },
        names,
        texts: told(text.text, same?.text ?? []),
      };
    });
  return [
    ...entries(
      "person",
      texts.people,
      other?.people,
      ({ name }) => [name],
      ({ role }) => role,
    ),
    ...entries(
      "unit",
      texts.units,
      other?.units,
      ({ name, short }) => [name, short],
      ({ short }) => short,
    ),
    ...entries(
      "moment",
      texts.moments,
      other?.moments,
      ({ title }) => [title],
      ({ when }) => when,
    ),
    ...entries(
      "front",
      texts.fronts,
      other?.fronts,
      ({ title }) => [title],
      () => "",
    ),
    ...texts.glossary.map(({ id, term, text }): Entry => {
      const same = other?.glossary.find((each) => each.id === id);
      return {
        thing: { found: { kind: "word", id }, name: term, hint: "" },
        names: both(term, same?.term),
        texts: both(text, same?.text),
      };
    }),
  ];
}

function streetThings(world: World): Entry[] {
  const notes = new Map(
    world.layers["calais-nord-streets"].features.map(({ properties }) => [
      properties.name,
      notesOf(properties),
    ]),
  );
  const names = new Set(world.layers.streets.features.flatMap(({ properties: { name } }) => name ?? []));
  return [...names, ...[...notes.keys()].filter((name) => name !== undefined && !names.has(name))].map(
    (name = "") => ({
      thing: { found: { kind: "street", id: slugOf(name) }, name, hint: "" },
      names: [name],
      texts: notes.get(name) ?? [],
    }),
  );
}

function townThings(world: World, language: "en" | "fr"): Entry[] {
  return cardLayers.flatMap((kind) =>
    world.layers[kind].features.flatMap(({ id, properties }): Entry[] => {
      const names = [properties[`name_${language}`], properties.name, properties.name_en, properties.name_fr];
      const known = names.flatMap((name) => name ?? []);
      // What belongs to a place is found as the place.
      if (known.length === 0 || ("place" in properties && properties.place !== undefined)) return [];
      const found = { kind, id: String(id) };
      return [{ thing: { found, name: known[0] ?? "", hint: "" }, names: known, texts: notesOf(properties) }];
    }),
  );
}

function notesOf({ note_en, note_fr }: Partial<FeatureProperties>): string[] {
  return [note_en, note_fr].flatMap((note) => note ?? []);
}

function both(ours: string, theirs: string | undefined): string[] {
  return theirs === undefined ? [ours] : [ours, theirs];
}

function told(...parts: readonly (readonly Passage[])[]): string[] {
  return parts.flat().map(({ text }) => text);
}
