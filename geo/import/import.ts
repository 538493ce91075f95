import type { Geometry, Point } from "geojson";
import type { FeatureProperties } from "../../src/domain/layer.ts";
import type { Position } from "../../src/domain/position.ts";
import { serialise } from "../collection.ts";
import type { Written } from "../collection.ts";
import { waterMask } from "../water-mask.ts";
import type { Area } from "../geometry.ts";
import { groupBy } from "../list.ts";
import { makeAmenities, stationAmong } from "./amenities.ts";
import { makeGround, makeParks, makeWater, namedWater, waterAreas } from "./areas.ts";
import { culvertDefects, culvertLines, wetWays } from "./culverts.ts";
import { makeCitadel, makeLandmarks } from "./facts.ts";
import { kindOf } from "./raw.ts";
import type { Raw, RawKind } from "./raw.ts";
import { reportText } from "./report.ts";
import type { Report } from "./report.ts";
import { makeStreets, thinWays } from "./streets.ts";
import { labelReach, moreNamedWater, waterName } from "./water-names.ts";
import type { NamedWater } from "./water-names.ts";

/** Files to write, by their path inside `geo/`, and what the import met. */
export interface Imported {
  readonly files: ReadonlyMap<string, string>;
  readonly report: Report;
}

type AreaFeature = Written<Geometry, FeatureProperties>;

/**
 * Turns raw features into our layers. A layer is written only when the input has something for it; `keptWater` is the
 * water layer that stands when the input brings none.
 */
export function importRaws(raws: readonly Raw[], keptWater: readonly AreaFeature[]): Imported {
  const groups = groupBy(raws, kindOf);
  const group = (kind: RawKind) => groups.get(kind) ?? [];

  const bringsWater = group("water").length > 0 && group("coastline").length === 0;
  const wholeWater = bringsWater ? waterAreas(group("water"), []) : areasOf(keptWater);
  const named = [
    ...(bringsWater ? namedWater(group("water-label")) : labelsOf(keptWater)),
    ...moreNamedWater,
  ];
  const streets = makeStreets(group("way"), namerOf(wholeWater, named));
  const wet = wetWays(streets.features, wholeWater);
  const water: readonly AreaFeature[] = bringsWater
    ? makeWater(waterAreas(group("water"), culvertLines(wet)), group("water-label"))
    : [];
  const ways = thinWays(streets.features, waterMask(areasOf(bringsWater ? water : keptWater)));

  const layers: readonly (readonly [file: string, features: readonly Written[]])[] = [
    ["layers/streets.geojson", ways],
    ["layers/water.geojson", water],
    ["layers/ground.geojson", makeGround(group("ground"))],
    ["layers/parks.geojson", makeParks(group("park"))],
    [
      "layers/amenities.geojson",
      makeAmenities([...group("amenity"), ...group("landmark").flatMap(stationAmong)]),
    ],
    ["facts/landmarks.geojson", makeLandmarks(group("landmark"))],
    ["facts/citadel.geojson", makeCitadel(group("citadel"))],
  ];
  const written = layers.filter(([, features]) => features.length > 0);
  const report: Report = {
    counts: written.map(([file, features]) => [file, features.length] as const),
    defects: [
      ...streets.defects,
      ...culvertDefects(wet),
      {
        title: "Coastlines",
        handled: "A coastline is no area: with one in the input the water layer stays as it was.",
        where: group("coastline").length > 0 ? [`${group("coastline").length} lines`] : [],
      },
    ],
  };
  const files = new Map(written.map(([file, features]) => [file, serialise(features)]));
  files.set("facts/REPORT.md", reportText(report));
  return { files, report };
}

function namerOf(areas: readonly Area[], named: readonly NamedWater[]) {
  const isWater = waterMask(areas);
  return (at: Position) => (isWater(at) ? waterName(at, named) : undefined);
}

function areasOf(water: readonly AreaFeature[]): Area[] {
  return water.flatMap(({ geometry }) =>
    geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? [geometry] : [],
  );
}

function labelsOf(water: readonly AreaFeature[]): NamedWater[] {
  return water.flatMap(({ geometry, properties }) =>
    geometry.type === "Point" && properties.name
      ? [
          {
            name: properties.name,
            at: (geometry as Point).coordinates as unknown as Position,
            reach: labelReach,
          },
        ]
      : [],
  );
}
