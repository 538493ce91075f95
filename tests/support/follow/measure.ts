import { simulateWalk, type Detour, type WalkerOptions } from "../../../src/domain/follow/simulate.ts";
import { turnsBack, wrongStreets } from "./detours.ts";
import { arrivalsOf, quantile, replay } from "./replay.ts";
import type { NamedStroll, Town } from "./town.ts";

/** What walkers do: keep to the line, take wrong streets and come back, or turn back and think better of it. */
export type Habit = "keeps" | "wrong-street" | "turns-back";

/** Metres a walker goes on a wrong street, or back, before coming to the line again. */
const outMetres: Readonly<Record<Habit, number>> = { keeps: 0, "wrong-street": 200, "turns-back": 150 };

export interface Measured {
  readonly walks: number;
  readonly hours: number;
  /** Times a walker on the line was told to be off it, by hour, and share of the time this lasted. */
  readonly falsePerHour: number;
  readonly wronglyOff: number;
  /** Error of progress in metres. */
  readonly errorMiddle: number;
  readonly errorMost: number;
  readonly leapsPerHour: number;
  readonly stops: number;
  readonly missed: number;
  readonly outOfOrder: number;
  readonly tooEarly: number;
  readonly detours: number;
  readonly missedDetours: number;
  /** Metres walked off the line until it was told: half of them, and nineteen of twenty. */
  readonly delayMiddle: number;
  readonly delayMost: number;
}

/** Sends a walker along every stroll and compares what was told with what was true. Seeded. */
export function measure(
  { graph, precision }: Town,
  strolls: readonly NamedStroll[],
  habit: Habit,
  seed: number,
  { interval = 1, ...walker }: WalkerOptions & { readonly interval?: number },
): Measured {
  const sigma = walker.sigma ?? 10;
  const errors: number[] = [];
  const delays: number[] = [];
  const sum = { hours: 0, alarms: 0, off: 0, leaps: 0, stops: 0, missed: 0, order: 0, early: 0, detours: 0 };
  for (const [index, { stroll }] of strolls.entries()) {
    const detours = detoursOf(habit, seed + index);
    const walk = simulateWalk(stroll, {
      seed: 31 * seed + index,
      pauseSeconds: 45,
      sigma,
      detours,
      ...walker,
    });
    const outcome = replay(stroll, walk, { graph, precision }, interval);
    const arrivals = arrivalsOf(outcome, sigma);
    const alarms = outcome.told.filter(({ event }) => event.type === "left-route");
    for (const error of outcome.errors) errors.push(error);
    sum.hours += outcome.hours;
    sum.alarms += alarms.filter(({ truth }) => truth.isOnLine).length;
    sum.off += outcome.secondsOff;
    sum.leaps += outcome.leaps;
    sum.stops += arrivals.all;
    sum.missed += arrivals.missed;
    sum.order += arrivals.outOfOrder;
    sum.early += arrivals.tooEarly;
    sum.detours += detours.length;
    for (const { leaveAt } of detours) {
      const noticed = alarms.find(
        ({ truth }) =>
          !truth.isOnLine && truth.metresAlong === leaveAt && truth.metresOnDetour <= outMetres[habit],
      );
      if (noticed !== undefined) delays.push(noticed.truth.metresOnDetour);
    }

    function detoursOf(kind: Habit, chance: number): readonly Detour[] {
      if (kind === "keeps") return [];
      return kind === "wrong-street"
        ? wrongStreets(graph, stroll, chance, outMetres[kind])
        : turnsBack(stroll, chance, outMetres[kind]);
    }
  }
  return {
    walks: strolls.length,
    hours: sum.hours,
    falsePerHour: sum.alarms / sum.hours,
    wronglyOff: sum.off / 3600 / sum.hours,
    errorMiddle: quantile(errors, 0.5),
    errorMost: quantile(errors, 0.95),
    leapsPerHour: sum.leaps / sum.hours,
    stops: sum.stops,
    missed: sum.missed,
    outOfOrder: sum.order,
    tooEarly: sum.early,
    detours: sum.detours,
    missedDetours: sum.detours - delays.length,
    delayMiddle: quantile(delays, 0.5),
    delayMost: quantile(delays, 0.95),
  };
}
