import type { Position } from "../position.ts";
import { err, ok, type Result } from "../result.ts";
import { shown } from "../shown.ts";
import { readXml, type XmlElement, type XmlFault } from "./read-xml.ts";

/** Why a file somebody gave us could not be used; `line` counts from 1. */
export type ImportError =
  | { readonly kind: "file-too-large"; readonly characters: number; readonly max: number }
  | { readonly kind: "file-too-slow"; readonly line: number }
  | {
      readonly kind: "file-broken";
      readonly why: Exclude<XmlFault["why"], "stopped"> | "json";
      readonly line: number;
    }
  | { readonly kind: "bad-position"; readonly line: number }
  | { readonly kind: "too-many-points"; readonly max: number; readonly line: number }
  | { readonly kind: "no-points" }
  | { readonly kind: "no-places"; readonly names: readonly string[] }
  | { readonly kind: "file-unreadable" }
  | { readonly kind: "not-a-walk" };

/** A named point of a file. */
export interface Waypoint {
  readonly position: Position;
  readonly name: string;
  readonly link: string | null;
}

/** What a GPX file holds, as far as a walk can be made of it. */
export interface GpxFile {
  readonly title: string;
  /** Waypoints and route points, in the order of the file. */
  readonly points: readonly Waypoint[];
}

/** More than any walk of ours needs; larger files are not read. */
export const longestFile = 5_000_000;
const mostPoints = 50_000;
const longestText = 300;

/**
 * Reads the waypoints and route points of a GPX 1.0 or 1.1 file; its tracks only say how somebody walked. Nothing is
 * read behind the first error, nor once `overdue` says that it takes too long. Errors: `file-too-large`, `no-points`,
 * `not-a-walk`; with their line `file-broken`, `bad-position`, `too-many-points`, `file-too-slow`.
 */
export function readGpx(text: string, overdue: () => boolean): Result<GpxFile, ImportError> {
  if (text.length > longestFile) {
    return err({ kind: "file-too-large", characters: text.length, max: longestFile });
  }
  const points: Waypoint[] = [];
  const path: string[] = [];
  let title = "";
  let count = 0;
  let error: ImportError | null = null;
  let current: { readonly position: Position; name: string; link: string | null } | null = null;

  function open(element: XmlElement): void {
    const { name, attributes, line } = element;
    if (path.length === 0 && name !== "gpx") error ??= { kind: "not-a-walk" };
    path.push(name);
    if (name === "wpt" || name === "rtept" || name === "trkpt") {
      const position = positionOf(attributes);
      if ((count += 1) > mostPoints) error ??= { kind: "too-many-points", max: mostPoints, line };
      if (!position) error ??= { kind: "bad-position", line };
      else if (name !== "trkpt") current = { position, name: "", link: null };
    }
    if (name === "link" && current) current.link ??= attributes.get("href")?.slice(0, longestText) ?? null;
  }

  function close(name: string, said: string): void {
    path.pop();
    const within = path.at(-1);
    if (name === "name" && current && (within === "wpt" || within === "rtept"))
      current.name = shown(said, longestText);
    if (name === "name" && within === "metadata") title = shown(said, longestText);
    if ((name === "wpt" || name === "rtept") && current) {
      points.push(current);
      current = null;
    }
  }

  function stops(line: number): boolean {
    if (error === null && overdue()) error = { kind: "file-too-slow", line };
    return error !== null;
  }

  const fault = readXml(text, { open, close, stops });
  if (error) return err(error);
  if (fault && fault.why !== "stopped") return err({ kind: "file-broken", why: fault.why, line: fault.line });
  return points.length > 0 ? ok({ title, points }) : err({ kind: "no-points" });
}

function positionOf(attributes: ReadonlyMap<string, string>): Position | null {
  const lat = degrees(attributes.get("lat"), 90);
  const lng = degrees(attributes.get("lon"), 180);
  return lat === null || lng === null ? null : [lng, lat];
}

function degrees(text: string | undefined, limit: number): number | null {
  if (text === undefined || !/^\s*[+-]?\d+(?:\.\d*)?\s*$/.test(text)) return null;
  const value = Number(text);
  return Math.abs(value) <= limit ? value : null;
}
