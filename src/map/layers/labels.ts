import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "../../theme.ts";
import type { Look } from "../look.ts";
import { frontNames } from "./fronts.ts";
import { momentNames } from "./moments.ts";
import {
  byZoom,
  fonts,
  fromNear,
  nameIn,
  picture,
  visibility,
  voiceColour,
  type Expression,
} from "./parts.ts";
import { streetNames } from "./street-names.ts";

/**
 * Every name on the map, the least important first: MapLibre gives room to the last layer first. The numbers of the
 * stops are buttons above the map; `stop-room` keeps all names away from them, `route-room` from the red line.
 */
export function labelLayers(palette: Palette, look: Look): LayerSpecification[] {
  return [
    ...streetNames(palette, look),
    amenityNames(palette, look),
    parkNames(palette, look),
    ...waterNames(palette, look),
    ...missionNames(palette, look),
    frontNames(palette, look),
    momentNames(palette, look),
    ...stopNames(palette, look),
    citadelName(palette, look),
    ...rooms(look),
    placeDrawings(look),
  ];
}

function amenityNames(palette: Palette, look: Look): LayerSpecification {
  return {
    id: "amenities-names",
    type: "symbol",
    source: "amenities",
    minzoom: 16,
    filter: ["has", "name"],
    layout: {
      visibility: visibility(look, "amenities"),
      "text-field": nameIn(look),
      "text-font": fonts.sans,
      "text-size": 12,
      "text-max-width": 8,
      ...around(0.9),
    },
    paint: { "text-color": palette.inkSoft, "text-halo-color": palette.block, "text-halo-width": 1.4 },
  };
}

function parkNames(palette: Palette, look: Look): LayerSpecification {
  return {
    id: "parks-names",
    type: "symbol",
    source: "parks",
    minzoom: 14,
    filter: ["!", ["in", ["get", "place"], ["literal", [...look.named]]]],
    layout: {
      visibility: visibility(look, "parks"),
      "text-field": nameIn(look),
      "text-font": fonts.serifItalic,
      "text-size": byZoom([14, 11.5], [17, 15]),
      "text-max-width": 7.5,
    },
    paint: { "text-color": palette.rifle, "text-halo-color": palette.park, "text-halo-width": 1.5 },
  };
}

function waterNames(palette: Palette, look: Look): LayerSpecification[] {
  const isName: Expression = ["==", ["get", "kind"], "label"];
  const isSea: Expression = ["==", ["get", "name"], "mer"];
  const paint = {
    "text-color": palette.waterInk,
    "text-halo-color": palette.water,
    "text-halo-width": 1.6,
  };
  const layout = {
    visibility: visibility(look, "water"),
    "text-field": nameIn(look),
    "text-font": fonts.serifItalic,
  };
  return [
    {
      id: "water-names",
      type: "symbol",
      source: "water",
      minzoom: 13,
      filter: ["all", isName, ["!", isSea]],
      layout: {
        ...layout,
        "text-size": byZoom([13, 11], [15, 14], [18, 20]),
        "text-max-width": 7,
        "text-variable-anchor": ["center", "left", "right", "top", "bottom"],
        "text-justify": "auto",
      },
      paint,
    },
    {
      id: "sea-name",
      type: "symbol",
      source: "water",
      filter: ["all", isName, isSea],
      layout: {
        ...layout,
        "text-field": look.words.sea,
        "text-size": byZoom([12, 15], [15, 22], [18, 30]),
        "text-letter-spacing": 0.22,
        "text-max-width": 20,
      },
      paint,
    },
  ];
}

function missionNames(palette: Palette, look: Look): LayerSpecification[] {
  const unnamed: Expression = ["!", ["in", ["get", "place"], ["literal", [...look.named]]]];
  const names = (id: "fortifications" | "memorial-museum" | "green-jackets-memorial", colour: string) =>
    ({
      id: `${id}-names`,
      type: "symbol",
      source: id,
      minzoom: 12.5,
      filter: ["all", ["==", ["geometry-type"], "Point"], unnamed, fromNear],
      layout: {
        visibility: visibility(look, id),
        "text-field": nameIn(look),
        "text-font": fonts.serif,
        "text-size": byZoom([13, 11.5], [15, 13.5], [18, 17]),
        "text-max-width": 7,
        ...around(1.05),
      },
      paint: { "text-color": colour, "text-halo-color": palette.block, "text-halo-width": 1.8 },
    }) as const satisfies LayerSpecification;
  return [
    names("fortifications", palette.umber),
    names("memorial-museum", palette.rifle),
    names("green-jackets-memorial", palette.rifle),
  ];
}

