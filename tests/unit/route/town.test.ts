import { describe, expect, test } from "vitest";
import type { Position } from "../../../src/domain/position.ts";
import { buildGraph, wayOfEdge } from "../../../src/domain/route/graph.ts";
import { findPath, pathTo, searchFrom } from "../../../src/domain/route/shortest.ts";
import { anchorsAt } from "../../../src/domain/route/snap.ts";
import { planStroll } from "../../../src/domain/route/stroll.ts";
import type { Leg, Stroll, StrollRequest } from "../../../src/domain/route/types.ts";
import { stepSentence as english } from "../../../src/i18n/steps-en.ts";
import { stepSentence as french } from "../../../src/i18n/steps-fr.ts";
import { tourRequest } from "../../../src/app/planner.ts";
import { stopsOfTour, townGuide, townLandmarks, townTexts, townWays } from "../../support/town.ts";
import { buildOracle, haversine, lengthOf } from "../../support/walking-oracle.ts";

const ways = townWays();
const graph = buildGraph(ways, { landmarks: townLandmarks() });
const anything = { steps: false };

/** Every n-th item, starting anywhere: spread over the town and the same on every run. */
function sample<T>(items: readonly T[], count: number, offset: number): T[] {
  return Array.from({ length: count }, (_, index) => items[(offset + index * 997) % items.length] as T);
}

