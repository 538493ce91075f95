import type { Layer, LayerId, PlacePoints, Ways } from "./layer.ts";
import type { Place, PlaceId } from "./place.ts";
import type { Tour, TourId } from "./tour.ts";

/** Everything the app knows of the town, parsed and trusted. */
export interface World {
  readonly layers: Readonly<Record<Exclude<LayerId, "streets" | "walkways" | "places">, Layer>> & {
    readonly streets: Ways;
    readonly walkways: Ways;
    readonly places: PlacePoints;
  };
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly tours: ReadonlyMap<TourId, Tour>;
}
