import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "../../theme.ts";

/** The margin of the sheet: where the facts end, the map ends, with a neat line around it. */
export function sheetLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "sheet-margin",
      type: "fill",
      source: "sheet",
      paint: { "fill-color": palette.paperDeep, "fill-antialias": false },
    },
    {
      id: "sheet-edge",
      type: "line",
      source: "sheet",
      layout: { "line-join": "miter" },
      paint: { "line-color": palette.inkSoft, "line-width": 1.5 },
    },
  ];
}
