import type { DataError } from "../domain/errors.ts";
import type { Guide } from "../domain/guide.ts";
import type { Language } from "../domain/language.ts";
import type { PlacePoints } from "../domain/layer.ts";
import { joinGuide, parseLayer, parsePlaces, parseTexts, parseTours, parseWays } from "../domain/parse.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { Texts } from "../domain/tour.ts";
import type { SceneryId, World } from "../domain/world.ts";
import { guideFiles, sceneryFiles, textFiles, wayFiles } from "./files.ts";

/** Reads everything there is to read in one language. */
export async function loadTexts(language: Language, read: Read): Promise<Result<Texts, DataError>> {
  return read(`${language}.json`, textFiles[language], parseTexts);
}

/** What there is to visit, and the points it was made from. */
export interface LoadedGuide {
  readonly guide: Guide;
  readonly points: PlacePoints;
}

/** Reads places and tours. Without them there is nothing to show, so any fault is an error. */
export async function loadGuide(read: Read): Promise<Result<LoadedGuide, DataError>> {
  const [points, tours] = await Promise.all([
    read("places.geojson", guideFiles.places, parsePlaces),
    read("tours.json", guideFiles.tours, parseTours),
  ]);
  if (!points.ok) return points;
  if (!tours.ok) return tours;
  const guide = joinGuide(points.value, tours.value, "tours.json");
  return guide.ok ? ok({ guide: guide.value, points: points.value }) : guide;
}

/** Layers as far as their files could be read, and what could not. */
interface Loaded<T> {
  readonly layers: T;
  readonly faults: readonly DataError[];
}

type WayLayers = Pick<World["layers"], "streets" | "walkways">;
type Scenery = Pick<World["layers"], SceneryId>;

/**
 * Reads streets and layers, all at once. A broken file costs its layer, and is told in `faults`; the rest goes on.
 * `early` is called with the ways alone if some other layer is still on its way when they are there.
 */
export async function loadWorld(
  { guide, points }: LoadedGuide,
  read: Read,
  early: (world: World) => void = () => undefined,
): Promise<{ readonly world: World; readonly faults: readonly DataError[] }> {
  let scenery: Loaded<Scenery> | null = null;
  const wanted = loadScenery(read).then((loaded) => (scenery = loaded));
  const ways = await loadWays(read);
  const world = { ...guide, layers: { ...noScenery, ...ways.layers, places: points } };
  if (scenery === null && ways.faults.length === 0) early(world);
  const { layers, faults } = await wanted;
  return { world: { ...world, layers: { ...world.layers, ...layers } }, faults: [...ways.faults, ...faults] };
}

async function loadWays(read: Read): Promise<Loaded<WayLayers>> {
  const [streets, walkways] = await Promise.all([
    read("streets.geojson", wayFiles.streets, parseWays),
    read("walkways.geojson", wayFiles.walkways, parseWays),
  ]);
  return {
    layers: {
      streets: streets.ok ? streets.value : noFeatures,
      walkways: walkways.ok ? walkways.value : noFeatures,
    },
    faults: [streets, walkways].flatMap((result) => (result.ok ? [] : [result.error])),
  };
}

async function loadScenery(read: Read): Promise<Loaded<Scenery>> {
  const results = await Promise.all(
    sceneryIds.map(async (id) => ({ id, result: await read(`${id}.geojson`, sceneryFiles[id], parseLayer) })),
  );
  const found = results.flatMap(({ id, result }) => (result.ok ? [[id, result.value] as const] : []));
  return {
    layers: { ...noScenery, ...Object.fromEntries(found) },
    faults: results.flatMap(({ result }) => (result.ok ? [] : [result.error])),
  };
}

const noFeatures = { type: "FeatureCollection" as const, features: [] };
const sceneryIds = Object.keys(sceneryFiles) as SceneryId[];
const noScenery = Object.fromEntries(sceneryIds.map((id) => [id, noFeatures])) as unknown as Scenery;

/** A file that has not come after this many milliseconds is not waited for any longer. */
const patience = 30_000;

type Parse<T> = (file: string, json: unknown) => Result<T, DataError>;
export type Read = typeof readFile;

/** Reads like `readFile`, but what was read well once is not asked for again. */
export function readOnce(): Read {
  const done = new Map<string, Result<unknown, DataError>>();
  return async <T>(file: string, address: string, parse: Parse<T>) => {
    const known = done.get(address) as Result<T, DataError> | undefined;
    const result = known ?? (await readFile(file, address, parse));
    if (result.ok) done.set(address, result);
    return result;
  };
}

/** Reads a file of ours; `file` is its name in errors. */
export async function readFile<T>(
  file: string,
  address: string,
  parse: Parse<T>,
): Promise<Result<T, DataError>> {
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
