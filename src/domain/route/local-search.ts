import { roundOf, type OrderTask } from "./order-task.ts";
import { createRandom } from "./random.ts";

/** Kicks for each stop. */
const kicksPerStop = 2;

/** How many of the nearest others a stop may be tied to. */
const neighbours = 6;

/** How many ways on are tried at each depth of a move; deeper down, only the most promising one. */
const breadth = [5, 3, 1];
const depthLimit = 3;

/** The longest stretch of stops a kick exchanges with the next. */
const kickedStops = 30;

/**
 * A short order for many stops by chained Lin–Kernighan search (Applegate, Cook and Rohe, 2003) from the given one:
 * chains of reversals as long as they gain, then double-bridge kicks, kept when they do not make it longer. The
 * same task gives the same order. Steps must be the same in both directions.
 */
export function goodOrder(task: OrderTask): number[] {
  const count = task.enter.length;
  const { size, steps } = roundOf(task);
  const near = nearestOthers(steps, size);
  const tour = createTour(size);
  const stepOf = (from: number, to: number): number => steps[from * size + to] as number;
  const waiting = Array.from({ length: size }, (_, stop) => stop);
  const isWaiting = new Uint8Array(size).fill(1);
  const look = (stop: number): void => {
    if (isWaiting[stop] === 0) waiting.push(stop);
    isWaiting[stop] = 1;
  };

  /** Lengthens a chain of reversals behind `base` until it gains; gives how much, or 0 with the tour as it was. */
  const chain = (base: number, open: number, freed: number, depth: number): number => {
    const tried: number[] = [];
    for (let width = breadth[depth] ?? 1; width > 0; width -= 1) {
      let best = -1;
      let bestGain = 0;
      for (let rank = 0; rank < near.width; rank += 1) {
        const other = near.stops[open * near.width + rank] as number;
        const room = freed - stepOf(open, other);
        if (room <= 0) break;
        const before = tour.previous(other);
        if (before === open || other === base || tried.includes(other)) continue;
        const gain = room + stepOf(before, other);
        if (gain > bestGain) [best, bestGain] = [other, gain];
      }
      if (best < 0) return 0;
      tried.push(best);
      const last = tour.previous(best);
      tour.turn(open, last);
      const closed = bestGain - stepOf(base, last);
      const gained = closed > 0 || depth >= depthLimit ? closed : chain(base, last, bestGain, depth + 1);
      if (gained > 0) {
        for (const stop of [open, last, best]) look(stop);
        return gained;
      }
      tour.turn(last, open);
    }
    return 0;
  };
  const repair = (): number => {
    let gained = 0;
    for (let stop = waiting.pop(); stop !== undefined; stop = waiting.pop()) {
      isWaiting[stop] = 0;
      for (let side = 0; side < 2; side += 1) {
        tour.mirror();
        const next = tour.next(stop);
        const gain = chain(stop, next, stepOf(stop, next), 0);
        gained += gain;
        if (gain > 0) look(stop);
      }
    }
    return gained;
  };

  repair();
  const random = createRandom(count);
  const longest = Math.min(kickedStops, (size >> 1) - 1);
  for (let kick = kicksPerStop * count; kick > 0; kick -= 1) {
    const kept = tour.copy();
    const first = random(size);
    const middle = 1 + random(longest);
    const cuts = [first, first + middle, first + middle + 1 + random(longest)].map((index) =>
      tour.pair(index),
    );
    const [[a, b], [c, d], [e, f]] = cuts as [Pair, Pair, Pair];
    if (cuts.some(([from, to]) => Math.min(from, to) >= count)) continue;
    tour.exchange(b, c, d, e);
    const cost = stepOf(a, d) + stepOf(e, b) + stepOf(c, f) - stepOf(a, b) - stepOf(c, d) - stepOf(e, f);
    for (const stop of [a, b, c, d, e, f]) look(stop);
    if (repair() < cost) tour.restore(kept);
  }
  return tour.orderFrom(count);
}

/** The nearest others of every stop, row by row. */
function nearestOthers(steps: Float64Array, size: number): { width: number; stops: Int32Array } {
  const width = Math.min(neighbours, size - 1);
  const stops = new Int32Array(size * width);
  const others = Array.from({ length: size }, (_, stop) => stop);
  for (let stop = 0; stop < size; stop += 1) {
    const row = steps.subarray(stop * size, (stop + 1) * size);
    const sorted = others
      .filter((other) => other !== stop)
      .sort((one, other) => (row[one] as number) - (row[other] as number) || one - other);
    stops.set(sorted.slice(0, width), stop * width);
  }
  return { width, stops };
}

type Pair = readonly [from: number, to: number];

/** A closed tour in an array, read forwards or, when that is less work, backwards. */
function createTour(size: number) {
  const stops = Int32Array.from({ length: size }, (_, index) => index);
  const place = Int32Array.from(stops);
  let isMirrored = false;
  const wrap = (index: number): number => (index < 0 ? index + size : index >= size ? index - size : index);
  const put = (index: number, stop: number): void => {
    stops[index] = stop;
    place[stop] = index;
  };
  const next = (stop: number): number =>
    stops[wrap((place[stop] as number) + (isMirrored ? -1 : 1))] as number;
  const previous = (stop: number): number =>
    stops[wrap((place[stop] as number) + (isMirrored ? 1 : -1))] as number;
  const turn = (first: number, last: number): void => {
    let low = place[isMirrored ? last : first] as number;
    let high = place[isMirrored ? first : last] as number;
    let length = wrap(high - low) + 1;
    if (2 * length > size) {
      [low, high, length] = [wrap(high + 1), wrap(low - 1), size - length];
      isMirrored = !isMirrored;
    }
    for (let swaps = length >> 1; swaps > 0; swaps -= 1) {
      const one = stops[low] as number;
      put(low, stops[high] as number);
      put(high, one);
      low = wrap(low + 1);
      high = wrap(high - 1);
    }
  };
  return {
    next,
    previous,
    /** Turns round the part from one stop forwards to another. */
    turn,
    mirror(): void {
      isMirrored = !isMirrored;
    },
    /** The stop at a place of the array, counted round, with the one after it. */
    pair(index: number): Pair {
      const from = stops[index % size] as number;
      return [from, next(from)];
    },
    /** Exchanges two neighbouring parts, b … c and d … e. */
    exchange(b: number, c: number, d: number, e: number): void {
      turn(b, e);
      turn(e, d);
      turn(c, b);
    },
    /** A copy to come back to; the tour is read forwards from here on. */
    copy(): Int32Array {
      isMirrored = false;
      return stops.slice();
    },
    restore(kept: Int32Array): void {
      for (let index = 0; index < size; index += 1) put(index, kept[index] as number);
    },
    /** The stops from the way in to the way out, which follow each other as `start` and `start` + 1. */
    orderFrom(start: number): number[] {
      if (next(start) === start + 1) isMirrored = !isMirrored;
      const order: number[] = [];
      for (let stop = next(start); stop <= start; stop = next(stop)) order.push(stop);
      return order;
    },
  };
}
