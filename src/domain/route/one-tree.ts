import { never, type Round } from "./order-task.ts";

/** What is decided about each step of a round: 0 open, 1 walked, 2 not walked. Row by row, both directions. */
export type Decisions = Uint8Array;

/** A relaxed round: a shortest tree over all stops, with the cheapest way in and way out. */
export interface OneTree {
  /** No round that keeps to the decisions is shorter. Infinite when there is none. */
  readonly bound: number;
  /** The prices of the stops that gave this bound. */
  readonly prices: Float64Array;
  /** The stop each stop hangs on in the tree, −1 for the first. */
  readonly parent: Int32Array;
  /** The stops behind the way in and before the way out. */
  readonly first: number;
  readonly last: number;
  /** Steps at each stop; two at all of them means that the tree is a round. */
  readonly degree: Int32Array;
}

/** What decides for or against a step more than any price. */
const decided = 10 * never;

/**
 * The best lower bound found by raising the price of stops with too many steps and lowering that of those with too
 * few (Held and Karp, 1971), until it reaches `enough`, the tree is a round, or `rounds` are over.
 */
export function ascend(
  round: Round,
  decisions: Decisions,
  start: Float64Array,
  enough: number,
  rounds: number,
): OneTree {
  const count = start.length;
  const prices = start.slice();
  const momentum = new Float64Array(count);
  let best = growTree(round, decisions, prices);
  let tree = best;
  let stride = 1.5;
  for (let left = rounds, sinceBest = 0; left > 0 && best.bound < enough; left -= 1) {
    let squares = 0;
    for (let stop = 0; stop < count; stop += 1) squares += ((tree.degree[stop] as number) - 2) ** 2;
    if (squares === 0) break;
    const step = (stride * Math.max(enough - tree.bound, 1)) / squares;
    for (let stop = 0; stop < count; stop += 1) {
      const excess = (tree.degree[stop] as number) - 2;
      momentum[stop] = 0.7 * excess + 0.3 * (momentum[stop] as number);
      prices[stop] = (prices[stop] as number) + step * (momentum[stop] as number);
    }
    tree = growTree(round, decisions, prices);
    if (tree.bound > best.bound) [best, sinceBest] = [tree, 0];
    else if ((sinceBest += 1) % 6 === 0) stride /= 2;
  }
  return best;
}

/** The cheapest tree at given prices, by the algorithm of Prim (1957), and the cheapest two different ends. */
function growTree({ size, steps }: Round, decisions: Decisions, prices: Float64Array): OneTree {
  const count = size - 2;
  const parent = new Int32Array(count).fill(-1);
  const degree = new Int32Array(count);
  const cheapest = new Float64Array(count).fill(Infinity);
  let bound = 0;
  let isPossible = true;
  let added = 0;
  for (let left = count - 1; left > 0; left -= 1) {
    cheapest[added] = Number.NaN;
    const row = added * size;
    const price = prices[added] as number;
    let next = -1;
    let least = Infinity;
    for (let stop = 0; stop < count; stop += 1) {
      const known = cheapest[stop] as number;
      if (Number.isNaN(known)) continue;
      const decision = decisions[row + stop] as number;
      let cost = (steps[row + stop] as number) + price + (prices[stop] as number);
      if (decision !== 0) cost += decision === 1 ? -decided : decided;
      if (cost < known) {
        cheapest[stop] = cost;
        parent[stop] = added;
      } else cost = known;
      if (cost < least) [least, next] = [cost, stop];
    }
    const on = parent[next] as number;
    const decision = decisions[next * size + on];
    bound += decision === 1 ? least + decided : least;
    isPossible &&= decision !== 2;
    degree[next] = (degree[next] as number) + 1;
    degree[on] = (degree[on] as number) + 1;
    added = next;
  }
  const [first, last] = cheapestEnds({ size, steps }, decisions, prices);
  for (const [stop, end] of [
    [first, count],
    [last, count + 1],
  ] as const) {
    degree[stop] = (degree[stop] as number) + 1;
    bound += (steps[end * size + stop] as number) + (prices[stop] as number);
    isPossible &&= decisions[end * size + stop] !== 2;
  }
  for (const price of prices) bound -= 2 * price;
  return { bound: isPossible ? bound : Infinity, prices: prices.slice(), parent, first, last, degree };
}

/** The stops to come in by and to go out from that together cost least, and are not the same. */
function cheapestEnds(
  { size, steps }: Round,
  decisions: Decisions,
  prices: Float64Array,
): readonly [number, number] {
  const count = size - 2;
  const costOf = (end: number, stop: number): number => {
    const decision = decisions[end * size + stop] as number;
    const cost = (steps[end * size + stop] as number) + (prices[stop] as number);
    return decision === 0 ? cost : cost + (decision === 1 ? -decided : decided);
  };
  const twoBest = (end: number): readonly [number, number] => {
    let [best, second] = [0, -1];
    for (let stop = 1; stop < count; stop += 1) {
      if (costOf(end, stop) < costOf(end, best)) [best, second] = [stop, best];
      else if (second < 0 || costOf(end, stop) < costOf(end, second)) second = stop;
    }
    return [best, second];
  };
  const [first, otherFirst] = twoBest(count);
  const [last, otherLast] = twoBest(count + 1);
  if (first !== last) return [first, last];
  const moreFirst = costOf(count, otherFirst) - costOf(count, first);
  return moreFirst < costOf(count + 1, otherLast) - costOf(count + 1, last)
    ? [otherFirst, last]
    : [first, otherLast];
}
