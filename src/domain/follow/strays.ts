import type { Belief } from "./belief.ts";
import type { Point } from "./frame.ts";
import type { Reach } from "./motion.ts";
import { nearestCell } from "./seed.ts";
import { stray } from "./stray.ts";
import type { FollowTrack } from "./track.ts";

/** Chance per second to leave the known ways; a new stray is sent out once in so many seconds. */
const strays = 1 / 3000;
const everySeconds = 5;
const mostStrays = 10;
/** A stray this near to the line, in metres, after so many seconds, is on the line. */
const onLineMetres = 12;
const settledSeconds = 15;

/** Takes strays that came to the line back onto it, and now and then sends out a new one from where the walker is. */
export function tendStrays(track: FollowTrack, belief: Belief, reach: Reach): Belief {
  const kept = [];
  const back: { readonly cell: number; readonly weight: number; readonly error: Point }[] = [];
  for (const each of belief.strays) {
    const { metres, cell } = nearestCell(track, each.place, reach.low, reach.high);
    if (metres > onLineMetres || each.age < settledSeconds) kept.push(each);
    else back.push({ cell, weight: each.weight, error: each.error });
  }
  const isDue = kept.every(({ age }) => age >= everySeconds);
  const settled = back.length === 0 ? belief : broughtBack(belief, back);
  if (!isDue) return { ...settled, strays: kept };
  const born = bornFrom(track, settled);
  const all = born === undefined ? kept : [...kept, born];
  return { ...settled, strays: all.sort((one, other) => other.weight - one.weight).slice(0, mostStrays) };
}

function bornFrom({ network }: FollowTrack, { ids, weights, errorEast, errorNorth, variance }: Belief) {
  let total = 0;
  let [east, north, offEast, offNorth, squares] = [0, 0, 0, 0, 0];
  for (let index = 0; index < ids.length; index += 1) {
    const cell = (ids[index] as number) >> 1;
    const weight = weights[index] as number;
    total += weight;
    east += weight * (network.east[cell] as number);
    north += weight * (network.north[cell] as number);
    offEast += weight * (errorEast[index] as number);
    offNorth += weight * (errorNorth[index] as number);
    squares += weight * ((network.east[cell] as number) ** 2 + (network.north[cell] as number) ** 2);
  }
  if (total < 0.01) return undefined;
  const place = { east: east / total, north: north / total };
  const spread = squares / total - place.east ** 2 - place.north ** 2;
  const error = { east: offEast / total, north: offNorth / total };
  return stray(total * strays * everySeconds, place, error, Math.max(4, spread / 2), variance);
}

function broughtBack(
  belief: Belief,
  back: readonly { readonly cell: number; readonly weight: number; readonly error: Point }[],
): Belief {
  return {
    ...belief,
    ids: Int32Array.from([...belief.ids, ...back.map(({ cell }) => 2 * cell)]),
    weights: Float64Array.from([...belief.weights, ...back.map(({ weight }) => weight)]),
    errorEast: Float64Array.from([...belief.errorEast, ...back.map(({ error }) => error.east)]),
    errorNorth: Float64Array.from([...belief.errorNorth, ...back.map(({ error }) => error.north)]),
  };
}
