import type { Papers } from "../src/domain/certainty.ts";

/** Credit for everything taken or derived from OpenStreetMap. */
export const openStreetMap = "OpenStreetMap contributors";

/** Credit for what this project drew or stated itself. */
export const ownWork = "Calais 1940 project";

/** Papers of geometry measured in OpenStreetMap; `precisionMetres` is the radius it is good to. */
export function surveyed(precisionMetres: number): Papers {
  return {
    source: openStreetMap,
    licence: "ODbL-1.0",
    certainty: "surveyed",
    precision_m: precisionMetres,
  };
}

/** Papers of geometry derived from OpenStreetMap by a judgement of ours. */
export function derived(precisionMetres: number): Papers {
  return { ...surveyed(precisionMetres), certainty: "approximate" };
}

/** Papers of geometry drawn by this project. */
export function drawn(precisionMetres: number): Papers {
  return {
    source: ownWork,
    licence: "CC-BY-4.0",
    certainty: "approximate",
    precision_m: precisionMetres,
  };
}
