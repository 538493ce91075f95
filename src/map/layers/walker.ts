import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "../../theme.ts";
import type { Expression } from "./parts.ts";

function kind(name: string): Expression {
  return ["==", ["get", "kind"], name];
}

/** Where the walker is within, and the way back to the line: ink and blue, since red belongs to the tour. */
export function walkerLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "walker-circle",
      type: "fill",
      source: "walker",
      filter: kind("accuracy"),
      paint: { "fill-color": palette.waterInk, "fill-opacity": 0.16 },
    },
    {
      id: "walker-edge",
      type: "line",
      source: "walker",
      filter: kind("accuracy"),
      paint: { "line-color": palette.waterInk, "line-width": 1.2, "line-opacity": 0.7 },
    },
    {
      id: "way-back-casing",
      type: "line",
      source: "walker",
      filter: kind("way-back"),
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": palette.routeCasing, "line-width": 8 },
    },
    {
      id: "way-back-line",
      type: "line",
      source: "walker",
      filter: kind("way-back"),
      layout: { "line-cap": "butt", "line-join": "round" },
      paint: { "line-color": palette.waterInk, "line-width": 4, "line-dasharray": [2, 1.2] },
    },
  ];
}
