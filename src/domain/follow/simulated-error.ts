import { chanceAt, normalsAt } from "./chance.ts";
import type { Point } from "./frame.ts";

/** How badly a simulated phone knows where it is. Metres and seconds. */
export interface ErrorOptions {
  readonly seed: number;
  /** Standard deviation per axis. */
  readonly sigma: number;
  /** How long the lasting part of the error lasts, and which share of the variance it is. */
  readonly lastingSeconds: number;
  readonly lastingShare: number;
  /** Share of fixes that leap, and how far. */
  readonly leaps?: { readonly share: number; readonly metres: readonly [least: number, most: number] };
  /** Walls that bend the signal: one burst of bias about so often, for some seconds. */
  readonly bursts?: {
    readonly everySeconds: number;
    readonly metres: readonly [least: number, most: number];
    readonly seconds: readonly [least: number, most: number];
  };
}

/** The error of the phone after so many seconds, in metres east and north. */
export function errorAt(options: ErrorOptions, seconds: number): Point {
  const { seed, sigma, lastingShare, leaps, bursts } = options;
  const whole = Math.floor(seconds);
  const share = seconds - whole;
  const [one, other] = [lastingAt(options, whole), lastingAt(options, whole + 1)];
  const [white, whiteNorth] = normalsAt(seed ^ 0x51ed27, Math.round(seconds * 10));
  const lasting = sigma * Math.sqrt(lastingShare);
  const brief = sigma * Math.sqrt(1 - lastingShare);
  let east = lasting * ((1 - share) * one.east + share * other.east) + brief * white;
  let north = lasting * ((1 - share) * one.north + share * other.north) + brief * whiteNorth;
  if (leaps !== undefined) {
    const index = Math.round(seconds * 10);
    if (chanceAt(seed ^ 0x2f6a11, 3 * index) < leaps.share) {
      const leap = thrown(seed ^ 0x2f6a11, 3 * index + 1, leaps.metres);
      east += leap.east;
      north += leap.north;
    }
  }
  if (bursts !== undefined) {
    const index = Math.floor(seconds / bursts.everySeconds);
    const duration = between(bursts.seconds, chanceAt(seed ^ 0x77b3c5, 4 * index));
    const start = chanceAt(seed ^ 0x77b3c5, 4 * index + 1) * (bursts.everySeconds - duration);
    const into = seconds - index * bursts.everySeconds - start;
    if (into >= 0 && into < duration) {
      const bias = thrown(seed ^ 0x77b3c5, 4 * index + 2, bursts.metres);
      east += bias.east;
      north += bias.north;
    }
  }
  return { east, north };
}

/** The lasting part at a whole second: old chances die away, new ones come in; variance 1. */
function lastingAt({ seed, lastingSeconds }: ErrorOptions, second: number): Point {
  const keep = Math.exp(-1 / lastingSeconds);
  const depth = Math.ceil(4 * lastingSeconds);
  let factor = Math.sqrt(1 - keep * keep);
  let [east, north] = [0, 0];
  for (let back = 0; back < depth; back += 1) {
    const [chanceEast, chanceNorth] = normalsAt(seed, second - back);
    east += factor * chanceEast;
    north += factor * chanceNorth;
    factor *= keep;
  }
  return { east, north };
}

function thrown(seed: number, index: number, metres: readonly [number, number]): Point {
  const angle = 2 * Math.PI * chanceAt(seed, index);
  const far = between(metres, chanceAt(seed, index + 1));
  return { east: far * Math.sin(angle), north: far * Math.cos(angle) };
}

function between([least, most]: readonly [number, number], share: number): number {
  return least + share * (most - least);
}
