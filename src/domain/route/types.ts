import type { PlaceId } from "../place.ts";
import type { Position } from "../position.ts";
import type { WayClass } from "../layer.ts";

/** What a walker asks for. Times of day are minutes after midnight. */
export interface StrollRequest {
  readonly stops: readonly StopRequest[];
  readonly order: "best" | "given";
  readonly shape: "one-way" | "loop";
  readonly start?: Position;
  readonly end?: Position;
  readonly firstStop?: PlaceId;
  readonly lastStop?: PlaceId;
  readonly departAt?: number;
  readonly budgetMinutes?: number;
  readonly stepFree?: boolean;
  /** Metres per second; 1.25 when absent. */
  readonly speed?: number;
}

export interface StopRequest {
  readonly id: PlaceId;
  readonly position: Position;
  readonly visitMinutes?: number;
  readonly weight?: number;
  /** Opening windows in minutes after midnight; absent means always open. */
  readonly open?: readonly (readonly [from: number, to: number])[];
}

/** A planned walk. In `legs`, the ids `start` and `end` stand for points that are not stops. */
export interface Stroll {
  readonly order: readonly PlaceId[];
  readonly dropped: readonly DroppedStop[];
  readonly visits: readonly StopVisit[];
  readonly legs: readonly Leg[];
  readonly metres: number;
  readonly walkMinutes: number;
  readonly visitMinutes: number;
  readonly waitMinutes: number;
  /** The order is known to be the best there is. */
  readonly proven: boolean;
  /** The way is at most this fraction longer than the shortest through these stops; 0 when proven or as given. */
  readonly gap: number;
}

/** When one is at a stop, in minutes after the midnight before `departAt`, or after the start when there is none. */
export interface StopVisit {
  readonly id: PlaceId;
  readonly arrive: number;
  /** Minutes until it opens. */
  readonly wait: number;
  readonly leave: number;
}

/** A stop that was asked for and left out. */
export interface DroppedStop {
  readonly id: PlaceId;
  readonly why: "budget" | "closed";
  /** What it would add to the stroll: way, waiting and visit. */
  readonly minutes: number;
  /** Of a closed one: when one could be there, going there first, in minutes as in `StopVisit`. */
  readonly soonest?: number;
}

/** The walk between two stops. */
export interface Leg {
  readonly from: PlaceId;
  readonly to: PlaceId;
  readonly metres: number;
  readonly minutes: number;
  readonly line: readonly Position[];
  readonly steps: readonly Step[];
  /** Metres of the leg on approximate walkways or off any known way. */
  readonly approximateMetres: number;
  /** Metres of which no source tells whether they are free of steps. */
  readonly unknownMetres: number;
}

export type Turn =
  "straight" | "slight-left" | "slight-right" | "left" | "right" | "sharp-left" | "sharp-right" | "back";

/** What is underfoot during a step. */
export interface WayInStep {
  /** Local name, or absent for unnamed ways. */
  readonly name?: string;
  /** What to call an unnamed walkway, by language. */
  readonly names?: { readonly en: string; readonly fr: string };
  readonly class: WayClass;
  readonly bridge: boolean;
  readonly passage: boolean;
  readonly roundabout: boolean;
}

/** One direction on a leg, free of any language. `i18n` turns it into a sentence. */
export interface Step {
  readonly action: "depart" | "turn" | "continue" | "arrive";
  /** Change of direction at the start of the step; absent on depart and arrive. */
  readonly turn?: Turn;
  readonly way: WayInStep;
  /** Bridges crossed on the way, by name where they have one. */
  readonly bridges: readonly (string | null)[];
  /** Streets passed or crossed that help to know one is right. */
  readonly passes: readonly string[];
  /** Water that stays on one side for most of the step. */
  readonly keep?: { readonly side: "left" | "right"; readonly water: string };
  /** A place in sight that makes the step obvious. */
  readonly landmark?: { readonly place: PlaceId; readonly relation: "towards" | "at" | "left" | "right" };
  /** Degrees clockwise from north in which the step sets off. */
  readonly bearing: number;
  readonly position: Position;
  readonly metres: number;
  /** Metres from the start of the leg to the start of the step. */
  readonly metresFromStart: number;
  readonly approximateMetres: number;
}

/** What the graph is built for. */
export interface WalkProfile {
  /** Places that may serve as landmarks in the steps. */
  readonly landmarks?: readonly { readonly place: PlaceId; readonly position: Position }[];
}
