import type { Feature, Geometry } from "geojson";
import { rewind } from "@turf/turf";

const keyOrder = [
  "name",
  "name_en",
  "name_fr",
  "code",
  "kind",
  "from",
  "to",
  "clock",
  "sides",
  "units",
  "people",
  "places",
  "heavy",
  "class",
  "walkable",
  "bridge",
  "passage",
  "step_free",
  "roundabout",
  "dual",
  "water_left",
  "water_right",
  "place",
  "voice",
  "stand",
  "visit_minutes",
  "hours",
  "length_m",
  "note_en",
  "note_fr",
  "sources",
  "source",
  "licence",
  "certainty",
  "precision_m",
];

/** A feature ready to be written: it has an id, and properties of a known shape. */
export type Written<G extends Geometry = Geometry, P extends object = object> = Feature<G, P> & {
  readonly id: string;
};

/** A feature of a layer; rings are turned as RFC 7946 asks and degrees rounded, to 6 decimals at most. */
export function feature<G extends Geometry, P extends object>(
  id: string,
  geometry: G,
  properties: P,
  decimals: 5 | 6 = 6,
): Written<G, P> {
  return { type: "Feature", id, properties, geometry: rounded(geometry, 10 ** decimals) };
}

/** Text of a layer: sorted by id, one feature a line, keys in fixed order. Same features, same bytes. */
export function serialise(features: readonly Written[]): string {
  const lines = [...features].sort((a, b) => compare(a.id, b.id)).map(line);
  return `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
}

/** Order of texts that is the same in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Degrees to 6 decimals, about 0.1 metre. */
export function round6(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6 + 0;
}

function line({ id, properties, geometry }: Written): string {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  entries.sort(([a], [b]) => rank(a) - rank(b) || compare(a, b));
  return JSON.stringify({ type: "Feature", id, properties: Object.fromEntries(entries), geometry });
}

function rank(key: string): number {
  const index = keyOrder.indexOf(key);
  return index < 0 ? keyOrder.length : index;
}

function rounded<G extends Geometry>(geometry: G, steps: number): G {
  const copy = JSON.parse(
    JSON.stringify(geometry, (_key, value: unknown) =>
      typeof value === "number" ? Math.round(value * steps) / steps : value,
    ),
  ) as G;
  if (copy.type === "Polygon" || copy.type === "MultiPolygon") {
    return rewind(copy, { mutate: true }) as unknown as G;
  }
  return copy;
}
