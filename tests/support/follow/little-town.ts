import { buildGraph, type WalkGraph } from "../../../src/domain/route/graph.ts";
import { planStroll } from "../../../src/domain/route/stroll.ts";
import type { Stroll } from "../../../src/domain/route/types.ts";
import type { WayProperties } from "../../../src/domain/layer.ts";
import { at, collect, way } from "../ways.ts";
import { unwrap } from "./town.ts";

type Metres = readonly [east: number, north: number];

/** A little world drawn in metres, and a walk through it in the given order. */
export interface LittleWalk {
  readonly graph: WalkGraph;
  readonly stroll: Stroll;
}

/** Plans a walk through stops along ways, all in metres east and north of a corner. */
export function littleWalk(
  ways: readonly (readonly [points: readonly Metres[], properties?: Partial<WayProperties>])[],
  stops: readonly Metres[],
  shape: "one-way" | "loop" = "one-way",
): LittleWalk {
  const graph = buildGraph(collect(...ways.map(([points, properties]) => way(points, properties))));
  const asked = stops.map(([east, north], index) => ({ id: `stop-${index}`, position: at(east, north) }));
  return { graph, stroll: unwrap(planStroll(graph, { stops: asked, order: "given", shape })) };
}

/** The same line in degrees. */
export function line(...points: readonly Metres[]) {
  return points.map(([east, north]) => at(east, north));
}
