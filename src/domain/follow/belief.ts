import type { Point } from "./frame.ts";
import type { Network } from "./network.ts";
import { lastingShare, bentSeconds, leapMetres, leaps } from "./phone.ts";
import { weighStray, type Stray } from "./stray.ts";

/**
 * What the filter believes: how likely the walker is in each cell, moving or standing, and by how much the phone
 * would be wrong if that were so. Positions err for many seconds in the same direction, so this error is
 * followed along with the walker; a belief that fits only with an error no phone makes loses its weight.
 */
export interface Belief {
  /** 2 × cell, plus 1 for a walker who stands still. */
  readonly ids: Int32Array;
  /** Add up to 1, with those of the strays. */
  readonly weights: Float64Array;
  /** Error of the phone in metres, if the walker is in this cell. */
  readonly errorEast: Float64Array;
  readonly errorNorth: Float64Array;
  /** Variance of that error in m², per axis. */
  readonly variance: number;
  /** Seconds for which a leap of the phone is still reckoned with. */
  readonly bent: number;
  /** Walkers on no known way. */
  readonly strays: readonly Stray[];
}

/** What is less likely than this is forgotten. */
const negligible = 1e-7;

/** A belief that the walker is on the line, moving or standing, with the given weights from one cell on. */
export function believe(cellWeights: Float64Array, firstCell: number, sigma: number): Belief {
  const count = 2 * cellWeights.length;
  const total = cellWeights.reduce((sum, weight) => sum + weight, 0);
  return {
    ids: Int32Array.from({ length: count }, (_, index) => 2 * firstCell + index),
    weights: Float64Array.from(
      { length: count },
      (_, index) => (cellWeights[index >> 1] as number) / (2 * total),
    ),
    errorEast: new Float64Array(count),
    errorNorth: new Float64Array(count),
    variance: lastingShare * sigma * sigma,
    bent: 0,
    strays: [],
  };
}

/**
 * Takes in a fix: cells it fits gain weight. `surprise` is how far the fix lay from what was expected, squared,
 * in proportion to what is usual: 1 on average when `sigma`, the error of a position in metres, is right.
 */
export function weigh(
  network: Network,
  belief: Belief,
  seen: Point,
  sigma: number,
): { readonly belief: Belief; readonly surprise: number } {
  const { ids, weights } = belief;
  const count = ids.length;
  const white = (1 - lastingShare) * sigma * sigma;
  const usual = belief.variance + white;
  const bent = belief.variance + leapMetres * leapMetres;
  const [usualGain, leaptGain] = [belief.variance / usual, bent / (bent + white)];
  const [usualScale, leaptScale] = [(1 - leaps) / usual, leaps / (bent + white)];
  const next = new Float64Array(count);
  const east = new Float64Array(count);
  const north = new Float64Array(count);
  let total = 0;
  let surprise = 0;
  let ordinary = 0;
  let leapt = 0;
  for (let index = 0; index < count; index += 1) {
    const cell = (ids[index] as number) >> 1;
    const offEast = seen.east - (network.east[cell] as number) - (belief.errorEast[index] as number);
    const offNorth = seen.north - (network.north[cell] as number) - (belief.errorNorth[index] as number);
    const squared = offEast * offEast + offNorth * offNorth;
    const asUsual = usualScale * Math.exp(-squared / (2 * usual));
    const asLeap = leaptScale * Math.exp(-squared / (2 * (bent + white)));
    const fit = asUsual + asLeap;
    const share = asUsual / fit;
    const gain = share * usualGain + (1 - share) * leaptGain;
    east[index] = (belief.errorEast[index] as number) + gain * offEast;
    north[index] = (belief.errorNorth[index] as number) + gain * offNorth;
    const weight = (weights[index] as number) * fit;
    next[index] = weight;
    total += weight;
    ordinary += weight * share;
    leapt += weight * (1 - share);
    surprise += (weight * share * squared) / (2 * usual);
  }
  const onCells = total;
  const strays = belief.strays.map((stray) => {
    const weighed = weighStray(stray, seen, white);
    total += weighed.weight;
    return weighed;
  });
  return {
    belief: {
      ...compact(ids, next, east, north, total, (1 - usualGain) * belief.variance),
      bent: leapt > 0.5 * total ? bentSeconds : belief.bent,
      strays: strays
        .filter(({ weight }) => weight > negligible * total)
        .map((stray) => ({ ...stray, weight: stray.weight / total })),
    },
    surprise: ordinary > 0.5 * onCells ? surprise / ordinary : 1,
  };
}

/** Shares of 1, without what is negligible. */
function compact(
  ids: Int32Array,
  weights: Float64Array,
  east: Float64Array,
  north: Float64Array,
  total: number,
  variance: number,
): Omit<Belief, "strays" | "bent"> {
  const least = negligible * total;
  let kept = 0;
  for (let index = 0; index < ids.length; index += 1) if ((weights[index] as number) > least) kept += 1;
  const result = {
    ids: new Int32Array(kept),
    weights: new Float64Array(kept),
    errorEast: new Float64Array(kept),
    errorNorth: new Float64Array(kept),
    variance,
  };
  let at = 0;
  for (let index = 0; index < ids.length; index += 1) {
    if ((weights[index] as number) <= least) continue;
    result.ids[at] = ids[index] as number;
    result.weights[at] = (weights[index] as number) / total;
    result.errorEast[at] = east[index] as number;
    result.errorNorth[at] = north[index] as number;
    at += 1;
  }
  return result;
}
