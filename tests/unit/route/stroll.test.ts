import { describe, expect, test } from "vitest";
import { buildGraph } from "../../../src/domain/route/graph.ts";
import { planStroll } from "../../../src/domain/route/stroll.ts";
import type { StrollRequest } from "../../../src/domain/route/types.ts";
import { at, collect, way } from "../../support/ways.ts";

const graph = buildGraph(
  collect(
    way(
      [
        [0, 0],
        [100, 0],
        [200, 0],
        [300, 0],
        [400, 0],
      ],
      { name: "Rue Royale" },
    ),
    way(
      [
        [1000, 0],
        [1100, 0],
      ],
      { name: "Rue de l’Île" },
    ),
  ),
);

const stops = [
  { id: "far", position: at(300, 2), visitMinutes: 10 },
  { id: "near", position: at(50, 0), visitMinutes: 5 },
  { id: "middle", position: at(150, 0) },
];

function ask(request: Partial<StrollRequest>) {
  return planStroll(graph, { stops, order: "given", shape: "one-way", ...request });
}

function errorOf(request: Partial<StrollRequest>) {
  const planned = ask(request);
  return planned.ok ? undefined : planned.error;
}

test("a street walked end to end in the best order, with visits and minutes", () => {
  const planned = ask({ order: "best", start: at(0, 0), speed: 1 });
  if (!planned.ok) throw new Error(planned.error.kind);
  const { order, metres, walkMinutes, visitMinutes, waitMinutes, proven, dropped } = planned.value;
  expect(order).toEqual(["near", "middle", "far"]);
  expect(metres).toBeCloseTo(302, 1);
  expect(walkMinutes).toBeCloseTo(302 / 60, 2);
  expect({ visitMinutes, waitMinutes, proven, dropped }).toEqual({
    visitMinutes: 15,
    waitMinutes: 0,
    proven: true,
    dropped: [],
  });
});

test("a fixed first and last stop are kept", () => {
  const planned = ask({ order: "best", firstStop: "middle", lastStop: "near" });
  expect(planned.ok && planned.value.order).toEqual(["middle", "far", "near"]);
});

test("a loop of stops comes back to the first, a loop from a start to the start", () => {
  const legs = (request: Partial<StrollRequest>) => {
    const planned = ask({ ...request, shape: "loop" });
    return planned.ok ? planned.value.legs.map(({ from, to }) => `${from}-${to}`) : planned.error;
  };
  expect(legs({})).toEqual(["far-near", "near-middle", "middle-far"]);
  expect(legs({ start: at(0, 0) })).toEqual(["start-far", "far-near", "near-middle", "middle-start"]);
});

test("one stop alone is a stroll without legs", () => {
  const planned = ask({ stops: [stops[0]!], shape: "loop", order: "best" });
  expect(planned.ok && [planned.value.legs, planned.value.metres, planned.value.proven]).toEqual([
    [],
    0,
    true,
  ]);
});

test("the pavement is not counted as approximate, open ground is", () => {
  const approximate = (north: number) => {
    const planned = ask({ stops: [{ id: "off", position: at(50, north) }, stops[2]!] });
    return planned.ok ? planned.value.legs[0]?.approximateMetres : undefined;
  };
  expect(approximate(2.5)).toBe(0);
  expect(approximate(20)).toBeCloseTo(20, 1);
});

