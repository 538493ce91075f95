import { languages } from "../../src/domain/language.ts";
import type { Tour } from "../../src/domain/tour.ts";
import { serialise } from "../collection.ts";
import type { Written } from "../collection.ts";
import type { Finding } from "../finding.ts";
import type { Town } from "../town.ts";
import { makeDrawings } from "./drawings.ts";
import { makeBattle, makeHistoryFacts, makeHistoryTexts } from "./history.ts";
import { makeCitadelLayer, makeFortifications } from "./fortifications.ts";
import { makeOldTownStreets } from "./old-town.ts";
import { makeMonument, makePlaces } from "./places.ts";
import { schemaFiles } from "./schemas.ts";
import { makeOutlines, type Outlines } from "./sketches.ts";
import { sourcesPage } from "./sources.ts";
import { makeTexts, makeTours } from "./texts.ts";
import { makeWalkways } from "./walkways.ts";

/** Files that derive from layers, facts and content, by their path inside `geo/`. */
export interface Built {
  readonly files: ReadonlyMap<string, string>;
  readonly layers: ReadonlyMap<string, readonly Written[]>;
  /** Walkways left out because surveyed ways now cover them. */
  readonly replaced: readonly string[];
  readonly findings: readonly Finding[];
}

/** Makes everything that derives from the town. */
export function buildTown(town: Town): Built {
  const places = makePlaces(town);
  const fortifications = makeFortifications(town);
  const oldTown = makeOldTownStreets(town);
  const walkways = makeWalkways(town.walkways, town.streets);
  const battle = makeBattle(town);
  const drawings = makeDrawings(town);
  const tours = makeTours(town);
  const outlines = makeOutlines(town, tours, [...town.streets, ...walkways.features], places.features);
  const texts = languages.map((language) => makeTexts(town, language));
  const layers = new Map<string, readonly Written[]>([
    ["battle-1940", battle.features],
    ["calais-nord-streets", oldTown.features],
    ["citadel", makeCitadelLayer(town)],
    ["fortifications", fortifications.features],
    ["green-jackets-memorial", makeMonument(town, "green-jackets-memorial")],
    ["memorial-museum", makeMonument(town, "memorial-museum")],
    ["places", places.features],
    ["walkways", walkways.features],
  ]);
  const files = new Map([
    ...[...layers].map(([id, features]): [string, string] => [`layers/${id}.geojson`, serialise(features)]),
    ["layers/tours.json", json(tours.map((tour) => withFigures(tour, outlines)))],
    ["layers/sketches.json", json(outlines.sketches)],
    ["layers/history.json", json(makeHistoryFacts(town))],
    ["layers/drawings.json", json(drawings.drawings)],
    ...texts.map(({ texts: each }): [string, string] => [`texts/${each.language}.json`, json(each)]),
    ...languages.map((language): [string, string] => [
      `texts/history-${language}.json`,
      json(makeHistoryTexts(town, language)),
    ]),
    [
      "SOURCES.md",
      sourcesPage(town, [...layers, ["streets", town.streets], ["water", town.water], ...town.backdrop]),
    ],
    ...schemaFiles(),
  ]);
  const findings = [places, fortifications, oldTown, walkways, battle, drawings, ...texts].flatMap(
    (part) => part.findings,
  );
  return { files, layers, replaced: walkways.replaced, findings };
}

function withFigures(tour: Tour, { figures }: Outlines): Tour {
  const known = figures.get(tour.id);
  return known ? { ...tour, figures: known } : tour;
}

/** One line an entry two levels down: short, and what changed is still to be seen. */
function json(value: unknown, depth = 0): string {
  const end = depth === 0 ? "\n" : "";
  if (depth === 2 || typeof value !== "object" || value === null) return `${JSON.stringify(value)}${end}`;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .map(([key, entry]) => (open === "{" ? `${JSON.stringify(key)}:` : "") + json(entry, depth + 1));
  return `${open}\n${entries.join(",\n")}\n${close}${end}`;
}
