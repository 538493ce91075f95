import type { FollowMemory } from "../domain/follow/memory.ts";
import { rememberFollowing } from "../domain/follow/memory.ts";
import type { TourId } from "../domain/tour.ts";
import type { FollowMode, Following } from "./following.ts";

const key = "calais-1940.walk";
const version = 1;

/** A walk as it was left: on this tour, in this way, since then. Holds no position. */
export interface WalkMemory {
  readonly tour: TourId;
  readonly mode: FollowMode;
  readonly begun: number;
  /** Seconds into the simulated walk, where there is one. */
  readonly seconds: number;
  /** As `rememberFollowing` gave it; checked again by `resumeFollowing`. */
  readonly walk: unknown;
}

/** Stores a walk under way, or forgets a walk that ended. Storage that fails costs only the memory. */
export function writeWalk(storage: Storage | null, following: Following | null): void {
  try {
    if (following === null || following.walk.phase === "finished") storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify({ version, ...memoryOf(following) }));
  } catch {
    // Full or forbidden storage: the walk goes on, and is forgotten when the page closes.
  }
}

/** The walk last left, or null; anything not written by `writeWalk` is no walk. */
export function readWalk(storage: Storage | null): WalkMemory | null {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    if (typeof stored !== "object" || stored === null) return null;
    const { version: written, tour, mode, begun, seconds, walk } = stored as Record<string, unknown>;
    const sound =
      written === version &&
      typeof tour === "string" &&
      (mode === "gps" || mode === "demo" || mode === "by-hand") &&
      typeof begun === "number" &&
      typeof seconds === "number" &&
      seconds >= 0;
    return sound ? { tour, mode, begun, seconds, walk } : null;
  } catch {
    return null;
  }
}

function memoryOf({
  tour,
  mode,
  begun,
  demo,
  walk,
}: Following): WalkMemory & { readonly walk: FollowMemory } {
  return { tour, mode, begun, seconds: demo?.seconds ?? 0, walk: rememberFollowing(walk) };
}
