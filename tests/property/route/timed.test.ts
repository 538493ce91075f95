import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Position } from "../../../src/domain/position.ts";
import { planStroll } from "../../../src/domain/route/stroll.ts";
import type { StopRequest, Stroll, StrollRequest } from "../../../src/domain/route/types.ts";
import { realTown, syntheticTowns, type Town } from "../../support/towns.ts";

const towns = [...syntheticTowns(), realTown()];

/** Metres from any point of a request to any other, each searched for on its own. */
function metresBetween({ graph }: Town): (from: Position, to: Position) => number {
  const known = new Map<string, number>();
  return (from, to) => {
    const key = `${from} ${to}`;
    const stops = [
      { id: "a", position: from },
      { id: "b", position: to },
    ];
    const found = known.get(key) ?? plan(graph, { stops, order: "given", shape: "one-way" }).metres;
    known.set(key, found);
    return found;
  };
}

function plan(graph: Town["graph"], request: StrollRequest): Stroll {
  const planned = planStroll(graph, request);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return planned.value;
}

interface Outcome {
  readonly order: readonly string[];
  readonly weight: number;
  readonly walk: number;
  readonly wait: number;
}

/** Every choice of stops in every order asked for, walked through minute by minute; only those that work out. */
function* outcomes(town: Town, request: StrollRequest): Generator<Outcome> {
  const metres = metresBetween(town);
  const speed = (request.speed ?? 1.25) * 60;
  const minutes = (from: Position | undefined, to: Position | undefined): number =>
    from && to ? metres(from, to) / speed : 0;
  const clock = request.departAt ?? 0;
  const budget = request.budgetMinutes ?? Infinity;
  const isFree = (stop: StopRequest): boolean => request.departAt === undefined && stop.open?.length !== 0;

  const begin = (stop: StopRequest, now: number): number => {
    if (stop.open === undefined || isFree(stop)) return now;
    const stay = stop.visitMinutes ?? 0;
    const starts = stop.open.map(([from, to]) => ({ start: Math.max(now, from - clock), to: to - clock }));
    return Math.min(
      ...starts.filter(({ start, to }) => start + stay <= to).map(({ start }) => start),
      Infinity,
    );
  };
  function* visit(
    order: readonly StopRequest[],
    so: Omit<Outcome, "order"> & { now: number },
  ): Generator<Outcome> {
    const [first, last] = [order[0], order.at(-1)];
    if (last && first && (request.lastStop === undefined || request.lastStop === last.id)) {
      const back = request.start ?? (order.length > 1 ? first.position : undefined);
      const home = minutes(last.position, request.shape === "loop" ? back : request.end);
      if (so.now + home <= budget) yield { ...so, order: order.map(({ id }) => id), walk: so.walk + home };
    }
    for (const [index, stop] of request.stops.entries()) {
      if (order.includes(stop)) continue;
      if (!last && request.firstStop !== undefined && request.firstStop !== stop.id) continue;
      if (last && request.order === "given" && request.stops.indexOf(last) > index) continue;
      const way = minutes(last?.position ?? request.start, stop.position);
      const start = begin(stop, so.now + way);
      if (start === Infinity) continue;
      yield* visit([...order, stop], {
        now: start + (stop.visitMinutes ?? 0),
        weight: so.weight + (stop.weight ?? 1),
        walk: so.walk + way,
        wait: so.wait + start - so.now - way,
      });
    }
  }
  yield* visit([], { now: 0, weight: 0, walk: 0, wait: 0 });
}

/** The better of two outcomes by weight, number of stops, and time lost; undefined when there is nothing in it. */
function better(one: Outcome, other: Outcome): Outcome | undefined {
  const by = (difference: number): Outcome | undefined =>
    Math.abs(difference) < 1e-6 ? undefined : difference > 0 ? one : other;
  return (
    by(one.weight - other.weight) ??
    by(one.order.length - other.order.length) ??
    by(other.walk + other.wait - one.walk - one.wait)
  );
}

