import { orderLength, type OrderTask } from "./order-task.ts";
import { meritOf, type Earliest, type Openings, type Timing } from "./timing.ts";

/** How many orders may be looked into before the best one found so far is taken. */
const patience = 10_000;

/**
 * The order with the least walking among those of the same stops that end as early: where one must wait, it is for
 * this to choose what is walked meanwhile. Searched from the end, and never where the end cannot be reached in time
 * (`earliest`) or more would be walked even if every door were open.
 */
export function lessWalking(
  task: OrderTask,
  timing: Timing,
  earliest: Earliest,
  known: readonly number[],
): readonly number[] {
  const { stay, open } = timing;
  const end = meritOf(task, timing, known)?.end ?? 0;
  const count = task.enter.length;
  const { between, enter, leave } = task;
  const all = known.reduce((set, stop) => set | (1 << stop), 0);
  const shortest = shortestWays(task, all);
  let best: readonly number[] = known;
  let least = orderLength(task, known);
  let left = patience;

  /** Looks into all ways to have visited a set, to leave its last stop by a time, and to walk so much after it. */
  const search = (set: number, last: number, by: number, after: number, behind: readonly number[]): void => {
    left -= 1;
    const order = [last, ...behind];
    const begin = latestBegin(by, stay[last] as number, open[last]);
    const before = set & ~(1 << last);
    if (before === 0) {
      const walked = (enter[last] as number) + after;
      if ((enter[last] as number) <= begin && walked < least) [best, least] = [order, walked];
      return;
    }
    const choices: { readonly stop: number; readonly walked: number }[] = [];
    for (let stop = 0; stop < count; stop += 1) {
      const way = between[stop * count + last] as number;
      const walked = (shortest[before * count + stop] as number) + way + after;
      if (walked < least && (earliest[before * count + stop] as number) + way <= begin)
        choices.push({ stop, walked });
    }
    for (const { stop, walked } of choices.sort((one, other) => one.walked - other.walked)) {
      const way = between[stop * count + last] as number;
      if (walked < least && left > 0) search(before, stop, begin - way, way + after, order);
    }
  };
  for (const last of known) {
    const way = leave[last] as number;
    if ((earliest[all * count + last] as number) + way <= end) search(all, last, end - way, way, []);
  }
  return best;
}

/** When a stay must begin at the latest that is over by a time. */
function latestBegin(by: number, stay: number, open: Openings | undefined): number {
  if (open === undefined) return by - stay;
  let latest = -Infinity;
  for (const [from, to] of open) {
    const begin = Math.min(by, to) - stay;
    if (begin >= from) latest = Math.max(latest, begin);
  }
  return latest;
}

/** The least that is walked until each stop, by the stops visited until then, were every door open. */
function shortestWays({ between, enter }: OrderTask, all: number): Float64Array {
  const count = enter.length;
  const walked = new Float64Array(count << count).fill(Infinity);
  for (let set = all & -all; set !== 0; set = (set - all) & all) {
    for (let next = 0; next < count; next += 1) {
      const before = set & ~(1 << next);
      if (before === set) continue;
      let least = before === 0 ? (enter[next] as number) : Infinity;
      for (let last = 0; last < count; last += 1) {
        const way = (walked[before * count + last] as number) + (between[last * count + next] as number);
        if (way < least) least = way;
      }
      walked[set * count + next] = least;
    }
  }
  return walked;
}
