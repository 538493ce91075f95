import type { Draft } from "./domain/draft.ts";
import type { WalkWish } from "./domain/follow/wish.ts";
import type { Language } from "./domain/language.ts";
import type { SwitchableLayerId } from "./domain/layer.ts";
import type { PlaceId } from "./domain/place.ts";
import type { Position } from "./domain/position.ts";
import type { PrintOptions } from "./domain/printing.ts";
import type { TourId } from "./domain/tour.ts";
import type { ThemeName } from "./theme.ts";

/** A wish of the visitor on its way up to the root, which turns it into an action. */
export abstract class Wish extends Event {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** Show a place everywhere at once, or with `null` close its card. */
export class PlaceSelectEvent extends Wish {
  static readonly type = "place-select";
  readonly place: PlaceId | null;
  constructor(place: PlaceId | null) {
    super(PlaceSelectEvent.type);
    this.place = place;
  }
}

/** Open a tour, or with `null` go back to the list of tours. */
export class TourOpenEvent extends Wish {
  static readonly type = "tour-open";
  readonly tour: TourId | null;
  constructor(tour: TourId | null) {
    super(TourOpenEvent.type);
    this.tour = tour;
  }
}

/**
 * Open a stroll of one’s own. `new`: an empty one; `waiting`: the one worked on last; `tour`: a copy of the open tour,
 * to be changed; a number: the kept stroll of that id.
 */
export class PlanOpenEvent extends Wish {
  static readonly type = "plan-open";
  readonly what: "new" | "waiting" | "tour" | number;
  constructor(what: PlanOpenEvent["what"]) {
    super(PlanOpenEvent.type);
    this.what = what;
  }
}

/** What can be wished of the draft on the table. `pick`: the next tap on the map sets that end. */
export type DraftWish =
  | { readonly wish: "change"; readonly draft: Draft }
  | { readonly wish: "undo" }
  | { readonly wish: "redo" }
  | { readonly wish: "open"; readonly draft: Draft }
  | { readonly wish: "start-here" }
  | { readonly wish: "pick"; readonly end: "start" | "end" | null }
  | { readonly wish: "keep"; readonly name: string };

/** Change the stroll being planned. */
export class DraftWishEvent extends Wish {
  static readonly type = "draft-wish";
  readonly wish: DraftWish;
  constructor(wish: DraftWish) {
    super(DraftWishEvent.type);
    this.wish = wish;
  }
}

/** What can be wished of the strolls kept on the phone. */
export type KeptWish =
  | { readonly wish: "rename"; readonly id: number; readonly name: string }
  | { readonly wish: "remove"; readonly id: number }
  | { readonly wish: "restore" };

/** Change the strolls kept on the phone. */
export class KeptWishEvent extends Wish {
  static readonly type = "kept-wish";
  readonly wish: KeptWish;
  constructor(wish: KeptWish) {
    super(KeptWishEvent.type);
    this.wish = wish;
  }
}

/** The map was pressed; degrees. Prevented by whoever wants the point, so that nothing else comes of the press. */
export class MapPressEvent extends Wish {
  static readonly type = "map-press";
  readonly position: Position;
  constructor(position: Position) {
    super(MapPressEvent.type, true);
    this.position = position;
  }
}

/** Show one leg of the stroll on the map, counted from 0, or with `null` the whole stroll again. */
export class LegShowEvent extends Wish {
  static readonly type = "leg-show";
  readonly leg: number | null;
  constructor(leg: number | null) {
    super(LegShowEvent.type);
    this.leg = leg;
  }
}

/** Switch a layer on or off. */
export class LayerToggleEvent extends Wish {
  static readonly type = "layer-toggle";
  readonly layer: SwitchableLayerId;
  readonly on: boolean;
  constructor(layer: SwitchableLayerId, on: boolean) {
    super(LayerToggleEvent.type);
    this.layer = layer;
    this.on = on;
  }
}

/** Read everything in another language. */
export class LanguageChangeEvent extends Wish {
  static readonly type = "language-change";
  readonly language: Language;
  constructor(language: Language) {
    super(LanguageChangeEvent.type);
    this.language = language;
  }
}

/** Change the look; `auto` follows the phone. */
export class ThemeChangeEvent extends Wish {
  static readonly type = "theme-change";
  readonly theme: ThemeName | "auto";
  constructor(theme: ThemeName | "auto") {
    super(ThemeChangeEvent.type);
    this.theme = theme;
  }
}

/** Put away the notice at this index. */
export class NoticeDismissEvent extends Wish {
  static readonly type = "notice-dismiss";
  readonly index: number;
  constructor(index: number) {
    super(NoticeDismissEvent.type);
    this.index = index;
  }
}

/** Try again to read files that could not be read. */
export class RetryEvent extends Wish {
  static readonly type = "data-retry";
  constructor() {
    super(RetryEvent.type);
  }
}

/** Turn the panel to another page. `walk`: setting out, or the walk under way. */
export class PageOpenEvent extends Wish {
  static readonly type = "page-open";
  readonly page: "guide" | "plan" | "share" | "walk" | "explore" | "layers" | "credits";
  constructor(page: PageOpenEvent["page"]) {
    super(PageOpenEvent.type);
    this.page = page;
  }
}

/** Set out on the open tour: by the phone’s position, with a simulated walker, or step by step. */
export class WalkStartEvent extends Wish {
  static readonly type = "walk-start";
  readonly mode: "gps" | "demo" | "by-hand";
  constructor(mode: WalkStartEvent["mode"]) {
    super(WalkStartEvent.type);
    this.mode = mode;
  }
}

/** Something wished for on the way. */
export class WalkWishEvent extends Wish {
  static readonly type = "walk-wish";
  readonly wish: WalkWish;
  constructor(wish: WalkWish) {
    super(WalkWishEvent.type);
    this.wish = wish;
  }
}

/** Show the walk as pages to be printed, in this way. */
export class PrintOptionsEvent extends Wish {
  static readonly type = "print-options";
  readonly options: PrintOptions;
  constructor(options: PrintOptions) {
    super(PrintOptionsEvent.type);
    this.options = options;
  }
}

/** Leave the pages and go back to the walk. */
export class PrintCloseEvent extends Wish {
  static readonly type = "print-close";
  constructor() {
    super(PrintCloseEvent.type);
  }
}

/** Start, go on, pause, or move by one sentence. Fired within the tap, as phones demand of what begins to sound. */
export class ListenEvent extends Wish {
  static readonly type = "listen";
  readonly act: "play" | "pause" | "back" | "next";
  constructor(act: ListenEvent["act"]) {
    super(ListenEvent.type);
    this.act = act;
  }
}

/** Listen faster or slower; 1 is as the voice speaks by itself. */
export class ListenRateEvent extends Wish {
  static readonly type = "listen-rate";
  readonly rate: number;
  constructor(rate: number) {
    super(ListenRateEvent.type);
    this.rate = rate;
  }
}

/** Whether the stops of this tour may start by themselves on arrival. */
export class ListenAgreeEvent extends Wish {
  static readonly type = "listen-agree";
  readonly agreed: boolean;
  constructor(agreed: boolean) {
    super(ListenAgreeEvent.type);
    this.agreed = agreed;
  }
}

/** How much of a small screen the text takes. */
export type Detent = "peek" | "half" | "full";

/** Pull the sheet of text up or down. */
export class SheetMoveEvent extends Wish {
  static readonly type = "sheet-move";
  readonly detent: Detent;
  constructor(detent: Detent) {
    super(SheetMoveEvent.type);
    this.detent = detent;
  }
}

/** The visitor moved the map; never fired for a movement of our own. */
export class MapMoveEvent extends Wish {
  static readonly type = "map-move";
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
  constructor(zoom: number, lat: number, lng: number) {
    super(MapMoveEvent.type);
    this.zoom = zoom;
    this.lat = lat;
    this.lng = lng;
  }
}

/** The map cannot be drawn here; the list goes on without it. */
export class MapFailedEvent extends Wish {
  static readonly type = "map-failed";
  readonly why: string;
  constructor(why: string) {
    super(MapFailedEvent.type);
    this.why = why;
  }
}

declare global {
  interface HTMLElementEventMap {
    "place-select": PlaceSelectEvent;
    "tour-open": TourOpenEvent;
    "plan-open": PlanOpenEvent;
    "draft-wish": DraftWishEvent;
    "kept-wish": KeptWishEvent;
    "map-press": MapPressEvent;
    "leg-show": LegShowEvent;
    "layer-toggle": LayerToggleEvent;
    "language-change": LanguageChangeEvent;
    "theme-change": ThemeChangeEvent;
    "notice-dismiss": NoticeDismissEvent;
    "data-retry": RetryEvent;
    "page-open": PageOpenEvent;
    "print-options": PrintOptionsEvent;
    "print-close": PrintCloseEvent;
    listen: ListenEvent;
    "listen-rate": ListenRateEvent;
    "listen-agree": ListenAgreeEvent;
    "sheet-move": SheetMoveEvent;
    "walk-start": WalkStartEvent;
    "walk-wish": WalkWishEvent;
    "map-move": MapMoveEvent;
    "map-failed": MapFailedEvent;
  }
}
