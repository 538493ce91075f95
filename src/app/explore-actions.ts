import type { Drawings } from "../domain/drawing.ts";
import { thingKey, type ExploreView, type Thing } from "../domain/exploring.ts";
import type { SwitchableLayerId } from "../domain/layer.ts";
import type { Bounds } from "../domain/position.ts";
import type { Sketches } from "../domain/sketch.ts";
import { clampMinute, type LocalMinute, type MomentFilter } from "../domain/timeline.ts";
import type { Action } from "./actions.ts";
import { openingMinute, withBattle, type Chronicle, type Exploring } from "./exploring.ts";
import type { AppState, Loadable } from "./state.ts";

/** Turns to a page of exploring; the timeline opens where it was left, or at its beginning. */
export function explore(view: ExploreView): Action {
  return (state) => {
    const { exploring } = state;
    const opens = view === "days" && exploring.at === null;
    return {
      ...state,
      page: "explore",
      selected: null,
      leg: null,
      layers: opens ? withBattle(state.layers, true) : state.layers,
      exploring: {
        ...exploring,
        view,
        thing: null,
        at: opens ? openingMinute : exploring.at,
      },
    };
  };
}

/** Shows another minute of the four days. */
export function setTime(at: LocalMinute): Action {
  return (state) => ({ ...state, exploring: { ...state.exploring, at: clampMinute(at) } });
}

/** Shows only what answers to this; what is not mentioned stays. */
export function setFilter(filter: Partial<MomentFilter>): Action {
  return (state) => {
    const { exploring } = state;
    return { ...state, exploring: { ...exploring, filter: { ...exploring.filter, ...filter } } };
  };
}

/** Opens something to be read, or with null closes it; a moment takes the timeline to its hour. */
export function openThing(thing: Thing | null): Action {
  return (state) => {
    const { exploring, page } = state;
    const moment =
      thing?.kind === "moment" && exploring.at !== null && state.chronicle?.status === "ready"
        ? state.chronicle.value.history.moments.find(({ id }) => id === thing.id)
        : undefined;
    const at = moment ? clampMinute(moment.from) : exploring.at;
    const stays = page === "explore" || (page === "guide" && thing !== null);
    const back = thing === null && state.following !== null && state.selected === null ? "walk" : "guide";
    return { ...state, page: stays ? page : back, exploring: { ...exploring, thing, at } };
  };
}

/** Asks the map to show this: at its best size, or only to bring it into view. */
export function focusOn(bounds: Bounds, fit: boolean): Action {
  return (state) => ({ ...state, exploring: { ...state.exploring, focus: { bounds, fit } } });
}

/** Draws a layer weaker or stronger, above 0 up to 1. */
export function setStrength(layer: SwitchableLayerId, strength: number): Action {
  return (state) => ({ ...state, strengths: { ...state.strengths, [layer]: strength } });
}

/** The map tells how much of each layer can be seen. */
export function countLayers(seen: Exploring["seen"]): Action {
  return (state) => ({ ...state, exploring: { ...state.exploring, seen } });
}

/** The drawings of places were read. */
export function receiveDrawings(drawings: Drawings): Action {
  return (state) => ({ ...state, drawings });
}

/** The small maps of the tours were read. */
export function receiveSketches(sketches: Sketches): Action {
  return (state) => ({ ...state, sketches });
}

/** The names of the other language were read. */
export function receiveOther(other: Chronicle["other"]): Action {
  return (state) =>
    state.chronicle?.status === "ready"
      ? { ...state, chronicle: { status: "ready", value: { ...state.chronicle.value, other } } }
      : state;
}

/** The four days were read, or could not be. What the link asked for is checked against them. */
export function receiveChronicle(chronicle: Loadable<Chronicle>): Action {
  return (state) => admitThings({ ...state, chronicle });
}

/** Drops what a link asked for of the four days and does not exist, and says so. */
function admitThings(state: AppState): AppState {
  if (state.chronicle?.status !== "ready") return state;
  const { history } = state.chronicle.value;
  const { thing, filter } = state.exploring;
  const known = {
    moment: (id: string) => history.moments.some((each) => each.id === id),
    front: (id: string) => history.fronts.some((each) => each.id === id),
    person: (id: string) => history.people.has(id),
    unit: (id: string) => history.units.has(id),
  };
  const lacks = thing !== null && thing.kind in known && !known[thing.kind as keyof typeof known](thing.id);
  const noUnit = filter.unit !== null && !history.units.has(filter.unit);
  if (!lacks && !noUnit) return state;
  const asked = lacks ? thingKey(thing) : (filter.unit ?? "");
  return {
    ...state,
    exploring: {
      ...state.exploring,
      thing: lacks ? null : thing,
      filter: noUnit ? { ...filter, unit: null } : filter,
    },
    notices: [...state.notices, { kind: "unknown-thing", asked }],
  };
}
