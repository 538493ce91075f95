import type { LineString, Point } from "geojson";
import { bboxClip, buffer, difference, featureCollection } from "@turf/turf";
import type { FeatureProperties } from "../../src/domain/layer.ts";
import { area } from "../area.ts";
import { compare, feature } from "../collection.ts";
import type { Written } from "../collection.ts";
import { simplest } from "../geometry.ts";
import type { Area } from "../geometry.ts";
import { numbered, slug, typographic } from "../names.ts";
import { derived, surveyed } from "../papers.ts";
import { tag } from "./raw.ts";
import type { Raw } from "./raw.ts";
import { thinArea } from "./thin.ts";
import { labelReach, spokenName } from "./water-names.ts";
import type { NamedWater } from "./water-names.ts";

type Layer = Written<Area | Point, FeatureProperties>[];

/** How far edges may move, in metres: less than their precision, and not to be seen on the map. */
const tolerance = { water: 1, ground: 2 } as const;
/** A metre is enough for edges that are good to four. */
const decimals = 5;
const culvertHalfWidth = 4;

/** Areas of water as geometries, thinned, with the banks cut where a way crosses them on a culvert. */
export function waterAreas(raws: readonly Raw[], culverts: readonly LineString[]): Area[] {
  const corridors = culverts.flatMap((line) => buffer(line, culvertHalfWidth, { units: "meters" }) ?? []);
  return raws.flatMap(clipped).flatMap((water) => {
    const dry = corridors.reduce<Area>((left, corridor) => {
      const rest = difference(featureCollection([asFeature(left), asFeature(corridor.geometry)]));
      return rest ? rest.geometry : left;
    }, water);
    return thinArea(simplest(dry), tolerance.water) ?? [];
  });
}

/** The `water` layer: areas, and the points its labels stand on. */
export function makeWater(areas: readonly Area[], labels: readonly Raw[]): Layer {
  const shapes = areas
    .map((shape) => ({ shape, content: JSON.stringify(shape) }))
    .sort((a, b) => compare(a.content, b.content))
    .map(({ shape }, index) =>
      feature(numbered("water", index), shape, { kind: "water", ...surveyed(4) }, decimals),
    );
  return [...shapes, ...labels.map(label)];
}

/** The `ground` layer: what is neither street nor water, inset by 4 metres; all of it alike, so one feature. */
export function makeGround(raws: readonly Raw[]): Layer {
  const blocks = raws.flatMap(clipped).flatMap((block) => thinArea(block, tolerance.ground) ?? []);
  const polygons = blocks.flatMap((block) =>
    block.type === "Polygon" ? [block.coordinates] : block.coordinates,
  );
  if (polygons.length === 0) return [];
  polygons.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
  const whole = simplest({ type: "MultiPolygon", coordinates: polygons });
  return [feature("blocks", whole, { kind: "block", ...derived(5) }, decimals)];
}

/** The `parks` layer. Parks drawn as the block of streets around them say so by their precision. */
export function makeParks(raws: readonly Raw[]): Layer {
  let unnamed = 0;
  return sorted(raws.map((raw) => ({ raw, areas: clipped(raw) }))).flatMap(({ raw, areas }) => {
    const name = tag(raw, "name");
    const precision = Number(tag(raw, "precision_m") ?? 5);
    const papers = tag(raw, "confidence") === "approximate" ? derived(precision) : surveyed(precision);
    return areas.map((park) =>
      feature(name ? slug(name) : numbered("park", unnamed++), park, {
        ...(name && { name: typographic(name) }),
        kind: "park",
        ...papers,
      }),
    );
  });
}

/** Named points of water that come with the source. */
export function namedWater(labels: readonly Raw[]): NamedWater[] {
  return labels.map(({ geometry, tags }) => ({
    name: spokenName(String(tags["name"])),
    at: (geometry as Point).coordinates as [number, number],
    reach: labelReach,
  }));
}

function label(raw: Raw): Written<Point, FeatureProperties> {
  const name = spokenName(tag(raw, "name") ?? "");
  const papers = tag(raw, "name_confidence") === "high" ? surveyed(50) : derived(50);
  return feature(`label-${slug(name)}`, raw.geometry as Point, { name, kind: "label", ...papers });
}

function sorted<T extends { readonly raw: Raw }>(items: T[]): T[] {
  return items.sort((a, b) => compare(JSON.stringify(a.raw), JSON.stringify(b.raw)));
}

function clipped({ geometry }: Raw): Area[] {
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
  const inside = simplest(bboxClip(geometry, [...area]).geometry as Area);
  return inside.coordinates.length > 0 ? [inside] : [];
}

function asFeature(geometry: Area) {
  return { type: "Feature" as const, properties: {}, geometry };
}
