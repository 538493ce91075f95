import fc from "fast-check";
import { expect, test } from "vitest";
import { bestOrder } from "../../../src/domain/route/order.ts";
import { never, orderLength, type OrderTask } from "../../../src/domain/route/order-task.ts";
import { goodOrder } from "../../../src/domain/route/local-search.ts";

test("the best order of up to 8 stops is as short as the shortest of all permutations", () => {
  fc.assert(
    fc.property(randomTask(1, 8), (task) => {
      const { order, proven } = bestOrder(task);
      expect(proven).toBe(true);
      expect([...order].sort()).toEqual([...task.enter.keys()]);
      expect(orderLength(task, order)).toBeCloseTo(shortestOfAll(task), 6);
    }),
    { numRuns: 60 },
  );
});

test("beyond 15 stops every stop comes once and the order is never longer than the given one", () => {
  fc.assert(
    fc.property(randomTask(16, 30), (task) => {
      const { order, proven } = bestOrder(task);
      expect(proven).toBe(false);
      expect([...order].sort((one, other) => one - other)).toEqual([...task.enter.keys()]);
      expect(orderLength(task, order)).toBeLessThanOrEqual(orderLength(task, [...task.enter.keys()]));
      expect(bestOrder(task).order).toEqual(order);
    }),
    { numRuns: 20 },
  );
});

test("the heuristic for many stops finds the optimum of tasks small enough to prove it", () => {
  let [found, asked] = [0, 0];
  fc.assert(
    fc.property(randomTask(9, 12), (task) => {
      asked += 1;
      const gap = orderLength(task, goodOrder(task)) / orderLength(task, bestOrder(task).order) - 1;
      if (gap < 1e-9) found += 1;
      expect(gap).toBeLessThan(0.03);
    }),
    { numRuns: 40 },
  );
  expect(found).toBeGreaterThanOrEqual(0.95 * asked);
});

/** Points in a square of one kilometre; free ends, or any of them fixed to a point or to one stop. */
function randomTask(min: number, max: number): fc.Arbitrary<OrderTask> {
  const point = fc.tuple(fc.nat(1000), fc.nat(1000));
  return fc
    .record({
      stops: fc.array(point, { minLength: min, maxLength: max }),
      start: fc.option(point),
      end: fc.option(point),
      first: fc.option(fc.nat(max)),
      last: fc.option(fc.nat(max)),
    })
    .filter(({ stops, first, last }) => {
      if (first === null || last === null || stops.length === 1) return true;
      return first % stops.length !== last % stops.length;
    })
    .map(({ stops, start, end, first, last }) => {
      const count = stops.length;
      const metres = (a: readonly number[], b: readonly number[]): number =>
        Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);
      const only = (fixed: number | null, values: number[]): Float64Array =>
        Float64Array.from(values, (value, index) =>
          fixed === null || index === fixed % count ? value : never,
        );
      return {
        between: Float64Array.from(stops.flatMap((from) => stops.map((to) => metres(from, to)))),
        enter: only(
          first,
          stops.map((stop) => (start ? metres(start, stop) : 0)),
        ),
        leave: only(
          last,
          stops.map((stop) => (end ? metres(stop, end) : 0)),
        ),
      };
    });
}

function shortestOfAll(task: OrderTask): number {
  let shortest = Infinity;
  const visit = (order: number[], left: ReadonlySet<number>): void => {
    if (left.size === 0) shortest = Math.min(shortest, orderLength(task, order));
    for (const stop of left) visit([...order, stop], new Set([...left].filter((other) => other !== stop)));
  };
  visit([], new Set(task.enter.keys()));
  return shortest;
}
