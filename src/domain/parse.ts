import * as v from "valibot";
import type { DataError } from "./errors.ts";
import type { Guide } from "./guide.ts";
import { languages } from "./language.ts";
import type { Layer, PlacePoints, Ways } from "./layer.ts";
import type { Place } from "./place.ts";
import { err, ok, type Result } from "./result.ts";
import { shown } from "./shown.ts";
import type { Texts, Tour } from "./tour.ts";

/** Anything a hand may break in a file is checked here once; past this door it is trusted. */
const lng = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const position = v.tuple([lng, lat]);
const line = v.pipe(v.array(position), v.minLength(2));
const ring = v.pipe(v.array(position), v.minLength(4));

const point = v.object({ type: v.literal("Point"), coordinates: position });
const lineString = v.object({ type: v.literal("LineString"), coordinates: line });
/** Any shape our layers use. */
export const geometry = v.variant("type", [
  point,
  lineString,
  v.object({ type: v.literal("MultiLineString"), coordinates: v.array(line) }),
  v.object({ type: v.literal("Polygon"), coordinates: v.array(ring) }),
  v.object({ type: v.literal("MultiPolygon"), coordinates: v.array(v.array(ring)) }),
]);

/** A text with something in it. */
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty("is empty"));
const papers = {
  source: text,
  licence: v.picklist(["ODbL-1.0", "etalab-2.0", "CC-BY-4.0"]),
  certainty: v.picklist(["surveyed", "approximate", "disputed"]),
  precision_m: v.pipe(v.number(), v.minValue(0)),
};

/** A layer whose features have a geometry and properties of their own shape. */
export function collection<G extends v.GenericSchema, P extends v.GenericSchema>(shape: G, properties: P) {
  return v.object({
    type: v.literal("FeatureCollection"),
    features: v.array(v.object({ type: v.literal("Feature"), id: text, geometry: shape, properties })),
  });
}

/** Properties that come with papers; what is not named is let through. */
export function withPapers<P extends v.ObjectEntries>(properties: P) {
  return v.looseObject({ ...papers, ...properties });
}

const layerSchema = collection(geometry, withPapers({}));

const waysSchema = collection(
  lineString,
  withPapers({
    class: v.picklist(["trunk", "main", "street", "pedestrian", "footway", "path", "steps", "walkway"]),
    walkable: v.boolean(),
    step_free: v.optional(v.boolean()),
    name: v.optional(text),
  }),
);

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440));

const hours = v.object({
  value: text,
  asOf: text,
  sources: v.array(text),
  from: v.pipe(v.string(), v.isoDate()),
  days: text,
  windows: v.array(v.array(v.tuple([minute, minute]))),
});

const placesSchema = collection(
  point,
  withPapers({
    code: text,
    kind: text,
    voice: v.picklist(["rifle", "umber", "water", "ink"]),
    stand: position,
    visit_minutes: v.pipe(v.number(), v.minValue(0)),
    hours: v.optional(hours),
  }),
);

/** What is told in one piece, each passage with its sources. */
export const passages = v.pipe(
  v.array(
    v.object({
      text,
      sources: v.pipe(v.array(text), v.minLength(1, "has no source")),
      certainty: v.optional(v.picklist(["approximate", "disputed"])),
    }),
  ),
  v.minLength(1),
);

/** The register of sources, in one language. */
export const sources = v.record(
  v.string(),
  v.object({ label: text, url: v.optional(v.pipe(v.string(), v.url())) }),
);

const textsSchema = v.object({
  language: v.picklist(languages),
  places: v.record(
    v.string(),
    v.object({
      name: text,
      hook: text,
      story: passages,
      look: v.array(v.object({ bearing: v.pipe(v.number(), v.minValue(0), v.maxValue(360)), text })),
      before: v.optional(passages),
      may1940: passages,
      after: v.optional(passages),
      today: passages,
      practical: passages,
      drawing: v.optional(text),
    }),
  ),
  tours: v.record(
    v.string(),
    v.object({ name: text, hook: text, summary: text, start: text, end: text, stepFree: text }),
  ),
  sources,
});

