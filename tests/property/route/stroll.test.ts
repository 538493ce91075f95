import fc from "fast-check";
import { expect, test } from "vitest";
import type { Position } from "../../../src/domain/position.ts";
import { buildGraph } from "../../../src/domain/route/graph.ts";
import { planStroll } from "../../../src/domain/route/stroll.ts";
import type { StopRequest, Stroll, StrollRequest } from "../../../src/domain/route/types.ts";
import { randomTown, type RandomTown } from "../../support/random-town.ts";
import { haversine, lengthOf } from "../../support/walking-oracle.ts";
import { at } from "../../support/ways.ts";

type Wishes = Pick<StrollRequest, "order" | "shape" | "start" | "end" | "firstStop" | "lastStop">;

/** A request a town can fulfil: every kind of shape and ends. */
function requestIn(town: RandomTown, order: fc.Arbitrary<"best" | "given">): fc.Arbitrary<StrollRequest> {
  const ids = town.stops.map(({ id }) => id);
  const end = fc.option(fc.constantFrom<Position>(at(3, 4), at(140, 70), at(333, 2)), { nil: undefined });
  return fc
    .record({
      order,
      shape: fc.constantFrom("one-way" as const, "loop" as const),
      start: end,
      end,
      firstStop: fc.option(fc.constantFrom(...ids), { nil: undefined }),
      lastStop: fc.option(fc.constantFrom(...ids), { nil: undefined }),
    })
    .filter((wishes) => wishes.order === "best" || (!wishes.firstStop && !wishes.lastStop))
    .filter(
      ({ firstStop, lastStop }) => firstStop === undefined || firstStop !== lastStop || ids.length === 1,
    )
    .map((wishes) => {
      const { shape, start, end: last, firstStop, lastStop } = wishes;
      return {
        stops: town.stops,
        order: wishes.order,
        shape,
        ...(start !== undefined && { start }),
        ...(last !== undefined && shape === "one-way" && { end: last }),
        ...(firstStop !== undefined && { firstStop }),
        ...(lastStop !== undefined && { lastStop }),
      };
    });
}

function townAndRequest(
  max: number,
  order: fc.Arbitrary<"best" | "given"> = fc.constantFrom("best", "given"),
) {
  return randomTown({ min: 1, max }).chain((town) =>
    fc.record({ town: fc.constant(town), request: requestIn(town, order) }),
  );
}

function plan(town: RandomTown, request: StrollRequest): Stroll {
  const planned = planStroll(buildGraph(town.ways), request);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return planned.value;
}

test("a best order is as short as the shortest of all orders, whatever is fixed", () => {
  fc.assert(
    fc.property(townAndRequest(5, fc.constant("best")), ({ town, request }) => {
      const graph = buildGraph(town.ways);
      const lengths = permutations(request.stops)
        .filter((stops) => !request.firstStop || stops[0]?.id === request.firstStop)
        .filter((stops) => !request.lastStop || stops.at(-1)?.id === request.lastStop)
        .map((stops) => {
          const { firstStop: _first, lastStop: _last, ...rest } = request;
          const planned = planStroll(graph, { ...rest, stops, order: "given" });
          return planned.ok ? planned.value.metres : Number.NaN;
        });
      const stroll = plan(town, request);
      expect(stroll.proven).toBe(true);
      expect(stroll.metres).toBeCloseTo(Math.min(...lengths), 6);
    }),
    { numRuns: 60 },
  );
});

test("a plan in the best order is never longer than in the given order", () => {
  fc.assert(
    fc.property(townAndRequest(9, fc.constant("given")), ({ town, request }) => {
      const best = plan(town, { ...request, order: "best" });
      expect(best.metres).toBeLessThanOrEqual(plan(town, request).metres + 1e-6);
    }),
    { numRuns: 100 },
  );
});