function planned(request: StrollRequest): Stroll {
  const plan = planStroll(graph, request);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

function lastStand(): Stroll {
  return planned({ stops: stopsOfTour("last-stand"), order: "given", shape: "one-way" });
}

describe.each([
  { network: "streets", isIn: (wayClass: string) => wayClass !== "walkway", sources: 50, metres: 1e-6 },
  // The end of a walkway is rounded to a decimetre off its street; the oracle takes it as it is.
  { network: "streets and walkways", isIn: () => true, sources: 10, metres: 0.3 },
])("against a plain oracle, $network", ({ isIn, sources, metres }) => {
  const part = { ...ways, features: ways.features.filter(({ properties }) => isIn(properties.class)) };
  const network = buildGraph(part);
  const oracle = buildOracle(part);
  const anchorOf = (key: string) => {
    const [lng, lat] = key.split(" ").map(Number) as [number, number];
    return anchorsAt(network, [lng, lat], anything).slice(0, 1);
  };

  test("every walkable way is reached from every other", () => {
    expect(oracle.costsFrom(oracle.keys[17]!).size).toBe(oracle.keys.length);
  });

  test(`${sources * 200} pairs of Dijkstra and ${sources * 20} of A* are equally far apart`, () => {
    let worst = 0;
    for (const [round, source] of sample(oracle.keys, sources, 3).entries()) {
      const targets = sample(oracle.keys, 200, 11 + round * 31);
      const costs = oracle.costsFrom(source);
      const tree = searchFrom(network, anchorOf(source), targets.map(anchorOf), anything);
      for (const [index, target] of targets.entries()) {
        const path = pathTo(network, tree, anchorOf(target));
        worst = Math.max(worst, Math.abs((path?.cost ?? Infinity) - costs.get(target)!));
        if (index >= 20) continue;
        const guided = findPath(network, anchorOf(source), anchorOf(target), anything);
        worst = Math.max(worst, Math.abs((guided?.cost ?? Infinity) - costs.get(target)!));
      }
    }
    expect(worst).toBeLessThan(metres);
  }, 60_000);
});

test("no path between random places hops from one carriageway of a street to the other and back", () => {
  const corners = sample(
    ways.features.filter(({ properties }) => properties.walkable && properties.dual),
    400,
    5,
  );
  const places = corners.map(({ geometry }) => geometry.coordinates[0] as unknown as Position);
  for (const [index, from] of places.entries()) {
    const to = places[(index * 7 + 3) % places.length]!;
    const stops = [
      { id: "from", position: from },
      { id: "to", position: to },
    ];
    const { steps } = planned({ stops, order: "given", shape: "one-way" }).legs[0]!;
    for (const [at, step] of steps.slice(0, -2).entries()) {
      const [before, after] = [steps[at - 1], steps[at + 1]!];
      const isBack = before?.way.name !== undefined && before.way.name === after.way.name && step.metres < 30;
      expect(isBack, `${before?.way.name} — ${step.way.name} — ${after.way.name}`).toBe(false);
    }
  }
});

test("every bridge name of Calais is known as one", () => {
  const bridges = [
    "Pont Faidherbe",
    "Pont Freycinet",
    "Pont George V",
    "Pont Henri Hénon",
    "Pont Jacquard",
    "Pont Mollien",
  ];
  expect([...graph.bridgeNames]).toEqual(expect.arrayContaining(bridges));
  expect(graph.bridgeNames).not.toContain("Esplanade des Sauveteurs en Mer");
});

test("The Last Stand is 4 to 7 km, on streets, bridges and marked walkways", () => {
  const { metres, legs, proven } = lastStand();
  expect(metres).toBeGreaterThan(4000);
  expect(metres).toBeLessThan(7000);
  expect(proven).toBe(false);
  expect(legs.length).toBe(10);
  const segments = ways.features
    .filter(({ properties }) => properties.walkable)
    .flatMap(({ geometry: { coordinates: line } }) =>
      line.slice(1).map((end, index) => [line[index]!, end] as const),
    );
  for (const { line, metres: legMetres } of legs) {
    expect(lengthOf(line)).toBeCloseTo(legMetres, 3);
    for (const position of line.slice(1, -1)) {
      const off = segments.map(([a, b]) => haversine(a, position) + haversine(position, b) - haversine(a, b));
      expect(Math.min(...off)).toBeLessThan(0.05);
    }
  }
});

test("The Last Stand in the best order is proven and no longer", () => {
  const best = planned({ stops: stopsOfTour("last-stand"), order: "best", shape: "one-way" });
  expect(best.proven).toBe(true);
  expect(best.metres).toBeLessThanOrEqual(lastStand().metres);
});

/** The leg as one would read it, with metres rounded to ten. */
function read({ from, to, steps }: Leg, language: "en" | "fr"): string {
  const { places } = townTexts(language);
  const sentence = language === "en" ? english : french;
  const lines = steps.map((step) => {
    const metres = step.action === "arrive" ? "" : ` [${Math.round(step.metres / 10) * 10} m]`;
    return `- ${sentence(step, (id) => places[id]?.name ?? id)}${metres}`;
  });
  return [`${from} → ${to}`, ...lines].join("\n");
}

const guide = townGuide();
const tours = [...guide.tours.values()];

describe.each(tours)("$id", (tour) => {
  const request = tourRequest(guide, tour);
  const authored = planned(request);

  test.each(["en", "fr"] as const)("reads as it was approved (%s)", async (language) => {
    const text = authored.legs.map((leg) => read(leg, language)).join("\n\n");
    await expect(`${text}\n`).toMatchFileSnapshot(`../../fixtures/worlds/${tour.id}.${language}.txt`);
  });

  test("is told in an order hardly longer than the best with the same ends", () => {
    const [first, last] = [authored.order[0]!, authored.order.at(-1)!];
    const ends = tour.shape === "loop" ? { firstStop: first } : { firstStop: first, lastStop: last };
    const best = planned({ ...request, ...ends, order: "best" });
    expect(best.proven).toBe(true);
    expect(best.metres).toBeLessThanOrEqual(authored.metres);
    expect(authored.metres / best.metres).toBeLessThan(1.05);
  });
});

test("every edge of the graph is walkable and knows its way", () => {
  for (let edge = 0; edge < graph.edgeCount; edge += 1) expect(wayOfEdge(graph, edge).walkable).toBe(true);
});
