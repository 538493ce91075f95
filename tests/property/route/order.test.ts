import fc from "fast-check";
import { expect, test } from "vitest";
import { proveOrder } from "../../../src/domain/route/branch.ts";
import { bestOrder } from "../../../src/domain/route/order.ts";
import { never, orderLength, unitsPerMetre, type OrderTask } from "../../../src/domain/route/order-task.ts";
import { goodOrder } from "../../../src/domain/route/local-search.ts";

test("the best order of up to 8 stops is as short as the shortest of all permutations", () => {
  fc.assert(
    fc.property(randomTask(1, 8), (task) => {
      const { order, proven, gap } = bestOrder(task);
      expect([proven, gap]).toEqual([true, 0]);
      expect([...order].sort()).toEqual([...task.enter.keys()]);
      expect(orderLength(task, order)).toBe(shortestOfAll(task));
    }),
    { numRuns: 300 },
  );
});

test("16 to 25 stops are proven: every stop comes once, and no order within reach of simple moves is shorter", () => {
  fc.assert(
    fc.property(randomTask(16, 25), (task) => {
      const { order, proven, gap } = bestOrder(task);
      expect([proven, gap]).toEqual([true, 0]);
      expect([...order].sort((one, other) => one - other)).toEqual([...task.enter.keys()]);
      const length = orderLength(task, order);
      for (const other of withOneMove(order)) {
        expect(orderLength(task, other)).toBeGreaterThanOrEqual(length);
      }
      expect(bestOrder(task).order).toEqual(order);
    }),
    { numRuns: 40 },
  );
});

test("of many stops the gap told is at least the gap there is, and the heuristic alone comes close", () => {
  let [worst, sum] = [0, 0];
  fc.assert(
    fc.property(randomTask(17, 22), (task) => {
      const shortest = orderLength(task, bestOrder(task).order);
      const good = goodOrder(task);
      const { order, bound } = proveOrder(task, good);
      expect(bound).toBe(shortest);
      expect(orderLength(task, order)).toBe(shortest);
      const gap = orderLength(task, good) / shortest - 1;
      worst = Math.max(worst, gap);
      sum += gap;
    }),
    { numRuns: 40 },
  );
  expect(worst).toBeLessThan(0.02);
  expect(sum / 40).toBeLessThan(0.001);
});

test("a hundred stops: near the bound, never longer than given, and the same again", () => {
  fc.assert(
    fc.property(randomTask(100, 100), (task) => {
      const { order, gap } = bestOrder(task);
      expect([...order].sort((one, other) => one - other)).toEqual([...task.enter.keys()]);
      expect(orderLength(task, order)).toBeLessThanOrEqual(orderLength(task, [...task.enter.keys()]));
      expect(gap).toBeLessThan(0.06);
      expect(bestOrder(task).order).toEqual(order);
    }),
    { numRuns: 5 },
  );
});

/** Every order that comes from another by turning a part round, or by carrying one stop elsewhere. */
function* withOneMove(order: readonly number[]): Generator<readonly number[]> {
  for (let first = 0; first < order.length; first += 1) {
    for (let last = first + 1; last <= order.length; last += 1) {
      yield [...order.slice(0, first), ...order.slice(first, last).reverse(), ...order.slice(last)];
    }
    const others = order.toSpliced(first, 1);
    for (let place = 0; place < order.length; place += 1) yield others.toSpliced(place, 0, order[first]!);
  }
}

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
        Math.round(unitsPerMetre * Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!));
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
  const count = task.enter.length;
  let shortest = Infinity;
  const visit = (last: number, metres: number, left: number): void => {
    if (left === 0) shortest = Math.min(shortest, metres + task.leave[last]!);
    for (let stop = 0; stop < count; stop += 1) {
      if ((left & (1 << stop)) === 0) continue;
      const step = last < 0 ? task.enter[stop]! : task.between[last * count + stop]!;
      visit(stop, metres + step, left & ~(1 << stop));
    }
  };
  visit(-1, 0, (1 << count) - 1);
  return shortest;
}
