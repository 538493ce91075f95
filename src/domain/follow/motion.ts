import type { Belief } from "./belief.ts";
import { cellSpacing } from "./frame.ts";
import type { Network } from "./network.ts";
import { ageError } from "./phone.ts";
import { strollOn } from "./stray.ts";

/** Cells of the line between which a walk may come back to it. */
export interface Reach {
  readonly low: number;
  readonly high: number;
}

/** Metres per second of a walker who moves, unless seen to run. */
export const usualPace = 1.25;
/** Chance per second to start, to stop, and to turn back. */
const starts = 1 / 25;
const stops = 1 / 80;
const turns = 1 / 600;
/** Chance per second that someone off the line turns round again. */
const turnsAgain = 1 / 100;
/** Chance to take a street that leaves the line, at each crossing; for one who walks back, more. */
const leaves = 0.02;
const leavesReturning = 0.4;
/** No more cells than this are walked at once. */
const mostCells = 1.1;

/** Room to reckon in: sums by cell, and the cells that have any. */
interface Room {
  readonly weight: Float64Array;
  readonly east: Float64Array;
  readonly north: Float64Array;
  readonly touched: Int32Array;
}

/** Kept for each network, so that hours of walking leave no litter; all zero between calls. */
const rooms = new WeakMap<Network, Room>();

/** The belief some seconds later, before anything new is seen. `sigma`: usual error of a position in metres. */
export function walkOn(
  network: Network,
  belief: Belief,
  seconds: number,
  sigma: number,
  pace: number,
  reach: Reach,
): Belief {
  const cells = (pace * seconds) / cellSpacing;
  const rounds = Math.max(1, Math.ceil(seconds / 1.5), Math.ceil(cells / mostCells));
  let moved = belief;
  for (let round = 0; round < rounds; round += 1) {
    moved = moveOnce(network, moved, seconds / rounds, cells / rounds, reach);
  }
  const { keep, variance } = ageError(belief.variance, seconds, sigma, belief.bent > 0);
  return {
    ...moved,
    errorEast: moved.errorEast.map((error) => error * keep),
    errorNorth: moved.errorNorth.map((error) => error * keep),
    variance,
    bent: Math.max(0, belief.bent - seconds),
    strays: belief.strays.map((stray) => strollOn(stray, seconds, sigma, belief.bent > 0)),
  };
}

