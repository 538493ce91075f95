import type { Place, PlaceId } from "./place.ts";
import type { Tour, TourId } from "./tour.ts";

/** What there is to visit and how to string it together; enough to read and to choose before the map is there. */
export interface Guide {
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly tours: ReadonlyMap<TourId, Tour>;
}
