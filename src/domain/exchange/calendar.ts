import type { Position } from "../position.ts";

/** A walk somebody means to take. */
export interface Outing {
  readonly title: string;
  readonly description: string;
  /** Absolute link to the walk. */
  readonly link: string;
  /** Where it starts, in words and in degrees. */
  readonly place: string;
  readonly position: Position;
  /** YYYY-MM-DD, and minutes after midnight in Calais. */
  readonly day: string;
  readonly departAt: number;
  /** How long it takes with all stops. */
  readonly minutes: number;
  /** When this was written, as ISO 8601 in UTC. */
  readonly written: string;
}

/** The clock of Calais since 1996: the rule of the European Union’s summer time. */
const clockOfCalais = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Paris",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:19970330T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
];

/**
 * The outing as an entry for a calendar (iCalendar, RFC 5545), in the time of Calais wherever the phone is. The
 * same walk at the same hour has the same identifier, so that a calendar replaces it instead of showing it twice.
 */
export function toCalendar(outing: Outing): string {
  const { day, departAt, minutes, position, link } = outing;
  const [lng, lat] = position;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Calais 1940//Walks//EN",
    "CALSCALE:GREGORIAN",
    ...clockOfCalais,
    "BEGIN:VEVENT",
    `UID:${link.replace(/^[^?]*\??/, "").replace(/[^\w.=&-]/g, "-")}-${compact(day)}@calais-1940`,
    `DTSTAMP:${outing.written.replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;TZID=Europe/Paris:${compact(day)}T${clock(departAt)}`,
    `DURATION:PT${Math.max(1, Math.round(minutes))}M`,
    `SUMMARY:${sayable(outing.title)}`,
    `DESCRIPTION:${sayable(`${outing.description}\n${link}`)}`,
    `LOCATION:${sayable(outing.place)}`,
    `GEO:${lat.toFixed(6)};${lng.toFixed(6)}`,
    `URL:${link.replace(/[\r\n]/g, "")}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

function clock(minutes: number): string {
  const two = (part: number): string => String(Math.floor(part)).padStart(2, "0");
  return `${two(minutes / 60)}${two(minutes % 60)}00`;
}

/** TEXT of RFC 5545, section 3.3.11: no control characters, and its own signs escaped. */
function sayable(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\n\t\P{Cc}]/gu, "")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");
}

/** Lines of at most 75 bytes, cut between characters, going on after a space (section 3.1). */
function folded(line: string): string {
  let bytes = 0;
  let result = "";
  for (const sign of line) {
    const code = sign.codePointAt(0) ?? 0;
    const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes + width > 75) {
      result += "\r\n ";
      bytes = 1;
    }
    result += sign;
    bytes += width;
  }
  return result;
}
