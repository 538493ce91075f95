import { cleanName, draftOfTour, knownStops, setDraft, type Draft } from "../draft.ts";
import { distanceMetres } from "../geometry.ts";
import type { Guide } from "../guide.ts";
import type { PlaceId } from "../place.ts";
import type { Position } from "../position.ts";
import { err, ok, type Result } from "../result.ts";
import { jsonFaultLine } from "./json-fault.ts";
import { decode } from "./link.ts";
import { longestFile, readGpx, type ImportError } from "./read-gpx.ts";

/** What was found in a file. */
export interface ImportedStroll {
  /** With one stop at least. */
  readonly draft: Draft;
  /** Names of points that are no place of ours; empty where a point has none. */
  readonly unknown: readonly string[];
}

/** A point this near to a place, in metres, means the place. */
const near = 60;

/**
 * Reads a walk from a file somebody gave us: our own GeoJSON, or any GPX whose points are places of ours, known
 * by their links or by standing within 60 m, in the order of the file. Errors: those of `readGpx`; `no-places` where
 * no point is one; `not-a-walk` for any other file.
 */
export function readStrollFile(
  text: string,
  guide: Guide,
  overdue: () => boolean,
): Result<ImportedStroll, ImportError> {
  if (/^\s*[{[]/.test(text)) return readOwn(text, guide);
  const file = readGpx(text, overdue);
  if (!file.ok) return file;
  const { title, points } = file.value;
  const stops = new Set<PlaceId>();
  const unknown: string[] = [];
  for (const { position, name, link } of points) {
    const linked = link === null ? null : new URLSearchParams(link.replace(/^[^?]*/, "")).get("stop");
    const id = linked !== null && guide.places.has(linked) ? linked : nearest(position, guide);
    if (id === null) unknown.push(name);
    else stops.add(id);
  }
  const named = cleanName(title) || undefined;
  return found(setDraft({ stops: [...stops], order: "given", shape: "one-way" }, { name: named }), unknown);
}

function found(draft: Draft, unknown: readonly string[]): Result<ImportedStroll, ImportError> {
  if (draft.stops.length > 0) return ok({ draft, unknown });
  return err({ kind: "no-places", names: unknown.filter((name) => name !== "") });
}

/** A tour of ours opens as a stroll of one’s own. */
function readOwn(text: string, guide: Guide): Result<ImportedStroll, ImportError> {
  if (text.length > longestFile) {
    return err({ kind: "file-too-large", characters: text.length, max: longestFile });
  }
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return err({ kind: "file-broken", why: "json", line: jsonFaultLine(text) });
  }
  const ours = member(file, "calais1940");
  const query = member(ours, "query");
  const view = member(ours, "version") === 1 && typeof query === "string" ? decode(query) : null;
  if (!view?.ok) return err({ kind: "not-a-walk" });
  const tour = view.value.tour === undefined ? undefined : guide.tours.get(view.value.tour);
  const draft = tour ? draftOfTour(tour) : view.value.draft;
  if (!draft) return err({ kind: "not-a-walk" });
  const { stops, unknown } = knownStops(draft.stops, guide.places);
  return found({ ...draft, stops }, unknown);
}

function member(value: unknown, key: string): unknown {
  const held = typeof value === "object" && value !== null && Object.hasOwn(value, key);
  return held ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

function nearest(position: Position, { places }: Guide): PlaceId | null {
  let best: PlaceId | null = null;
  let least = near;
  for (const place of places.values()) {
    const metres = Math.min(distanceMetres(position, place.position), distanceMetres(position, place.stand));
    if (metres <= least) [best, least] = [place.id, metres];
  }
  return best;
}