function requestIn(
  town: Town,
  wishes: { budget: boolean; open: boolean; max: number },
): fc.Arbitrary<StrollRequest> {
  const place = fc.constantFrom(...town.places);
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(value, { nil: undefined });
  const opening = fc
    .tuple(fc.integer({ min: 540, max: 700 }), fc.integer({ min: 0, max: 120 }))
    .map(([from, length]) => [from, from + length] as const);
  return fc
    .record({
      stops: fc.array(
        fc.record({
          position: place,
          visitMinutes: maybe(fc.integer({ min: 0, max: 25 })),
          weight: maybe(fc.integer({ min: 0, max: 4 })),
          open: wishes.open
            ? fc.option(
                fc.array(opening, { maxLength: 2 }).map((open) => open.sort((a, b) => a[0] - b[0])),
                { nil: undefined, freq: 1 },
              )
            : fc.constant(undefined),
        }),
        { minLength: 1, maxLength: wishes.max },
      ),
      order: fc.constantFrom("best" as const, "best" as const, "given" as const),
      shape: fc.constantFrom("one-way" as const, "loop" as const),
      start: maybe(place),
      end: maybe(place),
      departAt: wishes.open ? fc.integer({ min: 500, max: 640 }) : fc.constant(undefined),
      budgetMinutes: wishes.budget ? fc.integer({ min: 0, max: 150 }) : fc.constant(undefined),
      first: fc.constantFrom(false, false, true),
    })
    .map(({ stops, order, shape, start, end, departAt, budgetMinutes, first }) => {
      const asked = stops.map((stop, index) => ({ ...stop, id: `s${index}` }));
      return JSON.parse(
        JSON.stringify({
          stops: asked,
          order,
          shape,
          start,
          end: shape === "loop" ? undefined : end,
          departAt,
          budgetMinutes,
          firstStop: first && order === "best" ? "s0" : undefined,
        }),
      ) as StrollRequest;
    });
}

function expectBest(town: Town, asked: StrollRequest): void {
  const stroll = plan(town.graph, asked);
  // A first stop that cannot be visited on any walk is left out, and so is the wish to begin there.
  const { firstStop, ...rest } = asked;
  const alone = firstStop === undefined ? [] : [...outcomes(town, { ...asked, stops: [asked.stops[0]!] })];
  const request = firstStop !== undefined && alone.length > 0 ? asked : rest;
  let best: Outcome = { order: [], weight: 0, walk: 0, wait: 0 };
  let leastWalk = Infinity;
  const members = [...stroll.order].sort().join();
  for (const outcome of outcomes(town, request)) if (better(best, outcome) === outcome) best = outcome;
  for (const outcome of outcomes(town, request)) {
    if (better(best, outcome) !== undefined || [...outcome.order].sort().join() !== members) continue;
    leastWalk = Math.min(leastWalk, outcome.walk);
  }
  const weightOf = (id: string): number => asked.stops.find((stop) => stop.id === id)?.weight ?? 1;
  const found = {
    order: stroll.order,
    weight: stroll.order.reduce((sum, id) => sum + weightOf(id), 0),
    walk: stroll.walkMinutes,
    wait: stroll.waitMinutes,
  };
  expect([found.weight, found.order.length]).toEqual([best.weight, best.order.length]);
  expect(found.walk + found.wait).toBeCloseTo(best.walk + best.wait, 5);
  if (found.order.length > 0) expect(found.walk).toBeCloseTo(leastWalk, 5);
  if (asked.order === "best") expect([stroll.proven, stroll.gap]).toEqual([true, 0]);
  expect([...stroll.order, ...stroll.dropped.map(({ id }) => id)].sort()).toEqual(
    asked.stops.map(({ id }) => id).sort(),
  );
  for (const { why, minutes } of stroll.dropped) {
    expect(minutes).toBeGreaterThanOrEqual(0);
    if (why === "budget") expect(asked.budgetMinutes).toBeDefined();
  }
}

describe.each(towns.map((town) => ({ name: town.name, town })))(
  "against every choice and order, $name",
  ({ town }) => {
    const numRuns = town.name === "Calais" ? 150 : 70;

    test("within a budget", () => {
      fc.assert(
        fc.property(requestIn(town, { budget: true, open: false, max: 6 }), (asked) =>
          expectBest(town, asked),
        ),
        { numRuns },
      );
    });

    test("through opening hours", () => {
      fc.assert(
        fc.property(requestIn(town, { budget: false, open: true, max: 6 }), (asked) =>
          expectBest(town, asked),
        ),
        { numRuns },
      );
    });

    test("both together, seven stops", () => {
      fc.assert(
        fc.property(requestIn(town, { budget: true, open: true, max: 7 }), (asked) =>
          expectBest(town, asked),
        ),
        { numRuns: numRuns / 2 },
      );
    });
  },
);
