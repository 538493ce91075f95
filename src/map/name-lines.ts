import type { Feature, FeatureCollection, LineString } from "geojson";
import type { WayClass, Ways } from "../domain/layer.ts";
import type { Position } from "../domain/position.ts";

/**
 * One long line for each stretch of a named street, to write its name along. The streets come split at every crossing
 * and drawn in either direction, so that hardly a piece of the old town would have room for its own name.
 * Roundabouts keep their name to themselves.
 */
export function nameLines(streets: Ways, quarter: ReadonlySet<string>): FeatureCollection<LineString> {
  const pieces = new Map<string, { className: WayClass; lines: Position[][] }>();
  for (const { geometry, properties } of streets.features) {
    const { name } = properties;
    if (name === undefined || properties.roundabout) continue;
    const street = pieces.get(name) ?? { className: properties.class, lines: [] };
    street.lines.push(geometry.coordinates as unknown as Position[]);
    pieces.set(name, street);
  }
  const features: Feature<LineString>[] = [];
  for (const [name, { className, lines }] of pieces) {
    for (const line of chained(lines)) {
      features.push({
        type: "Feature",
        properties: { name, short: shortName(name), class: className, quarter: quarter.has(name) },
        geometry: { type: "LineString", coordinates: line.map((at) => [...at]) },
      });
    }
  }
  return { type: "FeatureCollection", features };
}

/** The name as a map writes it: "Bd Jacquard", "Pl. d’Armes". */
export function shortName(name: string): string {
  return abbreviations.reduce((short, [long, brief]) => short.replace(long, brief), name);
}

const abbreviations = [
  [/^Boulevard /, "Bd "],
  [/^Avenue /, "Av. "],
  [/^Esplanade /, "Espl. "],
  [/^Place /, "Pl. "],
  [/^Square /, "Sq. "],
  [/^Impasse /, "Imp. "],
  [/\bGénéral\b/, "Gal"],
  [/\bMaréchal\b/, "Mal"],
  [/\bSaint-/, "St-"],
  [/\bSainte-/, "Ste-"],
] as const;

/** Joins lines end to end as long as one goes on, straightest first, turning them round where needed. */
function chained(lines: readonly Position[][]): Position[][] {
  const left = new Set(lines);
  const byEnd = new Map<string, Position[][]>();
  for (const line of lines) {
    for (const end of [line[0], line.at(-1)]) {
      const key = String(end);
      byEnd.set(key, [...(byEnd.get(key) ?? []), line]);
    }
  }

  /** The straightest unused line from the last position of a chain, turned to lead away from it. */
  function next(chain: readonly Position[]): Position[] | undefined {
    const end = chain.at(-1);
    const candidates = (byEnd.get(String(end)) ?? [])
      .filter((line) => left.has(line))
      .map((line) => ({ line, onward: String(line[0]) === String(end) ? line : line.toReversed() }))
      .map((candidate) => ({ ...candidate, straight: straightness(chain, candidate.onward) }))
      .filter(({ straight }) => straight > 0.3)
      .toSorted((one, other) => other.straight - one.straight);
    const best = candidates[0];
    if (best !== undefined) left.delete(best.line);
    return best?.onward;
  }

  /** All that goes on from the last position of a line. */
  function onwards(line: readonly Position[]): Position[] {
    const chain = [...line];
    for (let onward = next(chain); onward !== undefined; onward = next(chain)) chain.push(...onward.slice(1));
    return chain;
  }

  const chains: Position[][] = [];
  for (const line of lines) {
    if (left.delete(line)) chains.push(onwards(onwards(line).toReversed()));
  }
  return chains;
}

/** 1 where the second line goes straight on from the first, 0 at a right angle, −1 where it turns back. */
function straightness(first: readonly Position[], second: readonly Position[]): number {
  const [from, at, to] = [first.at(-2), second[0], second[1]];
  if (from === undefined || at === undefined || to === undefined) return 0;
  const narrow = Math.cos((at[1] * Math.PI) / 180);
  const [ax, ay] = [(at[0] - from[0]) * narrow, at[1] - from[1]];
  const [bx, by] = [(to[0] - at[0]) * narrow, to[1] - at[1]];
  return (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by) || 1);
}
