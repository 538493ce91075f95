import { readFileSync } from "node:fs";
import { landmarksOf } from "../../src/app/planner.ts";
import type { Guide } from "../../src/domain/guide.ts";
import type { PlacePoints, Ways } from "../../src/domain/layer.ts";
import { joinGuide } from "../../src/domain/parse.ts";
import type { Position } from "../../src/domain/position.ts";
import type { StopRequest } from "../../src/domain/route/types.ts";
import type { Texts, Tour } from "../../src/domain/tour.ts";

const root = new URL("../../geo/", import.meta.url);

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, root), "utf8")) as T;
}

/** The streets and walkways of Calais as the app loads them. */
export function townWays(): Ways {
  const [streets, walkways] = [read<Ways>("layers/streets.geojson"), read<Ways>("layers/walkways.geojson")];
  return { ...streets, features: [...streets.features, ...walkways.features] };
}

export function townPlaces(): PlacePoints {
  return read<PlacePoints>("layers/places.geojson");
}

export function townTexts(language: "en" | "fr"): Texts {
  return read<Texts>(`texts/${language}.json`);
}

/** The places of Calais as the app knows them. */
export function townGuide(): Guide {
  const guide = joinGuide(townPlaces(), read<Tour[]>("layers/tours.json"), "tours.json");
  if (!guide.ok) throw new Error(guide.error.kind);
  return guide.value;
}

/** The places of Calais that serve as landmarks in the app. */
export function townLandmarks(): { place: string; position: Position }[] {
  return landmarksOf([...townGuide().places.values()]);
}

/** The stops of an authored tour, where a walker stands. */
export function stopsOfTour(id: string): StopRequest[] {
  const tour = read<Tour[]>("layers/tours.json").find((other) => other.id === id);
  const stands = new Map(townPlaces().features.map((place) => [String(place.id), place.properties.stand]));
  return (tour?.stops ?? []).map(({ place }) => ({ id: place, position: stands.get(place) as Position }));
}
