import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "../../theme.ts";
import type { Look } from "../look.ts";
import { signLayers } from "../sources.ts";
import { byZoom, fromNear, picture, visibility, voiceColour, type Expression } from "./parts.ts";

const isPoint: Expression = ["==", ["geometry-type"], "Point"];
const isOutline: Expression = ["==", ["get", "kind"], "outline"];
const isMoat: Expression = ["==", ["get", "kind"], "moat"];
const unsure: Expression = ["!=", ["get", "certainty"], "surveyed"];

/** The layers of the mission: the Citadel, forts and gates, the memorial, the museum. Names are in `labels.ts`. */
export function missionLayers(palette: Palette, look: Look): LayerSpecification[] {
  const citadel = { visibility: visibility(look, "citadel") } as const;
  return [
    {
      id: "citadel-moat",
      type: "fill",
      source: "citadel",
      filter: isMoat,
      layout: citadel,
      paint: { "fill-color": palette.water, "fill-outline-color": palette.waterEdge },
    },
    {
      id: "citadel-tint",
      type: "fill",
      source: "citadel",
      filter: isOutline,
      layout: citadel,
      paint: { "fill-color": palette.umber, "fill-opacity": 0.14 },
    },
    {
      id: "citadel-hatch",
      type: "fill",
      source: "citadel",
      filter: isOutline,
      layout: citadel,
      paint: { "fill-pattern": picture("hatch", look) },
    },
    {
      id: "citadel-edge",
      type: "line",
      source: "citadel",
      filter: isOutline,
      layout: { ...citadel, "line-join": "round" },
      paint: {
        "line-color": palette.umber,
        "line-width": byZoom([12, 1], [15, 1.8], [18, 2.6]),
        "line-dasharray": [3, 1.6],
      },
    },
    ...haloLayers(palette, look),
    symbols("fortifications", look, [
      "match",
      ["get", "kind"],
      ["gate"],
      picture("gate", look),
      ["tower"],
      picture("tower", look),
      picture("fort", look),
    ]),
    symbols("memorial-museum", look, picture("museum", look)),
    symbols("green-jackets-memorial", look, picture("memorial", look)),
  ];
}

/** The area within which an approximate thing lies, in true metres. */
function haloLayers(palette: Palette, look: Look): LayerSpecification[] {
  const switched = signLayers.filter((id) => look.shown.includes(id));
  const shownHalos: Expression = [
    "all",
    ["in", ["get", "layer"], ["literal", [...switched, "stops"]]],
    fromNear,
  ];
  /** The circle of a stop is tinted only while the stop is chosen: some are as wide as the old town. */
  const chosenStop: Expression = [
    "any",
    ["!=", ["get", "layer"], "stops"],
    ["==", ["get", "place"], look.selected ?? ""],
  ];
  return [
    {
      id: "halo-tint",
      type: "fill",
      source: "halos",
      minzoom: 13.5,
      filter: ["all", shownHalos, chosenStop],
      paint: { "fill-color": voiceColour(palette), "fill-opacity": 0.06 },
    },
    {
      id: "halo-edge",
      type: "line",
      source: "halos",
      minzoom: 13.5,
      filter: shownHalos,
      layout: { "line-cap": "butt" },
      paint: {
        "line-color": voiceColour(palette),
        "line-opacity": ["case", chosenStop, 0.7, 0.3],
        "line-width": 1.1,
        "line-dasharray": [3, 2.4],
      },
    },
  ];
}

function symbols(
  id: "fortifications" | "memorial-museum" | "green-jackets-memorial",
  look: Look,
  image: Expression | string,
): LayerSpecification {
  return {
    id: `${id}-symbol`,
    type: "symbol",
    source: id,
    filter: ["all", isPoint, fromNear],
    layout: {
      visibility: visibility(look, id),
      "icon-image": image,
      "icon-size": byZoom([12, 0.5], [14, 0.75], [16, 1.05]),
      "icon-overlap": "always",
      "symbol-sort-key": ["case", unsure, 1, 0],
    },
  };
}
