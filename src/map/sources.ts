import type { Feature, FeatureCollection, LineString, Point, Polygon } from "geojson";
import type { GeoJSONSourceSpecification } from "maplibre-gl";
import { boundsOf } from "../domain/geometry.ts";
import type { FeatureProperties, LayerId } from "../domain/layer.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Bounds, Position } from "../domain/position.ts";
import type { World } from "../domain/world.ts";
import { circle } from "./circle.ts";
import { nameLines } from "./name-lines.ts";
import { markedAt, type MapStop } from "./stop.ts";

/** Layers drawn straight from their file. `places` comes in as stops, already named. */
export const layerSources = [
  "ground",
  "parks",
  "water",
  "streets",
  "walkways",
  "citadel",
  "fortifications",
  "green-jackets-memorial",
  "memorial-museum",
  "calais-nord-streets",
  "amenities",
] as const satisfies readonly LayerId[];

/** Sources derived from the layers, the stroll and the stops. */
const derivedSources = [
  "street-names",
  "citadel-name",
  "halos",
  "moments",
  "moments-halos",
  "fronts",
  "route",
  "walker",
  "stops",
  "sheet",
] as const;

export type SourceId = (typeof layerSources)[number] | (typeof derivedSources)[number];

/** Layers of single things, each drawn with a sign of its own. */
export const signLayers = ["fortifications", "green-jackets-memorial", "memorial-museum"] as const;

/** What of them is too small to be drawn from afar. */
export const smallKinds = ["gate", "tower", "outwork"] as const;

/** Places that have a sign on the map while their layer is on. */
export function signedPlaces(world: World, shown: readonly string[]): Set<PlaceId> {
  const signs = signLayers.filter((id) => shown.includes(id)).flatMap((id) => world.layers[id].features);
  const large = signs.filter(({ properties }) => !smallKinds.some((kind) => kind === properties.kind));
  return new Set(large.flatMap(({ properties }) => properties.place ?? []));
}

export const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };

/** Tiles are cut down to this zoom and enlarged beyond it: 7 cm of precision, and fewer tiles to cut. */
const maxzoom = 16;

/** Every source, empty. `generateId` lets features be told apart that tiles have cut into pieces. */
export function emptySources(): Record<string, GeoJSONSourceSpecification> {
  const empty: GeoJSONSourceSpecification = { type: "geojson", data: nothing, generateId: true, maxzoom };
  return Object.fromEntries([...layerSources, ...derivedSources].map((id) => [id, empty]));
}

/** Stops and places as points with their names; `across` is 0 in the west of most of them and 1 in the east. */
export function stopPoints(stops: readonly MapStop[]): FeatureCollection<Point> {
  const across = stops.map((stop) => markedAt(stop)[0]).toSorted((one, other) => one - other);
  const few = Math.floor(across.length * 0.15);
  const [west = 0, east = 0] = [across.at(few), across.at(-1 - few)];
  return collect(
    stops.map((stop) =>
      point(markedAt(stop), {
        id: stop.id,
        number: stop.number,
        name: stop.label,
        voice: stop.voice,
        certainty: stop.certainty,
        across: east > west ? (markedAt(stop)[0] - west) / (east - west) : 0,
      }),
    ),
  );
}

/** The point in the middle of each outline of the Citadel layer, where its name is written. */
export function citadelNames(world: World): FeatureCollection<Point> {
  const named: Feature<Point>[] = [];
  for (const { geometry, properties } of world.layers.citadel.features) {
    if (properties.kind !== "outline" || geometry.type !== "Polygon") continue;
    const middle = middleOf(geometry.coordinates[0] as unknown as Position[]);
    named.push(point(middle, { ...properties, ...withoutArticles(properties) }));
  }
  return collect(named);
}

/**
 * A circle in true metres around everything approximate: points of the mission layers, and stops whose place has no
 * such point. `layer` says which switch it belongs to.
 */
