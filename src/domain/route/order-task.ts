/**
 * The task of ordering stops 0 … n − 1. `enter[s]` is what it takes to come to s first, `leave[s]` what it takes
 * to end after s; an impossible first or last stop is `never`. Loops, fixed ends and free ends are all said this way.
 */
export interface OrderTask {
  /** Metres from stop to stop, row by row, the same in both directions. */
  readonly between: Float64Array;
  readonly enter: Float64Array;
  readonly leave: Float64Array;
}

/** Metres longer than any walk, yet small enough to be added up exactly: marks a stop that may not come first or last. */
export const never = 1e7;

/** What an order takes, in the units of the task. */
export function orderLength(task: OrderTask, order: readonly number[]): number {
  const count = task.enter.length;
  let length = (task.enter[order[0] as number] as number) + (task.leave[order.at(-1) as number] as number);
  for (let index = 1; index < order.length; index += 1) {
    length += task.between[(order[index - 1] as number) * count + (order[index] as number)] as number;
  }
  return length;
}
