import { normaliseDegrees, turnDegrees } from "../geometry.ts";

/** What the compass of a phone has shown itself to be worth. */
export type CompassTrust = "unproven" | "agrees" | "disagrees";

/** So many moves are looked back on; further off than this, in degrees, in the middle of them, a compass is wrong. */
const movesKept = 3;
const worstDifference = 50;

/** How far, in degrees, the compass was from the way the walker moved, at the last moves, this one included. */
export function noteMove(differences: readonly number[], compass: number, moved: number): readonly number[] {
  return [...differences, Math.abs(turnDegrees(moved, compass))].slice(-movesKept);
}

/** Whether a compass may be believed: never before the walker has moved, since magnets and steel bend it. */
export function trustIn(differences: readonly number[]): CompassTrust {
  const middle = differences.toSorted((one, other) => one - other)[differences.length >> 1];
  if (middle === undefined) return "unproven";
  return middle <= worstDifference ? "agrees" : "disagrees";
}

/**
 * Where the back of a phone points, in degrees clockwise from north, from the angles of a `deviceorientationabsolute`
 * event; upright or flat (https://www.w3.org/TR/orientation-event/#worked-example). `screen`: degrees the screen is
 * turned from its natural side.
 */
export function compassDegrees(alpha: number, beta: number, gamma: number, screen: number): number {
  const [z, x, y] = [alpha, beta, gamma].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  // Flat, the back points at the ground, and the upper edge of the phone tells the direction instead.
  const isFlat = Math.abs(beta) < 45 && Math.abs(gamma) < 45;
  const east = -Math.cos(z) * Math.sin(y) - Math.sin(z) * Math.sin(x) * Math.cos(y);
  const north = -Math.sin(z) * Math.sin(y) + Math.cos(z) * Math.sin(x) * Math.cos(y);
  const degrees = isFlat ? -alpha : (Math.atan2(east, north) * 180) / Math.PI;
  return normaliseDegrees(degrees + screen);
}
