import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "../../theme.ts";
import type { Look } from "../look.ts";
import { fonts, visibility, type Expression } from "./parts.ts";

/** Quiet names along the streets; stronger in the explored quarter, and beside the line where the route goes. */
export function streetNames(palette: Palette, look: Look): LayerSpecification[] {
  const name: Expression = ["get", "name"];
  const inQuarter: Expression = ["==", ["get", "quarter"], true];
  const onRoute: Expression = ["in", name, ["literal", [...look.routeStreets]]];
  const quarterOn = look.shown.includes("calais-nord-streets");
  const along = {
    "symbol-placement": "line",
    "text-field": ["get", "short"] as Expression,
    // The same at every zoom: MapLibre asks for room for the size at zoom 18 wherever it writes along a line.
    "text-size": 12,
    "text-max-angle": 35,
    "text-padding": 3,
    "text-pitch-alignment": "viewport",
  } as const;
  const quiet = {
    "text-color": palette.inkSoft,
    "text-halo-color": palette.street,
    "text-halo-width": 1.4,
  };
  const names = (id: string, filter: Expression, layout: object, paint: object): LayerSpecification => ({
    id,
    type: "symbol",
    source: "street-names",
    minzoom: 13.5,
    filter,
    layout: { ...along, ...layout },
    paint: { ...quiet, ...paint },
  });
  const elsewhere: Expression = quarterOn ? ["all", ["!", onRoute], ["!", inQuarter]] : ["!", onRoute];
  const mainFirst: Expression = ["match", ["get", "class"], "main", 0, "trunk", 2, 1];
  return [
    names("street-names", elsewhere, { "text-font": fonts.sans, "symbol-sort-key": mainFirst }, {}),
    names(
      "quarter-names",
      ["all", inQuarter, ["!", onRoute]],
      {
        visibility: visibility(look, "calais-nord-streets"),
        "text-font": fonts.sansStrong,
        "text-padding": 1,
      },
      { "text-color": palette.ink },
    ),
    names(
      "route-street-names",
      onRoute,
      { "text-font": fonts.sansStrong, "text-offset": [0, 1.15] },
      { "text-color": palette.ink, "text-halo-color": palette.block },
    ),
  ];
}