/** The small drawing of a place above its mark, from close by. */
function placeDrawings(look: Look): LayerSpecification {
  return {
    id: "place-drawings",
    type: "symbol",
    source: "stops",
    minzoom: 16,
    filter: ["in", ["get", "id"], ["literal", [...look.drawn]]],
    layout: {
      "icon-image": ["concat", `${look.theme}-drawing-`, ["get", "id"]],
      "icon-anchor": "bottom",
      "icon-offset": [0, -16],
      "icon-padding": 0,
    },
  };
}

function citadelName(palette: Palette, look: Look): LayerSpecification {
  const name: Expression = ["upcase", nameIn(look)];
  const small = { "font-scale": 0.72, "text-font": ["literal", fonts.serifItalic] as Expression };
  const edge = [look.words.approximateEdge, small] as const;
  return {
    id: "citadel-name",
    type: "symbol",
    source: "citadel-name",
    minzoom: 13,
    layout: {
      visibility: visibility(look, "citadel"),
      "text-field": ["step", ["zoom"], ["format", name, {}], 14.6, ["format", name, {}, "\n", {}, ...edge]],
      "text-font": fonts.serif,
      "text-size": byZoom([13, 11.5], [15, 17], [18, 30]),
      "text-letter-spacing": byZoom([13, 0.1], [15, 0.18]),
      "text-max-width": 14,
      "text-variable-anchor": ["center", "top", "right", "top-right", "bottom", "bottom-right"],
      "text-radial-offset": 1,
      "text-justify": "center",
    },
    paint: { "text-color": palette.umber, "text-halo-color": palette.block, "text-halo-width": 1.6 },
  };
}

function stopNames(palette: Palette, look: Look): LayerSpecification[] {
  const isStop: Expression = [">", ["get", "number"], 0];
  const isChosen: Expression = ["==", ["get", "id"], look.selected ?? ""];
  const citadelOn = look.shown.includes("citadel");
  const notTwice: Expression = citadelOn ? ["!=", ["get", "id"], "citadel"] : ["literal", true];
  const label = {
    "text-field": nameIn(look),
    "text-font": fonts.serif,
    "text-max-width": 7,
    "text-line-height": 1.1,
    "text-padding": 2,
  } as const;
  const paint = {
    "text-color": voiceColour(palette),
    "text-halo-color": palette.block,
    "text-halo-width": 1.9,
  };
  return [
    {
      id: "place-names",
      type: "symbol",
      source: "stops",
      minzoom: 12.5,
      filter: ["all", ["!", isStop], notTwice],
      layout: { ...label, "text-size": byZoom([13, 11.5], [17, 15]), ...around(1.1) },
      paint,
    },
    {
      id: "stop-names",
      type: "symbol",
      source: "stops",
      minzoom: 13,
      filter: ["all", isStop, notTwice],
      layout: {
        ...label,
        "text-size": byZoom([13, 12], [15, 14.5], [18, 18]),
        "symbol-sort-key": ["case", isChosen, -1, ["get", "number"]],
        ...around(1.45),
      },
      paint,
    },
  ];
}

function rooms(look: Look): LayerSpecification[] {
  return [
    room("route-room", "route", picture("room-line", look), true),
    room(
      "stop-room",
      "stops",
      ["case", [">", ["get", "number"], 0], picture("room-stop", look), picture("room-place", look)],
      false,
    ),
  ];
}

/** Invisible, drawn only so that no name takes its place. */
function room(
  id: string,
  source: string,
  image: Expression | string,
  alongLine: boolean,
): LayerSpecification {
  return {
    id,
    type: "symbol",
    source,
    layout: {
      "icon-image": image,
      "icon-allow-overlap": true,
      "icon-padding": 0,
      ...(alongLine ? { "symbol-placement": "line", "symbol-spacing": 12 } : {}),
    },
  };
}

/** A name beside its point, wherever there is room, `ems` away from the middle; never to the left where it would be cut. */
function around(ems: number) {
  const slant = ems * 0.75;
  const right = ["left", [ems, 0], "top-left", [slant, slant], "bottom-left", [slant, -slant]];
  const left = ["right", [-ems, 0], "top-right", [-slant, slant], "bottom-right", [-slant, -slant]];
  const middle = ["top", [0, ems], "bottom", [0, -ems]];
  const literal = (...sides: unknown[][]): Expression => ["literal", sides.flat()] as unknown as Expression;
  return {
    "text-variable-anchor-offset": [
      "step",
      ["coalesce", ["get", "across"], 0.5],
      literal(right, middle),
      0.3,
      literal(right, middle, left),
      0.6,
      literal(left, middle, right),
    ] as unknown as Expression,
    "text-justify": "auto" as const,
  };
}
