import type { RouteError } from "../errors.ts";
import type { Position } from "../position.ts";
import { err, ok, type Result } from "../result.ts";
import type { StopRequest, StrollRequest } from "./types.ts";

/** More stops than anyone walks in a day. */
const maxStops = 200;

/** Metres per second of an unhurried walker. */
export const usualSpeed = 1.25;

const dayMinutes = 24 * 60;

/** Names of the points of a stroll that are not stops. */
export const startId = "start";
export const endId = "end";

/** Tells what cannot be planned about a request, and lets through the rest. */
export function checkRequest(request: StrollRequest): Result<StrollRequest, RouteError> {
  const { stops } = request;
  if (stops.length === 0) return err({ kind: "no-stops" });
  if (stops.length > maxStops) return err({ kind: "too-many-stops", count: stops.length, max: maxStops });
  const why = faultOfStops(stops) ?? faultOfEnds(request) ?? faultOfNumbers(request);
  return why === undefined ? ok(request) : err({ kind: "bad-request", why });
}

function faultOfStops(stops: readonly StopRequest[]): string | undefined {
  const seen = new Set<string>([startId, endId]);
  for (const { id, position, visitMinutes, weight, open } of stops) {
    if (id === startId || id === endId) return `“${id}” is no name for a stop`;
    if (seen.has(id)) return `the stop ${id} is asked for twice`;
    seen.add(id);
    if (!isPosition(position)) return `the stop ${id} has no position on Earth`;
    if (!isAmount(visitMinutes) || (visitMinutes ?? 0) > dayMinutes) {
      return `the visit of ${id} must last zero minutes or more, and a day at most`;
    }
    if (!isAmount(weight)) return `the weight of ${id} must be zero or more`;
    if (open !== undefined && !open.every(isOpening))
      return `the opening hours of ${id} end before they begin`;
  }
  return undefined;
}

function faultOfEnds(request: StrollRequest): string | undefined {
  const { stops, order, shape, start, end, firstStop, lastStop } = request;
  const ids = stops.map((stop) => stop.id);
  for (const [name, position] of [
    ["start", start],
    ["end", end],
  ] as const) {
    if (position !== undefined && !isPosition(position)) return `the ${name} is no position on Earth`;
  }
  for (const id of [firstStop, lastStop]) {
    if (id !== undefined && !ids.includes(id)) return `${id} is not among the stops`;
  }
  if (firstStop !== undefined && firstStop === lastStop && ids.length > 1) {
    return `${firstStop} cannot be both the first and the last of several stops`;
  }
  if (order === "given" && firstStop !== undefined && ids[0] !== firstStop) {
    return `in the given order ${firstStop} is not the first stop`;
  }
  if (order === "given" && lastStop !== undefined && ids.at(-1) !== lastStop) {
    return `in the given order ${lastStop} is not the last stop`;
  }
  if (shape === "loop" && end !== undefined && !(start !== undefined && isSame(start, end))) {
    return "a loop ends where it starts, so it takes a start and no end";
  }
  return undefined;
}

function faultOfNumbers({ speed, departAt, budgetMinutes }: StrollRequest): string | undefined {
  if (speed !== undefined && !(speed >= 0.1 && speed <= 10)) {
    return "the speed must be between 0.1 and 10 metres per second";
  }
  if (departAt !== undefined && !(departAt >= 0 && departAt < dayMinutes)) {
    return "the departure must be a minute of the day, from 0 to 1439";
  }
  if (!isAmount(budgetMinutes)) return "the time budget must be zero minutes or more";
  return undefined;
}

function isPosition(position: Position): boolean {
  const [lng, lat] = position;
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}

function isAmount(value: number | undefined): boolean {
  return value === undefined || (value >= 0 && value < Infinity);
}

/** Hours of a day, which may run on past midnight. */
function isOpening([from, to]: readonly [number, number]): boolean {
  return from >= 0 && from <= to && to <= 2 * dayMinutes;
}

function isSame(one: Position, other: Position): boolean {
  return one[0] === other[0] && one[1] === other[1];
}
