import type { Terminal } from "../../../src/domain/route/network.ts";
import { bestOrder } from "../../../src/domain/route/order.ts";
import { orderLength, type OrderTask } from "../../../src/domain/route/order-task.ts";
import { planStroll } from "../../../src/domain/route/stroll.ts";
import type { StrollRequest } from "../../../src/domain/route/types.ts";
import { cell, number, sampleOf, table, timeOf } from "./measure.ts";
import { randomNodes, roundTrip, type Network } from "./network.ts";
import { salesmanLength } from "./peers.ts";

const seed = 4201;
const sizes = [8, 12, 15, 25, 50, 100] as const;

/** Round trips from a start: ours against simulated annealing and, where it can be had, the certain optimum. */
export function ordersOf(network: Network): string {
  const rows = sizes.map((size) => {
    const runs = size <= 25 ? 25 : size === 50 ? 12 : 8;
    const tasks = Array.from({ length: runs }, (_, run) =>
      roundTrip(network, randomNodes(network, size + 1, seed + size + 1000 * run)),
    );
    const times: number[] = [];
    const found = tasks.map((task) => {
      let best = { order: [] as readonly number[], proven: false, gap: 0 };
      times.push(timeOf(() => (best = bestOrder(task))));
      return { length: orderLength(task, best.order), ...best };
    });
    const wrong =
      size > 12 ? undefined : tasks.filter((task, run) => shortestBySets(task) !== found[run]!.length).length;
    const gaps = sampleOf(found.map(({ gap }) => 100 * gap));
    const peer = [0.999, 0.99999].map((coefficient) => {
      const some = coefficient > 0.999 ? tasks.slice(0, 2) : tasks;
      const took: number[] = [];
      const over = some.map((task, run) => {
        let length = 0;
        took.push(timeOf(() => (length = salesmanLength(task, coefficient))));
        return 100 * (length / found[run]!.length - 1);
      });
      return `${number(sampleOf(took).median)} ms, ${number(sampleOf(over).median)} % longer`;
    });
    return [
      String(size),
      `${cell(sampleOf(times))}, p95 ${number(sampleOf(times).p95)}`,
      `${found.filter(({ proven }) => proven).length} of ${runs}`,
      wrong === undefined ? "–" : `${wrong} of ${runs}`,
      `${number(gaps.median)} / ${number(gaps.p95)}`,
      ...peer,
    ];
  });
  return `### The best order of a round trip\n\nGoals: 25 stops proven ≤ 20 ms, p95 ≤ 60 ms; 50 stops within 0.5 % (p95) in 30 ms, 100 within 1 % in 60 ms, matrix and geometry apart. The gap is to the bound, so the truth is no worse.\n\n${table(
    [
      "stops",
      "ours, ms",
      "proven",
      "differs from Held–Karp",
      "gap at most %, p50 / p95",
      "@wemap/salesman.js 2.1.0, 0.999",
      "… 0.99999",
    ],
    rows,
  )}`;
}

/** The shortest order's length by dynamic programming over sets, as plain as can be. */
function shortestBySets({ between, enter, leave }: OrderTask): number {
  const count = enter.length;
  const best = new Map<number, number>();
  for (let stop = 0; stop < count; stop += 1) best.set((1 << stop) * count + stop, enter[stop]!);
  for (let set = 1; set < 1 << count; set += 1) {
    for (let last = 0; last < count; last += 1) {
      const length = best.get(set * count + last);
      if (length === undefined) continue;
      for (let next = 0; next < count; next += 1) {
        if ((set & (1 << next)) !== 0) continue;
        const state = (set | (1 << next)) * count + next;
        const longer = length + between[last * count + next]!;
        if (longer < (best.get(state) ?? Infinity)) best.set(state, longer);
      }
    }
  }
  const all = ((1 << count) - 1) * count;
  return Math.min(...Array.from(leave, (way, last) => best.get(all + last)! + way));
}

type Kind = readonly [
  name: string,
  size: number,
  runs: number,
  ask: (places: readonly Terminal[]) => StrollRequest,
];

/** Whole plans: matrix, order, lines and directions; free, within a budget, and through opening hours. */
export function strollsOf(network: Network): string {
  const kinds: readonly Kind[] = [
    ...([15, 25, 50, 100] as const).map(
      (size) => [`${size} stops, best order`, size, size > 25 ? 7 : 21, free] as const,
    ),
    ["15 stops, a budget of half the time", 15, 15, (places) => ({ ...free(places), budgetMinutes: 120 })],
    ["15 stops, three in five with hours", 15, 15, (places) => withHours(free(places))],
    ["15 stops, budget and hours", 15, 15, (places) => ({ ...withHours(free(places)), budgetMinutes: 150 })],
  ];
  const rows = kinds.map(([name, size, runs, ask]) => {
    const times = Array.from({ length: runs }, (_, run) => {
      const request = ask(randomNodes(network, size + 1, seed + 7 * size + 1000 * run));
      return timeOf(() => planStroll(network.graph, request));
    });
    return [name, cell(sampleOf(times)), number(sampleOf(times).p95)];
  });
  return `### A whole stroll\n\nGoals: 15 stops ≤ 12 ms; budget and opening hours at 15 stops ≤ 12 ms.\n\n${table(["", "ms", "p95"], rows)}`;
}

function free([start, ...stops]: readonly Terminal[]): StrollRequest {
  return {
    stops: stops.map(({ id, position }, index) => ({
      id,
      position,
      visitMinutes: 5 + (index % 4) * 5,
      weight: 1 + (index % 3),
    })),
    order: "best",
    shape: "loop",
    start: start!.position,
  };
}

function withHours(request: StrollRequest): StrollRequest {
  const stops = request.stops.map((stop, index) => {
    const from = 600 + 20 * (index % 7);
    return index % 5 < 3 ? { ...stop, open: [[from, from + 150]] as const } : stop;
  });
  return { ...request, stops, departAt: 590 };
}
