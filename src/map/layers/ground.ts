import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "../../theme.ts";
import type { Look } from "../look.ts";
import { byZoom, picture, visibility } from "./parts.ts";

/** Paper ground, the blocks of houses, parks and water. */
export function groundLayers(palette: Palette, look: Look): LayerSpecification[] {
  return [
    { id: "paper", type: "background", paint: { "background-color": palette.ground } },
    {
      id: "blocks",
      type: "fill",
      source: "ground",
      paint: { "fill-color": palette.block, "fill-antialias": true },
    },
    {
      id: "parks-fill",
      type: "fill",
      source: "parks",
      layout: { visibility: visibility(look, "parks") },
      paint: { "fill-color": palette.park },
    },
    {
      id: "parks-dots",
      type: "fill",
      source: "parks",
      minzoom: 13.5,
      layout: { visibility: visibility(look, "parks") },
      paint: { "fill-pattern": picture("park-dots", look) },
    },
    {
      id: "water-fill",
      type: "fill",
      source: "water",
      filter: ["!=", ["get", "kind"], "label"],
      layout: { visibility: visibility(look, "water") },
      paint: { "fill-color": palette.water },
    },
    {
      id: "water-edge",
      type: "line",
      source: "water",
      filter: ["!=", ["get", "kind"], "label"],
      layout: { visibility: visibility(look, "water"), "line-join": "round" },
      paint: { "line-color": palette.waterEdge, "line-width": byZoom([12, 0.6], [15, 1], [18, 1.6]) },
    },
  ];
}
