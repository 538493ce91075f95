import type { Geometry } from "geojson";
import type { Papers } from "../../src/domain/certainty.ts";
import type { FeatureProperties } from "../../src/domain/layer.ts";
import { feature } from "../collection.ts";
import type { Written } from "../collection.ts";
import { typographic } from "../names.ts";
import { openStreetMap, ownWork } from "../papers.ts";
import { tag } from "./raw.ts";
import type { Raw } from "./raw.ts";

type Fact = Written<Geometry, FeatureProperties>;

/** Points measured this well are as good as a survey for someone on foot. */
const surveyedMetres = 15;

/** What a source is called, and under which licence its points come, by words it uses for itself. */
const origins: readonly (readonly [words: RegExp, source: string, licence: Papers["licence"]])[] = [
  [/derived from ODbL/, openStreetMap, "ODbL-1.0"],
  [/museofile|muséofile/i, "Ministère de la Culture, Muséofile", "etalab-2.0"],
  [/SNCF/, "SNCF, gares de voyageurs", "etalab-2.0"],
  [/DATAtourisme/i, "DATAtourisme", "etalab-2.0"],
  [/cadastr/i, "Cadastre, Etalab", "etalab-2.0"],
  [/OSM|OpenStreetMap|ODbL|Nominatim/, openStreetMap, "ODbL-1.0"],
  [/festungswelt/, `${ownWork}, after festungswelt.de`, "CC-BY-4.0"],
  [/fortif\.be/, `${ownWork}, after Index de la fortification française`, "CC-BY-4.0"],
  [/waymarking/, `${ownWork}, after waymarking.com`, "CC-BY-4.0"],
  [/wikipedia/i, `${ownWork}, after Wikipedia`, "CC-BY-4.0"],
  [/wikidata/i, `${ownWork}, after Wikidata`, "CC-BY-4.0"],
  [/webmatters/, `${ownWork}, after webmatters.net`, "CC-BY-4.0"],
  [/^bus stops/, `${ownWork}, after the names of bus stops`, "CC-BY-4.0"],
  [/Second World War sites/, `${ownWork}, after an open list of Second World War sites`, "CC-BY-4.0"],
];

/** Landmarks that places and texts refer to by id. */
export function makeLandmarks(raws: readonly Raw[]): Fact[] {
  return raws.map((raw) => {
    const [nameEn, nameFr] = [tag(raw, "name"), tag(raw, "name_fr")];
    return feature(tag(raw, "id") ?? "", raw.geometry, {
      ...(nameEn && { name_en: typographic(nameEn) }),
      ...(nameFr && { name_fr: typographic(nameFr) }),
      kind: tag(raw, "kind") ?? "landmark",
      ...landmarkPapers(raw),
    });
  });
}

/** Outline and moat of the Citadel. The outline is only as good as its worst edge, the assumed western one. */
export function makeCitadel(raws: readonly Raw[]): Fact[] {
  return raws.map((raw) => {
    const isMoat = tag(raw, "kind") === "moat";
    const papers = { source: openStreetMap, licence: "ODbL-1.0" } as const;
    return feature(isMoat ? "citadel-moat" : "citadel-outline", raw.geometry, {
      kind: isMoat ? "moat" : "outline",
      ...papers,
      ...(isMoat
        ? { certainty: "surveyed" as const, precision_m: 4 }
        : { certainty: "approximate" as const, precision_m: 60 }),
    });
  });
}

/** Source, licence and certainty of a landmark, from what it says about itself. */
export function landmarkPapers(raw: Raw): Papers {
  const said = `${tag(raw, "source") ?? ""} ${tag(raw, "licence") ?? ""}`.trim();
  const origin = origins.find(([words]) => words.test(said));
  const precision = Number(tag(raw, "precision_m") ?? 100);
  const measured = tag(raw, "confidence") !== "inferred" && precision <= surveyedMetres;
  return {
    source: origin?.[1] ?? ownWork,
    licence: origin?.[2] ?? "CC-BY-4.0",
    certainty: measured ? "surveyed" : "approximate",
    precision_m: precision,
  };
}
