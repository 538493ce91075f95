import { bboxClip } from "@turf/turf";
import type { Position } from "../../src/domain/position.ts";
import { area } from "../area.ts";
import { compare } from "../collection.ts";
import { lineGeometry } from "../geometry.ts";
import { item } from "../list.ts";
import { tag } from "./raw.ts";
import type { Raw } from "./raw.ts";

/** One line of the source, cut to the area, with the vertices the source gave it. */
export interface SourceLine {
  readonly line: readonly Position[];
  readonly raw: Raw;
}

/** Lines of raw ways inside the area, in an order that does not depend on the order of the input. */
export function sourceLines(ways: readonly Raw[]): SourceLine[] {
  const lines = ways.flatMap((raw) => parts(raw).flatMap((part) => cut(part).map((line) => ({ line, raw }))));
  const keyed = lines.map((each) => ({ each, key: `${JSON.stringify(each.line)}${sortedTags(each.raw)}` }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ each }) => each);
}

/** The same line in either direction has the same key. */
export function lineKey(line: readonly Position[]): string {
  const [there, back] = [JSON.stringify(line), JSON.stringify([...line].reverse())];
  return there < back ? there : back;
}

/** Leaves out lines that run over the same vertices as another; the one with a name is kept. */
export function withoutDuplicates(lines: readonly SourceLine[]): {
  readonly lines: SourceLine[];
  readonly dropped: SourceLine[];
} {
  const kept = new Map<string, SourceLine>();
  const dropped: SourceLine[] = [];
  for (const each of lines) {
    const key = lineKey(each.line);
    const before = kept.get(key);
    if (!before) kept.set(key, each);
    else if (!tag(before.raw, "name") && tag(each.raw, "name")) {
      kept.set(key, each);
      dropped.push(before);
    } else dropped.push(each);
  }
  return { lines: [...kept.values()], dropped };
}

function parts({ geometry }: Raw): Position[][] {
  if (geometry.type === "LineString") return [geometry.coordinates as unknown as Position[]];
  if (geometry.type === "MultiLineString") return geometry.coordinates as unknown as Position[][];
  return [];
}

function cut(line: readonly Position[]): Position[][] {
  const clean = line
    .map(([lng, lat]): Position => [lng, lat])
    .filter((position, i, all) => i === 0 || !same(position, item(all, i - 1)));
  if (clean.length < 2) return [];
  const inside = clean.every(
    ([lng, lat]) => lng >= area[0] && lng <= area[2] && lat >= area[1] && lat <= area[3],
  );
  if (inside) return [clean];
  const clipped = bboxClip(lineGeometry(clean), [...area]).geometry;
  const lines = clipped.type === "LineString" ? [clipped.coordinates] : clipped.coordinates;
  return (lines as unknown as Position[][]).filter((part) => part.length > 1);
}

function same(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function sortedTags({ tags }: Raw): string {
  return JSON.stringify(Object.entries(tags).sort(([a], [b]) => compare(a, b)));
}
