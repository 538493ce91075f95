import { draftRequest, emptyDraft } from "../domain/draft.ts";
import type { Guide } from "../domain/guide.ts";
import type { Ways } from "../domain/layer.ts";
import { Memo } from "../domain/memo.ts";
import type { Place, PlaceId } from "../domain/place.ts";
import type { Position } from "../domain/position.ts";
import type { WalkGraph } from "../domain/route/graph.ts";
import { buildGraph } from "../domain/route/graph.ts";
import type { StrollRequest } from "../domain/route/types.ts";
import type { Tour } from "../domain/tour.ts";
import type { World } from "../domain/world.ts";
import { setStroll } from "./actions.ts";
import { planRequest } from "./plan-request.ts";
import { elsewhere, type Elsewhere } from "./planning-elsewhere.ts";
import { planOf, type Plan } from "./select.ts";
import type { AppState } from "./state.ts";
import type { Store } from "./store.ts";

/** Plans whenever it must. */
export interface Planner {
  /** The walking network, as soon as the town is read. */
  graph(): WalkGraph | null;
  end(): void;
}

/**
 * Keeps the stroll in step with what is open and the town. A tour or a short stroll takes a few milliseconds
 * (tests/bench) and is planned in one go; what would hold up the page is planned on another thread, and the stroll
 * before it stays until then.
 */
export function keepStrollPlanned(store: Store<AppState>): Planner {
  let other: Elsewhere | null | undefined;
  let built: { readonly streets: Ways; readonly walkways: Ways; readonly graph: WalkGraph } | null = null;
  let building: ReturnType<typeof setTimeout> | undefined;
  const wishes = new Memo<{ request: StrollRequest; wish: string }>();
  let planned: { readonly graph: WalkGraph; readonly wish: string } | null = null;

  function isBuilt({ layers: { streets, walkways } }: World): boolean {
    return built?.streets === streets && built.walkways === walkways;
  }

  function wishOf(town: World, { tour, draft }: Plan): { request: StrollRequest; wish: string } {
    return wishes.of([town, tour, draft], () => {
      const request = tour ? tourRequest(town, tour) : draftRequest(town, draft ?? emptyDraft);
      return { request, wish: JSON.stringify(request) };
    });
  }

  /** The same graph as before while the ways are the same: other layers come later and change nothing of it. */
  function graphOf(world: World): WalkGraph {
    const { streets, walkways } = world.layers;
    if (!built || !isBuilt(world)) built = { streets, walkways, graph: buildTownGraph(world) };
    return built.graph;
  }

  /** Builds the graph and then plans, each in its own breath, so that the page can answer in between. */
  function buildThenPlan(world: World): void {
    building ??= setTimeout(() => {
      graphOf(world);
      building = setTimeout(() => {
        building = undefined;
        replan();
      });
    });
  }

  function replan(): void {
    const { guide, world, stroll } = store.state;
    const plan = planOf(store.state);
    if (!plan || plan.stops.length === 0 || guide.status !== "ready") {
      planned = null;
      other?.forget();
      const status = plan && guide.status !== "ready" ? "planning" : "none";
      if (stroll.status !== status) store.update(setStroll({ status }));
    } else if (world.status !== "ready" || building !== undefined || !isBuilt(world.value)) {
      planned = null;
      if (world.status === "ready") buildThenPlan(world.value);
      if (stroll.status !== "planning") store.update(setStroll({ status: "planning" }));
    } else {
      const { request, wish } = wishOf(world.value, plan);
      const graph = graphOf(world.value);
      if (planned?.graph === graph && planned.wish === wish) return;
      planned = { graph, wish };
      const isOwn = plan.draft !== null;
      if (isLong(request)) other ??= elsewhere();
      if (!isLong(request) || !other) {
        other?.forget();
        store.update(setStroll(planRequest(graph, request, isOwn)));
        return;
      }
      if (stroll.status !== "planned" || !stroll.compared) store.update(setStroll({ status: "planning" }));
      other.plan(graph, request, (result) => store.update(setStroll(result)));
    }
  }

  replan();
  const endListening = store.subscribe(replan);
  return {
    end() {
      endListening();
      clearTimeout(building);
      other?.end();
    },
    graph() {
      const { world } = store.state;
      return world.status === "ready" ? graphOf(world.value) : null;
    },
  };
}

/** Whether planning may take longer than a phone has between two frames; found on a phone’s pace in tests/bench. */
function isLong({ stops, budgetMinutes }: StrollRequest): boolean {
  const timed = budgetMinutes !== undefined || stops.some(({ open }) => open !== undefined);
  return stops.length > (timed ? 8 : 12);
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
