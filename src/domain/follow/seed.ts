import { believe, type Belief } from "./belief.ts";
import { cellSpacing, type Point } from "./frame.ts";
import type { FollowTrack } from "./track.ts";

/** The cell of the line at so many metres along, held within the line. */
export function cellAt({ network }: FollowTrack, metres: number): number {
  return Math.min(network.lineCells - 1, Math.max(0, Math.round(metres / cellSpacing)));
}

/** A belief that the walker is within some metres of a place along the line. */
export function seedAt(track: FollowTrack, metres: number, spread: number, sigma: number): Belief {
  const low = cellAt(track, metres - 3 * spread);
  const high = cellAt(track, metres + 3 * spread);
  const weights = Float64Array.from({ length: high - low + 1 }, (_, index) => {
    const off = (low + index) * cellSpacing - metres;
    return Math.exp((-off * off) / (2 * spread * spread)) + 1e-9;
  });
  return believe(weights, low, sigma);
}

/**
 * A belief that the walker is on a stretch of the line, the likelier the nearer it comes to a point; `chance` weighs
 * its parts by metres along, where something is known of that beforehand.
 */
export function seedNear(
  track: FollowTrack,
  [from, to]: readonly [from: number, to: number],
  point: Point,
  spread: number,
  sigma: number,
  chance: (metres: number) => number = () => 1,
): Belief {
  const { network } = track;
  const low = cellAt(track, from);
  const high = cellAt(track, to);
  const weights = Float64Array.from({ length: high - low + 1 }, (_, index) => {
    const east = (network.east[low + index] as number) - point.east;
    const north = (network.north[low + index] as number) - point.north;
    const fit = Math.exp(-(east * east + north * north) / (2 * spread * spread)) + 1e-9;
    return fit * chance((low + index) * cellSpacing);
  });
  return believe(weights, low, sigma);
}

/** The cell of a stretch of the line nearest to a point, and how many metres away. */
export function nearestCell(
  { network }: FollowTrack,
  point: Point,
  low: number,
  high: number,
): { readonly metres: number; readonly cell: number } {
  let best = { squared: Infinity, cell: low };
  for (let cell = low; cell <= high; cell += 1) {
    const east = (network.east[cell] as number) - point.east;
    const north = (network.north[cell] as number) - point.north;
    const squared = east * east + north * north;
    if (squared < best.squared) best = { squared, cell };
  }
  return { metres: Math.sqrt(best.squared), cell: best.cell };
}
