import type { Feature, FeatureCollection, LineString } from "geojson";
import { sliceAlong } from "../domain/geometry.ts";
import type { Position } from "../domain/position.ts";
import type { Leg, Stroll } from "../domain/route/types.ts";

/** A stretch of a leg in metres from its start. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly approximate: boolean;
}

/**
 * The legs as lines, cut where surveyed ways end and ways drawn by hand begin. `leg` counts from 0; `again` marks what
 * an earlier leg has dotted already, since dots on dots make neither dots nor a line.
 */
export function routeLines(stroll: Stroll): FeatureCollection<LineString> {
  const features: Feature<LineString>[] = [];
  const dotted = new Set<string>();
  stroll.legs.forEach((leg, index) => {
    if (leg.line.length < 2) return;
    for (const { from, to, approximate } of stretchesOf(leg)) {
      const slice = sliceAlong(leg.line, from, to);
      for (const { line, again } of approximate ? runs(slice, dotted) : [{ line: slice, again: false }]) {
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

/** Neighbouring stretches of the same kind are one, so that dots and arrows keep their rhythm. */
function stretchesOf(leg: Leg): Stretch[] {
  const stretches: Stretch[] = [];
  for (const stretch of pieces(leg)) {
    const last = stretches.at(-1);
    if (stretch.to - stretch.from < 0.5) continue;
    if (last?.approximate === stretch.approximate)
      stretches[stretches.length - 1] = { ...last, to: stretch.to };
    else stretches.push({ ...stretch, from: last?.to ?? 0 });
  }
  const last = stretches.at(-1);
  if (last === undefined)
    return [{ from: 0, to: leg.metres, approximate: leg.approximateMetres > leg.metres / 2 }];
  return [...stretches.slice(0, -1), { ...last, to: leg.metres }];
}

/** A step tells how many of its metres are approximate, not where: the gap to a stop lies at the end of the leg. */
function* pieces(leg: Leg): Generator<Stretch> {
  const walked = leg.steps.filter(({ metres }) => metres > 0);
  for (const [index, step] of walked.entries()) {
    const from = step.metresFromStart;
    const to = from + step.metres;
    const unsure = Math.min(step.approximateMetres, step.metres);
    if (unsure > step.metres / 2 || step.way.class === "walkway") {
      yield { from, to, approximate: true };
    } else if (unsure > 0 && index === 0) {
      yield { from, to: from + unsure, approximate: true };
      yield { from: from + unsure, to, approximate: false };
    } else {
      yield { from, to: to - unsure, approximate: false };
      yield { from: to - unsure, to, approximate: true };
    }
  }
}
