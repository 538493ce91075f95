import { metresPerDegree } from "../domain/geometry.ts";
import type { WayProperties, Ways } from "../domain/layer.ts";
import type { Position } from "../domain/position.ts";

/** Where main roads are crossed: their junctions with any way a walker takes. */
export type MainCrossings = readonly Position[];

interface Junction {
  readonly position: Position;
  ends: number;
  busy: boolean;
  walkable: boolean;
}

/**
 * The crossings of main roads in `streets`, whose lines are split wherever ways meet; worked out once. The classes of
 * the source are rough in the middle of the town, so a street with two carriageways counts as a main road too.
 */
export function mainCrossingsOf(streets: Ways): MainCrossings {
  const junctions = new Map<string, Junction>();
  for (const { geometry, properties } of streets.features) {
    const line = geometry.coordinates as unknown as readonly Position[];
    for (const position of [line[0], line.at(-1)]) {
      if (!position) continue;
      const key = position.join(" ");
      const junction = junctions.get(key) ?? { position, ends: 0, busy: false, walkable: false };
      junction.ends += 1;
      junction.busy ||= isBusy(properties);
      junction.walkable ||= properties.walkable;
      junctions.set(key, junction);
    }
  }
  // Two ends are one road going on, perhaps under another name; a third is the way across it or off it.
  return [...junctions.values()]
    .filter(({ ends, busy, walkable }) => ends > 2 && busy && walkable)
    .map(({ position }) => position);
}

function isBusy(way: WayProperties): boolean {
  return way.class === "main" || way.class === "trunk" || way.dual === true;
}

/** Whether a position is within so many metres of a place where a main road is crossed. */
export function nearMainCrossing(crossings: MainCrossings, position: Position, metres = 15): boolean {
  const [perLng, perLat] = metresPerDegree(position[1]);
  return crossings.some(
    ([lng, lat]) => Math.hypot((lng - position[0]) * perLng, (lat - position[1]) * perLat) <= metres,
  );
}
