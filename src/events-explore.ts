import type { ExploreView, Thing } from "./domain/exploring.ts";
import type { SwitchableLayerId } from "./domain/layer.ts";
import type { Bounds } from "./domain/position.ts";
import type { LocalMinute, MomentFilter } from "./domain/timeline.ts";
import { Wish } from "./events.ts";

/** Turn to a page of exploring. */
export class ExploreEvent extends Wish {
  static readonly type = "explore";
  readonly view: ExploreView;
  constructor(view: ExploreView) {
    super(ExploreEvent.type);
    this.view = view;
  }
}

/** Show the four days at this minute. */
export class TimeChangeEvent extends Wish {
  static readonly type = "time-change";
  readonly at: LocalMinute;
  constructor(at: LocalMinute) {
    super(TimeChangeEvent.type);
    this.at = at;
  }
}

/** Show only the moments that answer to this; what is not mentioned stays. */
export class FilterChangeEvent extends Wish {
  static readonly type = "filter-change";
  readonly filter: Partial<MomentFilter>;
  constructor(filter: Partial<MomentFilter>) {
    super(FilterChangeEvent.type);
    this.filter = filter;
  }
}

/** Open anything that is not a place, or with `null` close its card. */
export class ThingOpenEvent extends Wish {
  static readonly type = "thing-open";
  readonly thing: Thing | null;
  constructor(thing: Thing | null) {
    super(ThingOpenEvent.type);
    this.thing = thing;
  }
}

/** Show this part of the map. */
export class MapFocusEvent extends Wish {
  static readonly type = "map-focus";
  readonly bounds: Bounds;
  constructor(bounds: Bounds) {
    super(MapFocusEvent.type);
    this.bounds = bounds;
  }
}

/** Draw a layer weaker or stronger, above 0 up to 1. */
export class LayerStrengthEvent extends Wish {
  static readonly type = "layer-strength";
  readonly layer: SwitchableLayerId;
  readonly strength: number;
  constructor(layer: SwitchableLayerId, strength: number) {
    super(LayerStrengthEvent.type);
    this.layer = layer;
    this.strength = strength;
  }
}

/** So many features of each layer can be seen on the map now. */
export class LayersSeenEvent extends Wish {
  static readonly type = "layers-seen";
  readonly seen: Readonly<Partial<Record<SwitchableLayerId, number>>>;
  constructor(seen: LayersSeenEvent["seen"]) {
    super(LayersSeenEvent.type);
    this.seen = seen;
  }
}

declare global {
  interface HTMLElementEventMap {
    explore: ExploreEvent;
    "time-change": TimeChangeEvent;
    "filter-change": FilterChangeEvent;
    "thing-open": ThingOpenEvent;
    "map-focus": MapFocusEvent;
    "layer-strength": LayerStrengthEvent;
    "layers-seen": LayersSeenEvent;
  }
}
