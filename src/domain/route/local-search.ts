import { orderLength, type OrderTask } from "./order-task.ts";

/** Rounds of disturbing and repairing; 60 stops stay well under a tenth of a second. */
const rounds = 400;

/** Shorter by less than this, in metres, is rounding and no progress. */
const tolerance = 1e-7;

/**
 * A short order for many stops: 2-opt and Or-opt from the given order and from the nearest-neighbour order, then
 * rounds of double-bridge kicks that are kept when they do not make it longer. The same task gives the same order.
 */
export function goodOrder(task: OrderTask): number[] {
  const given = Array.from(task.enter.keys());
  let best = shorter(task, improve(task, given), improve(task, nearestNeighbour(task)));
  let bestLength = orderLength(task, best);
  const random = createRandom(best.length);
  for (let round = 0; round < rounds; round += 1) {
    const candidate = improve(task, kick(best, random));
    const length = orderLength(task, candidate);
    if (length <= bestLength) [best, bestLength] = [candidate, length];
  }
  return best;
}

function shorter(task: OrderTask, one: number[], other: number[]): number[] {
  return orderLength(task, other) < orderLength(task, one) ? other : one;
}

/** Applies improving moves until there is none: turning a stretch round, or carrying up to three stops elsewhere. */
function improve(task: OrderTask, start: readonly number[]): number[] {
  const order = [...start];
  const count = order.length;
  const step = (from: number, to: number): number => {
    const [fromStop, toStop] = [order[from], order[to]];
    if (fromStop === undefined) return task.enter[toStop as number] as number;
    if (toStop === undefined) return task.leave[fromStop] as number;
    return task.between[fromStop * count + toStop] as number;
  };
  const gainOfTurning = (first: number, last: number): number =>
    step(first - 1, first) + step(last, last + 1) - step(first - 1, last) - step(first, last + 1);
  const gainOfCarrying = (first: number, last: number, after: number, isTurned: boolean): number => {
    const [head, tail] = isTurned ? [last, first] : [first, last];
    return (
      step(first - 1, first) +
      step(last, last + 1) +
      step(after, after + 1) -
      step(first - 1, last + 1) -
      step(after, head) -
      step(tail, after + 1)
    );
  };

  const turn = (first: number, last: number): void => {
    order.splice(first, last - first + 1, ...order.slice(first, last + 1).reverse());
  };
  const carry = (first: number, last: number, after: number, isTurned: boolean): void => {
    const stretch = order.splice(first, last - first + 1);
    const at = after < first ? after + 1 : after + 1 - stretch.length;
    order.splice(at, 0, ...(isTurned ? stretch.reverse() : stretch));
  };

  const improveOnce = (): boolean => {
    for (let first = 0; first < count; first += 1) {
      for (let last = first; last < count; last += 1) {
        if (last > first && gainOfTurning(first, last) > tolerance) {
          turn(first, last);
          return true;
        }
        if (last - first > 2) continue;
        for (let after = -1; after < count; after += 1) {
          if (after >= first - 1 && after <= last) continue;
          for (const isTurned of [false, true]) {
            if (gainOfCarrying(first, last, after, isTurned) <= tolerance) continue;
            carry(first, last, after, isTurned);
            return true;
          }
        }
      }
    }
    return false;
  };
  while (improveOnce());
  return order;
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
