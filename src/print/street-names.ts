import type { Atlas } from "./atlas.ts";
import { clipLine, lengthOf } from "./clip.ts";
import type { WayClass } from "../domain/layer.ts";
import type { Point } from "./node.ts";
import { boundsMeet, type Projection } from "./projection.ts";

/** A stretch of a street on the paper that carries one name. */
export interface NamedLine {
  readonly name: string;
  readonly class: WayClass;
  readonly line: readonly Point[];
  readonly length: number;
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

/** The name as a map writes it where it is too long: “Bd Jacquard”, “Pl. d’Armes”. */
export function shortName(name: string): string {
  return abbreviations.reduce((short, [long, brief]) => short.replace(long, brief), name);
}

/** The longest stretch of every named street on the map; streets come cut at each crossing and are joined again. */
export function namedLines({ ways }: Atlas, projection: Projection): NamedLine[] {
  const pieces = new Map<string, { className: WayClass; lines: Point[][] }>();
  for (const way of ways) {
    if (way.name === undefined || way.roundabout || !boundsMeet(way.bounds, projection.bounds)) continue;
    const street = pieces.get(way.name) ?? { className: way.class, lines: [] };
    street.lines.push(...clipLine(way.line.map(projection.toPaper), projection.width, projection.height));
    pieces.set(way.name, street);
  }
  return [...pieces].flatMap(([name, { className, lines }]) => {
    const [longest] = joined(lines)
      .map((line) => ({ name, class: className, line, length: lengthOf(line) }))
      .sort((one, other) => other.length - one.length);
    return longest ? [longest] : [];
  });
}

/** Lines joined end to end for as long as one goes on without a sharp bend. */
function joined(lines: readonly Point[][]): Point[][] {
  const left = new Set(lines);
  const chains: Point[][] = [];
  for (const line of lines) {
    if (!left.delete(line)) continue;
    let chain = [...line];
    for (let end = 0; end < 2; end++) {
      for (let onward = takeNext(chain, left); onward; onward = takeNext(chain, left)) {
        chain.push(...onward.slice(1));
      }
      chain = chain.toReversed();
    }
    chains.push(chain);
  }
  return chains;
}

const leastStraight = 0.5;

function takeNext(chain: readonly Point[], left: Set<Point[]>): Point[] | null {
  const end = chain.at(-1) as Point;
  let best: { line: Point[]; onward: Point[]; straight: number } | null = null;
  for (const line of left) {
    const onward = same(line[0], end) ? line : same(line.at(-1), end) ? line.toReversed() : null;
    if (!onward) continue;
    const straight = straightness(chain.at(-2) as Point, end, onward[1] as Point);
    if (straight > leastStraight && straight > (best?.straight ?? 0)) best = { line, onward, straight };
  }
  if (best) left.delete(best.line);
  return best?.onward ?? null;
}

function same(one: Point | undefined, other: Point): boolean {
  return one !== undefined && Math.abs(one[0] - other[0]) < 0.01 && Math.abs(one[1] - other[1]) < 0.01;
}

/** 1 straight on, 0 at a right angle, −1 back. */
function straightness(from: Point, at: Point, to: Point): number {
  const [ax, ay] = [at[0] - from[0], at[1] - from[1]];
  const [bx, by] = [to[0] - at[0], to[1] - at[1]];
  return (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by) || 1);
}
