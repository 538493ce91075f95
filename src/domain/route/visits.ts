import { pick, tie, type Ties } from "./distances.ts";
import { bestOrder, type OrderFound } from "./order.ts";
import { detour, never, orderLength, type OrderTask } from "./order-task.ts";
import { goodVisits } from "./ruin.ts";
import { bestVisits, exactStops } from "./subset.ts";
import { isBetter, meritOf, noLimit, type Merit, type Timing } from "./timing.ts";

/** The stops to visit, in order, and those that had to be left out. */
export interface Visits extends OrderFound {
  readonly dropped: readonly Dropped[];
}

interface Dropped {
  readonly stop: number;
  readonly why: "budget" | "closed";
  /** What it would add, in the units of the task. */
  readonly extra: number;
  /** When one is there at the earliest, going there first, in units after the departure. */
  readonly soonest: number;
}

/** All stops in the best order, the clock put aside. */
export function orderOf(task: OrderTask, ties: Ties): OrderFound {
  const { isClosed, isGiven, first, last } = ties;
  const count = task.enter.length;
  if (isGiven) return { order: Array.from(task.enter.keys()), proven: count === 1, gap: 0 };
  if (!isClosed || first !== undefined) return bestOrder(tie(task, ties, first));
  // A round has no first stop of its own: it is cut open at the last, or else at the stop asked for first.
  const found = bestOrder(tie(task, { ...ties, last: undefined }, last));
  return last === undefined ? found : { ...found, order: [...found.order.slice(1), last] };
}

/** The best choice of stops that are open when one comes to them and leave time enough; exact for up to fifteen. */
export function visitsOf(task: OrderTask, ties: Ties, timing: Timing): Visits {
  const all = Array.from(task.enter.keys());
  const alone = (stop: number): Merit | undefined =>
    meritOf(tie(task, { ...ties, first: undefined, last: undefined }, stop), timing, [stop]);
  const kept = all.filter(alone);
  const indexOf = (stop: number | undefined): number | undefined => {
    const index = stop === undefined ? -1 : kept.indexOf(stop);
    return index < 0 ? undefined : index;
  };
  const keptTies = { ...ties, first: indexOf(ties.first), last: indexOf(ties.last) };
  const keptTiming = {
    ...timing,
    stay: Float64Array.from(kept, (stop) => timing.stay[stop] as number),
    open: kept.map((stop) => timing.open[stop]),
    weight: Float64Array.from(kept, (stop) => timing.weight[stop] as number),
  };
  const found = kept.length === 0 ? nothing : choose(pick(task, kept), keptTies, keptTiming);
  const order = found.order.map((stop) => kept[stop] as number);
  const dropped = all.filter((stop) => !order.includes(stop));
  return { ...found, order, dropped: dropped.map((stop) => reasonFor(task, ties, timing, order, stop)) };
}

const nothing: OrderFound = { order: [], proven: true, gap: 0 };

function choose(task: OrderTask, ties: Ties, timing: Timing): OrderFound {
  const shortest = orderOf(task, ties);
  const length = orderLength(tie(task, ties, shortest.order[0]), shortest.order);
  for (const order of sameLength(shortest.order, ties)) {
    const tied = tie(task, ties, order[0]);
    const merit = meritOf(tied, timing, order);
    const isBest = ties.isGiven || (orderLength(tied, order) === length && merit?.lost === length);
    if (merit && isBest) return { ...shortest, order };
  }
  const isExact = task.enter.length <= exactStops;
  const order = isExact ? chooseExactly(task, ties, timing) : chooseWell(task, ties, timing, shortest.order);
  if (ties.isGiven) return { order, proven: order.length < 2, gap: 0 };
  return { order, proven: isExact, gap: isExact ? 0 : gapOf(task, ties, timing, order) };
}

/** The same way read backwards, and a round begun at any stop. */
function sameLength(order: readonly number[], { isClosed, isGiven }: Ties): readonly (readonly number[])[] {
  if (isGiven) return [order];
  if (!isClosed) return [order, order.toReversed()];
  const rounds = order.map((_, index) => [...order.slice(index), ...order.slice(0, index)]);
  return rounds.flatMap((round) => [round, [round[0] as number, ...round.slice(1).reverse()]]);
}

function chooseExactly(task: OrderTask, ties: Ties, timing: Timing): readonly number[] {
  const cuts = ties.isClosed && ties.first === undefined ? [...task.enter.keys()] : [ties.first ?? 0];
  let best: { readonly order: readonly number[]; readonly merit: Merit } | undefined;
  for (const cut of cuts) {
    const tied = tie(task, ties, cut);
    const order = bestVisits(tied, timing);
    const merit = meritOf(tied, timing, order);
    if (merit && (best === undefined || isBetter(merit, best.merit))) best = { order, merit };
  }
  return best?.order ?? [];
}

function chooseWell(
  task: OrderTask,
  ties: Ties,
  timing: Timing,
  start: readonly number[],
): readonly number[] {
  return goodVisits(tie(task, ties, start[0]), timing, start);
}

/** How far the walking and waiting may be from the shortest way through the same stops. */
function gapOf(task: OrderTask, ties: Ties, timing: Timing, order: readonly number[]): number {
  if (order.length === 0) return 0;
  const free = { ...ties, first: undefined, last: undefined };
  const part = pick(task, order);
  const shortest = orderOf(part, free);
  const bound = orderLength(tie(part, free), shortest.order) / (1 + shortest.gap);
  const lost = meritOf(tie(task, ties, order[0]), timing, order)?.lost ?? 0;
  return lost <= bound ? 0 : lost / bound - 1;
}

/** Why a stop was left out: no door is open in time wherever it is put in, or it takes more time than there is. */
function reasonFor(
  task: OrderTask,
  ties: Ties,
  timing: Timing,
  order: readonly number[],
  stop: number,
): Dropped {
  const tied = tie(task, { ...ties, first: undefined, last: undefined }, order[0] ?? stop);
  const unlimited = { ...timing, limit: noLimit };
  const end = meritOf(tied, unlimited, order)?.end ?? 0;
  let inTime = Infinity;
  let anyway = never;
  for (let place = 0; place <= order.length; place += 1) {
    const merit = meritOf(tied, unlimited, order.toSpliced(place, 0, stop));
    if (merit) inTime = Math.min(inTime, merit.end - end);
    anyway = Math.min(anyway, detour(tied, order, stop, place));
  }
  const soonest = tie(task, { ...ties, first: undefined, last: undefined }, stop).enter[stop] as number;
  if (inTime < Infinity) return { stop, why: "budget", extra: inTime, soonest };
  return { stop, why: "closed", extra: anyway + (timing.stay[stop] as number), soonest };
}
