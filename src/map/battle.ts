import type { Feature, FeatureCollection, Geometry, Polygon } from "geojson";
import type { History, HistoryTexts, Moment } from "../domain/moment.ts";
import type { Position } from "../domain/position.ts";
import { filtered, hourAt, type LocalMinute, type MomentFilter, type Timed } from "../domain/timeline.ts";
import { circle } from "./circle.ts";

/** The four days as the map needs them. */
export interface Battle {
  readonly history: History;
  readonly texts: HistoryTexts;
  /** Null shows everything as over. */
  readonly at: LocalMinute | null;
  readonly filter: MomentFilter;
  /** The moment or front that is open. */
  readonly chosen: string | null;
}

/** What has happened and what is happening; what is to come is not drawn. `when` is `past`, `now` or `maybe`. */
export function momentFeatures(battle: Battle): FeatureCollection {
  const { history, texts, chosen } = battle;
  return collect(
    shown(filtered(history.moments, battle.filter), battle.at).map(({ thing, when }) => ({
      type: "Feature",
      geometry: thing.geometry,
      properties: {
        id: thing.id,
        when,
        title: texts.moments[thing.id]?.title ?? "",
        certainty: thing.certainty,
        chosen: thing.id === chosen,
      },
    })),
  );
}

/** Circles in true metres within which what is happening, or is open, lies. */
export function momentHalos({ history, filter, at, chosen }: Battle): FeatureCollection<Polygon> {
  const loud = shown(filtered(history.moments, filter), at).filter(
    ({ thing, when }) => thing.id === chosen || when === "now",
  );
  return collect(loud.flatMap(({ thing }) => haloOf(thing)));
}

/** How far the defence reached at the minute; without one, every line there was. `metres`: how uncertain it is. */
export function frontFeatures({ history, texts, at, chosen }: Battle): FeatureCollection {
  return collect(
    shown(history.fronts, at)
      .filter(({ thing, when }) => at === null || when === "now" || thing.id === chosen)
      .map(({ thing }) => ({
        type: "Feature",
        geometry: thing.geometry,
        properties: {
          id: thing.id,
          title: texts.fronts[thing.id]?.title ?? "",
          metres: thing.precisionMetres,
          chosen: thing.id === chosen,
        },
      })),
  );
}

function shown<T extends Timed>(
  things: readonly T[],
  at: LocalMinute | null,
): { readonly thing: T; readonly when: "past" | "now" | "maybe" }[] {
  if (at === null) return things.map((thing) => ({ thing, when: "past" }));
  const { past, now, maybe } = hourAt(things, at);
  return [
    ...past.map((thing) => ({ thing, when: "past" as const })),
    ...maybe.map((thing) => ({ thing, when: "maybe" as const })),
    ...now.map((thing) => ({ thing, when: "now" as const })),
  ];
}

function haloOf({ geometry, certainty, precisionMetres }: Moment): Feature<Polygon>[] {
  if (geometry.type !== "Point" || certainty === "surveyed") return [];
  return [circle(geometry.coordinates as unknown as Position, precisionMetres, {})];
}

function collect<G extends Geometry>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: "FeatureCollection", features };
}
