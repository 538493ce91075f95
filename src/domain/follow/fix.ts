import { apart, pointOf } from "./frame.ts";
import type { Fix, FollowState } from "./types.ts";

/** `use`: a fix to reckon with. `spare`: good, but too soon after the last. `useless`: nothing to go by. `leap`: no walk made it. */
export type Verdict = "use" | "spare" | "useless" | "leap";

/** Fixes less accurate than this, in metres, tell nothing about where on the line one is. */
const worstAccuracy = 60;
/** What an absent or impossible accuracy stands for, in metres. */
const usualAccuracy = 15;
/** Faster than this, in metres per second, nobody follows a walk. */
const fastest = 7;
/** Fixes closer together than this, in milliseconds, add nothing but noise. */
const shortest = 800;
/** A clock set back by more than this, in milliseconds, is a clock set right, not a late fix. */
const clockSet = 60_000;
/** After so many leaps in a row the new place is taken for true. */
export const patience = 6;

/** The accuracy to go by, in metres. */
export function accuracyOf({ accuracy }: Fix): number {
  return Number.isFinite(accuracy) && accuracy > 0 ? accuracy : usualAccuracy;
}

/** What a fix is worth after those before. */
export function judge({ track, fix: last, sense }: FollowState, fix: Fix): Verdict {
  if (!isPlausible(fix) || accuracyOf(fix) > worstAccuracy) return "useless";
  if (last === null) return "use";
  const milliseconds = fix.time - last.time;
  if (milliseconds <= 0 && milliseconds > -clockSet) return "useless";
  const reach = accuracyOf(fix) + accuracyOf(last) + (fastest * Math.abs(milliseconds)) / 1000;
  const metres = apart(pointOf(track, fix.position), pointOf(track, last.position));
  if (metres > 2 * reach && sense.leaps < patience) return "leap";
  return milliseconds > 0 && fix.time - (sense.time ?? -Infinity) < shortest ? "spare" : "use";
}

function isPlausible({ position: [lng, lat], time }: Fix): boolean {
  return (
    Number.isFinite(time) &&
    Math.abs(lng) <= 180 &&
    Math.abs(lat) <= 90 &&
    (Math.abs(lng) > 1e-6 || Math.abs(lat) > 1e-6)
  );
}
