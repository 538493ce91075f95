import type { Atlas } from "./atlas.ts";
import { clipLine, lengthOf } from "./clip.ts";
import type { WayClass } from "../domain/layer.ts";
import { chained } from "../domain/street-lines.ts";
import type { Point } from "./node.ts";
import { boundsMeet, type Projection } from "./projection.ts";

/** A stretch of a street on the paper that carries one name. */
export interface NamedLine {
  readonly name: string;
  readonly class: WayClass;
  readonly line: readonly Point[];
  readonly length: number;
}

/** On paper a name follows a bend of up to 60 degrees. */
const sharpest = 0.5;

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
    const [longest] = chained(lines, sharpest)
      .map((line) => ({ name, class: className, line, length: lengthOf(line) }))
      .sort((one, other) => other.length - one.length);
    return longest ? [longest] : [];
  });
}
