import type { RouteError } from "../errors.ts";
import { err, ok, type Result } from "../result.ts";
import type { Paths, Terminal } from "./network.ts";
import { never, unitsPerMetre, type OrderTask } from "./order-task.ts";
import type { StrollRequest } from "./types.ts";

/** The points a stroll runs through. */
export interface Terminals {
  readonly stops: readonly Terminal[];
  readonly start: Terminal | undefined;
  readonly end: Terminal | undefined;
}

/** How far it is from every stop to every other, and to the start and the end; or where there is no way. */
export function distancesOf(
  { stops, start, end }: Terminals,
  shape: StrollRequest["shape"],
  paths: Paths,
): Result<OrderTask, RouteError> {
  const count = stops.length;
  const unitsFor = (from: Terminal, to: Terminal): number =>
    Math.round(paths.metres(from, to) * unitsPerMetre);
  const between = new Float64Array(count * count);
  for (const [row, from] of stops.entries()) {
    for (const [column, to] of stops.slice(0, row).entries()) {
      const units = unitsFor(from, to);
      if (units === Infinity) return err({ kind: "no-way", from: to.id, to: from.id });
      between[row * count + column] = units;
      between[column * count + row] = units;
    }
  }
  const toEach = (terminal: Terminal | undefined): Float64Array =>
    Float64Array.from(stops, (stop) => (terminal ? unitsFor(terminal, stop) : 0));
  const enter = toEach(start);
  const leave = shape === "loop" ? enter : toEach(end);
  for (const [terminal, units] of [
    [start, enter],
    [end, leave],
  ] as const) {
    const away = stops[units.indexOf(Infinity)];
    if (terminal && away) return err({ kind: "no-way", from: terminal.id, to: away.id });
  }
  return ok({ between, enter, leave });
}

/** What of a request ties its order down. Stops are counted as in the task. */
export interface Ties {
  /** Comes back to its first stop. */
  readonly isClosed: boolean;
  readonly isGiven: boolean;
  readonly first: number | undefined;
  readonly last: number | undefined;
}

/** The task with impossible steps where something is fixed; a walk that comes back to its first stop begins at `cut`. */
export function tie(task: OrderTask, { isClosed, isGiven, first, last }: Ties, cut = 0): OrderTask {
  const count = task.enter.length;
  const only = (units: Float64Array, kept: number | undefined): Float64Array =>
    kept === undefined ? units : units.map((value, index) => (index === kept ? value : never));
  const between = isGiven
    ? task.between.map((units, index) => (Math.floor(index / count) < index % count ? units : never))
    : task.between;
  if (!isClosed) return { between, enter: only(task.enter, first), leave: only(task.leave, last) };
  const back = task.between.slice(cut * count, (cut + 1) * count);
  return { between, enter: only(task.enter, cut), leave: only(back, last) };
}

/** The task of some of the stops. */
export function pick({ between, enter, leave }: OrderTask, kept: readonly number[]): OrderTask {
  const count = enter.length;
  return {
    between: Float64Array.from(
      kept.flatMap((row) => kept.map((column) => between[row * count + column] as number)),
    ),
    enter: Float64Array.from(kept, (stop) => enter[stop] as number),
    leave: Float64Array.from(kept, (stop) => leave[stop] as number),
  };
}
