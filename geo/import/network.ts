import type { Position } from "../../src/domain/position.ts";
import { compare, round6 } from "../collection.ts";
import { groupBy, item } from "../list.ts";
import { lineKey } from "./lines.ts";
import type { SourceLine } from "./lines.ts";
import type { Raw } from "./raw.ts";

/** A stretch of a way between two nodes. */
export interface Piece {
  readonly line: readonly Position[];
  readonly raw: Raw;
}

/** Pieces, and vertices that had to be moved so that rounding would not make two of them one. */
export interface Network {
  readonly pieces: readonly Piece[];
  readonly moved: readonly Position[];
  readonly duplicates: readonly Piece[];
}

/**
 * Splits lines wherever ways share a vertex, and where a line comes back to itself. Only the exact vertices of the
 * source join ways: where two lines cross without one, there is a bridge or a tunnel.
 */
export function splitIntoPieces(lines: readonly SourceLine[]): Network {
  const visits = groupBy(
    lines.flatMap(({ line }) => line),
    key,
  );
  const { positionOf, moved } = roundApart(lines);

  const pieces = new Map<string, Piece>();
  const duplicates: Piece[] = [];
  for (const { line, raw } of lines) {
    let start = 0;
    for (let i = 1; i < line.length; i++) {
      if (i < line.length - 1 && visits.get(key(item(line, i)))?.length === 1) continue;
      const piece = { line: line.slice(start, i + 1).map(positionOf), raw };
      const geometry = lineKey(piece.line);
      if (pieces.has(geometry)) duplicates.push(piece);
      else pieces.set(geometry, piece);
      start = i;
    }
  }
  return { pieces: [...pieces.values()], moved, duplicates };
}

/** Rounds every vertex; where two would become one, the later moves by the smallest step to a free place. */
function roundApart(lines: readonly SourceLine[]): {
  readonly positionOf: (vertex: Position) => Position;
  readonly moved: Position[];
} {
  const vertices = new Map(lines.flatMap(({ line }) => line.map((vertex) => [key(vertex), vertex])));
  const taken = new Set<string>();
  const rounded = new Map<string, Position>();
  const moved: Position[] = [];
  for (const [name, [lng, lat]] of [...vertices].sort(([a], [b]) => compare(a, b))) {
    let place: Position = [round6(lng), round6(lat)];
    if (taken.has(key(place))) {
      while (taken.has(key(place))) place = [round6(place[0] + 1e-6), place[1]];
      moved.push(place);
    }
    taken.add(key(place));
    rounded.set(name, place);
  }
  return { positionOf: (vertex) => rounded.get(key(vertex)) ?? vertex, moved };
}

/** Text that two positions share only when they are exactly the same. */
export function key([lng, lat]: Position): string {
  return `${lng},${lat}`;
}
