import type { LayerSpecification } from "maplibre-gl";
import type { Look } from "../look.ts";
import { picture, visibility } from "./parts.ts";

/** What a walker may need, from close by. */
export function amenityLayers(look: Look): LayerSpecification[] {
  return [
    {
      id: "amenities-symbol",
      type: "symbol",
      source: "amenities",
      minzoom: 14,
      layout: {
        visibility: visibility(look, "amenities"),
        "icon-image": [
          "match",
          ["get", "kind"],
          "toilets",
          picture("toilets", look),
          "pharmacy",
          picture("pharmacy", look),
          "hospital",
          picture("hospital", look),
          "bicycle_rental",
          picture("bicycle", look),
          "station",
          picture("station", look),
          picture("spot", look),
        ],
        "icon-padding": 1,
      },
    },
  ];
}
