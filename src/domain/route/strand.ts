import type { WayProperties, Ways } from "../layer.ts";
import type { Position } from "../position.ts";

/** A walkable way before it becomes edges. */
export interface Strand {
  /** Index of the way among the features given. */
  readonly way: number;
  readonly properties: WayProperties;
  readonly line: Position[];
}

/** Identity of a position: ways meet where they share exactly the same coordinate. */
export function positionKey(position: Position): string {
  return `${position[0]},${position[1]}`;
}

/** The walkable ways, without repeated vertices and without ways of a single point. */
export function strandsOf(ways: Ways): Strand[] {
  const strands: Strand[] = [];
  for (const [way, { properties, geometry }] of ways.features.entries()) {
    if (!properties.walkable) continue;
    const line: Position[] = [];
    for (const coordinate of geometry.coordinates) {
      const position: Position = [coordinate[0] as number, coordinate[1] as number];
      const last = line.at(-1);
      if (last === undefined || last[0] !== position[0] || last[1] !== position[1]) line.push(position);
    }
    if (line.length > 1) strands.push({ way, properties, line });
  }
  return strands;
}

/** How often each position is a vertex of any way; ways are split wherever this is more than once. */
export function countUses(strands: readonly Strand[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { line } of strands) {
    for (const position of line) {
      const key = positionKey(position);
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return uses;
}
