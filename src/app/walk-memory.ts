import type { FollowMode, Tally } from "./following.ts";
import type { HeardMark } from "./listening.ts";

const key = "calais-1940.walk";
const version = 1;
/** The last millisecond a `Date` can tell. */
const latest = 8.64e15;

/** A walk as it was left: of this plan, in this way, since then. Holds no position. */
export interface WalkMemory {
  /** The key of the plan that was walked, see `planKeyOf`. */
  readonly plan: string;
  readonly mode: Exclude<FollowMode, "demo">;
  /** Milliseconds since the epoch. */
  readonly begun: number;
  /** When it was last set out on or gone on with, the same; grows from one tab to the next, whatever the clock does. */
  readonly takenUp: number;
  readonly autoplay: boolean | null;
  readonly heard: HeardMark | null;
  readonly tally: Tally;
  /** As `rememberFollowing` gave it; checked again by `resumeFollowing`. */
  readonly walk: unknown;
}

/** Stores a walk, or with null forgets it. False where storage is full or forbidden: that costs only the memory. */
export function writeWalk(storage: Storage | null, memory: WalkMemory | null): boolean {
  try {
    if (memory === null) storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify({ version, ...memory }));
    return storage !== null;
  } catch {
    return false;
  }
}

/** The walk last left, or null; anything not written by `writeWalk` is no walk. */
export function readWalk(storage: Storage | null): WalkMemory | null {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    if (typeof stored !== "object" || stored === null) return null;
    const {
      version: written,
      plan,
      mode,
      begun,
      takenUp,
      autoplay,
      heard,
      tally,
      walk,
    } = stored as Record<string, unknown>;
    const sound =
      written === version &&
      typeof plan === "string" &&
      (mode === "gps" || mode === "by-hand") &&
      isCount(begun);
    if (!sound) return null;
    return {
      plan,
      mode,
      begun,
      walk,
      takenUp: isCount(takenUp) && takenUp <= latest ? takenUp : 0,
      heard: readMark(heard),
      tally: readTally(tally),
      autoplay: typeof autoplay === "boolean" ? autoplay : null,
    };
  } catch {
    return null;
  }
}

function readMark(mark: unknown): HeardMark | null {
  if (typeof mark !== "object" || mark === null) return null;
  const { stop, sentence, seconds } = mark as Record<string, unknown>;
  return typeof stop === "string" && isCount(sentence) && Number.isInteger(sentence) && isCount(seconds)
    ? { stop, sentence, seconds }
    : null;
}

function readTally(tally: unknown): Tally {
  const { metres, milliseconds } = (tally ?? {}) as Record<string, unknown>;
  return {
    metres: isCount(metres) ? metres : 0,
    milliseconds: isCount(milliseconds) ? milliseconds : 0,
  };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
