/**
 * A minute of local time as the sources print it, `1940-05-25T15:00`. It carries no zone: nobody says whose clock it
 * was. Minutes in this form compare as text.
 */
export type LocalMinute = string;

/** Anything that began and ended. `clock: "part"`: it lies somewhere between the two, and may have been short. */
export interface Timed {
  readonly from: LocalMinute;
  readonly to: LocalMinute;
  readonly clock?: "exact" | "about" | "part";
}

/** The days of the timeline: from midnight before 22 May to midnight after 27 May. */
export const firstMinute: LocalMinute = "1940-05-22T00:00";
export const lastMinute: LocalMinute = "1940-05-28T00:00";

/** What lasted no longer than this, or whose end nobody noted, is shown as happening for so many minutes. */
const shortestShown = 30;

/** Of what lies somewhere within so many minutes nobody can say that it is happening. */
const halfADay = 720;

const minutePattern = /^1940-05-(?:1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Reads a minute from a link. Minutes before the timeline or after it give its first or last one. */
export function parseMinute(text: string): LocalMinute | undefined {
  return minutePattern.test(text) ? clampMinute(text) : undefined;
}

/** The nearest minute of the timeline. */
export function clampMinute(at: LocalMinute): LocalMinute {
  if (at < firstMinute) return firstMinute;
  return at > lastMinute ? lastMinute : at;
}

/** Minutes since the timeline began; negative before it. */
export function minutesInto(at: LocalMinute): number {
  return (Date.parse(`${at}Z`) - Date.parse(`${firstMinute}Z`)) / 60_000;
}

/** So many minutes after the beginning of the timeline. */
export function minuteAfter(minutes: number): LocalMinute {
  return new Date(Date.parse(`${firstMinute}Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/**
 * What was over at a minute, what was happening, what may have happened before it or after, and what was still to come,
 * each in the given order.
 */
export interface Hour<M> {
  readonly past: readonly M[];
  readonly now: readonly M[];
  readonly maybe: readonly M[];
  readonly ahead: readonly M[];
}

/** Divides what happened by a minute; what is `now` has begun and is not over. */
export function hourAt<M extends Timed>(things: readonly M[], at: LocalMinute): Hour<M> {
  const current = things.filter((thing) => thing.from <= at && at < endOf(thing));
  return {
    past: things.filter((thing) => endOf(thing) <= at),
    now: current.filter((thing) => hourIsKnown(thing)),
    maybe: current.filter((thing) => !hourIsKnown(thing)),
    ahead: things.filter((thing) => thing.from > at),
  };
}

/** Whether it can be said of an hour that this was happening; false for what is known to the day, or not even that. */
export function hourIsKnown({ from, to, clock }: Timed): boolean {
  return clock !== "part" || minutesInto(to) - minutesInto(from) < halfADay;
}

/** The minute the next thing after `at` began, or the last before it; the end of the timeline where there is none. */
export function stepFrom(things: readonly Timed[], at: LocalMinute, direction: 1 | -1): LocalMinute {
  const begins = things.map(({ from }) => from).filter((from) => clampMinute(from) === from);
  if (direction > 0) {
    return begins.filter((from) => from > at).reduce((a, b) => (b < a ? b : a), lastMinute);
  }
  return begins.filter((from) => from < at).reduce((a, b) => (b > a ? b : a), firstMinute);
}

/** Which moments are wanted; null asks for all. */
export interface MomentFilter {
  readonly side: string | null;
  readonly unit: string | null;
  readonly place: string | null;
}

export const noFilter: MomentFilter = { side: null, unit: null, place: null };

interface Attributed {
  readonly sides: readonly string[];
  readonly units: readonly string[];
  readonly places: readonly string[];
}

/** What answers to every wish of the filter. */
export function filtered<M extends Attributed>(things: readonly M[], filter: MomentFilter): readonly M[] {
  const has = (wanted: string | null, given: readonly string[]): boolean =>
    wanted === null || given.includes(wanted);
  return things.filter(
    ({ sides, units, places }) =>
      has(filter.side, sides) && has(filter.unit, units) && has(filter.place, places),
  );
}

/** The day of a minute, `1940-05-25`. */
export function dayOf(at: LocalMinute): string {
  return at.slice(0, 10);
}

function endOf({ from, to }: Timed): LocalMinute {
  const shown = minuteAfter(minutesInto(from) + shortestShown);
  return to > shown ? to : shown;
}
