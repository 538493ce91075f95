import type { OrderTask } from "./order-task.ts";

/** What ties an order to the clock. Times are counted from the departure, in the units of the task, at walking pace. */
export interface Timing {
  /** How long one stays at each stop. */
  readonly stay: Float64Array;
  /** When each stop is open, in order of time; undefined when always. */
  readonly open: readonly (Openings | undefined)[];
  /** What each stop is worth. */
  readonly weight: Float64Array;
  /** What walking, waiting and staying may take together. */
  readonly limit: number;
}

export type Openings = readonly (readonly [from: number, to: number])[];

/** Comings and goings along an order, and when all is over. */
export interface Timetable {
  readonly arrive: readonly number[];
  readonly begin: readonly number[];
  readonly leave: readonly number[];
  readonly end: number;
}

/** When a stay can begin that must not outlast the opening it begins in; infinite when there is none any more. */
export function beginOf(arrive: number, stay: number, open: Openings | undefined): number {
  if (open === undefined) return arrive;
  for (const [from, to] of open) {
    const begin = Math.max(arrive, from);
    if (begin + stay <= to) return begin;
  }
  return Infinity;
}

/** The timetable of an order; undefined when it comes to a closed door or ends beyond the limit. */
export function timetableOf(
  { between, enter, leave: home }: OrderTask,
  timing: Timing,
  order: readonly number[],
): Timetable | undefined {
  const count = enter.length;
  const [arrive, begin, leave]: [number[], number[], number[]] = [[], [], []];
  let now = 0;
  for (const [index, stop] of order.entries()) {
    const way = index === 0 ? enter[stop] : between[(order[index - 1] as number) * count + stop];
    now += way as number;
    arrive.push(now);
    now = beginOf(now, timing.stay[stop] as number, timing.open[stop]);
    if (now === Infinity) return undefined;
    begin.push(now);
    now += timing.stay[stop] as number;
    leave.push(now);
  }
  const end = now + (home[order.at(-1) as number] as number);
  return end <= timing.limit ? { arrive, begin, leave, end } : undefined;
}
