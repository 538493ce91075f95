import { orderLength, type OrderTask } from "./order-task.ts";

/** Rounds of disturbing and repairing; 60 stops take about a sixth of a second (tests/bench). */
const rounds = 200;

/** Shorter by less than this, in metres, is rounding and no progress. */
const tolerance = 1e-6;

/** The longest stretch of stops carried elsewhere in one move. */
const carriedStops = 3;

/**
 * A short order for many stops: 2-opt and Or-opt from the given order and from the nearest-neighbour order, then
 * rounds of double-bridge kicks that are kept when they do not make it longer. The same task gives the same order.
 */
export function goodOrder(task: OrderTask): number[] {
  const given = Array.from(task.enter.keys());
  const steps = stepsOfTask(task);
  const starts = [given, nearestNeighbour(task)].map((order) => improve(steps, order));
  let best = starts.reduce((one, other) => (orderLength(task, other) < orderLength(task, one) ? other : one));
  let bestLength = orderLength(task, best);
  const random = createRandom(best.length);
  for (let round = 0; round < rounds; round += 1) {
    const candidate = improve(steps, kick(best, random));
    const length = orderLength(task, candidate);
    if (length <= bestLength) [best, bestLength] = [candidate, length];
  }
  return best;
}

/** Metres from stop to stop, row by row, with one more row to come in by and one more column to go out by. */
function stepsOfTask({ between, enter, leave }: OrderTask): Float64Array {
  const count = enter.length;
  const steps = new Float64Array((count + 1) * (count + 1));
  for (let from = 0; from < count; from += 1) {
    steps.set(between.subarray(from * count, (from + 1) * count), from * (count + 1));
    steps[from * (count + 1) + count] = leave[from] as number;
  }
  steps.set(enter, count * (count + 1));
  return steps;
}

/** Applies improving moves until there is none: turning a stretch round, or carrying up to three stops elsewhere. */
function improve(steps: Float64Array, start: readonly number[]): number[] {
  const count = start.length;
  const width = count + 1;
  const order = [count, ...start, count];
  const step = (from: number, to: number): number =>
    steps[(order[from] as number) * width + (order[to] as number)] as number;

  const tryTurning = (first: number, last: number): boolean => {
    const gain =
      step(first - 1, first) + step(last, last + 1) - step(first - 1, last) - step(first, last + 1);
    if (gain <= tolerance) return false;
    turn(order, first, last);
    return true;
  };
  const tryCarrying = (first: number, last: number): boolean => {
    const freed = step(first - 1, first) + step(last, last + 1) - step(first - 1, last + 1);
    for (let after = 0; after <= count; after += 1) {
      if (after >= first - 1 && after <= last) continue;
      const room = freed + step(after, after + 1) - tolerance;
      const isTurned = step(after, last) + step(first, after + 1) < room;
      if (!isTurned && step(after, first) + step(last, after + 1) >= room) continue;
      const stretch = order.splice(first, last - first + 1);
      order.splice(after < first ? after + 1 : after + 1 - stretch.length, 0, ...stretch);
      if (isTurned) {
        const from = after < first ? after + 1 : after + 1 - stretch.length;
        turn(order, from, from + stretch.length - 1);
      }
      return true;
    }
    return false;
  };

  for (let isImproved = true; isImproved;) {
    isImproved = false;
    for (let first = 1; first <= count; first += 1) {
      for (let last = first; last <= count; last += 1) {
        if (last > first && tryTurning(first, last)) isImproved = true;
        if (last - first < carriedStops && tryCarrying(first, last)) isImproved = true;
      }
    }
  }
  return order.slice(1, -1);
}

function turn(order: number[], first: number, last: number): void {
  for (let low = first, high = last; low < high; low += 1, high -= 1) {
    const stop = order[low] as number;
    order[low] = order[high] as number;
    order[high] = stop;
  }
}

function nearestNeighbour({ between, enter }: OrderTask): number[] {
  const count = enter.length;
  const left = new Set(enter.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const last = order.at(-1);
    const metresTo = (stop: number): number =>
      (last === undefined ? enter[stop] : between[last * count + stop]) as number;
    const next = [...left].reduce((best, stop) => (metresTo(stop) < metresTo(best) ? stop : best));
    left.delete(next);
    order.push(next);
  }
  return order;
}

/** Cuts the order in four and swaps the two middle parts: a change the repairs cannot undo at once. */
function kick(order: readonly number[], random: (below: number) => number): number[] {
  const cuts = [random(order.length), random(order.length), random(order.length)].sort((a, b) => a - b);
  const [one, two, three] = cuts as [number, number, number];
  return [
    ...order.slice(0, one),
    ...order.slice(two, three),
    ...order.slice(one, two),
    ...order.slice(three),
  ];
}

/** Whole numbers below a bound, always the same sequence for the same seed. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
