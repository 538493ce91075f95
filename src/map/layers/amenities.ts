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
      minzoom: 14.5,
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
        "icon-size": ["interpolate", ["linear"], ["zoom"], 14.5, 0.75, 16.5, 1],
        "icon-padding": 1,
      },
    },
  ];
}
