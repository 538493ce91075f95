import type { Feature, FeatureCollection, LineString } from "geojson";
import { stretchesOf } from "../domain/leg-stretches.ts";
import type { Position } from "../domain/position.ts";
import type { Stroll } from "../domain/route/types.ts";

/**
 * The legs as lines, cut where surveyed ways end and ways drawn by hand begin. `leg` counts from 0; `again` marks what
 * an earlier leg has dotted already, since dots on dots make neither dots nor a line.
 */
export function routeLines(stroll: Stroll): FeatureCollection<LineString> {
  const features: Feature<LineString>[] = [];
  const dotted = new Set<string>();
  stroll.legs.forEach((leg, index) => {
    if (leg.line.length < 2) return;
    for (const { line: stretch, approximate } of stretchesOf(leg)) {
      for (const { line, again } of approximate ? runs(stretch, dotted) : [{ line: stretch, again: false }]) {
        const coordinates = line.map((at) => [...at]);
        features.push({
          type: "Feature",
          properties: { leg: index, approximate, again },
          geometry: { type: "LineString", coordinates },
        });
      }
    }
  });
  return { type: "FeatureCollection", features };
}

interface Run {
  readonly line: Position[];
  readonly again: boolean;
}

/** A line cut where it begins or ends to follow segments known from before; its own are added to them. */
function runs(line: readonly Position[], known: Set<string>): Run[] {
  const found: Run[] = [];
  line.slice(1).forEach((to, index) => {
    const from = line[index] as Position;
    const segment = [from, to].map(toTheMetre).toSorted().join(" ");
    const again = known.has(segment);
    known.add(segment);
    const last = found.at(-1);
    if (last?.again === again) last.line.push(to);
    else found.push({ line: [from, to], again });
  });
  return found;
}

function toTheMetre([lng, lat]: Position): string {
  return `${lng.toFixed(5)},${lat.toFixed(5)}`;
}

/** Every position of the stroll, or of one leg of it. */
export function routePositions(stroll: Stroll, leg: number | null): Position[] {
  const legs = leg === null ? stroll.legs : stroll.legs.slice(leg, leg + 1);
  return legs.flatMap(({ line }) => line);
}

/** Names of the streets the stroll follows. */
export function routeStreets(stroll: Stroll): string[] {
  const names = stroll.legs.flatMap(({ steps }) => steps.flatMap(({ way }) => way.name ?? []));
  return [...new Set(names)];
}
