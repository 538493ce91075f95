import type { Voice } from "../domain/certainty.ts";
import { palettes } from "../theme.ts";

/** What the paper is printed with. The ground stays white: white costs no ink and does not smear in rain. */
export interface Inks {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly hairline: string;
  readonly block: string;
  readonly street: string;
  readonly streetCasing: string;
  readonly water: string;
  readonly waterEdge: string;
  readonly waterInk: string;
  readonly park: string;
  readonly parkDot: string;
  readonly route: string;
  readonly routeElsewhere: string;
  readonly fort: string;
  readonly voices: Readonly<Record<Voice, string>>;
}

const light = palettes.light;

const colours: Inks = {
  paper: "#ffffff",
  ink: light.ink,
  soft: light.inkSoft,
  hairline: "#b9b2a0",
  block: "#f6f1e4",
  street: "#ffffff",
  streetCasing: "#a79c84",
  water: light.water,
  waterEdge: "#5b8aa0",
  waterInk: light.waterInk,
  park: "#e7edd6",
  parkDot: "#7f9a5a",
  route: light.route,
  routeElsewhere: "#dd8f8c",
  fort: light.umber,
  voices: { rifle: light.rifle, umber: light.umber, water: light.waterInk, ink: light.ink },
};

/** Greys far enough apart to be told by lightness alone; hatching and dots tell them a second time. */
const greys: Inks = {
  paper: "#ffffff",
  ink: "#000000",
  soft: "#333333",
  hairline: "#9a9a9a",
  block: "#f0f0f0",
  street: "#ffffff",
  streetCasing: "#8c8c8c",
  water: "#c4c4c4",
  waterEdge: "#5c5c5c",
  waterInk: "#1c1c1c",
  park: "#e0e0e0",
  parkDot: "#6b6b6b",
  route: "#000000",
  routeElsewhere: "#8a8a8a",
  fort: "#3a3a3a",
  voices: { rifle: "#000000", umber: "#000000", water: "#000000", ink: "#000000" },
};

/** The inks for a print in colour, or in black and white. */
export function inksOf(mono: boolean): Inks {
  return mono ? greys : colours;
}
