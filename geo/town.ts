import type { Geometry, LineString } from "geojson";
import * as v from "valibot";
import type { FeatureProperties, WayProperties } from "../src/domain/layer.ts";
import type { Written } from "./collection.ts";
import { readFeatures } from "./files.ts";
import type { Folder } from "./files.ts";
import type { Finding } from "./finding.ts";
import { frontFile, glossaryFile, momentFile, personFile, unitFile } from "./schema/history.ts";
import type { FrontFile, GlossaryFile, MomentFile, PersonFile, UnitFile } from "./schema/history.ts";
import { citadelFile, fortificationsFile, streetsFile } from "./schema/notes.ts";
import type { CitadelFile, FortificationsFile, StreetsFile } from "./schema/notes.ts";
import { placeFile } from "./schema/place.ts";
import type { PlaceFile } from "./schema/place.ts";
import { sourcesFile } from "./schema/sources.ts";
import type { SourcesFile } from "./schema/sources.ts";
import { tourFile } from "./schema/tour.ts";
import type { TourFile } from "./schema/tour.ts";
import { walkwaysFile } from "./schema/walkways.ts";
import type { WalkwaysFile } from "./schema/walkways.ts";
import { typeset } from "./typeset.ts";

/** A thing and the file it was read from, as a path inside `geo/`. */
export interface Filed<T> {
  readonly file: string;
  readonly value: T;
}

/** Everything known of the town: what was imported and what was written by hand. */
export interface Town {
  readonly places: readonly Filed<PlaceFile>[];
  readonly tours: readonly Filed<TourFile>[];
  readonly moments: readonly Filed<MomentFile>[];
  readonly people: readonly Filed<PersonFile>[];
  readonly units: readonly Filed<UnitFile>[];
  readonly fronts: readonly Filed<FrontFile>[];
  readonly glossary: GlossaryFile;
  /** Drawings of places as SVG texts, unread. */
  readonly drawings: readonly Filed<string>[];
  readonly sources: SourcesFile;
  readonly streetNotes: StreetsFile;
  readonly fortifications: FortificationsFile;
  readonly walkways: WalkwaysFile;
  readonly citadelTexts: CitadelFile | undefined;
  readonly landmarks: readonly Written<Geometry, FeatureProperties>[];
  readonly citadel: readonly Written<Geometry, FeatureProperties>[];
  readonly streets: readonly Written<LineString, WayProperties>[];
  readonly water: readonly Written<Geometry, FeatureProperties>[];
  /** The other imported layers, by id: drawn, and asked for nothing but their papers. */
  readonly backdrop: readonly (readonly [layer: string, features: readonly Written[]])[];
}

/** Where things stand: as imported, and those the source lacks, placed by us with our own papers. */
export const landmarkFiles = ["facts/landmarks.geojson", "content/landmarks.geojson"] as const;

/** Paths of the authored files inside `geo/`. */
export const contentFiles = {
  sources: "content/sources.json",
  streets: "content/streets.json",
  fortifications: "content/fortifications.json",
  walkways: "content/walkways.json",
  citadel: "content/citadel.json",
  glossary: "content/glossary.json",
} as const;

const drawingsFolder = "content/drawings";

/** Reads the town; files that are missing or malformed are findings, and left out. */
export function readTown(folder: Folder): { readonly town: Town; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const parse = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> | undefined =>
    parseFile(folder, file, schema, findings);
  const parseAll = <S extends v.GenericSchema>(path: string, schema: S): Filed<v.InferOutput<S>>[] =>
    namesIn(folder, path, ".json").flatMap((name) => {
      const file = `${path}/${name}`;
      const value = parse(file, schema);
      return value === undefined ? [] : [{ file, value }];
    });
  const town: Town = {
    places: parseAll("content/places", placeFile),
    tours: parseAll("content/tours", tourFile),
    moments: parseAll("content/moments", momentFile),
    people: parseAll("content/people", personFile),
    units: parseAll("content/units", unitFile),
    fronts: parseAll("content/fronts", frontFile),
    glossary: parse(contentFiles.glossary, glossaryFile) ?? [],
    drawings: namesIn(folder, drawingsFolder, ".svg").map((name) => {
      const file = `${drawingsFolder}/${name}`;
      return { file, value: folder.read(file) ?? "" };
    }),
    sources: parse(contentFiles.sources, sourcesFile) ?? {},
    streetNotes: parse(contentFiles.streets, streetsFile) ?? {},
    fortifications: parse(contentFiles.fortifications, fortificationsFile) ?? [],
    walkways: parse(contentFiles.walkways, walkwaysFile) ?? [],
    citadelTexts: parse(contentFiles.citadel, citadelFile),
    landmarks: landmarkFiles.flatMap((file) => readFeatures(folder, file)),
    citadel: readFeatures(folder, "facts/citadel.geojson"),
    streets: readFeatures(folder, "layers/streets.geojson"),
    water: readFeatures(folder, "layers/water.geojson"),
    backdrop: ["amenities", "ground", "parks"].map(
      (layer) => [layer, readFeatures(folder, `layers/${layer}.geojson`)] as const,
    ),
  };
  return { town, findings };
}

function namesIn(folder: Folder, path: string, ending: string): string[] {
  return folder.list(path).filter((name) => name.endsWith(ending));
}

function parseFile<S extends v.GenericSchema>(
  folder: Folder,
  file: string,
  schema: S,
  findings: Finding[],
): v.InferOutput<S> | undefined {
  const text = folder.read(file);
  if (text === undefined) {
    findings.push({ file, where: "the file", what: "is missing", remedy: "Write it as geo/FORMAT.md says" });
    return undefined;
  }
  const data = fromJson(text);
  if (data === undefined) {
    findings.push({
      file,
      where: "the file",
      what: "is not JSON",
      remedy: "Look for a missing comma or quote",
    });
    return undefined;
  }
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return typeset(parsed.output);
  for (const issue of parsed.issues) {
    findings.push({
      file,
      where: v.getDotPath(issue) ?? "the file",
      what: describe(issue),
      remedy: "Compare with geo/FORMAT.md",
    });
  }
  return undefined;
}

function describe({ message, expected, received }: v.BaseIssue<unknown>): string {
  if (received === "undefined") return "is missing";
  return expected === "never" ? "is not a field of this format" : message;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
