import type { Feature, Geometry } from "geojson";
import { cardLayers, slugOf, type Thing } from "../domain/exploring.ts";
import { boundsOf, lengthMetres } from "../domain/geometry.ts";
import type { FeatureProperties, SwitchableLayerId } from "../domain/layer.ts";
import type { History } from "../domain/moment.ts";
import type { Bounds, Position } from "../domain/position.ts";
import type { World } from "../domain/world.ts";
import { valueOf, worldOf } from "./select.ts";
import type { AppState } from "./state.ts";

/** A feature of the town with everything its card needs. */
export interface TownThing {
  readonly properties: FeatureProperties & Readonly<Record<string, unknown>>;
  readonly lines: readonly (readonly Position[])[];
  /** Metres, for what is measured along its length. */
  readonly metres: number | null;
}

/** The feature a thing stands for, or null when it is none of the town’s or does not exist. */
export function townThing(world: World, { kind, id }: Thing): TownThing | null {
  if (kind === "street") return streetOf(world, id);
  const layer = cardLayers.find((each) => each === kind);
  const feature = layer && featureOf(world.layers[layer].features, id);
  return feature ? { properties: feature.properties, lines: linesOf(feature.geometry), metres: null } : null;
}

function featureOf(
  features: readonly Feature<Geometry, unknown>[],
  id: string,
): Feature<Geometry, TownThing["properties"]> | undefined {
  return features.find((each) => each.id === id) as Feature<Geometry, TownThing["properties"]> | undefined;
}

/** A street of the explored quarter with its notes, or all ways of the town that carry the name. */
function streetOf(world: World, id: string): TownThing | null {
  const told = featureOf(world.layers["calais-nord-streets"].features, id);
  if (told) {
    const lines = linesOf(told.geometry);
    const length = told.properties["length_m"];
    return { properties: told.properties, lines, metres: typeof length === "number" ? length : null };
  }
  const ways = world.layers.streets.features.filter(
    ({ properties: { name } }) => name !== undefined && slugOf(name) === id,
  );
  const [first] = ways;
  if (!first) return null;
  const lines = ways.flatMap(({ geometry }) => linesOf(geometry));
  const { name = "", source, licence, certainty, precision_m } = first.properties;
  // Of a street with two carriageways, one is walked.
  const walked = ways.reduce(
    (sum, way) =>
      sum + lengthMetres(way.geometry.coordinates as unknown as Position[]) / (way.properties.dual ? 2 : 1),
    0,
  );
  return {
    properties: { name, kind: "street", source, licence, certainty, precision_m },
    lines,
    metres: walked,
  };
}

/** What of the map a thing covers, or null for what has no place on it. */
export function boundsOfThing(state: AppState, thing: Thing): Bounds | null {
  const history = state.chronicle && valueOf(state.chronicle)?.history;
  const dated = { moment: history?.moments, front: history?.fronts }[thing.kind as string];
  const geometry = dated?.find(({ id }) => id === thing.id)?.geometry;
  const world = worldOf(state);
  const lines = geometry ? linesOf(geometry) : ((world && townThing(world, thing)?.lines) ?? []);
  return lines.length > 0 ? boundsOf(lines.flat()) : null;
}

/** What the streets of the town cover. */
export function groundBounds(world: World): Bounds {
  return boundsOf(
    world.layers.streets.features.flatMap(
      ({ geometry }) => geometry.coordinates as unknown as readonly Position[],
    ),
  );
}

/** What of the map a layer covers; of what happened, as much as lies within the map. Null where there is nothing. */
export function boundsOfLayer(
  world: World,
  history: History | null,
  layer: SwitchableLayerId,
): Bounds | null {
  if (layer !== "moments" && layer !== "fronts") return boundsAround(world.layers[layer].features);
  const [west, south, east, north] = groundBounds(world);
  const within = ([lng, lat]: Position): boolean => lng > west && lng < east && lat > south && lat < north;
  const there = (history?.[layer] ?? []).filter(({ geometry }) => linesOf(geometry).flat().every(within));
  return boundsAround(there);
}

function boundsAround(things: readonly { readonly geometry: Geometry }[]): Bounds | null {
  const positions = things.flatMap(({ geometry }) => linesOf(geometry).flat());
  return positions.length > 0 ? boundsOf(positions) : null;
}

/** The positions of a geometry, line by line or ring by ring. */
export function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates as unknown as Position]];
    case "GeometryCollection":
      return geometry.geometries.flatMap(linesOf);
    case "MultiPoint":
    case "LineString":
      return [geometry.coordinates as unknown as Position[]];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates as unknown as Position[][];
    case "MultiPolygon":
      return geometry.coordinates.flat() as unknown as Position[][];
  }
}
