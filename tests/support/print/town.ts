import { buildTownGraph, tourRequest } from "../../../src/app/planner.ts";
import type { Drawings } from "../../../src/domain/drawing.ts";
import type { Language } from "../../../src/domain/language.ts";
import {
  joinGuide,
  parseLayer,
  parsePlaces,
  parseTexts,
  parseTours,
  parseWays,
} from "../../../src/domain/parse.ts";
import { parseDrawings } from "../../../src/domain/parse-history.ts";
import type { PlaceId } from "../../../src/domain/place.ts";
import type { Result } from "../../../src/domain/result.ts";
import { planStroll } from "../../../src/domain/route/stroll.ts";
import type { StrollRequest, Stroll } from "../../../src/domain/route/types.ts";
import type { Texts, Tour } from "../../../src/domain/tour.ts";
import type { SceneryId, World } from "../../../src/domain/world.ts";

/** Reads one committed file of `geo` as JSON: `layers/streets.geojson`, `texts/en.json`. */
export type ReadJson = (file: string) => Promise<unknown>;

/** The real town, as the app knows it. */
export interface Town {
  readonly world: World;
  readonly tours: readonly Tour[];
  readonly drawings: Drawings;
  readonly textsIn: (language: Language) => Promise<Texts>;
  readonly strollOf: (tour: Tour) => Stroll;
  readonly plan: (request: StrollRequest) => Stroll;
}

const scenery: readonly SceneryId[] = [
  "citadel",
  "fortifications",
  "green-jackets-memorial",
  "memorial-museum",
  "calais-nord-streets",
  "ground",
  "water",
  "parks",
  "amenities",
];

/** Reads and parses everything once. */
export async function readTown(read: ReadJson): Promise<Town> {
  const layer = async (id: string): Promise<unknown> => read(`layers/${id}.geojson`);
  const places = value(parsePlaces("places", await layer("places")));
  const tours = value(parseTours("tours", await read("layers/tours.json")));
  const guide = value(joinGuide(places, tours, "tours"));
  const pictures = await Promise.all(
    scenery.map(async (id) => [id, value(parseLayer(id, await layer(id)))] as const),
  );
  const layers = {
    ...(Object.fromEntries(pictures) as Record<SceneryId, World["layers"][SceneryId]>),
    streets: value(parseWays("streets", await layer("streets"))),
    walkways: value(parseWays("walkways", await layer("walkways"))),
    places,
  };
  const world: World = { ...guide, layers };
  const graph = buildTownGraph(world);
  const plan = (request: StrollRequest): Stroll => value(planStroll(graph, request));
  return {
    world,
    tours,
    drawings: value(parseDrawings("drawings", await read("layers/drawings.json"))),
    plan,
    strollOf: (tour) => plan(tourRequest(world, tour)),
    textsIn: async (language) => value(parseTexts(language, await read(`texts/${language}.json`))),
  };
}

/** Where the printed codes lead in tests. */
export function addressOf(language: Language, tour: string): (place: PlaceId | null) => string {
  const home = `https://calais.example/?lang=${language}&tour=${tour}`;
  return (place) => (place === null ? home : `${home}&stop=${place}`);
}

function value<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}
