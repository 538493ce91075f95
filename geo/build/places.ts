import type { Point } from "geojson";
import type { Papers } from "../../src/domain/certainty.ts";
import type { FeatureProperties, PlaceProperties } from "../../src/domain/layer.ts";
import type { Position } from "../../src/domain/position.ts";
import { feature } from "../collection.ts";
import type { Written } from "../collection.ts";
import type { Finding } from "../finding.ts";
import { pointGeometry } from "../geometry.ts";
import { pointsFromRows } from "../rows.ts";
import type { PlaceFile } from "../schema/place.ts";
import type { Filed, Town } from "../town.ts";
import { workOutHours } from "./hours.ts";

/** The position of a landmark, or nothing when no such landmark is known. */
export function landmarkAt({ landmarks }: Pick<Town, "landmarks">, id: string): Position | undefined {
  const found = landmarks.find((landmark) => landmark.id === id);
  return found?.geometry.type === "Point" ? (found.geometry.coordinates as unknown as Position) : undefined;
}

/** Papers of a landmark, changed by what an author knows better. */
export function papersOf(
  { landmarks }: Pick<Town, "landmarks">,
  id: string,
  better: { readonly certainty?: Papers["certainty"]; readonly precision_m?: number },
): Papers | undefined {
  const found = landmarks.find((landmark) => landmark.id === id);
  if (!found) return undefined;
  const { source, licence, certainty, precision_m } = found.properties;
  return {
    source,
    licence,
    certainty: better.certainty ?? certainty,
    precision_m: better.precision_m ?? precision_m,
  };
}

/** The `places` layer: one point a place, made of a table. Places on unknown landmarks are findings. */
export function makePlaces(town: Town): {
  readonly features: readonly Written<Point, PlaceProperties>[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const rows = town.places.flatMap(({ file, value: place }) => {
    const at = landmarkAt(town, place.landmark);
    const papers = papersOf(town, place.landmark, place);
    if (!at || !papers) {
      findings.push(unknownLandmark(file, place.id, place.landmark));
      return [];
    }
    const { id, code, kind, voice, stand, visit_minutes, opening_hours } = place;
    const hours = opening_hours && workOutHours(opening_hours, at);
    if (typeof hours === "string") findings.push(unreadableHours(file, id, hours));
    return [
      {
        lat: at[1],
        lng: at[0],
        id,
        code,
        kind,
        voice,
        stand: stand.at,
        visit_minutes,
        ...(typeof hours === "object" && { hours }),
        ...papers,
      },
    ];
  });
  const features = pointsFromRows(rows).features.map(({ geometry, properties: { id, ...rest } }) =>
    feature(id, geometry, rest satisfies PlaceProperties),
  );
  return { features, findings };
}

/** A layer of a single place that is also a monument: its point, named, with its hook as the note. */
export function makeMonument(town: Town, id: string): Written<Point, FeatureProperties>[] {
  const filed = town.places.find(({ value }) => value.id === id);
  const at = filed && landmarkAt(town, filed.value.landmark);
  const papers = filed && papersOf(town, filed.value.landmark, filed.value);
  if (!at || !papers) return [];
  const { en, fr } = filed.value.texts;
  return [
    feature(id, pointGeometry(at), {
      name_en: en.name,
      name_fr: fr.name,
      kind: filed.value.kind,
      place: id,
      note_en: en.hook,
      note_fr: fr.hook,
      ...papers,
    }),
  ];
}

/** A landmark that a file asks for and nobody has imported. */
export function unknownLandmark(file: string, where: string, landmark: string): Finding {
  return {
    file,
    where,
    what: `the landmark “${landmark}” is unknown`,
    remedy: "Use an id of geo/facts/landmarks.geojson, or add it to geo/content/landmarks.geojson",
  };
}

function unreadableHours(file: string, id: string, why: string): Finding {
  return {
    file,
    where: `${id}, opening_hours`,
    what: `cannot be read: ${why}`,
    remedy: "Write them as wiki.openstreetmap.org/wiki/Key:opening_hours says",
  };
}

/** The place with an id, and its file. */
export function placeById({ places }: Pick<Town, "places">, id: string): Filed<PlaceFile> | undefined {
  return places.find(({ value }) => value.id === id);
}
