import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "../../theme.ts";
import type { Look } from "../look.ts";
import { fonts, metresAt12, visibility, type Expression } from "./parts.ts";

const pixelsAt12: Expression = ["/", ["*", 2, ["get", "metres"]], metresAt12];
/** As wide as the line is uncertain to both sides, in true metres. */
const doubt: Expression = [
  "interpolate",
  ["exponential", 2],
  ["zoom"],
  12,
  pixelsAt12,
  19,
  ["*", 2 ** 7, pixelsAt12],
];

/** How far the defence reached: never more than approximate, so dashes within a band of doubt. */
export function frontLayers(palette: Palette, look: Look): LayerSpecification[] {
  const layout = { visibility: visibility(look, "fronts") } as const;
  return [
    {
      id: "fronts-tint",
      type: "fill",
      source: "fronts",
      filter: ["==", ["geometry-type"], "Polygon"],
      layout,
      paint: { "fill-color": palette.umber, "fill-opacity": 0.08 },
    },
    {
      id: "fronts-band-tint",
      type: "line",
      source: "fronts",
      layout: { ...layout, "line-join": "round", "line-cap": "round" },
      paint: { "line-color": palette.umber, "line-width": 14, "line-opacity": 0.14 },
    },
    {
      id: "fronts-doubt",
      type: "line",
      source: "fronts",
      filter: ["==", ["geometry-type"], "LineString"],
      layout: { ...layout, "line-join": "round" },
      paint: {
        "line-color": palette.umber,
        "line-width": 1,
        "line-gap-width": doubt,
        "line-opacity": 0.45,
        "line-dasharray": [4, 4],
      },
    },
    {
      id: "fronts-edge",
      type: "line",
      source: "fronts",
      layout: { ...layout, "line-join": "round" },
      paint: {
        "line-color": palette.umber,
        "line-width": ["case", ["==", ["get", "chosen"], true], 4, 2.4],
        "line-dasharray": [3.4, 2],
      },
    },
  ];
}

/** What each line was, along its course. */
export function frontNames(palette: Palette, look: Look): LayerSpecification {
  return {
    id: "fronts-names",
    type: "symbol",
    source: "fronts",
    minzoom: 12.5,
    layout: {
      visibility: visibility(look, "fronts"),
      "symbol-placement": "line",
      "symbol-spacing": 420,
      "text-field": ["get", "title"],
      "text-font": fonts.serifItalic,
      "text-size": 13,
      "text-offset": [0, -0.9],
      "text-max-angle": 40,
    },
    paint: { "text-color": palette.umber, "text-halo-color": palette.block, "text-halo-width": 1.8 },
  };
}
