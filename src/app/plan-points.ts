import type { Position } from "../domain/position.ts";
import type { World } from "../domain/world.ts";

/** A point of the town one may well start from or end at. */
export interface KnownPoint {
  readonly name: string;
  readonly position: Position;
}

const known = new WeakMap<World, readonly KnownPoint[]>();

/** The stations of the town; the same list for the same town. */
export function stationsOf(world: World): readonly KnownPoint[] {
  const before = known.get(world);
  if (before) return before;
  const stations = world.layers.amenities.features.flatMap(({ geometry, properties }) => {
    const { kind, name } = properties as { readonly kind?: unknown; readonly name?: unknown };
    if (kind !== "station" || typeof name !== "string" || geometry.type !== "Point") return [];
    const [lng = 0, lat = 0] = geometry.coordinates;
    return [{ name, position: [lng, lat] as const }];
  });
  known.set(world, stations);
  return stations;
}

/** Whether two positions are the same as far as a link tells, to about a metre. */
export function isAt(one: Position, other: Position | undefined): boolean {
  const metre = 1e-5;
  return other !== undefined && Math.abs(one[0] - other[0]) < metre && Math.abs(one[1] - other[1]) < metre;
}
