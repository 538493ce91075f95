import type { Guide } from "./guide.ts";
import type { Layer, LayerId, PlacePoints, Ways } from "./layer.ts";

/** The layers that are neither ways nor places. */
export type SceneryId = Exclude<LayerId, "streets" | "walkways" | "places">;

/** Everything the app knows of the town, parsed and trusted. */
export interface World extends Guide {
  readonly layers: Readonly<Record<SceneryId, Layer>> & {
    readonly streets: Ways;
    readonly walkways: Ways;
    readonly places: PlacePoints;
  };
}
