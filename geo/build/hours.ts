import OpeningHours from "opening_hours";
import type { Hours, OpenWindow } from "../../src/domain/hours.ts";
import type { Position } from "../../src/domain/position.ts";
import type { PlaceFile } from "../schema/place.ts";

/** The days that are worked out, both included. Later ones are unknown: nobody has told them yet. */
const [firstDay, lastDay] = ["2026-11-01", "2028-12-31"] as const;
const minutesOfDay = 1440;

/**
 * Opening hours in the syntax of OpenStreetMap, worked out day by day with the public holidays of Pas-de-Calais; a
 * text that says why when they cannot be read.
 */
export function workOutHours(
  { value, as_of, sources }: NonNullable<PlaceFile["opening_hours"]>,
  [lon, lat]: Position,
): Hours | string {
  const different: string[] = [];
  try {
    const address = { country_code: "fr", state: "Hauts-de-France", county: "Pas-de-Calais" };
    const rules = new OpeningHours(value, { lat, lon, address });
    const letters = daysBetween().map((day) => {
      const windows = windowsOf(rules, day);
      if (!windows) return "-";
      const text = JSON.stringify(windows);
      if (!different.includes(text)) different.push(text);
      return String.fromCharCode("a".charCodeAt(0) + different.indexOf(text));
    });
    const windows = different.map((text) => JSON.parse(text) as OpenWindow[]);
    return { value, asOf: as_of, sources, from: firstDay, days: letters.join(""), windows };
  } catch (error) {
    return String(error);
  }
}

/** Minutes after midnight a day opens and closes; nothing when the rules say themselves that they do not know. */
function windowsOf(rules: OpeningHours, [year, month, day]: Day): OpenWindow[] | undefined {
  const [midnight, next] = [new Date(year, month, day), new Date(year, month, day + 1)];
  const intervals = rules.getOpenIntervals(midnight, next);
  if (intervals.some(([, , unknown]) => unknown)) return undefined;
  return intervals.map(([from, to]) => [minuteOf(from), to >= next ? minutesOfDay : minuteOf(to)]);
}

/** By the clock on the wall, so that it does not matter where and when this runs. */
function minuteOf(time: Date): number {
  return time.getHours() * 60 + time.getMinutes();
}

type Day = readonly [year: number, month: number, day: number];

function daysBetween(): Day[] {
  const days: Day[] = [];
  const day = new Date(firstDay);
  for (; day <= new Date(lastDay); day.setUTCDate(day.getUTCDate() + 1)) {
    days.push([day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()]);
  }
  return days;
}
