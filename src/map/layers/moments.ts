import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "../../theme.ts";
import type { Look } from "../look.ts";
import { byZoom, fonts, visibility, type Expression } from "./parts.ts";

const isPoint: Expression = ["==", ["geometry-type"], "Point"];
const isArea: Expression = ["==", ["geometry-type"], "Polygon"];
const isNow: Expression = ["any", ["==", ["get", "when"], "now"], ["==", ["get", "chosen"], true]];
const isChosen: Expression = ["==", ["get", "chosen"], true];

/** What happened in May 1940: hollow and small when it is over, fainter when nobody knows the hour, filled and named while it happens. */
export function momentLayers(palette: Palette, look: Look): LayerSpecification[] {
  const layout = { visibility: visibility(look, "moments") } as const;
  return [
    {
      id: "moment-halo-tint",
      type: "fill",
      source: "moments-halos",
      layout,
      paint: { "fill-color": palette.rifle, "fill-opacity": 0.07 },
    },
    {
      id: "moment-halo-edge",
      type: "line",
      source: "moments-halos",
      layout,
      paint: { "line-color": palette.rifle, "line-width": 1.2, "line-dasharray": [3, 2.4] },
    },
    {
      id: "moments-tint",
      type: "fill",
      source: "moments",
      filter: isArea,
      layout,
      paint: { "fill-color": palette.rifle, "fill-opacity": ["case", isNow, 0.12, 0] },
    },
    {
      id: "moments-edge",
      type: "line",
      source: "moments",
      filter: ["!", isPoint],
      layout: { ...layout, "line-join": "round", "line-cap": "butt" },
      paint: {
        "line-color": palette.rifle,
        "line-width": ["case", isNow, 2.8, 1.2],
        "line-opacity": ["case", isNow, 1, 0.35],
        "line-dasharray": [2.6, 1.6],
      },
    },
    {
      id: "moments-past",
      type: "circle",
      source: "moments",
      filter: ["all", isPoint, ["!", isNow]],
      layout,
      paint: {
        "circle-radius": byZoom([12, 3.5], [16, 5.5]),
        "circle-color": palette.paper,
        "circle-stroke-color": palette.rifle,
        "circle-stroke-width": 1.8,
        "circle-stroke-opacity": ["case", ["==", ["get", "when"], "maybe"], 0.55, 1],
      },
    },
    {
      id: "moments-now",
      type: "circle",
      source: "moments",
      filter: ["all", isPoint, isNow],
      layout: { ...layout, "circle-sort-key": ["case", isChosen, 1, 0] },
      paint: {
        "circle-radius": ["case", isChosen, 12, 9],
        "circle-color": palette.rifle,
        "circle-stroke-color": palette.paper,
        "circle-stroke-width": 2.5,
      },
    },
  ];
}

/** What is happening, by its title. */
export function momentNames(palette: Palette, look: Look): LayerSpecification {
  return {
    id: "moments-names",
    type: "symbol",
    source: "moments",
    filter: isNow,
    layout: {
      visibility: visibility(look, "moments"),
      "text-field": [
        "case",
        ["==", ["get", "certainty"], "disputed"],
        ["concat", ["get", "title"], " (?)"],
        ["get", "title"],
      ],
      "text-font": fonts.serif,
      "text-size": byZoom([12, 12.5], [16, 15]),
      "text-max-width": 9,
      "text-line-height": 1.1,
      "text-variable-anchor": ["left", "right", "top", "bottom"],
      "text-radial-offset": 1.15,
      "text-justify": "auto",
      "symbol-sort-key": ["case", isChosen, 0, 1],
    },
    paint: { "text-color": palette.rifle, "text-halo-color": palette.block, "text-halo-width": 2 },
  };
}