test("legs hang together, their lines are as long as they say, and their steps add up", () => {
  fc.assert(
    fc.property(townAndRequest(6), ({ town, request }) => {
      const { legs, order, metres, dropped } = plan(town, request);
      expect([...order].sort()).toEqual(request.stops.map(({ id }) => id).sort());
      expect(dropped).toEqual([]);
      expect(legs.map(({ from, to }) => [from, to])).toEqual(expectedLegs(order, request));
      expect(legs.reduce((sum, leg) => sum + leg.metres, 0)).toBeCloseTo(metres, 6);
      for (const { from, to, line, steps, ...leg } of legs) {
        expect(line[0]).toEqual(positionOf(from, request));
        expect(line.at(-1)).toEqual(positionOf(to, request));
        expect(lengthOf(line)).toBeCloseTo(leg.metres, 5);
        expect(leg.minutes).toBeCloseTo(leg.metres / 75, 9);
        expect(leg.approximateMetres).toBeLessThanOrEqual(leg.metres + 1e-9);
        expect(
          steps.map(({ action }) => action).filter((action) => action === "depart" || action === "arrive"),
        ).toEqual(["depart", "arrive"]);
        let walked = 0;
        for (const step of steps) {
          expect(step.metresFromStart).toBeCloseTo(walked, 6);
          expect(step.bearing).toBeGreaterThanOrEqual(0);
          expect(step.bearing).toBeLessThan(360);
          expect(step.turn === undefined).toBe(step.action === "depart" || step.action === "arrive");
          walked += step.metres;
        }
        expect(walked).toBeCloseTo(leg.metres, 6);
        expect(steps.reduce((sum, step) => sum + step.approximateMetres, 0)).toBeCloseTo(
          leg.approximateMetres,
          6,
        );
      }
    }),
    { numRuns: 150 },
  );
});

test("the same request gives the same plan", () => {
  fc.assert(
    fc.property(townAndRequest(8), ({ town, request }) => {
      expect(plan(town, request)).toEqual(plan(town, request));
    }),
    { numRuns: 40 },
  );
});

test("the way back is the way there", () => {
  fc.assert(
    fc.property(randomTown({ min: 2, max: 6 }), ({ ways, stops }) => {
      const town = { ways, stops };
      const there = plan(town, { stops, order: "given", shape: "one-way" });
      const back = plan(town, { stops: [...stops].reverse(), order: "given", shape: "one-way" });
      expect(back.metres).toBeCloseTo(there.metres, 6);
      expect(back.legs.map(({ line }) => [...line].reverse()).reverse()).toEqual(
        there.legs.map(({ line }) => line),
      );
    }),
    { numRuns: 80 },
  );
});

test("loops end where they start", () => {
  fc.assert(
    fc.property(townAndRequest(6), ({ town, request }) => {
      const { end: _end, ...rest } = request;
      const { legs } = plan(town, { ...rest, shape: "loop" });
      expect(legs.at(-1)?.to).toEqual(legs[0]?.from);
      expect(legs.at(-1)?.line.at(-1)).toEqual(legs[0]?.line[0]);
    }),
    { numRuns: 80 },
  );
});

test("whatever is asked, planning answers with a plan or an error and never throws", () => {
  const number = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -1, 0, 1e300));
  const position = fc.oneof(
    fc.tuple(number, number),
    fc.tuple(
      fc.double({ min: 1.84, max: 1.86, noNaN: true }),
      fc.double({ min: 50.95, max: 50.96, noNaN: true }),
    ),
  );
  const id = fc.constantFrom("a", "b", "c", "start", "", "constructor");
  const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
  const garbage = fc.record({
    stops: fc.array(fc.record({ id, position, visitMinutes: maybe(number), weight: maybe(number) }), {
      maxLength: 70,
    }),
    order: fc.constantFrom("best", "given"),
    shape: fc.constantFrom("one-way", "loop"),
    start: maybe(position),
    end: maybe(position),
    firstStop: maybe(id),
    lastStop: maybe(id),
    departAt: maybe(number),
    budgetMinutes: maybe(number),
    stepFree: maybe(fc.boolean()),
    speed: maybe(number),
  });
  fc.assert(
    fc.property(randomTown({ min: 0, max: 0 }), garbage, ({ ways }, request) => {
      const planned = planStroll(buildGraph(ways), request as unknown as StrollRequest);
      if (planned.ok) expect(planned.value.metres).toBeGreaterThanOrEqual(0);
      else
        expect(planned.error.kind).toMatch(/^(no-stops|too-many-stops|bad-request|stop-off-street|no-way)$/);
    }),
    { numRuns: 400 },
  );
});

