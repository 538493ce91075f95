import type { Position } from "../../src/domain/position.ts";
import { groupBy, item } from "../list.ts";
import { metresAlong } from "../plane.ts";
import { key } from "./network.ts";

/** Groups lines that hang together by their ends, the longest group first. */
export function components<T extends { readonly line: readonly Position[] }>(lines: readonly T[]): T[][] {
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    const above = parent.get(name) ?? name;
    if (above === name) return name;
    const top = root(above);
    parent.set(name, top);
    return top;
  };
  for (const { line } of lines) {
    parent.set(root(key(item(line, 0))), root(key(item(line, -1))));
  }
  const groups = groupBy(lines, ({ line }) => root(key(item(line, 0))));
  const length = (group: readonly T[]) => group.reduce((sum, { line }) => sum + metresAlong(line), 0);
  return [...groups.values()]
    .map((group) => ({ group, metres: length(group) }))
    .sort((a, b) => b.metres - a.metres)
    .map(({ group }) => group);
}
