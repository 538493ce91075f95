/**
 * The task of ordering stops 0 … n − 1. `enter[s]` is what it takes to come to s first, `leave[s]` what it takes
 * to end after s; an impossible first or last stop, and an impossible step, is `never`. Loops, fixed ends and free
 * ends are all said this way. Whole micrometres, so that sums are exact and equals are equal everywhere.
 */
export interface OrderTask {
  /** From stop to stop, row by row. */
  readonly between: Float64Array;
  readonly enter: Float64Array;
  readonly leave: Float64Array;
}

/** Units of a task in a metre. */
export const unitsPerMetre = 1e6;

/** Longer than any walk, yet small enough to be added up exactly. */
export const never = 1e13;

/** What an order takes, in the units of the task. */
export function orderLength(task: OrderTask, order: readonly number[]): number {
  const count = task.enter.length;
  let length = (task.enter[order[0] as number] as number) + (task.leave[order.at(-1) as number] as number);
  for (let index = 1; index < order.length; index += 1) {
    length += task.between[(order[index - 1] as number) * count + (order[index] as number)] as number;
  }
  return length;
}

/** What one more stop at a place of an order adds to its length. */
export function detour(
  { between, enter, leave }: OrderTask,
  order: readonly number[],
  stop: number,
  place: number,
): number {
  const [before, after] = [order[place - 1], order[place]];
  const step = (from: number | undefined, to: number | undefined): number => {
    if (from === undefined) return to === undefined ? 0 : (enter[to] as number);
    return (to === undefined ? leave[from] : between[from * enter.length + to]) as number;
  };
  return step(before, stop) + step(stop, after) - step(before, after);
}

/** Of an order and its reverse the shorter one, and of equals the one that begins with the stop asked for earlier. */
export function shorterWayRound(task: OrderTask, order: readonly number[]): readonly number[] {
  const reversed = order.toReversed();
  const gain = orderLength(task, order) - orderLength(task, reversed);
  const isEarlier = (reversed[0] as number) < (order[0] as number);
  return gain > 0 || (gain === 0 && isEarlier) ? reversed : order;
}

/** The task as a round over its stops, the way in (n) and the way out (n + 1), which are tied to each other. */
export interface Round {
  readonly size: number;
  /** Row by row, the same in both directions. */
  readonly steps: Float64Array;
}

/** The round of a task whose steps are the same in both directions. */
export function roundOf({ between, enter, leave }: OrderTask): Round {
  const count = enter.length;
  const size = count + 2;
  const steps = new Float64Array(size * size);
  for (let from = 0; from < count; from += 1) {
    steps.set(between.subarray(from * count, (from + 1) * count), from * size);
    steps[from * size + count] = enter[from] as number;
    steps[from * size + count + 1] = leave[from] as number;
  }
  steps.set(enter, count * size);
  steps.set(leave, (count + 1) * size);
  steps[count * size + count + 1] = tied;
  steps[(count + 1) * size + count] = tied;
  return { size, steps };
}

/** What keeps the way in beside the way out: no gain is worth giving it up. */
const tied = -100 * never;
