/** The names of the three looks. `sun`: the highest contrast, for glare outdoors. */
export const themeNames = ["light", "dark", "sun"] as const;
export type ThemeName = (typeof themeNames)[number];

/** Every colour the page, the map and the paper may use. */
export interface Palette {
  /** Behind text. */
  readonly paper: string;
  /** Behind text that stands a little apart: a quoted passage, a pressed row. */
  readonly paperDeep: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly hairline: string;
  readonly ground: string;
  readonly block: string;
  readonly water: string;
  readonly waterEdge: string;
  readonly waterInk: string;
  readonly park: string;
  readonly parkDot: string;
  readonly street: string;
  readonly streetMain: string;
  readonly streetCasing: string;
  /** Poppy red: the route and nothing else. */
  readonly route: string;
  readonly routeCasing: string;
  readonly rifle: string;
  readonly onRifle: string;
  readonly umber: string;
  readonly onUmber: string;
  readonly onInk: string;
  readonly focus: string;
}

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    paper: "#fbf8ef",
    paperDeep: "#f2ecdc",
    ink: "#1b1f24",
    inkSoft: "#5a564b",
    hairline: "#d3c9b2",
    ground: "#f3ecdb",
    block: "#eae0c9",
    water: "#cfe0e8",
    waterEdge: "#7fa6b8",
    waterInk: "#1d5474",
    park: "#dde4c8",
    parkDot: "#a3b585",
    street: "#fffdf8",
    streetMain: "#fffdf8",
    streetCasing: "#cabfa6",
    route: "#c1272d",
    routeCasing: "#ffffff",
    rifle: "#1f4b38",
    onRifle: "#ffffff",
    umber: "#7a4a26",
    onUmber: "#ffffff",
    onInk: "#fbf8ef",
    focus: "#0b5cad",
  },
  dark: {
    paper: "#15181c",
    paperDeep: "#1f2328",
    ink: "#f3eee2",
    inkSoft: "#b9b3a4",
    hairline: "#3a3d40",
    ground: "#262a2d",
    block: "#2e3235",
    water: "#17313f",
    waterEdge: "#3d6a80",
    waterInk: "#9fcbe0",
    park: "#2b3a2e",
    parkDot: "#4a6350",
    street: "#474b4e",
    streetMain: "#565a5d",
    streetCasing: "#181b1e",
    route: "#ff5f56",
    routeCasing: "#15181c",
    rifle: "#8fcaa8",
    onRifle: "#0c1a13",
    umber: "#dcab7e",
    onUmber: "#21140a",
    onInk: "#15181c",
    focus: "#8ec5ff",
  },
  sun: {
    paper: "#ffffff",
    paperDeep: "#f0f0f0",
    ink: "#000000",
    inkSoft: "#2b2b2b",
    hairline: "#6b6b6b",
    ground: "#ffffff",
    block: "#f1efe8",
    water: "#a9d3ea",
    waterEdge: "#005078",
    waterInk: "#003a57",
    park: "#d8ecc4",
    parkDot: "#3f7a2a",
    street: "#ffffff",
    streetMain: "#ffffff",
    streetCasing: "#6b6b6b",
    route: "#b00012",
    routeCasing: "#ffffff",
    rifle: "#003b22",
    onRifle: "#ffffff",
    umber: "#5a2c00",
    onUmber: "#ffffff",
    onInk: "#ffffff",
    focus: "#0033cc",
  },
};

/** Names of places and titles. */
export const serif = '"Source Serif 4 Variable", Georgia, serif';
/** Everything read on the move. */
export const sans = '"Source Sans 3 Variable", system-ui, sans-serif';

/** Space in CSS pixels, each about half as much again as the one before. */
export const space = { hair: 2, tight: 4, small: 8, medium: 12, large: 18, wide: 28, open: 44 } as const;

/** Lines in CSS pixels, shared by the map and the paper. */
export const line = { hair: 1, route: 5, routeCasing: 9, edge: 2 } as const;

/** Smallest height or width of anything to be pressed, in CSS pixels: fingers, gloves, rain. */
export const target = 48;
