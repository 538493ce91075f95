import { detour, type OrderTask } from "./order-task.ts";
import { createRandom } from "./random.ts";
import { isBetter, meritOf, noLimit, type Timing } from "./timing.ts";

/** Rounds of leaving out and taking in again. */
const rounds = 150;

/** The longest part left out in a round. */
const ruinedStops = 6;

/** What even a stop without weight is worth. */
const smallest = 1e-3;

/**
 * A good choice of many stops in a good order, by leaving out a part and taking in what fits best, again and again
 * (ruin and recreate: Schrimpf and others, 2000), from an order of all stops. Better means the same as in
 * `bestVisits`. The same task gives the same order. Steps may differ by direction.
 */
export function goodVisits(task: OrderTask, timing: Timing, start: readonly number[]): readonly number[] {
  const random = createRandom(start.length);
  let best = fill(task, timing, start, trim(task, timing, start), () => 1);
  for (let round = 0; round < rounds; round += 1) {
    const ruined = best.toSpliced(random(best.length + 1), 1 + random(ruinedStops));
    const candidate = fill(task, timing, start, ruined, () => 1 + random(1000) / 1000);
    const [merit, known] = [meritOf(task, timing, candidate), meritOf(task, timing, best)];
    if (merit && known && !isBetter(known, merit)) best = candidate;
  }
  return best;
}

/** Leaves out of an order what is closed when one comes to it, and then what is worth least for its time. */
function trim(task: OrderTask, timing: Timing, start: readonly number[]): readonly number[] {
  const free = { ...timing, limit: 10 * noLimit };
  let order: readonly number[] = [];
  for (const stop of start) {
    const longer = order.concat(stop);
    if (endOf(task, free, longer) < Infinity) order = longer;
  }
  for (let end = endOf(task, free, order); end > timing.limit; end = endOf(task, free, order)) {
    const shorter = order.map((stop, index) => {
      const rest = order.toSpliced(index, 1);
      return { rest, price: (end - endOf(task, free, rest)) / ((timing.weight[stop] as number) + smallest) };
    });
    order = shorter.reduce((best, other) => (other.price > best.price ? other : best)).rest;
  }
  return order;
}

/** Takes in, one after another, the stop worth most for the time it takes, as long as one fits. */
function fill(
  task: OrderTask,
  timing: Timing,
  stops: readonly number[],
  start: readonly number[],
  whim: () => number,
): readonly number[] {
  for (let order = start; ;) {
    const now = endOf(task, timing, order);
    let best: { readonly order: readonly number[]; readonly price: number } | undefined;
    for (const stop of stops) {
      if (order.includes(stop)) continue;
      const worth = ((timing.weight[stop] as number) + smallest) * whim();
      for (let place = 0; place <= order.length; place += 1) {
        if (detour(task, order, stop, place) > timing.limit) continue;
        const longer = order.toSpliced(place, 0, stop);
        const price = (endOf(task, timing, longer) - now) / worth;
        if (price < (best?.price ?? Infinity)) best = { order: longer, price };
      }
    }
    if (best === undefined) return order;
    order = best.order;
  }
}

function endOf(task: OrderTask, timing: Timing, order: readonly number[]): number {
  return meritOf(task, timing, order)?.end ?? Infinity;
}
