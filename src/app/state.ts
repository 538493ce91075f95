import type { Drawings } from "../domain/drawing.ts";
import type { AppError, DataError, RouteError } from "../domain/errors.ts";
import type { Guide } from "../domain/guide.ts";
import type { Language } from "../domain/language.ts";
import type { Strengths, SwitchableLayerId } from "../domain/layer.ts";
import type { PlaceId } from "../domain/place.ts";
import type { PrintOptions } from "../domain/printing.ts";
import type { Stroll } from "../domain/route/types.ts";
import type { Sketches } from "../domain/sketch.ts";
import type { Texts, TourId } from "../domain/tour.ts";
import type { MapView } from "../domain/view.ts";
import type { World } from "../domain/world.ts";
import type { ThemeName } from "../theme.ts";
import type { Drafting, KeptStroll } from "./draft.ts";
import { notExploring, usualLayers, type Chronicle, type Exploring } from "./exploring.ts";
import type { Following } from "./following.ts";
import type { Listening } from "./listening.ts";
import { offlineAtFirst, type Offline } from "./offline.ts";

/** Something that is read from a file. */
export type Loadable<T> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly error: DataError };

/** The walk along what is open: a tour, or a stroll of one’s own. */
export type StrollState =
  | { readonly status: "none" }
  | { readonly status: "planning" }
  | { readonly status: "planned"; readonly stroll: Stroll; readonly compared?: Comparison }
  | { readonly status: "failed"; readonly error: RouteError };

/** A stroll of one’s own in the order not chosen: how many minutes longer or, below zero, shorter it takes. */
export interface Comparison {
  readonly order: "best" | "given";
  readonly minutes: number;
}

/** What the panel shows. `plan`: the open stroll of one’s own, to be worked on. */
export type Page = "guide" | "plan" | "share" | "walk" | "explore" | "layers" | "credits";

/** Everything the screen, the map and the paper are projections of. */
export interface AppState {
  readonly language: Language;
  readonly theme: ThemeName | "auto";
  readonly texts: Loadable<Texts>;
  readonly guide: Loadable<Guide>;
  /** Streets and layers; they come after the texts, and may lack a layer whose file is broken. */
  readonly world: Loadable<World>;
  readonly tour: TourId | null;
  /** The stroll of the visitor’s own that is open, or was last. */
  readonly drafting: Drafting | null;
  /** The strolls kept on this phone, the one kept last at the end. */
  readonly kept: readonly KeptStroll[];
  /** The kept stroll let go last, as long as it can be brought back. */
  readonly removed: KeptStroll | null;
  readonly stroll: StrollState;
  readonly following: Following | null;
  /** The link asks to follow what it opens; done as soon as the stroll is planned. */
  readonly followWanted: "gps" | "demo" | null;
  /** The story ready to be heard. */
  readonly listening: Listening | null;
  readonly selected: PlaceId | null;
  /** The leg looked at, counted from 0. */
  readonly leg: number | null;
  /** The walk is shown as pages to be printed. */
  readonly printing: PrintOptions | null;
  readonly layers: readonly SwitchableLayerId[];
  readonly strengths: Strengths;
  readonly exploring: Exploring;
  /** The four days; null until somebody explores them. */
  readonly chronicle: Loadable<Chronicle> | null;
  /** Empty until they are read. */
  readonly drawings: Drawings;
  /** Small maps of the tours; null until they are read. */
  readonly sketches: Sketches | null;
  /** Where the visitor, or the link, put the map; null lets it fit what is shown. */
  readonly map: MapView | null;
  readonly mapWorks: boolean;
  readonly page: Page;
  readonly notices: readonly AppError[];
  readonly offline: Offline;
}

/** The state before anything is read. */
export function initialState(language: Language): AppState {
  return {
    language,
    theme: "auto",
    texts: { status: "loading" },
    guide: { status: "loading" },
    world: { status: "loading" },
    tour: null,
    drafting: null,
    kept: [],
    removed: null,
    stroll: { status: "none" },
    following: null,
    followWanted: null,
    listening: null,
    selected: null,
    leg: null,
    printing: null,
    layers: usualLayers(null),
    strengths: {},
    exploring: notExploring,
    chronicle: null,
    drawings: {},
    sketches: null,
    map: null,
    mapWorks: true,
    page: "guide",
    notices: [],
    offline: offlineAtFirst,
  };
}
