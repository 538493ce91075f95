import { loadGuide, loadTexts, loadWorld, readFile } from "../../../src/app/load.ts";
import { buildGraph } from "../../../src/domain/route/graph.ts";
import { planStroll } from "../../../src/domain/route/stroll.ts";
import type { Stroll } from "../../../src/domain/route/types.ts";
import type { Result } from "../../../src/domain/result.ts";
import type { World } from "../../../src/domain/world.ts";
import type { MapStop } from "../../../src/map/stop.ts";

/** The town as it is shipped, and the walk through it. */
export interface Town {
  readonly world: World;
  readonly stops: readonly MapStop[];
  readonly stroll: Stroll;
}

export async function loadTown(): Promise<Town> {
  const guide = known(await loadGuide(readFile));
  const texts = known(await loadTexts("en", readFile));
  const { world, faults } = await loadWorld(guide, readFile);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const order = world.tours.get("last-stand")?.stops.map(({ place }) => place) ?? [];
  const stops = order.flatMap((id, index) => {
    const place = world.places.get(id);
    return place ? [{ ...place, number: index + 1, label: texts.places[id]?.name ?? id }] : [];
  });
  const { streets, walkways } = world.layers;
  const graph = buildGraph({ ...streets, features: [...streets.features, ...walkways.features] });
  const request = stops.map(({ id, stand }) => ({ id, position: stand }));
  return {
    world,
    stops,
    stroll: known(planStroll(graph, { stops: request, order: "given", shape: "one-way" })),
  };
}

function known<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
