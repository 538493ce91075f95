import type { DataDrivenPropertyValueSpecification, ExpressionSpecification } from "maplibre-gl";
import type { SwitchableLayerId } from "../../domain/layer.ts";
import { sans, serif, type Palette } from "../../theme.ts";
import type { Look } from "../look.ts";
import { smallKinds } from "../sources.ts";

/** A text or width that may change with zoom and feature. */
export type Expression = ExpressionSpecification;

/**
 * Font stacks. MapLibre reads weight and slant out of the first name of a stack and hands the whole stack to CSS, where
 * that first name finds no font and the next one is taken. Names with a digit must keep their quotes.
 */
export const fonts = {
  serif: ["Stroll Semibold", ...serif.split(", ")],
  serifItalic: ["Stroll Regular Italic", ...serif.split(", ")],
  sans: ["Stroll Regular", ...sans.split(", ")],
  sansStrong: ["Stroll Semibold", ...sans.split(", ")],
};

/** Whether a layer is drawn. */
export function visibility(look: Look, id: SwitchableLayerId): "visible" | "none" {
  return look.shown.includes(id) ? "visible" : "none";
}

/** Small things are left out until the map is near. */
export const fromNear: Expression = [
  "any",
  [">=", ["zoom"], 15],
  ["!", ["in", ["get", "kind"], ["literal", [...smallKinds]]]],
];

/** The name of a picture in the colours of the look. */
export function picture(name: string, look: Look): string {
  return `${name}-${look.theme}`;
}

/** Pixels across for something so many metres wide on the ground, at least `least` pixels at zoom 12. */
export function metresWide(metres: readonly [number, number, number], least: number): Expression {
  return [
    "interpolate",
    ["exponential", 2],
    ["zoom"],
    12,
    byClass(metres, (width) => Math.max(width / metresAt12, least)),
    19,
    byClass(metres, (width) => (width / metresAt12) * 2 ** 7),
  ];
}

/** A value that grows evenly with the zoom. */
export function byZoom(...stops: readonly (readonly [zoom: number, value: number])[]): Expression {
  return ["interpolate", ["linear"], ["zoom"], ...stops.flat()] as unknown as Expression;
}

/** The name in the reader's language, else the local one, with a question mark where sources disagree. */
export function nameIn(look: Look): Expression {
  const name: Expression = ["coalesce", ["get", `name_${look.language}`], ["get", "name"], ""];
  return ["case", ["==", ["get", "certainty"], "disputed"], ["concat", name, " (?)"], name];
}

/** The colour of the voice a feature speaks in. */
export function voiceColour(palette: Palette): DataDrivenPropertyValueSpecification<string> {
  return [
    "match",
    ["get", "voice"],
    "rifle",
    palette.rifle,
    "umber",
    palette.umber,
    "water",
    palette.waterInk,
    palette.ink,
  ];
}

/** Between two colours, as if the second were laid over the first so thick (0 to 1). */
export function mixed(under: string, over: string, thick: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixes = [1, 3, 5].map((at) =>
    Math.round(channel(under, at) * (1 - thick) + channel(over, at) * thick),
  );
  return `rgb(${mixes.join(",")})`;
}

/** Metres under one pixel at zoom 12, at the latitude of Calais. */
export const metresAt12 = 12.04;

function byClass(
  [trunk, main, street]: readonly [number, number, number],
  pixels: (metres: number) => number,
): Expression {
  return ["match", ["get", "class"], "trunk", pixels(trunk), "main", pixels(main), pixels(street)];
}
