import type { Guide } from "../domain/guide.ts";
import type { Place, PlaceId } from "../domain/place.ts";
import type { Position } from "../domain/position.ts";
import type { WalkGraph } from "../domain/route/graph.ts";
import { buildGraph } from "../domain/route/graph.ts";
import { planStroll } from "../domain/route/stroll.ts";
import type { StrollRequest } from "../domain/route/types.ts";
import type { Tour } from "../domain/tour.ts";
import type { World } from "../domain/world.ts";
import { setStroll } from "./actions.ts";
import type { AppState, StrollState } from "./state.ts";
import type { Store } from "./store.ts";

/** Plans whenever it must. */
export interface Planner {
  /** The walking network, as soon as the town is read. */
  graph(): WalkGraph | null;
  end(): void;
}

/**
 * Keeps the stroll in step with the open tour and the town. Planning takes a few milliseconds (tests/bench),
 * so it is done in one go.
 */
export function keepStrollPlanned(store: Store<AppState>): Planner {
  let graph: { readonly world: World; readonly graph: WalkGraph } | null = null;
  let planned: { readonly world: World; readonly tour: Tour } | null = null;

  function graphOf(world: World): WalkGraph {
    if (graph?.world !== world) graph = { world, graph: buildTownGraph(world) };
    return graph.graph;
  }

  function replan(): void {
    const { tour: id, guide, world, stroll } = store.state;
    const tour = id !== null && guide.status === "ready" ? guide.value.tours.get(id) : undefined;
    if (!tour) {
      planned = null;
      if (stroll.status !== "none") store.update(setStroll({ status: "none" }));
    } else if (world.status !== "ready") {
      planned = null;
      if (stroll.status !== "planning") store.update(setStroll({ status: "planning" }));
    } else if (planned?.world !== world.value || planned.tour !== tour) {
      planned = { world: world.value, tour };
      store.update(setStroll(planTour(graphOf(world.value), world.value, tour)));
    }
  }

  replan();
  const end = store.subscribe(replan);
  return {
    end,
    graph() {
      const { world } = store.state;
      return world.status === "ready" ? graphOf(world.value) : null;
    },
  };
}

/** A place known less well than this, in metres, is no help to find one’s way by. */
const landmarkPrecision = 60;

/** The walking network of the town, with those of its places as landmarks that one can make out. */
export function buildTownGraph(world: World): WalkGraph {
  const { streets, walkways } = world.layers;
  const ways = { ...streets, features: [...streets.features, ...walkways.features] };
  return buildGraph(ways, { landmarks: landmarksOf([...world.places.values()]) });
}

/** The places one can make out when one comes near. */
export function landmarksOf(places: readonly Place[]): { place: PlaceId; position: Position }[] {
  return places
    .filter(({ precisionMetres }) => precisionMetres <= landmarkPrecision)
    .map(({ id, position }) => ({ place: id, position }));
}

/** What a tour asks of the router. */
export function tourRequest(guide: Guide, tour: Tour): StrollRequest {
  const stops = tour.stops.flatMap(({ place: id, visitMinutes }) => {
    const place = guide.places.get(id);
    return place ? [{ id, position: place.stand, visitMinutes: visitMinutes ?? place.visitMinutes }] : [];
  });
  return { stops, order: tour.order, shape: tour.shape };
}

function planTour(graph: WalkGraph, world: World, tour: Tour): StrollState {
  const plan = planStroll(graph, tourRequest(world, tour));
  return plan.ok ? { status: "planned", stroll: plan.value } : { status: "failed", error: plan.error };
}
