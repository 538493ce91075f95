import { ascend, type Decisions, type OneTree } from "./one-tree.ts";
import { orderLength, roundOf, type OrderTask, type Round } from "./order-task.ts";

/** An order, and what no order can be shorter than. */
export interface Bounded {
  readonly order: readonly number[];
  /** In the units of the task. */
  readonly bound: number;
}

/** Orders closer than this to the bound are taken for the shortest: a tenth of a millimetre. */
const slack = 100;

/** Rounds of raising the first bound, and that of each branch. */
const firstRounds = 150;
const branchRounds = 25;

/**
 * What the search may cost, in steps looked at, about a nanosecond each: enough to prove up to thirty stops, even in
 * tight clusters far apart, and for more a glance that bounds the gap. Beyond it the order stays unproven.
 */
const effortFor = (count: number): number => (count <= 30 ? 100e6 : 4e6);

/** A part of all orders: those that keep to the decisions. */
interface Branch {
  readonly decisions: Decisions;
  readonly tree: OneTree;
}

/**
 * Shortens an order, or proves that none is shorter, by branch and bound on the 1-tree relaxation (Held and Karp,
 * 1971; the branching of Volgenant and Jonker, 1982), the most promising branch first. Needs three stops.
 */
export function proveOrder(task: OrderTask, start: readonly number[]): Bounded {
  const round = roundOf(task);
  const count = start.length;
  let order = start;
  let length = orderLength(task, order);
  let left = effortFor(count) / (count * count);
  const branches: Branch[] = [];

  const add = (decisions: Decisions, prices: Float64Array, rounds: number): void => {
    const tree = ascend(round, decisions, prices, length - slack, rounds);
    left -= rounds;
    if (tree.bound >= length - slack) return;
    const found = orderOf(tree);
    if (found === undefined) branches.push({ decisions, tree });
    else if (orderLength(task, found) < length) [order, length] = [found, orderLength(task, found)];
  };

  add(new Uint8Array(round.size * round.size), new Float64Array(count), firstRounds);
  while (branches.length > 0) {
    const least = branches.reduce(
      (best, { tree }, index) => (tree.bound < (branches[best] as Branch).tree.bound ? index : best),
      0,
    );
    const { decisions, tree } = branches[least] as Branch;
    if (tree.bound >= length - slack) break;
    if (left < 0) return { order, bound: tree.bound };
    branches[least] = branches.at(-1) as Branch;
    branches.pop();
    for (const narrower of narrow(round, decisions, tree)) add(narrower, tree.prices, branchRounds);
  }
  return { order, bound: length };
}

/** Splits the orders left at the stop with most steps in the tree, by the two shortest that are still open. */
function narrow({ size, steps }: Round, decisions: Decisions, tree: OneTree): Decisions[] {
  const stop = tree.degree.reduce(
    (most, degree, other) => (degree > (tree.degree[most] as number) ? other : most),
    0,
  );
  const row = stop * size;
  const open = neighboursIn(tree, stop)
    .filter((other) => decisions[row + other] === 0)
    .sort((one, other) => (steps[row + one] as number) - (steps[row + other] as number));
  const [one, other] = open as [number, number];
  const change = (walked: readonly number[], unwalked: readonly number[]): Decisions => {
    const changed = decisions.slice();
    for (const end of unwalked) decide(changed, size, stop, end, 2);
    for (const end of walked) walk(changed, size, stop, end);
    return changed;
  };
  const isHalfDecided = decisions.subarray(row, row + size).includes(1);
  return isHalfDecided
    ? [change([], [one]), change([one], [])]
    : [change([], [one]), change([one], [other]), change([one, other], [])];
}

function decide(decisions: Decisions, size: number, one: number, other: number, decision: 1 | 2): void {
  decisions[one * size + other] = decision;
  decisions[other * size + one] = decision;
}

/** Decides for a step, and so against all others at a stop that has two, or at an end that has one. */
function walk(decisions: Decisions, size: number, one: number, other: number): void {
  decide(decisions, size, one, other, 1);
  for (const end of [one, other]) {
    const row = decisions.subarray(end * size, (end + 1) * size);
    if (row.filter((decision) => decision === 1).length < (end < size - 2 ? 2 : 1)) continue;
    for (const [index, decision] of row.entries()) if (decision === 0) decide(decisions, size, end, index, 2);
  }
}

/** The stops, and the way in (n) and out (n + 1), that a stop is tied to in the tree. */
function neighboursIn({ parent, first, last }: OneTree, stop: number): number[] {
  const found: number[] = [];
  if ((parent[stop] as number) >= 0) found.push(parent[stop] as number);
  for (const [child, on] of parent.entries()) if (on === stop) found.push(child);
  if (first === stop) found.push(parent.length);
  if (last === stop) found.push(parent.length + 1);
  return found;
}

/** The order a tree stands for if it is a round. */
function orderOf(tree: OneTree): readonly number[] | undefined {
  if (tree.degree.some((degree) => degree !== 2)) return undefined;
  const order = [tree.first];
  for (let before = -1; order.length < tree.degree.length;) {
    const here = order.at(-1) as number;
    const next = neighboursIn(tree, here).find((stop) => stop !== before && stop < tree.degree.length);
    order.push(next as number);
    before = here;
  }
  return order;
}