export function haloCircles(world: World, stops: readonly MapStop[]): FeatureCollection<Polygon> {
  const circles: Feature<Polygon>[] = [];
  const placed = new Set<string>();
  for (const layer of signLayers) {
    const voice = layer === "fortifications" ? "umber" : "rifle";
    for (const { geometry, properties } of world.layers[layer].features) {
      if (geometry.type !== "Point" || properties.certainty === "surveyed") continue;
      if (properties.place !== undefined) placed.add(properties.place);
      const middle = geometry.coordinates as unknown as Position;
      circles.push(circle(middle, properties.precision_m, { layer, voice, kind: properties.kind ?? "" }));
    }
  }
  for (const stop of stops) {
    if (stop.number === 0 || stop.certainty === "surveyed" || placed.has(stop.id)) continue;
    if (areaPlaces(world).has(stop.id)) continue;
    const properties = { layer: "stops", voice: stop.voice, place: stop.id };
    circles.push(circle(stop.position, stop.precisionMetres, properties));
  }
  return collect(circles);
}

/** The margin around what the facts cover, as one polygon with a hole. */
export function sheetMargin(sheet: Bounds | null): FeatureCollection<Polygon> {
  if (sheet === null) return collect<Polygon>([]);
  const far = 1;
  const [west, south, east, north] = sheet;
  const around = ring([west - far, south - far, east + far, north + far]);
  return collect([
    {
      type: "Feature",
      properties: {},
      geometry: { type: "Polygon", coordinates: [around, ring(sheet).reverse()] },
    },
  ]);
}

/** The bounds of the blocks and the water: what the facts cover. Null where both files are missing. */
export function sheetBounds(world: World): Bounds | null {
  const corners: Position[] = [];
  for (const layer of [world.layers.ground, world.layers.water]) {
    for (const { geometry } of layer.features) {
      const rings = geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
      if (geometry.type === "Polygon") rings.push(...geometry.coordinates);
      for (const line of rings) for (const [lng = 0, lat = 0] of line) corners.push([lng, lat]);
    }
  }
  return corners.length > 0 ? boundsOf(corners) : null;
}

/** The names of all streets along their course; `quarter` tells those of the explored quarter. */
export function streetNames(world: World): FeatureCollection<LineString> {
  const quarter = world.layers["calais-nord-streets"].features.flatMap(
    ({ properties }) => properties.name ?? [],
  );
  return nameLines(world.layers.streets, new Set(quarter));
}

/** Places that have an outline of their own, and need no circle. */
function areaPlaces(world: World): Set<string | undefined> {
  return new Set(world.layers.citadel.features.map(({ properties }) => properties.place));
}

/** Maps name an area "Citadel", not "The Citadel". */
function withoutArticles(properties: FeatureProperties): Record<string, string> {
  const names = Object.entries(properties).filter(([key]) => key.startsWith("name"));
  return Object.fromEntries(
    names.map(([key, name]) => [key, String(name).replace(/^(the |la |le |l’)/i, "")]),
  );
}

/** The centre of gravity of a ring, flat enough within one town. */
function middleOf(outline: readonly Position[]): Position {
  const [origin] = outline as [Position];
  let [area, lng, lat] = [0, 0, 0];
  outline.slice(1).forEach((to, index) => {
    const from = outline[index] as Position;
    const [ax, ay, bx, by] = [from[0] - origin[0], from[1] - origin[1], to[0] - origin[0], to[1] - origin[1]];
    const twice = ax * by - bx * ay;
    area += twice;
    lng += (ax + bx) * twice;
    lat += (ay + by) * twice;
  });
  return [origin[0] + lng / (3 * area), origin[1] + lat / (3 * area)];
}

function ring([west, south, east, north]: Bounds): number[][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function point(
  position: Position,
  properties: Partial<FeatureProperties> | Record<string, unknown>,
): Feature<Point> {
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: [...position] } };
}

function collect<G extends Point | Polygon>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: "FeatureCollection", features };
}
