import { lessWalking } from "./less-walking.ts";
import { orderLength, type OrderTask } from "./order-task.ts";
import { beginOf, isBetter, type Earliest, type Merit, type Timing } from "./timing.ts";

/** Up to this many stops the best choice is found exactly, in time that doubles with every stop. */
export const exactStops = 15;

/** A choice of stops in the best order. */
interface Choice extends Merit {
  readonly set: number;
  readonly last: number;
}

/**
 * Which stops to visit, and in which order: most weight, then most stops, then least walking and waiting, then least
 * walking. Exact, by dynamic programming over sets of visited stops (Held and Karp, 1962): to be early is never
 * worse where one may wait. Steps may differ by direction. Empty when no stop can be visited.
 */
export function bestVisits(task: OrderTask, timing: Timing): readonly number[] {
  const count = task.enter.length;
  const earliest = earliestOf(task, timing);
  const sizes = sumsOf(new Float64Array(count).fill(1));
  const weights = sumsOf(timing.weight);
  const stays = sumsOf(timing.stay);
  let best: Choice | undefined;
  for (let set = 1; set < 1 << count; set += 1) {
    for (let last = 0; last < count; last += 1) {
      const end = (earliest[set * count + last] as number) + (task.leave[last] as number);
      if (end > timing.limit || end === Infinity) continue;
      const lost = end - (stays[set] as number);
      const choice = { set, last, weight: weights[set] as number, stops: sizes[set] as number, lost };
      if (best === undefined || isBetter(choice, best)) best = choice;
    }
  }
  if (best === undefined) return [];
  const order = traceBack(task, earliest, best);
  return best.lost > orderLength(task, order) ? lessWalking(task, timing, earliest, order) : order;
}

function earliestOf(task: OrderTask, timing: Timing): Earliest {
  const count = task.enter.length;
  const { stay, open, limit } = timing;
  const earliest = new Float64Array(count << count).fill(Infinity);
  const into = task.between.map(
    (_, index) => task.between[(index % count) * count + Math.floor(index / count)] as number,
  );
  const isReached = new Uint8Array(1 << count);
  const home = waysHome(task);
  for (let set = 1; set < 1 << count; set += 1) {
    for (let next = 0; next < count; next += 1) {
      const before = set & ~(1 << next);
      if (before === set) continue;
      let arrive = before === 0 ? (task.enter[next] as number) : Infinity;
      if (isReached[before] === 1) {
        for (let last = 0, from = before * count, row = next * count; last < count; last += 1) {
          const time = (earliest[from + last] as number) + (into[row + last] as number);
          if (time < arrive) arrive = time;
        }
      }
      const leave = beginOf(arrive, stay[next] as number, open[next]) + (stay[next] as number);
      if (leave + (home[next] as number) > limit) continue;
      earliest[set * count + next] = leave;
      isReached[set] = 1;
    }
  }
  return earliest;
}

/** The least way from every stop to the end, over whichever others. */
function waysHome({ between, leave }: OrderTask): Float64Array {
  const count = leave.length;
  const home = leave.slice();
  for (let round = 1; round < count; round += 1) {
    for (let stop = 0; stop < count; stop += 1) {
      for (let over = 0; over < count; over += 1) {
        const way = (between[stop * count + over] as number) + (home[over] as number);
        if (way < (home[stop] as number)) home[stop] = way;
      }
    }
  }
  return home;
}

function traceBack(task: OrderTask, earliest: Earliest, { set, last }: Choice): number[] {
  const count = task.enter.length;
  const order = [last];
  for (let left = set & ~(1 << last); left !== 0; left &= ~(1 << (order[0] as number))) {
    const next = order[0] as number;
    const arrivals = membersOf(left, count).map((stop) => ({
      stop,
      arrive: (earliest[left * count + stop] as number) + (task.between[stop * count + next] as number),
    }));
    order.unshift(arrivals.reduce((best, other) => (other.arrive < best.arrive ? other : best)).stop);
  }
  return order;
}

function membersOf(set: number, count: number): number[] {
  return Array.from({ length: count }, (_, stop) => stop).filter((stop) => (set & (1 << stop)) !== 0);
}

/** The sum of the values of every set of stops. */
function sumsOf(values: Float64Array): Float64Array {
  const sums = new Float64Array(1 << values.length);
  for (let set = 1; set < sums.length; set += 1) {
    const lowest = 31 - Math.clz32(set & -set);
    sums[set] = (sums[set & (set - 1)] as number) + (values[lowest] as number);
  }
  return sums;
}
