import { trustIn } from "../domain/follow/facing.ts";
import type { FollowEvent, FollowState } from "../domain/follow/types.ts";
import type { WayBack } from "../domain/follow/way-back.ts";
import type { Position } from "../domain/position.ts";
import type { PlaceId } from "../domain/place.ts";

/** What the phone says of its position. */
export type PositionStatus =
  /** Not asked: by hand, or the simulated walker. */
  | "unasked"
  /** The prompt is open, or the first fix is awaited. */
  | "asking"
  | "watching"
  | "denied"
  | "unavailable"
  | "slow"
  /** The page was not opened over https, where browsers give no position. */
  | "insecure";

/** Whether the screen is kept on. */
export type ScreenStatus = "awake" | "sleepy" | "unsupported";

/** `gps`: by the phone’s position. `demo`: a simulated walker. `by-hand`: step by step, without any position. */
export type FollowMode = "gps" | "demo" | "by-hand";

/** The simulated walker. */
export interface Demo {
  readonly playing: boolean;
  /** How many times faster than life. */
  readonly rate: number;
  /** Seconds walked. */
  readonly seconds: number;
  /** Seconds the whole walk takes. */
  readonly lasts: number;
}

/** What has really been walked, pauses and the days between left out. */
export interface Tally {
  readonly metres: number;
  readonly milliseconds: number;
}

/** The compass of the phone, from when the walker asks for it. */
export interface Compass {
  readonly status: "asking" | "on" | "denied" | "missing";
  /** Degrees clockwise from north; null before it has said anything. */
  readonly degrees: number | null;
  /** How far it was from the way the walker moved, at the last moves; see `trustIn`. */
  readonly differences: readonly number[];
}

/** A walk under way. */
export interface Following {
  /** What is walked: the key of the plan, see `planKeyOf`. */
  readonly plan: string;
  readonly mode: FollowMode;
  readonly walk: FollowState;
  /** It was taken up in another tab: here nothing is watched, told or remembered until it is taken back. */
  readonly elsewhere: boolean;
  readonly position: PositionStatus;
  readonly screen: ScreenStatus;
  /** The page was hidden, and got no position meanwhile; told until the next fix. */
  readonly wasHidden: boolean;
  /** The map stays with the walker. */
  readonly tracking: boolean;
  /** The walker chose to begin at the first stop and is on the way there. */
  readonly toStart: boolean;
  /** The map turns so that the way ahead is up. */
  readonly headingUp: boolean;
  /** Milliseconds since the epoch. */
  readonly begun: number;
  readonly tally: Tally;
  readonly demo: Demo | null;
  readonly wayBack: WayBack | null;
  /** Degrees clockwise from north in which the walker has been moving; null while that is unknown. */
  readonly heading: number | null;
  /** Where the walker was when the heading was last taken. */
  readonly headingFrom: Position | null;
  /** … and when, in milliseconds as in fixes. */
  readonly headingAt: number;
  /** Null while it is not asked for. */
  readonly compass: Compass | null;
  /** Whether stories may start by themselves on arrival; null until the visitor was asked. */
  readonly autoplay: boolean | null;
  /** The last thing that happened worth saying aloud. */
  readonly said: FollowEvent | null;
  /** The present as far as the walk knows, in milliseconds since the epoch; tells how old the last fix is. */
  readonly now: number;
}

/** The stop one stands at, if any; the walk is over at its last stop, where there is still a story to hear. */
export function stopReached({ phase, track, goal, visits }: FollowState): PlaceId | null {
  const index = phase === "finished" ? track.goals.length - 1 : goal;
  const reached = track.goals[index];
  const isThere = phase === "at-stop" || (phase === "finished" && visits[index] === "arrived");
  return isThere && reached?.kind === "stop" ? reached.id : null;
}

/** Positions vaguer than these, in metres, cannot lead, and are rough by the visitor’s own choice. */
const vagueMetres = 100;
const roughMetres = 800;

/** Why the walker is not led by positions, if so. */
export function troubleOf({
  mode,
  position,
  walk: { stale, accuracy },
}: Following): Exclude<PositionStatus, "unasked" | "asking" | "watching"> | "vague" | "rough" | null {
  if (mode !== "gps" || position === "unasked" || position === "asking") return null;
  if (position !== "watching") return position;
  if (!stale || accuracy === null || accuracy <= vagueMetres) return null;
  return accuracy > roughMetres ? "rough" : "vague";
}

/** Older than this, in milliseconds, the way one came says nothing of where one looks. */
const freshHeading = 20_000;

/** The degrees a compass tells, once it has proved right. */
function provenCompass({ compass }: Following): number | null {
  return compass !== null && trustIn(compass.differences) === "agrees" ? compass.degrees : null;
}

/** Where the walker is heading, in degrees clockwise from north: by a proven compass, else by the last move. */
export function headingOf(following: Following): number | null {
  return provenCompass(following) ?? following.heading;
}

/** Where the walker faces now, as far as that can be known. */
export function facingOf(following: Following): number | null {
  const isFresh = following.now - following.headingAt < freshHeading;
  return provenCompass(following) ?? (isFresh ? following.heading : null);
}

/** Whether the compass is taken up; null where no position would prove it. */
export function compassShown({ mode, compass }: Following): boolean | null {
  return mode === "gps" ? compass?.status === "asking" || compass?.status === "on" : null;
}
