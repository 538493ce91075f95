import type { Feature, FeatureCollection, Geometry, LineString, Point } from "geojson";
import type { Papers, Voice } from "./certainty.ts";
import type { Hours } from "./hours.ts";
import type { Position } from "./position.ts";

/** The five layers of the mission: what a visitor switches on and off first. */
export const missionLayers = [
  "citadel",
  "fortifications",
  "green-jackets-memorial",
  "memorial-museum",
  "calais-nord-streets",
] as const;

/** Layers that draw the town itself. */
export const groundLayers = ["ground", "water", "parks", "streets", "walkways"] as const;

/** Every layer that is a file of its own in `geo/layers`. */
export const layerIds = [...missionLayers, ...groundLayers, "amenities", "places"] as const;

export type LayerId = (typeof layerIds)[number];

/** What happened in May 1940: events, and how far the fighting reached. Drawn from the history, not from a file each. */
export const battleLayers = ["moments", "fronts"] as const;

/** Layers a visitor can switch, in the order of the panel. */
export const switchableLayers = [
  ...missionLayers,
  ...battleLayers,
  "water",
  "parks",
  "walkways",
  "amenities",
] as const;
export type SwitchableLayerId = (typeof switchableLayers)[number];

/** Layers that cover ground: what lies below is seen better when they are drawn weaker. */
export const coveringLayers: readonly SwitchableLayerId[] = [
  "citadel",
  "fortifications",
  "calais-nord-streets",
  "fronts",
  "parks",
];

/** How strongly layers are drawn, above 0 up to 1; one that is not named at full strength. */
export type Strengths = Readonly<Partial<Record<SwitchableLayerId, number>>>;

/** What kind of way a line is, as far as the source tells. `walkway`: drawn by this project. */
export type WayClass = "trunk" | "main" | "street" | "pedestrian" | "footway" | "path" | "steps" | "walkway";

/** Properties of one line of `streets` and `walkways`, split wherever ways meet. */
export interface WayProperties extends Papers {
  /** Local name, never translated. */
  readonly name?: string;
  readonly class: WayClass;
  /** False for motor roads, road underpasses and anything cut off from the walking network. */
  readonly walkable: boolean;
  /** Carries the way over water or another way. */
  readonly bridge?: true;
  /** A porch under a building. */
  readonly passage?: true;
  /** What the source says of wheels: false where they cannot pass; absent when it says nothing. */
  readonly step_free?: boolean;
  readonly roundabout?: true;
  /** One half of a street with two carriageways of the same name. */
  readonly dual?: true;
  /** Name of the water within sight on the left, walking along the line as drawn. */
  readonly water_left?: string;
  readonly water_right?: string;
  /** What an unnamed walkway is, by language. */
  readonly name_en?: string;
  readonly name_fr?: string;
}

/** Properties shared by features a visitor can look at and tap. */
export interface FeatureProperties extends Papers {
  readonly name?: string;
  readonly name_en?: string;
  readonly name_fr?: string;
  readonly note_en?: string;
  readonly note_fr?: string;
  /** What it is, in the layer's own few words: `outline`, `gate`, `tower`, `bastion`, `toilets` … */
  readonly kind?: string;
  /** The place whose card opens when the feature is tapped. */
  readonly place?: string;
}

/** Properties of one point of `places`. */
export interface PlaceProperties extends Papers {
  readonly code: string;
  readonly kind: string;
  readonly voice: Voice;
  /** Where a walker stands to see it and hear its text; the point the router leads to. */
  readonly stand: Position;
  readonly visit_minutes: number;
  readonly hours?: Hours;
}

export type WayFeature = Feature<LineString, WayProperties>;
export type Ways = FeatureCollection<LineString, WayProperties>;
export type PlacePoints = FeatureCollection<Point, PlaceProperties>;
export type Layer = FeatureCollection<Geometry, FeatureProperties>;
