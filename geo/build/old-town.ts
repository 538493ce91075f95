import type { LineString, MultiLineString } from "geojson";
import type { WayProperties } from "../../src/domain/layer.ts";
import { oldTown } from "../area.ts";
import { feature } from "../collection.ts";
import type { Written } from "../collection.ts";
import type { Finding } from "../finding.ts";
import { isInside, positionsOf } from "../geometry.ts";
import { groupBy, item } from "../list.ts";
import { slug, typographic } from "../names.ts";
import { surveyed } from "../papers.ts";
import { fromPlane, metresAlong, samplesAlong } from "../plane.ts";
import type { Town } from "../town.ts";
import { contentFiles } from "../town.ts";
import type { Told } from "./fortifications.ts";

type Street = Written<LineString, WayProperties>;
interface NamedStreet extends Omit<Told, "sources"> {
  readonly length_m: number;
  readonly sources?: readonly string[];
}

/**
 * The `calais-nord-streets` layer: each named street of the old town as one feature, with what is told of it. Streets
 * that lead out end where the old town does, unless something is told of them: then they are there whole.
 */
export function makeOldTownStreets({ streets, streetNotes }: Town): {
  readonly features: readonly Written<MultiLineString, NamedStreet>[];
  readonly findings: readonly Finding[];
} {
  const notes = new Map(Object.entries(streetNotes).map(([name, note]) => [typographic(name), note]));
  const everywhere = groupBy(
    streets.filter(({ properties }) => properties.name !== undefined && properties.walkable),
    ({ properties }) => properties.name ?? "",
  );
  const named = new Map(
    [...everywhere].flatMap(([name, pieces]) => {
      const inside = pieces.filter(isInOldTown);
      return inside.length === 0 ? [] : [[name, notes.has(name) ? pieces : inside] as const];
    }),
  );
  const features = [...named].map(([name, pieces]) => {
    const told = notes.get(name);
    return feature(
      slug(name),
      { type: "MultiLineString" as const, coordinates: pieces.map(({ geometry }) => geometry.coordinates) },
      {
        name,
        kind: streetKind(name),
        length_m: walkedMetres(pieces),
        ...(told && { note_en: told.note.en, note_fr: told.note.fr, sources: told.sources }),
        ...surveyed(2),
      },
    );
  });
  const findings = [...notes.keys()]
    .filter((name) => !named.has(name))
    .map((name) => ({
      file: contentFiles.streets,
      where: name,
      what: "no street of the old town has this name",
      remedy: "Write the name as geo/layers/streets.geojson does",
    }));
  return { features, findings };
}

/** `square`, `quay`, `bridge` or `street`, from the first word of a French street name. */
export function streetKind(name: string): "square" | "quay" | "bridge" | "street" {
  if (/^(Place|Square|Esplanade|Parvis)\b/.test(name)) return "square";
  if (/^Quai\b/.test(name)) return "quay";
  return /^Pont\b/.test(name) ? "bridge" : "street";
}

/** Metres of a street for someone walking it: two carriageways count once. */
function walkedMetres(pieces: readonly Street[]): number {
  const metres = pieces.map(({ geometry, properties }) => {
    const length = metresAlong(positionsOf(geometry));
    return properties.dual ? length / 2 : length;
  });
  return Math.round(metres.reduce((sum, length) => sum + length, 0));
}

function isInOldTown({ geometry }: Street): boolean {
  const middle = item(samplesAlong(positionsOf(geometry), Infinity), 0);
  return isInside(fromPlane(middle.point), oldTown);
}
