import type { DataError } from "../domain/errors.ts";
import type { Guide } from "../domain/guide.ts";
import type { Language } from "../domain/language.ts";
import type { Layer, PlacePoints, Ways } from "../domain/layer.ts";
import { joinGuide, parseLayer, parsePlaces, parseTexts, parseTours, parseWays } from "../domain/parse.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { Texts } from "../domain/tour.ts";
import type { SceneryId, World } from "../domain/world.ts";
import { guideFiles, sceneryFiles, textFiles, wayFiles } from "./files.ts";

/** Reads everything there is to read in one language. */
export async function loadTexts(language: Language): Promise<Result<Texts, DataError>> {
  return read(`${language}.json`, textFiles[language], parseTexts);
}

/** What there is to visit, and the points it was made from. */
export interface LoadedGuide {
  readonly guide: Guide;
  readonly points: PlacePoints;
}

/** Reads places and tours. Without them there is nothing to show, so any fault is an error. */
export async function loadGuide(): Promise<Result<LoadedGuide, DataError>> {
  const [points, tours] = await Promise.all([
    read("places.geojson", guideFiles.places, parsePlaces),
    read("tours.json", guideFiles.tours, parseTours),
  ]);
  if (!points.ok) return points;
  if (!tours.ok) return tours;
  const guide = joinGuide(points.value, tours.value, "tours.json");
  return guide.ok ? ok({ guide: guide.value, points: points.value }) : guide;
}

/** The town as far as its files could be read, and what could not. */
export interface LoadedWorld {
  readonly world: World;
  readonly faults: readonly DataError[];
}

/** Reads streets and layers. A broken file costs its layer, and is told in `faults`; the rest goes on. */
export async function loadWorld({ guide, points }: LoadedGuide): Promise<LoadedWorld> {
  const faults: DataError[] = [];
  function orEmpty<T extends Layer | Ways>(result: Result<T, DataError>): T {
    if (result.ok) return result.value;
    faults.push(result.error);
    return { type: "FeatureCollection", features: [] } as unknown as T;
  }
  const ids = Object.keys(sceneryFiles) as SceneryId[];
  const [streets, walkways, ...scenery] = await Promise.all([
    read("streets.geojson", wayFiles.streets, parseWays),
    read("walkways.geojson", wayFiles.walkways, parseWays),
    ...ids.map((id) => read(`${id}.geojson`, sceneryFiles[id], parseLayer)),
  ]);
  const layers = Object.fromEntries(
    scenery.map((result, index) => [ids[index], orEmpty(result)] as const),
  ) as Record<SceneryId, Layer>;
  const world: World = {
    ...guide,
    layers: { ...layers, streets: orEmpty(streets), walkways: orEmpty(walkways), places: points },
  };
  return { world, faults };
}

/** A file that has not come after this many milliseconds is not waited for any longer. */
const patience = 30_000;

type Parse<T> = (file: string, json: unknown) => Result<T, DataError>;

/** Reads a file of ours; `file` is its name in errors. */
export async function read<T>(file: string, address: string, parse: Parse<T>): Promise<Result<T, DataError>> {
  let body: string;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
    if (!response.ok) return err({ kind: "data-unreachable", file });
    body = await response.text();
  } catch {
    return err({ kind: "data-unreachable", file });
  }
  try {
    return parse(file, JSON.parse(body));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return err({ kind: "data-invalid", file, where: "", why });
  }
}
