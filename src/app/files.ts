import amenities from "../../geo/layers/amenities.geojson?url";
import calaisNordStreets from "../../geo/layers/calais-nord-streets.geojson?url";
import citadel from "../../geo/layers/citadel.geojson?url";
import fortifications from "../../geo/layers/fortifications.geojson?url";
import greenJacketsMemorial from "../../geo/layers/green-jackets-memorial.geojson?url";
import ground from "../../geo/layers/ground.geojson?url";
import memorialMuseum from "../../geo/layers/memorial-museum.geojson?url";
import parks from "../../geo/layers/parks.geojson?url";
import places from "../../geo/layers/places.geojson?url";
import streets from "../../geo/layers/streets.geojson?url";
import tours from "../../geo/layers/tours.json?url";
import walkways from "../../geo/layers/walkways.geojson?url";
import water from "../../geo/layers/water.geojson?url";
import english from "../../geo/texts/en.json?url";
import french from "../../geo/texts/fr.json?url";
import type { Language } from "../domain/language.ts";
import type { SceneryId } from "../domain/world.ts";

/** The month the open data were put together, as geo/SOURCES.md tells. */
export const dataDate = "2026-08-01";

/** Addresses of the data files, as the build names them. */
export const textFiles: Readonly<Record<Language, string>> = { en: english, fr: french };

export const guideFiles = { places, tours } as const;

export const wayFiles = { streets, walkways } as const;

export const sceneryFiles: Readonly<Record<SceneryId, string>> = {
  citadel,
  fortifications,
  "green-jackets-memorial": greenJacketsMemorial,
  "memorial-museum": memorialMuseum,
  "calais-nord-streets": calaisNordStreets,
  ground,
  water,
  parks,
  amenities,
};
