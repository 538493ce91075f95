import type { PlaceId } from "../place.ts";
import type { Position } from "../position.ts";
import type { Belief } from "./belief.ts";
import type { Point } from "./frame.ts";
import type { FollowTrack } from "./track.ts";

/** One position from the phone. `time` in milliseconds and `accuracy` in metres, as the Geolocation API gives them. */
export interface Fix {
  readonly position: Position;
  readonly accuracy: number;
  readonly time: number;
  /** Metres per second, where the phone measures it. */
  readonly speed?: number | null;
}

/**
 * `joining`: not yet at the start. `walking`: towards the next stop. `at-stop`: arrived and still there.
 * `off-route`: surely left the line. `paused`: by hand; fixes are ignored. `finished`: nothing ahead.
 */
export type Phase = "joining" | "walking" | "at-stop" | "off-route" | "paused" | "finished";

/** What became of a goal. `passed`: walked by without coming near; `skipped`: by hand. */
export type Visit = "ahead" | "arrived" | "skipped" | "passed";

export type FollowEvent =
  /** `goal` indexes `track.goals`; `by` tells whether the phone or the walker said so. */
  | {
      readonly type: "arrived";
      readonly goal: number;
      readonly id: PlaceId;
      readonly by: "position" | "hand";
    }
  | { readonly type: "departed"; readonly goal: number; readonly id: PlaceId }
  /** Walked past a stop at a distance; the walk goes on to the next. */
  | { readonly type: "passed"; readonly goal: number; readonly id: PlaceId }
  | { readonly type: "left-route"; readonly why: "turned-back" | "another-way"; readonly metres: number }
  | { readonly type: "back-on-route" }
  /** A direction is near; told once. `metres` to the place where it begins. */
  | { readonly type: "step-ahead"; readonly leg: number; readonly step: number; readonly metres: number }
  | { readonly type: "finished" };

/** Where a walk stands. Immutable; `rememberFollowing` gives the part worth storing, as plain JSON. */
export interface FollowState {
  readonly track: FollowTrack;
  readonly phase: Phase;
  /** Index in `track.goals` of the stop one walks to, or, at a stop, is at. */
  readonly goal: number;
  readonly visits: readonly Visit[];
  /** Index in the stroll's legs of the leg being walked; at a stop, of the leg that led there. */
  readonly leg: number;
  /** Index in the leg's steps of the direction being followed. */
  readonly step: number;
  /** Metres from the start of the stroll, along its line. */
  readonly metresAlong: number;
  /** Metres along the line to the goal; never negative. */
  readonly metresToStop: number;
  /** Metres along the line to where the next step begins. */
  readonly metresToStep: number;
  /** The last call brought nothing to go by: too inaccurate, too old, or no position at all. */
  readonly stale: boolean;
  /** Radius of the circle to draw, in metres; grows with bad fixes. `null` before the first fix. */
  readonly accuracy: number | null;
  /** The last fix good enough to be shown, as the phone gave it. */
  readonly fix: Fix | null;
  /** What happened in this call, and only in this one. */
  readonly events: readonly FollowEvent[];
  readonly sense: Sense;
}

/** What the engine remembers between fixes. All times in milliseconds, as in fixes. */
export interface Sense {
  readonly belief: Belief | null;
  /** When the belief was last brought up to date. */
  readonly time: number | null;
  /** How much more a position errs than the phone says, as a ratio of variances. */
  readonly roughness: number;
  /** Position smoothed over some seconds, in metres east and north of the track's corner. */
  readonly place: Point | null;
  /** Metres per second of the walker when moving, and the place and time it was last measured from. */
  readonly pace: number;
  readonly mark: { readonly place: Point; readonly time: number } | null;
  /** Since when, without a break, each thing has looked true. */
  readonly since: { readonly [question in Question]?: number };
  /** The last direction announced. */
  readonly announced: { readonly leg: number; readonly step: number } | null;
  /** Phase to go back to after a pause. */
  readonly pausedFrom: Phase | null;
  /** Metres to the line ahead over the last seconds, and whether the walk led straight towards it. */
  readonly distances: readonly {
    readonly metres: number;
    readonly time: number;
    readonly isShort: boolean;
  }[];
  /** How near, in metres, the smoothed place has come to the next stop. */
  readonly closest: { readonly goal: number; readonly metres: number } | null;
  /** When the walker was last told to have left the line. */
  readonly leftAt: number | null;
  /** Fixes in a row that no walk could have made. */
  readonly leaps: number;
}

/** What must look true for some seconds before it counts. */
export type Question = "near" | "inside" | "gone" | "beyond" | "off" | "on";
