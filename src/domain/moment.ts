import type { FeatureCollection, Geometry } from "geojson";
import type { Certainty, Papers } from "./certainty.ts";
import type { Passage, PlaceId, SourceId } from "./place.ts";
import type { SourceText } from "./tour.ts";

/** Who took part. */
export const sides = ["british", "french", "belgian", "polish", "german", "civilian"] as const;
export type Side = (typeof sides)[number];

/** How well the hour is known: to the minute, about, or only the part of the day. */
export const clocks = ["exact", "about", "part"] as const;
export type Clock = (typeof clocks)[number];

/** Local minutes as printed, `1940-05-24T16:20`: they sort and compare as texts. */
interface Span {
  readonly from: string;
  readonly to: string;
}

/** One dated event of the battle, whatever the language. */
export interface Moment extends Span {
  readonly id: string;
  readonly clock: Clock;
  readonly certainty: Certainty;
  readonly precisionMetres: number;
  readonly geometry: Geometry;
  readonly sides: readonly Side[];
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly PlaceId[];
  /** Hard to read: a note comes before it. */
  readonly heavy: boolean;
}

/** How far the fighting reached for a while: a line held, or an area. Always approximate. */
export interface Front extends Span {
  readonly id: string;
  readonly precisionMetres: number;
  readonly geometry: Geometry;
}

export interface Person {
  readonly id: string;
  readonly units: readonly string[];
  readonly places: readonly PlaceId[];
}

export interface Unit {
  readonly id: string;
  readonly side: Side;
}

/** The four days: moments and fronts in the order they began. */
export interface History {
  readonly moments: readonly Moment[];
  readonly fronts: readonly Front[];
  readonly people: ReadonlyMap<string, Person>;
  readonly units: ReadonlyMap<string, Unit>;
}

/** A word of the time, explained. */
export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly sources: readonly SourceId[];
}

type Told<T> = Readonly<Record<string, T & { readonly text: readonly Passage[] }>>;

/** Everything to be read of the four days, in one language. */
export interface HistoryTexts {
  readonly moments: Told<{ readonly title: string; readonly when: string }>;
  readonly people: Told<{ readonly name: string; readonly role: string }>;
  readonly units: Told<{ readonly name: string; readonly short: string }>;
  readonly fronts: Told<{ readonly title: string }>;
  readonly glossary: readonly GlossaryEntry[];
  /** Only those that the texts of places and tours do not bring. */
  readonly sources: Readonly<Record<SourceId, SourceText>>;
}

/** Properties of one feature of `battle-1940`. */
export type BattleProperties = Papers & Span & (MomentProperties | { readonly kind: "front" });

interface MomentProperties {
  readonly kind: "moment";
  readonly clock: Clock;
  readonly sides: readonly Side[];
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly PlaceId[];
  readonly heavy?: boolean;
}

export type Battle = FeatureCollection<Geometry, BattleProperties>;

/** The contents of `history.json`. */
export interface HistoryFacts {
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
}
