import { exactOrder } from "./held-karp.ts";
import { goodOrder } from "./local-search.ts";
import type { OrderTask } from "./order-task.ts";

export interface OrderFound {
  readonly order: readonly number[];
  /** No other order is shorter. */
  readonly proven: boolean;
}

/** Up to this many stops the best order is found exactly, in time that doubles with every stop. */
const exactStops = 15;

/** The shortest order; proven up to fifteen stops, near the optimum beyond. Needs at least one stop. */
export function bestOrder(task: OrderTask): OrderFound {
  return task.enter.length <= exactStops
    ? { order: exactOrder(task), proven: true }
    : { order: goodOrder(task), proven: false };
}
