/** When a place is open, worked out day by day from what its source says. */
export interface Hours {
  /** As the source states them, in the syntax of OpenStreetMap. */
  readonly value: string;
  /** The year, or year and month, they were stated for. */
  readonly asOf: string;
  /** Keys into the register of sources. */
  readonly sources: readonly string[];
  /** The first day worked out, `YYYY-MM-DD`. */
  readonly from: string;
  /** One letter a day: `a` for the first of `windows`, `b` for the second …, anything else when nobody knows. */
  readonly days: string;
  /** The different days there are: when it opens and closes, in minutes after midnight. */
  readonly windows: readonly (readonly OpenWindow[])[];
}

export type OpenWindow = readonly [from: number, to: number];

const millisecondsOfDay = 86_400_000;
const firstLetter = "a".charCodeAt(0);

/**
 * When a place is open on a day (`YYYY-MM-DD`), in minutes after midnight; none when it is closed all day. Unknown
 * without known hours, and outside the days worked out.
 */
export function windowsOn(hours: Hours | undefined, day: string): readonly OpenWindow[] | "unknown" {
  if (!hours || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return "unknown";
  const index = (Date.parse(day) - Date.parse(hours.from)) / millisecondsOfDay;
  const letter = hours.days.charCodeAt(index);
  return (index >= 0 && hours.windows[letter - firstLetter]) || "unknown";
}
