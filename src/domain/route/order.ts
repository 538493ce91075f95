import { proveOrder } from "./branch.ts";
import { goodOrder } from "./local-search.ts";
import { orderLength, shorterWayRound, type OrderTask } from "./order-task.ts";

export interface OrderFound {
  readonly order: readonly number[];
  /** No other order is better. */
  readonly proven: boolean;
  /** The order is at most this fraction longer than the shortest; 0 when proven. */
  readonly gap: number;
}

/**
 * The shortest order, with the proof that it is, or with how far from the shortest it may be at most. Steps must be
 * the same in both directions. Needs at least one stop.
 */
export function bestOrder(task: OrderTask): OrderFound {
  const given = Array.from(task.enter.keys());
  if (given.length < 3) return { order: shorterWayRound(task, given), proven: true, gap: 0 };
  const { order, bound } = proveOrder(task, goodOrder(task));
  const length = orderLength(task, order);
  return {
    order: shorterWayRound(task, order),
    proven: bound >= length,
    gap: bound >= length ? 0 : length / bound - 1,
  };
}
