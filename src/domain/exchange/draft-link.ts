import { cleanName, setDraft, type Draft } from "../draft.ts";
import type { Position } from "../position.ts";
import { shown } from "../shown.ts";
import { clock, parseClock } from "./clock.ts";
import { longestId, parseId, parseNumber, parsePosition, trim, type QueryReader } from "./query.ts";

/**
 * The parts of a query that stand for a draft, `key=value` each, always in the same order. The same draft gives the
 * same parts; positions to about a metre.
 */
export function encodeDraft(draft: Draft): string[] {
  const { name, stops, order, shape, start, end, day, departAt, budgetMinutes, stepFree, speed } = draft;
  const parts: (string | false | undefined)[] = [
    `stops=${stops.join(".")}`,
    order === "given" && "order=given",
    shape === "loop" && "loop=1",
    start && `from=${degrees(start)}`,
    end && `to=${degrees(end)}`,
    day !== undefined && `day=${day}`,
    departAt !== undefined && `depart=${clock(departAt)}`,
    budgetMinutes !== undefined && `budget=${budgetMinutes}`,
    stepFree && "stepfree=1",
    speed !== undefined && `speed=${trim(speed, 2)}`,
    // Spelt by the browser, which never fails over half a character.
    name !== undefined && String(new URLSearchParams({ name })),
  ];
  return parts.filter((part) => typeof part === "string");
}

/**
 * Reads a draft from a query, or nothing where it names no stops at all. Stops may be ids or codes; whether they
 * exist is for the caller to say. Senseless values are left out and told.
 */
export function decodeDraft(reader: QueryReader): Draft | undefined {
  const { query, faults } = reader;
  const named = query.get("stops");
  if (named === null) return undefined;
  const asked = [...new Set(named.split(".").filter((id) => id !== ""))];
  const stops = asked.filter((id) => parseId(id) !== undefined);
  const odd = asked.filter((id) => !stops.includes(id)).map((id) => shown(id, longestId));
  if (odd.length > 0) faults.push({ kind: "unknown-stops", asked: odd });
  if (stops.length === 0 && odd.length > 0) return undefined;

  function read<T>(key: string, parse: (text: string) => T | undefined): T | undefined {
    return reader.read(key, parse, "bad-stroll-wish");
  }
  const isOn = (key: string): true | undefined => read(key, (text) => (text === "1" ? true : undefined));
  return setDraft(
    { stops, order: read("order", parseOrder) ?? "best", shape: isOn("loop") ? "loop" : "one-way" },
    {
      start: read("from", parsePosition),
      end: read("to", parsePosition),
      day: read("day", parseDay),
      departAt: read("depart", parseClock),
      budgetMinutes: read("budget", (text) => whole(parseNumber(text, 1, 24 * 60))),
      stepFree: isOn("stepfree"),
      speed: read("speed", (text) => parseNumber(text, 0.1, 10)),
      name: read("name", (text) => cleanName(text) || undefined),
    },
  );
}

function degrees([lng, lat]: Position): string {
  return `${trim(lng, 5)},${trim(lat, 5)}`;
}

function parseOrder(text: string): Draft["order"] | undefined {
  return text === "given" || text === "best" ? text : undefined;
}

/** A day that exists, `YYYY-MM-DD`. */
function parseDay(text: string): string | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text;
}

function whole(value: number | undefined): number | undefined {
  return Number.isInteger(value) ? value : undefined;
}
