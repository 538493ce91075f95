import { distanceMetres } from "../geometry.ts";
import type { PlaceId } from "../place.ts";
import type { Position } from "../position.ts";
import { err, ok, type Result } from "../result.ts";
import { longestFile, readGpx, type ImportError } from "./read-gpx.ts";

/** What was found in a file: the query of one of our links, or stops that are places of ours. */
export type ImportedStroll =
  | { readonly query: string }
  | {
      readonly title: string;
      readonly stops: readonly PlaceId[];
      /** Names of points that are no place of ours, at most 20 of them. */
      readonly unknown: readonly string[];
    };

/** A point this near to a place, in metres, means the place. */
const near = 60;

/**
 * Reads a walk from a file somebody gave us: our own GeoJSON, or any GPX whose points are places of ours, known
 * by their links or by standing within 60 m. Errors: those of `readGpx`; `not-a-walk` for any other file.
 */
export function readStrollFile(
  text: string,
  places: readonly { readonly id: PlaceId; readonly position: Position; readonly stand: Position }[],
): Result<ImportedStroll, ImportError> {
  if (/^\s*[{[]/.test(text)) return readQuery(text);
  const file = readGpx(text);
  if (!file.ok) return file;
  const ids = new Set(places.map(({ id }) => id));
  const stops: PlaceId[] = [];
  const unknown: string[] = [];
  for (const { position, name, link } of file.value.points) {
    const linked = link === null ? null : new URLSearchParams(link.replace(/^[^?]*/, "")).get("stop");
    const id = linked !== null && ids.has(linked) ? linked : nearest(position, places);
    if (id === null) unknown.push(name);
    else if (!stops.includes(id)) stops.push(id);
  }
  return ok({ title: file.value.title, stops, unknown: unknown.slice(0, 20) });
}

function readQuery(text: string): Result<ImportedStroll, ImportError> {
  if (text.length > longestFile) {
    return err({ kind: "file-too-large", characters: text.length, max: longestFile });
  }
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return err({ kind: "file-broken", why: "json", line: null });
  }
  const ours = member(file, "calais1940");
  const query = member(ours, "query");
  if (member(ours, "version") !== 1 || typeof query !== "string") return err({ kind: "not-a-walk" });
  return ok({ query });
}

function member(value: unknown, key: string): unknown {
  const held = typeof value === "object" && value !== null && Object.hasOwn(value, key);
  return held ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

function nearest(position: Position, places: Parameters<typeof readStrollFile>[1]): PlaceId | null {
  let best: PlaceId | null = null;
  let least = near;
  for (const place of places) {
    const metres = Math.min(distanceMetres(position, place.position), distanceMetres(position, place.stand));
    if (metres <= least) [best, least] = [place.id, metres];
  }
  return best;
}
