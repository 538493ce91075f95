import { bearingDegrees, distanceMetres } from "../geometry.ts";
import type { Position } from "../position.ts";

/** A line one can ask for the position after so many metres, without walking it from the start each time. */
export interface LegLine {
  readonly positions: readonly Position[];
  /** Metres from the start to each position. */
  readonly metres: readonly number[];
}

/** Measures a line once. */
export function measureLine(positions: readonly Position[]): LegLine {
  const metres = [0];
  for (const [index, position] of positions.entries()) {
    const before = positions[index - 1];
    if (before !== undefined) metres.push((metres.at(-1) as number) + distanceMetres(before, position));
  }
  return { positions, metres };
}

/** The position after so many metres, held between the ends. */
export function positionAt({ positions, metres }: LegLine, walked: number): Position {
  const after = metres.findIndex((reached) => reached >= walked);
  if (after <= 0) return (after === 0 ? positions[0] : positions.at(-1)) as Position;
  const [from, to] = [positions[after - 1] as Position, positions[after] as Position];
  const start = metres[after - 1] as number;
  const share = (walked - start) / ((metres[after] as number) - start);
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/** The direction from one distance along the line to another, in degrees clockwise from north. */
export function bearingBetween(line: LegLine, from: number, to: number): number {
  return bearingDegrees(positionAt(line, from), positionAt(line, to));
}
