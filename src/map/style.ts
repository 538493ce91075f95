import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Strengths, SwitchableLayerId } from "../domain/layer.ts";
import { palettes } from "../theme.ts";
import { amenityLayers } from "./layers/amenities.ts";
import { frontLayers } from "./layers/fronts.ts";
import { groundLayers } from "./layers/ground.ts";
import { labelLayers } from "./layers/labels.ts";
import { missionLayers } from "./layers/mission.ts";
import { momentLayers } from "./layers/moments.ts";
import { routeLayers } from "./layers/route.ts";
import { sheetLayers } from "./layers/sheet.ts";
import { streetLayers } from "./layers/streets.ts";
import { walkerLayers } from "./layers/walker.ts";
import type { Look } from "./look.ts";
import { emptySources } from "./sources.ts";

/**
 * The whole style of the map. It has no `glyphs`, so every letter is drawn by the browser from the page's own fonts,
 * and no sprite: pictures are painted in `images.ts`.
 */
export function styleOf(look: Look): StyleSpecification {
  const palette = palettes[look.theme];
  return {
    version: 8,
    sources: emptySources(),
    transition: { duration: 0, delay: 0 },
    layers: [
      ...groundLayers(palette, look),
      ...streetLayers(palette, look),
      ...missionLayers(palette, look),
      ...frontLayers(palette, look),
      ...routeLayers(palette, look),
      ...walkerLayers(palette),
      ...momentLayers(palette, look),
      ...amenityLayers(look),
      ...labelLayers(palette, look),
      ...sheetLayers(palette),
    ].map((layer) => weakened(layer, look.strengths)),
  };
}

const opacities = { fill: "fill-opacity", line: "line-opacity", symbol: "icon-opacity" } as const;

/** A layer at the strength of its source; names stay as legible as they are. */
function weakened(layer: LayerSpecification, strengths: Strengths): LayerSpecification {
  const strength = "source" in layer ? strengths[layer.source as SwitchableLayerId] : undefined;
  if (strength === undefined || !(layer.type in opacities)) return layer;
  const name = opacities[layer.type as keyof typeof opacities];
  const own = (layer.paint as Record<string, unknown> | undefined)?.[name] ?? 1;
  return { ...layer, paint: { ...layer.paint, [name]: ["*", strength, own] } } as LayerSpecification;
}
