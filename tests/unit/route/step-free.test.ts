import { expect, test } from "vitest";
import { buildGraph } from "../../../src/domain/route/graph.ts";
import { planStroll } from "../../../src/domain/route/stroll.ts";
import type { WayProperties } from "../../../src/domain/layer.ts";
import { at, collect, way } from "../../support/ways.ts";

/** A short cut of 100 metres beside a street that goes round in 300. */
function leg(shortCut: Partial<WayProperties>, stepFree: boolean) {
  const direct = way([[0, 0], [100, 0]], shortCut); // prettier-ignore
  const round = way([[0, 0], [0, 100], [100, 100], [100, 0]], { name: "Rue Royale" }); // prettier-ignore
  const stops = [
    { id: "here", position: at(0, 0) },
    { id: "there", position: at(100, 0) },
  ];
  const graph = buildGraph(collect(direct, round));
  const planned = planStroll(graph, { stops, order: "given", shape: "one-way", stepFree });
  if (!planned.ok) throw new Error(planned.error.kind);
  const [only] = planned.value.legs;
  return { metres: Math.round(only!.metres), unknown: Math.round(only!.unknownMetres) };
}

test.each<[string, Partial<WayProperties>, ReturnType<typeof leg>, ReturnType<typeof leg>]>([
  ["a street", { class: "street" }, { metres: 100, unknown: 0 }, { metres: 100, unknown: 0 }],
  ["steps", { class: "steps" }, { metres: 100, unknown: 0 }, { metres: 300, unknown: 0 }],
  [
    "a path nobody has told of",
    { class: "path" },
    { metres: 100, unknown: 100 },
    { metres: 100, unknown: 100 },
  ],
  [
    "a path good for wheels",
    { class: "path", step_free: true },
    { metres: 100, unknown: 0 },
    { metres: 100, unknown: 0 },
  ],
  [
    "a path no wheel can pass",
    { class: "path", step_free: false },
    { metres: 100, unknown: 0 },
    { metres: 300, unknown: 0 },
  ],
])("%s as a short cut, for anyone and step-free", (_what, shortCut, anyone, free) => {
  expect(leg(shortCut, false)).toEqual(anyone);
  expect(leg(shortCut, true)).toEqual(free);
});
