import type { Geometry, Point } from "geojson";
import type { FeatureProperties } from "../../src/domain/layer.ts";
import { feature } from "../collection.ts";
import type { Written } from "../collection.ts";
import type { Finding } from "../finding.ts";
import { pointGeometry } from "../geometry.ts";
import type { Town } from "../town.ts";
import { contentFiles } from "../town.ts";
import { landmarkAt, papersOf, unknownLandmark } from "./places.ts";

/** Properties of features whose note rests on registered sources. */
export interface Told extends FeatureProperties {
  readonly sources: readonly string[];
}

/** The `fortifications` layer: forts, gates, towers and bastions that have a position. */
export function makeFortifications(town: Town): {
  readonly features: readonly Written<Point, Told>[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const features = town.fortifications.flatMap((fort) => {
    const { id, landmark, place, kind, name, note, sources } = fort;
    if (landmark === null || fort.outside || fort.unplaced) return [];
    const at = landmarkAt(town, landmark);
    const papers = papersOf(town, landmark, fort);
    if (!at || !papers) {
      findings.push(unknownLandmark(contentFiles.fortifications, id, landmark));
      return [];
    }
    const properties: Told = {
      name_en: name.en,
      name_fr: name.fr,
      kind,
      ...(place && { place }),
      note_en: note.en,
      note_fr: note.fr,
      sources,
      ...papers,
    };
    return [feature(id, pointGeometry(at), properties)];
  });
  return { features, findings };
}

/** The `citadel` layer: the imported shapes with what is to be said of them. */
export function makeCitadelLayer({ citadel, citadelTexts }: Town): Written<Geometry, FeatureProperties>[] {
  return citadel.map(({ id, geometry, properties }) => {
    const text = properties.kind === "moat" ? citadelTexts?.moat : citadelTexts?.outline;
    return feature(id, geometry, {
      ...properties,
      ...(text && {
        name_en: text.name.en,
        name_fr: text.name.fr,
        note_en: text.note.en,
        note_fr: text.note.fr,
        ...(text.place && { place: text.place }),
      }),
    });
  });
}
