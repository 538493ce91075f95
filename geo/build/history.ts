import type { Geometry } from "geojson";
import type { Papers } from "../../src/domain/certainty.ts";
import type { Language } from "../../src/domain/language.ts";
import type { BattleProperties, HistoryFacts, HistoryTexts } from "../../src/domain/moment.ts";
import type { Passage } from "../../src/domain/place.ts";
import type { Position } from "../../src/domain/position.ts";
import { compare, feature } from "../collection.ts";
import type { Written } from "../collection.ts";
import type { Finding } from "../finding.ts";
import { lineGeometry, pointGeometry } from "../geometry.ts";
import { item } from "../list.ts";
import { drawn } from "../papers.ts";
import type { MomentFile } from "../schema/history.ts";
import type { Filed, Town } from "../town.ts";
import { landmarkAt, papersOf, placeById } from "./places.ts";
import { sorted, sourceTexts, usedSources } from "./texts.ts";

/** The `battle-1940` layer: moments and fronts. Moments at unknown places are findings. */
export function makeBattle(town: Town): {
  readonly features: readonly Written<Geometry, BattleProperties>[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const moments = town.moments.flatMap((filed) => {
    const { id, from, to, clock, sides, units, people, places, heavy, certainty } = filed.value;
    const where = whereOf(town, filed.value);
    if (!where) {
      findings.push(nowhere(filed));
      return [];
    }
    const properties: BattleProperties = {
      kind: "moment",
      from,
      to,
      clock,
      sides,
      units,
      people,
      places: [...new Set([...("place" in filed.value.at ? [filed.value.at.place] : []), ...places])],
      ...(heavy && { heavy }),
      ...where.papers,
      ...(certainty && { certainty }),
    };
    return [feature(id, where.geometry, properties)];
  });
  const fronts = town.fronts.map(({ value: { id, from, to, kind, coordinates, precision_m } }) =>
    feature(id, kind === "area" ? ringGeometry(coordinates) : lineGeometry(coordinates), {
      kind: "front",
      from,
      to,
      ...drawn(precision_m),
    } satisfies BattleProperties),
  );
  return { features: [...moments, ...fronts], findings };
}

/** People and units without their texts. */
export function makeHistoryFacts({ people, units }: Pick<Town, "people" | "units">): HistoryFacts {
  return {
    people: people
      .map(({ value: { id, units: theirs, places } }) => ({ id, units: theirs, places }))
      .sort((a, b) => compare(a.id, b.id)),
    units: units.map(({ value: { id, side } }) => ({ id, side })).sort((a, b) => compare(a.id, b.id)),
  };
}

/** Everything to be read of the four days in one language, with the sources that nothing else brings. */
export function makeHistoryTexts(town: Town, language: Language): HistoryTexts {
  const told = <T>(files: readonly Filed<{ readonly id: string; readonly texts: Record<Language, T> }>[]) =>
    sorted(files.map(({ value }): [string, T] => [value.id, value.texts[language]]));
  const already = usedSources(town);
  const used = new Set(historySources(town).filter((source) => !already.has(source)));
  return {
    moments: told(town.moments),
    people: told(town.people),
    units: told(town.units),
    fronts: told(town.fronts),
    glossary: town.glossary
      .map(({ id, texts, sources }) => ({ id, ...texts[language], sources }))
      .sort((a, b) => a.term.localeCompare(b.term, language)),
    sources: sourceTexts(town, used, language),
  };
}

/** A file of the four days: something told in every language, passage by passage. */
interface HistoryFile {
  readonly id: string;
  readonly texts: Readonly<Record<Language, { readonly text: readonly Passage[] }>>;
}

/** Every file of the four days whose texts are passages. */
export function historyFiles({ moments, people, units, fronts }: Town): readonly Filed<HistoryFile>[] {
  return [...moments, ...people, ...units, ...fronts];
}

/** Every passage of a file of the four days, in all its languages. */
export function passagesTold({ texts }: HistoryFile): readonly Passage[] {
  return Object.values(texts).flatMap(({ text }) => text);
}

function historySources(town: Town): string[] {
  const passages = historyFiles(town).flatMap(({ value }) => passagesTold(value));
  return [...passages, ...town.glossary].flatMap(({ sources }) => sources);
}

function whereOf(
  town: Town,
  { at }: MomentFile,
): { readonly geometry: Geometry; readonly papers: Papers } | undefined {
  if ("point" in at) return { geometry: pointGeometry(at.point), papers: drawn(at.precision_m) };
  if ("line" in at) return { geometry: lineGeometry(at.line), papers: drawn(at.precision_m) };
  if ("area" in at) return { geometry: ringGeometry(at.area), papers: drawn(at.precision_m) };
  const place = placeById(town, at.place)?.value;
  const position = place && landmarkAt(town, place.landmark);
  const papers = place && papersOf(town, place.landmark, place);
  return position && papers && { geometry: pointGeometry(position), papers };
}

/** A polygon of one ring, closed when its author left it open. */
function ringGeometry(ring: readonly Position[]): Geometry {
  const [first, last] = [item(ring, 0), item(ring, -1)];
  const closed = first[0] === last[0] && first[1] === last[1];
  return { type: "Polygon", coordinates: [lineGeometry(closed ? ring : [...ring, first]).coordinates] };
}

function nowhere({ file, value: { id, at } }: Filed<MomentFile>): Finding {
  return {
    file,
    where: `${id}, at`,
    what: `the place “${"place" in at ? at.place : ""}” is unknown or has no landmark`,
    remedy: "Use the id of a file of geo/content/places, or give a point",
  };
}
