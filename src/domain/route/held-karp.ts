import { never, type OrderTask } from "./order-task.ts";

/**
 * The shortest order by dynamic programming over sets of visited stops (Held and Karp, 1962).
 * Among equals, the order whose stops come early in the request, seen from its end.
 */
export function exactOrder({ between, enter, leave }: OrderTask): number[] {
  const count = enter.length;
  const sets = 1 << count;
  const best = new Float64Array(sets * count).fill(Infinity);
  const before = new Uint8Array(sets * count);
  for (let stop = 0; stop < count; stop += 1) best[(1 << stop) * count + stop] = enter[stop] as number;

  for (let visited = 1; visited < sets; visited += 1) {
    for (let lasts = visited; lasts !== 0; lasts &= lasts - 1) {
      const last = lowest(lasts);
      const length = best[visited * count + last] as number;
      if (length >= never) continue;
      for (let nexts = ~visited & (sets - 1); nexts !== 0; nexts &= nexts - 1) {
        const next = lowest(nexts);
        const state = (visited | (1 << next)) * count + next;
        const longer = length + (between[last * count + next] as number);
        if (longer < (best[state] as number)) {
          best[state] = longer;
          before[state] = last;
        }
      }
    }
  }

  let visited = sets - 1;
  let last = 0;
  for (let stop = 1; stop < count; stop += 1) {
    const length = (best[visited * count + stop] as number) + (leave[stop] as number);
    if (length < (best[visited * count + last] as number) + (leave[last] as number)) last = stop;
  }
  const order: number[] = [];
  while (visited !== 0) {
    order.push(last);
    const previous = before[visited * count + last] as number;
    visited &= ~(1 << last);
    last = previous;
  }
  return order.reverse();
}

/** The lowest member of a set of stops. */
function lowest(set: number): number {
  return 31 - Math.clz32(set & -set);
}
