import type { Belief } from "./belief.ts";
import { apart, type Point } from "./frame.ts";
import type { Network } from "./network.ts";
import type { Stray } from "./stray.ts";

/** What a belief amounts to. Shares add up to 1. */
export interface Reading {
  readonly onLine: number;
  readonly returning: number;
  readonly elsewhere: number;
  /** Middle of the belief on the line, as a cell; undefined when nothing is left there. */
  readonly cell: number | undefined;
  /** Middle of the belief on the way back along the line, as a cell of the line. */
  readonly returningCell: number;
  /** Mean place of what is elsewhere. */
  readonly place: Point;
  /** The likeliest stray, if most of what is elsewhere is on no known way. */
  readonly stray: Stray | undefined;
}

/** Sums up a belief. */
export function readBelief(network: Network, belief: Belief): Reading {
  const { lineCells } = network;
  const line: [cell: number, weight: number][] = [];
  let [onLine, returning, elsewhere] = [0, 0, 0];
  let [cells, east, north] = [0, 0, 0];
  for (let index = 0; index < belief.ids.length; index += 1) {
    const cell = (belief.ids[index] as number) >> 1;
    const weight = belief.weights[index] as number;
    if (cell < lineCells) {
      onLine += weight;
      line.push([cell, weight]);
    } else if (cell < 2 * lineCells) {
      returning += weight;
      cells += weight * (cell - lineCells);
    } else {
      elsewhere += weight;
      east += weight * (network.east[cell] as number);
      north += weight * (network.north[cell] as number);
    }
  }
  for (const { weight, place } of belief.strays) {
    elsewhere += weight;
    east += weight * place.east;
    north += weight * place.north;
  }
  const straying = belief.strays.reduce((sum, { weight }) => sum + weight, 0);
  const likeliest = belief.strays.reduce<Stray | undefined>(
    (best, each) => (each.weight > (best?.weight ?? 0) ? each : best),
    undefined,
  );
  return {
    onLine,
    returning,
    elsewhere,
    cell: middleOf(line, onLine),
    returningCell: returning > 0 ? Math.round(cells / returning) : 0,
    place: elsewhere > 0 ? { east: east / elsewhere, north: north / elsewhere } : { east: 0, north: 0 },
    stray: straying > elsewhere / 2 ? likeliest : undefined,
  };
}

/** How likely the walker is on the line between two cells, both included. */
export function shareBetween(network: Network, belief: Belief, low: number, high: number): number {
  let share = 0;
  for (let index = 0; index < belief.ids.length; index += 1) {
    const cell = (belief.ids[index] as number) >> 1;
    if (cell >= low && cell <= high && cell < network.lineCells) share += belief.weights[index] as number;
  }
  return share;
}

/** How likely the walker is within so many metres of a point, on the line between two cells. */
export function shareNear(
  network: Network,
  belief: Belief,
  at: Point,
  radius: number,
  low: number,
  high: number,
): number {
  let share = 0;
  for (let index = 0; index < belief.ids.length; index += 1) {
    const cell = (belief.ids[index] as number) >> 1;
    if (cell < low || cell > high || cell >= network.lineCells) continue;
    const there = { east: network.east[cell] as number, north: network.north[cell] as number };
    if (apart(there, at) <= radius) share += belief.weights[index] as number;
  }
  return share;
}

function middleOf(line: [cell: number, weight: number][], total: number): number | undefined {
  if (line.length === 0) return undefined;
  line.sort((one, other) => one[0] - other[0]);
  let sum = 0;
  for (const [cell, weight] of line) {
    sum += weight;
    if (sum >= total / 2) return cell;
  }
  return undefined;
}
