import type { Position } from "../../src/domain/position.ts";
import { metresAlong } from "../plane.ts";
import { key } from "./network.ts";

/** Groups lines that hang together by their ends, the longest group first. */
export function components<T extends { readonly line: readonly Position[] }>(lines: readonly T[]): T[][] {
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    let top = name;
    while (parent.get(top) !== top) top = parent.get(top)!;
    while (parent.get(name) !== top) {
      const next = parent.get(name)!;
      parent.set(name, top);
      name = next;
    }
    return top;
  };
  for (const { line } of lines) {
    const ends = [key(line[0]!), key(line.at(-1)!)] as const;
    for (const end of ends) if (!parent.has(end)) parent.set(end, end);
    parent.set(root(ends[0]), root(ends[1]));
  }
  const groups = new Map<string, T[]>();
  for (const each of lines) {
    const name = root(key(each.line[0]!));
    const group = groups.get(name);
    if (group) group.push(each);
    else groups.set(name, [each]);
  }
  const length = (group: readonly T[]) => group.reduce((sum, { line }) => sum + metresAlong(line), 0);
  return [...groups.values()]
    .map((group) => ({ group, metres: length(group) }))
    .sort((a, b) => b.metres - a.metres)
    .map(({ group }) => group);
}
