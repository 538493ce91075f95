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

describe("what cannot be planned", () => {
  test("no stops, or too many", () => {
    expect(errorOf({ stops: [] })).toEqual({ kind: "no-stops" });
    const many = Array.from({ length: 61 }, (_, index) => ({ id: `s${index}`, position: at(index, 0) }));
    expect(errorOf({ stops: many })).toEqual({ kind: "too-many-stops", count: 61, max: 60 });
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
    ["opening hours", { stops: [{ ...stops[0]!, open: [[540, 1080]] }] }],
    ["time budget", { budgetMinutes: 60 }],
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
