import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { PlacePoints, Ways } from "../../../src/domain/layer.ts";
import type { Position } from "../../../src/domain/position.ts";
import { parsePlaces, parseTours, parseWays } from "../../../src/domain/parse.ts";
import type { Result } from "../../../src/domain/result.ts";
import { buildGraph, nodePosition, type WalkGraph } from "../../../src/domain/route/graph.ts";
import { planStroll } from "../../../src/domain/route/stroll.ts";
import type { Stroll } from "../../../src/domain/route/types.ts";
import type { Tour } from "../../../src/domain/tour.ts";
import { chanceAt } from "../../../src/domain/follow/chance.ts";

const layers = resolve(import.meta.dirname, "../../../geo/layers");

/** The middle of the town, where random strolls are drawn: west, south, east, north. */
const centre = [1.835, 50.949, 1.866, 50.969] as const;

export interface Town {
  readonly graph: WalkGraph;
  readonly places: PlacePoints;
  readonly tours: readonly Tour[];
  /** Precision in metres of every place, by id. */
  readonly precision: Readonly<Record<string, number>>;
}

export interface NamedStroll {
  readonly name: string;
  readonly stroll: Stroll;
}

/** The real town, from the layers the app ships. */
export function realTown(): Town {
  const streets = read("streets.geojson", parseWays);
  const walkways = read("walkways.geojson", parseWays);
  const places = read("places.geojson", parsePlaces);
  const ways: Ways = { ...streets, features: [...streets.features, ...walkways.features] };
  return {
    graph: buildGraph(ways),
    places,
    tours: read("tours.json", parseTours),
    precision: Object.fromEntries(
      places.features.map(({ id, properties }) => [String(id), properties.precision_m]),
    ),
  };
}

/** Every authored tour, and the same stops walked the other way. */
export function tourStrolls({ graph, places, tours }: Town): NamedStroll[] {
  const stands = new Map(places.features.map(({ id, properties }) => [String(id), properties.stand]));
  return tours.flatMap(({ id, order, shape, stops }) => {
    const asked = stops.map(({ place }) => ({ id: place, position: stands.get(place) as Position }));
    return [
      { name: id, stroll: planned(graph, { stops: asked, order, shape }) },
      {
        name: `${id} reversed`,
        stroll: planned(graph, { stops: asked.toReversed(), order: "given", shape }),
      },
    ];
  });
}

/** Random walks of seven stops in the middle of the town, half of them loops; the same seed draws the same ones. */
export function randomStrolls({ graph }: Town, count: number, seed: number): NamedStroll[] {
  const nodes = Array.from({ length: graph.nodeCount }, (_, node) => nodePosition(graph, node)).filter(
    ([lng, lat]) => lng > centre[0] && lat > centre[1] && lng < centre[2] && lat < centre[3],
  );
  return Array.from({ length: count }, (_, index) => {
    const stops = Array.from({ length: 7 }, (__, stop) => ({
      id: `stop-${stop}`,
      position: nodes[Math.floor(chanceAt(seed, 100 * index + stop) * nodes.length)] as Position,
    }));
    const shape = index % 2 === 0 ? ("loop" as const) : ("one-way" as const);
    return { name: `random ${seed}/${index}`, stroll: planned(graph, { stops, order: "best", shape }) };
  });
}

function planned(graph: WalkGraph, request: Parameters<typeof planStroll>[1]): Stroll {
  return unwrap(planStroll(graph, request));
}

function read<T, E>(file: string, parse: (name: string, json: unknown) => Result<T, E>): T {
  return unwrap(parse(file, JSON.parse(readFileSync(resolve(layers, file), "utf8"))));
}

export function unwrap<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
