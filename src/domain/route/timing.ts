import { never, type OrderTask } from "./order-task.ts";

/** What ties an order to the clock. Times are counted from the departure, in the units of the task, at walking pace. */
export interface Timing {
  /** How long one stays at each stop. */
  readonly stay: Float64Array;
  /** When each stop is open, in order of time; undefined when always. */
  readonly open: readonly (Openings | undefined)[];
  /** What each stop is worth. */
  readonly weight: Float64Array;
  /** What walking, waiting and staying may take together; `noLimit` at most. */
  readonly limit: number;
}

/** Time without end, yet less than any impossible step. */
export const noLimit = never / 2;

export type Openings = readonly (readonly [from: number, to: number])[];

/** When one can leave each stop at the earliest, by the set of stops visited until then: `[set * count + stop]`. */
export type Earliest = Float64Array;

/** Comings and goings along an order. */
export interface Timetable {
  readonly arrive: readonly number[];
  readonly begin: readonly number[];
  readonly leave: readonly number[];
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

/** The timetable of an order that keeps to the openings, `ways` being what is walked to each stop. */
export function timetableAlong(
  { stay, open }: Pick<Timing, "stay" | "open">,
  order: readonly number[],
  ways: readonly number[],
): Timetable {
  const [arrive, begin, leave]: [number[], number[], number[]] = [[], [], []];
  let now = 0;
  for (const [index, stop] of order.entries()) {
    now += ways[index] as number;
    arrive.push(now);
    now = beginOf(now, stay[stop] as number, open[stop]);
    begin.push(now);
    now += stay[stop] as number;
    leave.push(now);
  }
  return { arrive, begin, leave };
}

/** What tells a choice of stops from another: compared in this order. */
export interface Merit {
  readonly weight: number;
  readonly stops: number;
  /** Walking and waiting together. */
  readonly lost: number;
}

/** The merit of an order, and when it ends; undefined when it comes to a closed door or ends beyond the limit. */
export function meritOf(
  { between, enter, leave }: OrderTask,
  { stay, open, weight, limit }: Timing,
  order: readonly number[],
): (Merit & { readonly end: number }) | undefined {
  const count = enter.length;
  let [end, stayed, worth, last] = [0, 0, 0, -1];
  for (const stop of order) {
    end += (last < 0 ? enter[stop] : between[last * count + stop]) as number;
    end = beginOf(end, stay[stop] as number, open[stop]) + (stay[stop] as number);
    stayed += stay[stop] as number;
    worth += weight[stop] as number;
    last = stop;
  }
  if (last >= 0) end += leave[last] as number;
  return end <= limit ? { weight: worth, stops: order.length, lost: end - stayed, end } : undefined;
}

/** Most weight, then most stops, then least walking and waiting. */
export function isBetter(one: Merit, other: Merit): boolean {
  if (Math.abs(one.weight - other.weight) > 1e-9) return one.weight > other.weight;
  if (one.stops !== other.stops) return one.stops > other.stops;
  return one.lost < other.lost;
}