describe("hours and budgets", () => {
  const straight = { order: "best", start: at(0, 0), departAt: 600, speed: 1 } as const;

  function planned(request: Partial<StrollRequest>) {
    const asked = ask({ ...straight, ...request });
    if (!asked.ok) throw new Error(asked.error.kind);
    return asked.value;
  }

  test("tells when one comes to each stop, waits for it to open and leaves", () => {
    const museum = { ...stops[0]!, open: [[615, 720]] } as const;
    const { visits, waitMinutes, visitMinutes, walkMinutes } = planned({ stops: [stops[1]!, museum] });
    const [near, far] = visits;
    expect(near).toMatchObject({ id: "near", wait: 0 });
    expect(near!.arrive).toBeCloseTo(600 + 50 / 60, 2);
    expect(near!.leave).toBeCloseTo(605 + 50 / 60, 2);
    expect(far!.arrive).toBeCloseTo(605 + 302 / 60, 2);
    expect(far!.arrive + far!.wait).toBeCloseTo(615, 6);
    expect(far!.leave).toBeCloseTo(625, 6);
    expect([waitMinutes, visitMinutes]).toEqual([far!.wait, 15]);
    expect(600 + walkMinutes + visitMinutes + waitMinutes).toBeCloseTo(625, 6);
  });

  test("goes first where the door closes first, even if it is further", () => {
    const early = { ...stops[0]!, open: [[540, 615.1]] } as const;
    expect(planned({ stops: [{ ...stops[1]!, visitMinutes: 9 }, early] }).order).toEqual(["far", "near"]);
  });

  test("of several openings takes the next that is long enough", () => {
    const twice = { ...stops[0]!, open: [[600, 612], [660, 700]] } as const; // prettier-ignore
    const [visit] = planned({ stops: [twice] }).visits;
    expect(visit!.arrive + visit!.wait).toBeCloseTo(660, 6);
  });

  test("leaves out what is closed, and says what it would add", () => {
    const late = { ...stops[0]!, open: [[540, 601]] } as const;
    const { order, dropped } = planned({ stops: [stops[1]!, late] });
    expect(order).toEqual(["near"]);
    const minutes = expect.closeTo(252 / 60 + 10, 1) as number;
    const soonest = expect.closeTo(600 + 302 / 60, 1) as number;
    expect(dropped).toEqual([{ id: "far", why: "closed", minutes, soonest }]);
  });

  test("closed all day is closed even when nobody says when", () => {
    const { departAt: _, ...anytime } = straight;
    const asked = ask({ ...anytime, stops: [stops[1]!, { ...stops[0]!, open: [] }] });
    expect(asked.ok && asked.value.dropped.map(({ id, why }) => [id, why])).toEqual([["far", "closed"]]);
    const hours = ask({ ...anytime, stops: [{ ...stops[0]!, open: [[0, 1]] }] });
    expect(hours.ok && hours.value.order).toEqual(["far"]);
  });

  test("a budget keeps what weighs most and says what the rest would add", () => {
    const budget = { budgetMinutes: 9, stops: stops.slice(1) };
    const { order, dropped } = planned(budget);
    expect([order, dropped]).toEqual([["near", "middle"], []]);
    const tight = planned({ ...budget, budgetMinutes: 5 });
    expect(tight.order).toEqual(["middle"]);
    expect(tight.dropped).toEqual([{ id: "near", why: "budget", minutes: expect.closeTo(5, 2) }]);
    const heavy = planned({ ...budget, budgetMinutes: 6, stops: [{ ...stops[1]!, weight: 2 }, stops[2]!] });
    expect(heavy.order).toEqual(["near"]);
  });

  test.each(["best", "given"] as const)("nothing within the budget is an empty stroll (%s)", (order) => {
    const stroll = planned({ order, budgetMinutes: 0 });
    expect(stroll).toMatchObject({ order: [], legs: [], visits: [], metres: 0, walkMinutes: 0 });
    expect(stroll.dropped.map(({ why }) => why)).toEqual(stops.map(() => "budget"));
  });

  test("in the given order stops are left out, never exchanged", () => {
    const { order, dropped } = planned({ order: "given", budgetMinutes: 15 });
    expect(order).toEqual(["near", "middle"]);
    expect(dropped.map(({ id, why }) => [id, why])).toEqual([["far", "budget"]]);
  });
});

