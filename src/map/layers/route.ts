import type { LayerSpecification } from "maplibre-gl";
import { line, type Palette } from "../../theme.ts";
import type { Look } from "../look.ts";
import { picture, type Expression } from "./parts.ts";

const sure: Expression = ["==", ["get", "approximate"], false];
const approximate: Expression = ["==", ["get", "approximate"], true];

/** How much thinner the other legs are while one leg is looked at. */
const aside = 0.6;

/** The loudest line on the sheet: poppy red in a white casing, dotted where the way is drawn by hand. */
export function routeLayers(palette: Palette, look: Look): LayerSpecification[] {
  const chosen: Expression = ["==", ["get", "leg"], look.leg ?? -1];
  const onTop: Expression = ["case", chosen, 1, 0];
  const width = (pixels: number): Expression =>
    look.leg === null ? wide(() => pixels) : wide(() => ["case", chosen, pixels, pixels * aside]);
  const round = { "line-cap": "round", "line-join": "round", "line-sort-key": onTop } as const;
  return [
    {
      id: "route-casing",
      type: "line",
      source: "route",
      layout: round,
      paint: { "line-color": palette.routeCasing, "line-width": width(line.routeCasing) },
    },
    {
      id: "route-line",
      type: "line",
      source: "route",
      filter: sure,
      layout: round,
      paint: { "line-color": palette.route, "line-width": width(line.route) },
    },
    {
      id: "route-approximate",
      type: "line",
      source: "route",
      filter: ["all", approximate, look.leg === null ? ["!=", ["get", "again"], true] : chosen],
      layout: round,
      paint: {
        "line-color": palette.route,
        "line-width": width(line.route * 0.85),
        "line-dasharray": [0.1, 2],
      },
    },
    {
      id: "route-arrows",
      type: "symbol",
      source: "route",
      minzoom: 14,
      filter: look.leg === null ? sure : ["all", sure, chosen],
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 64,
        "icon-image": picture("arrow", look),
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
    },
  ];
}

/** Full width from zoom 15, less from afar, more from close by. */
function wide(pixels: () => Expression | number): Expression {
  const times = (factor: number): Expression => ["*", pixels(), factor];
  return ["interpolate", ["linear"], ["zoom"], 12, times(0.6), 15, times(1), 18, times(1.5)];
}
