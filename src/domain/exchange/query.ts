import type { LinkError } from "../errors.ts";
import type { Position } from "../position.ts";
import { shown } from "../shown.ts";

/** A fault of one value in a link. */
export type ValueFault = Extract<LinkError, { readonly asked: string }>["kind"];

/** Reads values of a query; what makes no sense is left out and added to `faults`. */
export interface QueryReader {
  readonly query: URLSearchParams;
  readonly faults: LinkError[];
  /** The value at a key, or undefined when it is absent, empty or senseless. */
  read<T>(key: string, parse: (text: string) => T | undefined, kind: ValueFault): T | undefined;
}

export function queryReader(search: string): QueryReader {
  const query = new URLSearchParams(search);
  const faults: LinkError[] = [];
  return {
    query,
    faults,
    read(key, parse, kind) {
      const text = query.get(key);
      if (text === null || text === "") return undefined;
      const value = parse(text);
      if (value === undefined) faults.push({ kind, asked: shown(text, longestId) });
      return value;
    },
  };
}

/** Characters of an id at most, and of what is told of anything that was asked for. */
export const longestId = 60;
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function parseId(text: string): string | undefined {
  return text.length <= longestId && idPattern.test(text) ? text : undefined;
}

/** A number between two others, both included; anything else is none. */
export function parseNumber(text: string, low: number, high: number): number | undefined {
  const value = text.trim() === "" ? NaN : Number(text);
  return value >= low && value <= high ? value : undefined;
}

/** `lng,lat` in degrees. */
export function parsePosition(text: string): Position | undefined {
  const [first = "", second = "", ...rest] = text.split(",");
  const lng = parseNumber(first, -180, 180);
  const lat = parseNumber(second, -90, 90);
  return lng === undefined || lat === undefined || rest.length > 0 ? undefined : [lng, lat];
}

/** A number in as few signs as it takes. */
export function trim(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