describe("many stops", () => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    id: `s${index}`,
    position: at((index * 37) % 400, 0),
    visitMinutes: 2,
  }));

  test("a hundred minutes for sixty stops: as many as there is time for, in a straight walk", () => {
    const asked = ask({ stops: many, order: "best", start: at(0, 0), budgetMinutes: 100, speed: 1 });
    if (!asked.ok) throw new Error(asked.error.kind);
    const { order, dropped, walkMinutes, visitMinutes, proven } = asked.value;
    expect(walkMinutes + visitMinutes).toBeLessThanOrEqual(100);
    expect(order.length).toBe(47);
    expect(dropped.every(({ why, minutes }) => why === "budget" && minutes >= 1.9)).toBe(true);
    expect(proven).toBe(false);
  });

  test("sixty stops, some of them open for an hour: whoever is left out is closed", () => {
    const open = [[600, 660]] as const;
    const stopsWithHours = many.map((stop, index) => (index % 4 === 0 ? { ...stop, open } : stop));
    const asked = ask({ stops: stopsWithHours, order: "best", shape: "loop", departAt: 590, speed: 1 });
    if (!asked.ok) throw new Error(asked.error.kind);
    expect(asked.value.order.length).toBe(60);
    for (const { id, arrive, wait, leave } of asked.value.visits) {
      if (Number(id.slice(1)) % 4 !== 0) continue;
      expect(arrive + wait).toBeGreaterThanOrEqual(600);
      expect(leave).toBeLessThanOrEqual(660 + 1e-6);
    }
  });
});

describe("what cannot be planned", () => {
  test("no stops, or too many", () => {
    expect(errorOf({ stops: [] })).toEqual({ kind: "no-stops" });
    const many = Array.from({ length: 201 }, (_, index) => ({ id: `s${index}`, position: at(index, 0) }));
    expect(errorOf({ stops: many })).toEqual({ kind: "too-many-stops", count: 201, max: 200 });
  });

  test("a stop off the streets is named with its distance", () => {
    expect(errorOf({ stops: [...stops, { id: "sea", position: at(200, 500) }] })).toEqual({
      kind: "stop-off-street",
      stop: "sea",
      metres: 500,
    });
    expect(errorOf({ start: at(0, 90) })).toEqual({ kind: "stop-off-street", stop: "start", metres: 90 });
  });

  test.each(["given", "best"] as const)("an island is named with where one comes from (%s)", (order) => {
    const island = { id: "island", position: at(1050, 0) };
    expect(errorOf({ stops: [stops[0]!, island], order })).toEqual({
      kind: "no-way",
      from: "far",
      to: "island",
    });
  });

  test.each<[string, Partial<StrollRequest>]>([
    ["twice", { stops: [stops[0]!, stops[0]!] }],
    ["no name for a stop", { stops: [{ id: "start", position: at(0, 0) }] }],
    ["no position on Earth", { stops: [{ id: "nowhere", position: [Number.NaN, 50] }] }],
    ["no position on Earth", { end: [1.85, 95] }],
    ["zero minutes or more", { stops: [{ ...stops[0]!, visitMinutes: -1 }] }],
    ["weight", { stops: [{ ...stops[0]!, weight: Number.NaN }] }],
    ["a day at most", { stops: [{ ...stops[0]!, visitMinutes: 1441 }] }],
    ["opening hours", { stops: [{ ...stops[0]!, open: [[1080, 540]] }] }],
    ["time budget", { budgetMinutes: -1 }],
    ["time budget", { budgetMinutes: Number.NaN }],
    ["not among the stops", { firstStop: "elsewhere", order: "best" }],
    ["both the first and the last", { firstStop: "far", lastStop: "far", order: "best" }],
    ["not the first stop", { firstStop: "near" }],
    ["not the last stop", { lastStop: "near" }],
    ["a loop ends where it starts", { shape: "loop", end: at(0, 0) }],
    ["speed", { speed: 0 }],
    ["minute of the day", { departAt: 1440 }],
  ])("says “%s”", (why, request) => {
    expect(errorOf(request)).toEqual({ kind: "bad-request", why: expect.stringContaining(why) });
  });
});