/** A file name, not a path: nothing else may be played. */
const recording = v.object({
  file: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.[a-z0-9]+$/)),
  cues: v.optional(v.array(v.number())),
});

const toursSchema = v.array(
  v.object({
    figures: v.optional(v.object({ metres: v.number(), minutes: v.number() })),
    id: text,
    order: v.picklist(["given", "best"]),
    shape: v.picklist(["one-way", "loop"]),
    stops: v.pipe(
      v.array(
        v.object({
          place: text,
          visitMinutes: v.optional(v.pipe(v.number(), v.minValue(0))),
          audio: v.optional(v.object({ en: v.optional(recording), fr: v.optional(recording) })),
        }),
      ),
      v.minLength(1),
    ),
  }),
);

/** A layer of any geometry; `file` is named in the error. */
export function parseLayer(file: string, json: unknown): Result<Layer, DataError> {
  return parse(file, layerSchema, json) as Result<Layer, DataError>;
}

/** The lines of `streets` or `walkways`. */
export function parseWays(file: string, json: unknown): Result<Ways, DataError> {
  return parse(file, waysSchema, json) as Result<Ways, DataError>;
}

/** The points of `places`. */
export function parsePlaces(file: string, json: unknown): Result<PlacePoints, DataError> {
  return parse(file, placesSchema, json) as Result<PlacePoints, DataError>;
}

/** All texts of one language. */
export function parseTexts(file: string, json: unknown): Result<Texts, DataError> {
  return parse(file, textsSchema, json) as Result<Texts, DataError>;
}

/** The authored tours, in the order they are offered. */
export function parseTours(file: string, json: unknown): Result<readonly Tour[], DataError> {
  return parse(file, toursSchema, json) as Result<readonly Tour[], DataError>;
}

/**
 * Places and tours joined. Error: `data-invalid` when a tour names a place that does not exist;
 * `toursFile` is the file to mend.
 */
export function joinGuide(
  points: PlacePoints,
  tours: readonly Tour[],
  toursFile: string,
): Result<Guide, DataError> {
  const places = new Map(points.features.map((feature) => [String(feature.id), toPlace(feature)]));
  for (const tour of tours) {
    const missing = tour.stops.find((stop) => !places.has(stop.place));
    if (missing) {
      return err({
        kind: "data-invalid",
        file: toursFile,
        where: tour.id,
        why: `no place “${missing.place}”`,
      });
    }
  }
  return ok({ places, tours: new Map(tours.map((tour) => [tour.id, tour])) });
}

function toPlace({ id, geometry: { coordinates }, properties }: PlacePoints["features"][number]): Place {
  return {
    id: String(id),
    code: properties.code,
    kind: properties.kind,
    voice: properties.voice,
    position: [coordinates[0] ?? 0, coordinates[1] ?? 0],
    stand: properties.stand,
    certainty: properties.certainty,
    precisionMetres: properties.precision_m,
    visitMinutes: properties.visit_minutes,
    ...(properties.hours && { hours: properties.hours }),
  };
}

/** Characters of a place in a file, and of what is wrong there, at most. */
const longestTold = 120;

/** A value that has the shape it should, or where and why it has not; `file` is named in the error. */
export function parse(file: string, schema: v.GenericSchema, json: unknown): Result<unknown, DataError> {
  const checked = v.safeParse(schema, json, { abortEarly: true });
  if (checked.success) return ok(checked.output);
  const [issue] = checked.issues;
  // Both quote what was found, and that may be anything.
  const where = shown(v.getDotPath(issue) ?? "", longestTold);
  return err({ kind: "data-invalid", file, where, why: shown(issue.message, longestTold) });
}