test("a point off the map is named, be it a stop, the start or the end, and whatever else is wished", () => {
  const far = fc
    .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
    .filter((position) => haversine(position, at(0, 0)) > 5000);
  const wishes = fc.record({
    order: fc.constantFrom("best" as const, "given" as const),
    shape: fc.constantFrom("one-way" as const, "loop" as const),
    stepFree: fc.boolean(),
    clock: fc.constantFrom({}, { departAt: 600, budgetMinutes: 30 }, { budgetMinutes: 0 }),
    where: fc.constantFrom("lost", "start", "end"),
    index: fc.nat(3),
  });
  fc.assert(
    fc.property(randomTown({ min: 1, max: 3 }), far, wishes, ({ ways, stops }, position, wish) => {
      const { where, index, clock, ...rest } = wish;
      const lost = { id: "lost", position, open: [[540, 1080]] } as const;
      const planned = planStroll(buildGraph(ways), {
        ...rest,
        ...clock,
        stops: where === "lost" ? stops.toSpliced(index, 0, lost) : stops,
        ...(where === "start" && { start: position }),
        ...(where === "end" && { end: position, shape: "one-way" }),
      });
      expect(planned).toMatchObject({ ok: false, error: { kind: "stop-off-street", stop: where } });
    }),
    { numRuns: 300 },
  );
});

test("nobody is led over steps who asked for none", () => {
  fc.assert(
    fc.property(randomTown({ min: 2, max: 4 }), ({ ways, stops }) => {
      const { legs } = plan({ ways, stops }, { stops, order: "given", shape: "one-way", stepFree: true });
      const steps = ways.features.filter(({ properties }) => properties.class === "steps");
      const isSegment = (
        a: readonly number[],
        b: readonly number[],
        from: readonly number[],
        to: readonly number[],
      ) => haversine(a, from) + haversine(b, to) < 1e-3 || haversine(a, to) + haversine(b, from) < 1e-3;
      const others = ways.features.filter(({ properties }) => properties.class !== "steps");
      for (const { line } of legs) {
        for (const [index, to] of line.slice(1).entries()) {
          const from = line[index]!;
          const covers = ({ geometry }: (typeof steps)[number]) =>
            geometry.coordinates
              .slice(1)
              .some((end, at_) => isSegment(from, to, geometry.coordinates[at_]!, end));
          expect(steps.some(covers) && !others.some(covers)).toBe(false);
        }
      }
    }),
    { numRuns: 80 },
  );
});

function expectedLegs(order: readonly string[], { shape, start, end }: Wishes): string[][] {
  const last = shape === "loop" ? (start ? "start" : order.length > 1 ? order[0]! : undefined) : end && "end";
  const route = [start && "start", ...order, last].filter((id) => id !== undefined);
  return route.slice(1).map((to, index) => [route[index]!, to]);
}

function positionOf(id: string, { stops, start, end }: StrollRequest): Position | undefined {
  if (id === "start") return start;
  return id === "end" ? end : stops.find((stop) => stop.id === id)?.position;
}

function permutations(stops: readonly StopRequest[]): StopRequest[][] {
  if (stops.length === 0) return [[]];
  return stops.flatMap((stop) =>
    permutations(stops.filter((other) => other !== stop)).map((rest) => [stop, ...rest]),
  );
}
