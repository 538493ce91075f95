import type { Belief } from "./belief.ts";
import type { Point } from "./frame.ts";
import type { Reach } from "./motion.ts";
import { nearestCell } from "./seed.ts";
import { stray, type Stray } from "./stray.ts";
import type { FollowTrack } from "./track.ts";

/** Chance per second to leave the known ways; a new stray is sent out once in so many seconds. */
const strays = 1 / 3000;
const everySeconds = 5;
const mostStrays = 10;
/** Chance per second to come back to the line off every way, from this near in metres. */
const rejoins = 1 / 500;
const rejoinMetres = 20;
/** A stray this near to the line, in metres, after so many seconds, is on the line. */
const onLineMetres = 12;
/** … or this near, where the street has two carriageways. */
const onDualMetres = 30;
const settledSeconds = 15;

/** Takes strays that came to the line back onto it, and now and then sends out a new one from where the walker is. */
export function tendStrays(track: FollowTrack, belief: Belief, reach: Reach): Belief {
  const kept = [];
  const back: { readonly cell: number; readonly weight: number; readonly error: Point }[] = [];
  for (const each of belief.strays) {
    const { metres, cell } = nearestCell(track, each.place, reach.low, reach.high);
    const isDual = track.network.branches.isDual[cell] === 1;
    if (metres > (isDual ? onDualMetres : onLineMetres) || each.age < settledSeconds) kept.push(each);
    else back.push({ cell, weight: each.weight, error: errorOnLine(track, each, cell) });
  }
  const isDue = kept.every(({ age }) => age >= everySeconds);
  const settled = back.length === 0 ? belief : broughtBack(belief, back);
  if (!isDue) return { ...settled, strays: kept };
  const born = bornFrom(track, settled);
  const all = born === undefined ? kept : [...kept, born];
  const rejoined = withRejoiners(track, settled, reach);
  return { ...rejoined, strays: all.sort((one, other) => other.weight - one.weight).slice(0, mostStrays) };
}

/** Whoever is off the line may come back to it over ground nobody has mapped. */
function withRejoiners(track: FollowTrack, belief: Belief, reach: Reach): Belief {
  const { network } = track;
  let total = 0;
  let [east, north] = [0, 0];
  const add = (weight: number, place: Point): void => {
    total += weight;
    east += weight * place.east;
    north += weight * place.north;
  };
  for (const { weight, place } of belief.strays) add(weight, place);
  for (let index = 0; index < belief.ids.length; index += 1) {
    const cell = (belief.ids[index] as number) >> 1;
    if (cell < network.lineCells) continue;
    add(belief.weights[index] as number, {
      east: network.east[cell] as number,
      north: network.north[cell] as number,
    });
  }
  if (total < 0.1) return belief;
  const place = { east: east / total, north: north / total };
  const { cell, metres } = nearestCell(track, place, reach.low, reach.high);
  const chance = rejoins * everySeconds * Math.exp(-(metres * metres) / (2 * rejoinMetres * rejoinMetres));
  if (chance < 1e-6) return belief;
  const error = { east: 0, north: 0 };
  return broughtBack(belief, [{ cell, weight: total * chance, error }]);
}

/** How much the phone errs if the stray is in truth on the line. */
function errorOnLine({ network }: FollowTrack, { place, error }: Stray, cell: number): Point {
  return {
    east: error.east + place.east - (network.east[cell] as number),
    north: error.north + place.north - (network.north[cell] as number),
  };
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
  const { ids, weights, errorEast, errorNorth } = belief;
  const more = {
    ids: new Int32Array(ids.length + back.length),
    weights: new Float64Array(ids.length + back.length),
    errorEast: new Float64Array(ids.length + back.length),
    errorNorth: new Float64Array(ids.length + back.length),
  };
  more.ids.set(ids);
  more.weights.set(weights);
  more.errorEast.set(errorEast);
  more.errorNorth.set(errorNorth);
  for (const [index, { cell, weight, error }] of back.entries()) {
    more.ids[ids.length + index] = 2 * cell;
    more.weights[ids.length + index] = weight;
    more.errorEast[ids.length + index] = error.east;
    more.errorNorth[ids.length + index] = error.north;
  }
  return { ...belief, ...more };
}
