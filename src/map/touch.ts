import type { Map, MapGeoJSONFeature, PointLike, StyleSpecification } from "maplibre-gl";
import { cardLayers, slugOf, type Found } from "../domain/exploring.ts";
import type { World } from "../domain/world.ts";

/** Pixels around a finger. */
const tapRadius = 12;

/** The place or other thing under a finger, the topmost first; undefined where there is nothing to be read. */
export function whatIsAt(
  map: Map,
  style: StyleSpecification,
  { x, y }: { readonly x: number; readonly y: number },
  world: World | null,
): Exclude<Found, { readonly kind: "tour" }> | undefined {
  const around: [PointLike, PointLike] = [
    [x - tapRadius, y - tapRadius],
    [x + tapRadius, y + tapRadius],
  ];
  const layers = style.layers
    .filter(({ id }) => /-(symbol|names?|tint|now|past|edge|streets|dots)$/.test(id))
    .map(({ id }) => id);
  for (const feature of map.queryRenderedFeatures(around, { layers })) {
    const found = foundIn(feature, world);
    if (found) return found;
  }
  return undefined;
}

function foundIn(
  { source, id, properties }: MapGeoJSONFeature,
  world: World | null,
): ReturnType<typeof whatIsAt> {
  const { place, name }: Record<string, unknown> = properties;
  if (source === "moments" || source === "fronts") {
    return { kind: source === "moments" ? "moment" : "front", id: String(properties["id"]) };
  }
  if (typeof place === "string") return { kind: "place", id: place };
  if (source === "calais-nord-streets" || source === "street-names") {
    return typeof name === "string" ? { kind: "street", id: slugOf(name) } : undefined;
  }
  const layer = cardLayers.find((each) => each === source);
  // Ids are the positions of the features in their file: MapLibre keeps no ids of letters.
  const feature = layer && world?.layers[layer].features[Number(id)];
  return layer && feature?.id !== undefined && (layer === "amenities" || hasName(feature.properties))
    ? { kind: layer, id: String(feature.id) }
    : undefined;
}

function hasName(properties: object): boolean {
  return "name" in properties || "name_en" in properties;
}

/** How many features of a source can be seen now. */
export function countOf(map: Map, style: StyleSpecification, source: string): number {
  const layers = style.layers
    .filter((each) => "source" in each && each.source === source)
    .map(({ id }) => id);
  return new Set(map.queryRenderedFeatures({ layers }).map(({ id }) => id)).size;
}
