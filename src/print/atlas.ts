import { boundsOf } from "../domain/geometry.ts";
import type { Bounds, Position } from "../domain/position.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Leg, Stroll } from "../domain/route/types.ts";
import type { WayClass } from "../domain/layer.ts";
import type { World } from "../domain/world.ts";
import type { NameOf } from "../i18n/messages.ts";
import type { PrintWords } from "../i18n/print-words.ts";
import type { Setting } from "./setting.ts";

/** An area as rings of positions, its holes among them. */
export interface Area {
  readonly rings: readonly (readonly Position[])[];
  readonly bounds: Bounds;
}

/** A way as a line. */
export interface Way {
  readonly line: readonly Position[];
  readonly bounds: Bounds;
  readonly class: WayClass;
  readonly name?: string;
  readonly bridge: boolean;
  readonly roundabout: boolean;
}

/** A point with a name. */
export interface Spot {
  readonly position: Position;
  readonly kind: string;
  readonly name: string;
  readonly uncertain: boolean;
  readonly precisionMetres: number;
}

/** The town and the walk, sorted once for all sheets. */
export interface Atlas extends Setting {
  readonly world: World;
  readonly stroll: Stroll;
  readonly words: PrintWords;
  readonly nameOf: NameOf;
  readonly blocks: readonly Area[];
  readonly water: readonly Area[];
  readonly parks: readonly Area[];
  readonly citadel: readonly Area[];
  readonly ways: readonly Way[];
  /** Names of water and parks, each to stand in the middle of what it names. */
  readonly waterNames: readonly Spot[];
  readonly parkNames: readonly Spot[];
  readonly citadelNames: readonly Spot[];
  readonly forts: readonly Spot[];
  readonly toilets: readonly Spot[];
}

/** Sorts the layers of the town for drawing. */
export function atlasOf(
  world: World,
  stroll: Stroll,
  words: PrintWords,
  nameOf: NameOf,
  setting: Setting,
): Atlas {
  const { layers } = world;
  const named = { name_en: "name_en", name_fr: "name_fr" } as const;
  const nameKey = words.language === "fr" ? named.name_fr : named.name_en;

  function spot(feature: (typeof layers.water.features)[number], position: Position): Spot {
    const { properties } = feature;
    const name = properties[nameKey] ?? properties.name ?? "";
    return {
      position,
      kind: properties.kind ?? "",
      name: words.waterNames[name] ?? name,
      uncertain: properties.certainty !== "surveyed",
      precisionMetres: properties.precision_m,
    };
  }

  function points(features: typeof layers.water.features): Spot[] {
    return features.flatMap((feature) =>
      feature.geometry.type === "Point" ? [spot(feature, asPosition(feature.geometry.coordinates))] : [],
    );
  }

  function middles(features: typeof layers.water.features): Spot[] {
    return features.flatMap((feature) => {
      const [area] = areasOf([feature]);
      return area ? [spot(feature, middleOf(area.bounds))] : [];
    });
  }

  const onStroll = new Set<string | undefined>(stroll.order);
  const outlines = layers.citadel.features.filter(({ properties }) => properties.kind === "outline");
  return {
    ...setting,
    world,
    stroll,
    words,
    nameOf,
    blocks: areasOf(layers.ground.features),
    water: areasOf(layers.water.features),
    parks: areasOf(layers.parks.features),
    citadel: areasOf(outlines),
    ways: [...layers.streets.features, ...layers.walkways.features].map(({ geometry, properties }) => {
      const line = geometry.coordinates.map(asPosition);
      return {
        line,
        bounds: boundsOf(line),
        class: properties.class,
        ...(properties.name !== undefined && { name: properties.name }),
        bridge: properties.bridge === true,
        roundabout: properties.roundabout === true,
      };
    }),
    waterNames: points(layers.water.features),
    parkNames: middles(layers.parks.features),
    citadelNames: onStroll.has("citadel") ? [] : middles(outlines),
    forts: points(layers.fortifications.features.filter(({ properties }) => !onStroll.has(properties.place))),
    toilets: points(layers.amenities.features.filter(({ properties }) => properties.kind === "toilets")),
  };
}

/** The number of a stop on the stroll, from 1, or an empty text for a start or end that is no stop. */
export function stopNumber(stroll: Stroll, id: PlaceId): string {
  const index = stroll.order.indexOf(id);
  return index < 0 ? "" : String(index + 1);
}

/** Where a stop of the stroll stands: where its leg ends or begins, else where the place is to be seen from. */
export function standOf({ world, stroll }: Pick<Atlas, "world" | "stroll">, id: PlaceId): Position | null {
  const arriving = stroll.legs.find((leg: Leg) => leg.to === id);
  const leaving = stroll.legs.find((leg: Leg) => leg.from === id);
  return arriving?.line.at(-1) ?? leaving?.line[0] ?? world.places.get(id)?.stand ?? null;
}

function areasOf(features: World["layers"]["water"]["features"]): Area[] {
  return features.flatMap(({ geometry }) => {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return polygons.map((polygon) => {
      const rings = polygon.map((ring) => ring.map(asPosition));
      return { rings, bounds: boundsOf(rings.flat()) };
    });
  });
}

function middleOf([west, south, east, north]: Bounds): Position {
  return [(west + east) / 2, (south + north) / 2];
}

function asPosition(coordinates: readonly number[]): Position {
  return [coordinates[0] as number, coordinates[1] as number];
}