function moveOnce(network: Network, belief: Belief, seconds: number, cells: number, reach: Reach): Belief {
  const room = roomOf(network);
  let count = 0;
  let [errorEast, errorNorth] = [0, 0];

  const add = (id: number, weight: number): void => {
    if (weight <= 0) return;
    if (room.weight[id] === 0) {
      room.touched[count] = id;
      count += 1;
    }
    (room.weight[id] as number) += weight;
    (room.east[id] as number) += weight * errorEast;
    (room.north[id] as number) += weight * errorNorth;
  };
  const enter = (arc: number, weight: number): void => {
    const { branches, lineCells } = network;
    const onwards = cellWithin(branches.onwards, arc, reach);
    if (onwards !== undefined) return add(2 * onwards, weight);
    const backwards = cellWithin(branches.backwards, arc, reach);
    if (backwards !== undefined) return add(2 * (lineCells + backwards), weight);
    return add(2 * (branches.arcFirst[arc] as number), weight);
  };
  const leave = (cell: number, weight: number, chance: number): number => {
    const { first, items } = network.branches.mouths;
    const [from, to] = [first[cell] as number, first[cell + 1] as number];
    if (from === to) return weight;
    const each = (weight * chance) / (to - from);
    for (let index = from; index < to; index += 1) add(2 * (items[index] as number), each);
    return weight * (1 - chance);
  };

  const { branches, lineCells } = network;
  const twice = 0.15 * cells;
  const chances = [1 - 0.85 * cells, 0.7 * cells, twice];
  for (let index = 0; index < belief.ids.length; index += 1) {
    const id = belief.ids[index] as number;
    const cell = id >> 1;
    let weight = belief.weights[index] as number;
    errorEast = belief.errorEast[index] as number;
    errorNorth = belief.errorNorth[index] as number;
    const isOnLine = cell < lineCells;
    const isReturning = !isOnLine && cell < 2 * lineCells;

    if ((id & 1) === 1) {
      const starting = weight * starts * seconds;
      add(id, weight - starting);
      weight = starting;
      if (isOnLine) {
        const turning = weight * 0.05;
        add(2 * (cell + lineCells), turning);
        weight -= turning;
      }
      add(id - 1, weight);
      continue;
    }
    const stopping = weight * stops * seconds;
    add(id + 1, stopping);
    weight -= stopping;
    const turning = weight * seconds * (isOnLine ? turns : turnsAgain);
    if (isOnLine) add(2 * (cell + lineCells), turning);
    else if (isReturning) add(2 * (cell - lineCells), turning);
    else add(2 * reverse(branches.arcFirst, branches.arcOf[cell - 2 * lineCells] as number, cell), turning);
    weight -= turning;

    for (let step = 0; step <= 2; step += 1) {
      let moved = weight * (chances[step] as number);
      if (isOnLine) {
        const target = Math.min(lineCells - 1, cell + step);
        for (let passed = cell + 1; passed <= target; passed += 1) moved = leave(passed, moved, leaves);
        add(2 * target, moved);
      } else if (isReturning) {
        const target = Math.max(lineCells, cell - step);
        for (let passed = cell - 1; passed >= target; passed -= 1) {
          moved = leave(passed - lineCells, moved, leavesReturning);
        }
        add(2 * target, moved);
      } else {
        const arc = branches.arcOf[cell - 2 * lineCells] as number;
        if (cell + step < (branches.arcFirst[arc + 1] as number)) {
          add(2 * (cell + step), moved);
          continue;
        }
        const [from, to] = [branches.exits.first[arc] as number, branches.exits.first[arc + 1] as number];
        if (from === to) add(2 * (branches.arcFirst[arc ^ 1] as number), moved);
        for (let exit = from; exit < to; exit += 1) {
          enter(branches.exits.items[exit] as number, moved / (to - from));
        }
      }
    }
  }
  return { ...takeOut(room, count), variance: belief.variance, bent: belief.bent, strays: belief.strays };
}

/** Empties the room into a belief. */
function takeOut(room: Room, count: number): Omit<Belief, "variance" | "strays" | "bent"> {
  const belief = {
    ids: room.touched.slice(0, count),
    weights: new Float64Array(count),
    errorEast: new Float64Array(count),
    errorNorth: new Float64Array(count),
  };
  for (let index = 0; index < count; index += 1) {
    const id = belief.ids[index] as number;
    const weight = room.weight[id] as number;
    belief.weights[index] = weight;
    if (weight > 0) {
      belief.errorEast[index] = (room.east[id] as number) / weight;
      belief.errorNorth[index] = (room.north[id] as number) / weight;
    }
    room.weight[id] = 0;
    room.east[id] = 0;
    room.north[id] = 0;
  }
  return belief;
}

function cellWithin(
  lists: Network["branches"]["onwards"],
  arc: number,
  { low, high }: Reach,
): number | undefined {
  const end = lists.first[arc + 1] as number;
  for (let index = lists.first[arc] as number; index < end; index += 1) {
    const cell = lists.items[index] as number;
    if (cell >= low && cell <= high) return cell;
  }
  return undefined;
}

/** The cell of the opposite arc at the same place; opposite arcs are neighbours in number. */
function reverse(arcFirst: Int32Array, arc: number, cell: number): number {
  return (arcFirst[arc ^ 1] as number) + (arcFirst[arc + 1] as number) - 1 - cell;
}

function roomOf(network: Network): Room {
  const known = rooms.get(network);
  if (known !== undefined) return known;
  const size = 2 * network.size;
  const room = {
    weight: new Float64Array(size),
    east: new Float64Array(size),
    north: new Float64Array(size),
    touched: new Int32Array(size),
  };
  rooms.set(network, room);
  return room;
}
