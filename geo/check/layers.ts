import type { Position } from "geojson";
import { languages } from "../../src/domain/language.ts";
import { layerIds } from "../../src/domain/layer.ts";
import type { Bounds } from "../../src/domain/position.ts";
import { area, battlefield } from "../area.ts";
import type { Written } from "../collection.ts";
import { compare } from "../collection.ts";
import { readFeatures } from "../files.ts";
import type { Folder } from "../files.ts";
import type { Finding } from "../finding.ts";
import { groupBy, item, pairs } from "../list.ts";
import { landmarkFiles } from "../town.ts";
import { isWithin } from "./ground.ts";

const licences = new Set(["ODbL-1.0", "etalab-2.0", "CC-BY-4.0"]);
const certainties = new Set(["surveyed", "approximate", "disputed"]);

const factFiles = [...landmarkFiles, "facts/citadel.geojson"];

/** Every committed layer and fact, feature by feature: papers, ids, and geometry as RFC 7946 has it. */
export function checkLayers(folder: Folder): Finding[] {
  const files = [...layerIds, "battle-1940"].map((id) => `layers/${id}.geojson`);
  return [...files, ...factFiles].flatMap((file) => {
    if (folder.read(file) === undefined) {
      return [{ file, where: "the file", what: "is missing", remedy: "Run npm run geo, or import it" }];
    }
    const bounds = file === "layers/battle-1940.geojson" ? battlefield : area;
    return checkFeatures(file, readFeatures(folder, file), bounds);
  });
}

/** The same for the features of one file. */
export function checkFeatures(file: string, features: readonly Written[], bounds = area): Finding[] {
  const doubles = [...groupBy(features, ({ id }) => id)].filter(([, same]) => same.length > 1);
  const ordered = pairs(features).every(([one, next]) => compare(one.id, next.id) <= 0);
  return [
    ...features.flatMap((feature) =>
      faultsOf(feature, bounds).map(({ what, remedy }) => ({ file, where: feature.id, what, remedy })),
    ),
    ...doubles.map(([where]) => ({
      file,
      where,
      what: "the id is used twice",
      remedy: "Give each feature its own id",
    })),
    ...(ordered
      ? []
      : [{ file, where: "the file", what: "is not sorted by id", remedy: "Let the commands write it" }]),
  ];
}

function faultsOf({ properties, geometry }: Written, bounds: Bounds): Pick<Finding, "what" | "remedy">[] {
  const told = properties as Readonly<Record<string, unknown>>;
  const faults: (readonly [bad: boolean, what: string, remedy: string])[] = [
    [
      !licences.has(String(told["licence"])),
      `the licence “${told["licence"]}” is unknown`,
      "Use one of the three",
    ],
    [
      !certainties.has(String(told["certainty"])),
      "has no certainty",
      "Say surveyed, approximate or disputed",
    ],
    [typeof told["source"] !== "string" || told["source"] === "", "has no source", "Say where it comes from"],
    [!(Number(told["precision_m"]) > 0), "has no precision", "Give a radius in metres"],
    [missesLanguage(told), "misses a language", "Give names and notes in every language or in none"],
    [
      !positions(geometry).every((at) => isWithin(bounds, [item(at, 0), item(at, 1)])),
      "lies outside the area",
      "Cut it to the area of geo/area.ts",
    ],
    [!positions(geometry).every(isShort), "has more than 6 decimals", "Let the commands write it"],
    [!ringsOf(geometry).every(isRing), "has an open or wrongly turned ring", "Let the commands write it"],
  ];
  return faults.filter(([bad]) => bad).map(([, what, remedy]) => ({ what, remedy }));
}

function missesLanguage(told: Readonly<Record<string, unknown>>): boolean {
  return ["name", "note"].some((field) => {
    const given = languages.filter((language) => told[`${field}_${language}`] !== undefined);
    return given.length !== 0 && given.length !== languages.length;
  });
}

interface Ring {
  readonly line: Position[];
  readonly outer: boolean;
}

function ringsOf(geometry: Written["geometry"]): Ring[] {
  const polygons =
    geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  return polygons.flatMap((rings) => rings.map((line, index) => ({ line, outer: index === 0 })));
}

function isRing({ line, outer }: Ring): boolean {
  const [first, last] = [item(line, 0), item(line, -1)];
  if (line.length < 4 || first[0] !== last[0] || first[1] !== last[1]) return false;
  const turn = pairs(line).reduce(
    (sum, [a, b]) =>
      sum + (item(a, 0) - item(first, 0)) * item(b, 1) - (item(b, 0) - item(first, 0)) * item(a, 1),
    0,
  );
  return outer ? turn > 0 : turn < 0;
}

function positions(geometry: Written["geometry"]): Position[] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates];
    case "LineString":
    case "MultiPoint":
      return geometry.coordinates;
    case "Polygon":
    case "MultiLineString":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
    case "GeometryCollection":
      return geometry.geometries.flatMap(positions);
  }
}

function isShort(position: Position): boolean {
  return position.every((degrees) => Math.abs(degrees * 1e6 - Math.round(degrees * 1e6)) < 1e-4);
}
