import type { Geometry } from "geojson";

/** A feature as it comes from outside: a geometry and tags nobody has checked. */
export interface Raw {
  readonly geometry: Geometry;
  readonly tags: Readonly<Record<string, unknown>>;
}

/** A tag as text; numbers are written out, anything else counts as absent. */
export function tag(raw: Raw, key: string): string | undefined {
  const value = raw.tags[key];
  if (typeof value === "string" && value !== "") return value;
  return typeof value === "number" ? String(value) : undefined;
}

/** What a raw feature is, judged by its tags and never by its file. */
export type RawKind =
  | "way"
  | "water"
  | "water-label"
  | "park"
  | "ground"
  | "citadel"
  | "amenity"
  | "landmark"
  | "coastline"
  | "unknown";

/** Sorts a raw feature into the layer it belongs to. */
export function kindOf(raw: Raw): RawKind {
  const shape = raw.geometry.type;
  if (shape === "LineString" || shape === "MultiLineString") {
    if (tag(raw, "natural") === "coastline") return "coastline";
    return tag(raw, "highway") ? "way" : "unknown";
  }
  if (shape === "Polygon" || shape === "MultiPolygon") return areaKind(raw);
  if (shape !== "Point") return "unknown";
  if (tag(raw, "name_confidence")) return "water-label";
  if (amenityKind(raw)) return "amenity";
  return tag(raw, "id") && tag(raw, "confidence") ? "landmark" : "unknown";
}

const amenities = new Set(["toilets", "pharmacy", "hospital", "bicycle_rental"]);

/** `toilets`, `pharmacy`, `hospital`, `bicycle_rental` or `station`, or nothing for any other point. */
export function amenityKind(raw: Raw): string | undefined {
  const kind = tag(raw, "amenity") ?? tag(raw, "category");
  if (kind && amenities.has(kind)) return kind;
  return kind === "station" || tag(raw, "railway") === "station" ? "station" : undefined;
}

function areaKind(raw: Raw): RawKind {
  const kind = tag(raw, "kind");
  if (tag(raw, "natural") === "water" || tag(raw, "water") || tag(raw, "waterway")) return "water";
  if (tag(raw, "leisure") === "park" || kind === "park_block") return "park";
  if (kind === "block") return "ground";
  if (kind === "site_outline" || kind === "moat") return "citadel";
  return amenityKind(raw) ? "amenity" : "unknown";
}
