import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "../../theme.ts";
import type { Look } from "../look.ts";
import { byZoom, metresWide, mixed, picture, visibility, type Expression } from "./parts.ts";

/** Metres across of trunk roads, main streets and all others, kerb to kerb. */
const wide = [13, 11, 8.5] as const;
const casing = [15, 13, 10.5] as const;

const onFoot: Expression = ["in", ["get", "class"], ["literal", ["footway", "path", "steps", "walkway"]]];
const isStreet: Expression = ["!", onFoot];
const isBridge: Expression = ["==", ["get", "bridge"], true];

/** Main streets are drawn over the others where they meet. */
const rank: Expression = ["match", ["get", "class"], "trunk", 3, "main", 2, 1];

/** Streets white on the paper with a hairline on both sides, bridges over water, paths thin. */
export function streetLayers(palette: Palette, look: Look): LayerSpecification[] {
  const round = { "line-cap": "round", "line-join": "round", "line-sort-key": rank } as const;
  const quarter = { ...round, visibility: visibility(look, "calais-nord-streets"), "line-sort-key": 0 };
  const inQuarter = (metres: number, least: number) => metresWide([metres, metres, metres], least);
  return [
    {
      id: "street-casing",
      type: "line",
      source: "streets",
      filter: isStreet,
      layout: round,
      paint: { "line-color": palette.streetCasing, "line-width": metresWide(casing, 1.5) },
    },
    {
      id: "quarter-casing",
      type: "line",
      source: "calais-nord-streets",
      layout: quarter,
      paint: { "line-color": mixed(palette.street, palette.umber, 0.75), "line-width": inQuarter(12.5, 3) },
    },
    {
      id: "bridge-casing",
      type: "line",
      source: "streets",
      minzoom: 13.5,
      filter: ["all", isStreet, isBridge],
      layout: { "line-cap": "butt", "line-join": "round" },
      paint: { "line-color": palette.waterEdge, "line-width": metresWide([17, 15, 12.5], 2) },
    },
    {
      id: "street",
      type: "line",
      source: "streets",
      filter: isStreet,
      layout: round,
      paint: {
        "line-color": ["match", ["get", "class"], ["trunk", "main"], palette.streetMain, palette.street],
        "line-width": metresWide(wide, 0.9),
      },
    },
    {
      id: "footway",
      type: "line",
      source: "streets",
      minzoom: 14,
      filter: onFoot,
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": palette.street, "line-width": byZoom([14, 1], [16, 2.5], [18, 6]) },
    },
    {
      id: "quarter-streets",
      type: "line",
      source: "calais-nord-streets",
      layout: quarter,
      paint: { "line-color": mixed(palette.street, palette.umber, 0.2), "line-width": inQuarter(8.5, 1.4) },
    },
    {
      id: "passages",
      type: "symbol",
      source: "streets",
      minzoom: 15.5,
      filter: ["==", ["get", "passage"], true],
      layout: {
        "symbol-placement": "line-center",
        "icon-image": picture("passage", look),
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
    },
    {
      id: "walkways-dots",
      type: "line",
      source: "walkways",
      minzoom: 13.5,
      layout: { visibility: visibility(look, "walkways"), "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": palette.inkSoft,
        "line-width": byZoom([13.5, 1.2], [16, 2], [18, 3]),
        "line-dasharray": [0.1, 2.2],
      },
    },
  ];
}
