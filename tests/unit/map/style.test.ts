import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { languages } from "../../../src/domain/language.ts";
import { switchableLayers } from "../../../src/domain/layer.ts";
import { messages as english } from "../../../src/i18n/en.ts";
import type { Look } from "../../../src/map/look.ts";
import { pictures } from "../../../src/map/pictures.ts";
import { styleOf } from "../../../src/map/style.ts";
import { palettes, themeNames } from "../../../src/theme.ts";

const plain: Look = {
  theme: "light",
  language: "en",
  words: english.mapWords,
  shown: switchableLayers,
  strengths: {},
  leg: null,
  selected: null,
  named: [],
  routeStreets: [],
  drawn: ["citadel"],
};
const busy: Look = {
  ...plain,
  leg: 3,
  selected: "citadel",
  named: ["citadel", "fort-risban"],
  routeStreets: ["Rue Royale", "Boulevard Jacquard"],
};

/** Every text anywhere in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe.each(themeNames)("the style in %s", (theme) => {
  test.each(languages)("is valid in %s, whatever is looked at", (language) => {
    const weak = { ...busy, strengths: { citadel: 0.4, fortifications: 0.2, fronts: 0.5, parks: 0.9 } };
    for (const look of [plain, busy, weak, { ...busy, shown: [] }]) {
      expect(validateStyleMin(styleOf({ ...look, theme, language }))).toEqual([]);
    }
  });

  test("names only pictures that are painted", () => {
    const asked = textsIn(styleOf({ ...plain, theme }).layers).filter((text) => text.endsWith(`-${theme}`));
    expect(asked.length).toBeGreaterThan(10);
    expect(new Set(asked)).toEqual(new Set(Object.keys(pictures).map((name) => `${name}-${theme}`)));
  });

  test("keeps poppy red for the route", () => {
    const red = styleOf({ ...busy, theme }).layers.filter((layer) =>
      textsIn(layer).includes(palettes[theme].route),
    );
    expect(red.map(({ id }) => id)).toEqual(["route-line", "route-approximate"]);
  });
});

test("every source is drawn, and every layer has one", () => {
  const { layers, sources } = styleOf(plain);
  const drawn = layers.flatMap((layer) => ("source" in layer ? [layer.source] : []));
  expect(new Set(drawn)).toEqual(new Set(Object.keys(sources)));
});

test("nothing is asked from a server", () => {
  const style = styleOf(busy);
  expect(style).not.toHaveProperty("glyphs");
  expect(style).not.toHaveProperty("sprite");
  expect(textsIn(style).filter((text) => /^\w+:\/\//.test(text))).toEqual([]);
});

test("names stand above everything that is drawn, but under the margin of the sheet", () => {
  const { layers } = styleOf(plain);
  const named = layers.map(({ layout }) => layout !== undefined && "text-field" in layout);
  const first = named.indexOf(true);
  expect(layers.slice(0, first).at(-1)?.id).toBe("amenities-symbol");
  expect(named.slice(first, named.lastIndexOf(true) + 1)).not.toContain(false);
  expect(layers.slice(named.lastIndexOf(true) + 1).map(({ id }) => id)).toEqual([
    "route-room",
    "stop-room",
    "place-drawings",
    "sheet-margin",
    "sheet-edge",
  ]);
});

test.each(switchableLayers)("switching %s off hides its own layers and no others", (id) => {
  const on = styleOf(plain);
  const off = styleOf({ ...plain, shown: switchableLayers.filter((each) => each !== id) });
  const hidden = on.layers.filter(
    (layer, index) =>
      layer.layout?.visibility === "visible" && off.layers[index]?.layout?.visibility === "none",
  );
  expect(hidden.length).toBeGreaterThan(0);
  for (const layer of hidden) {
    expect("source" in layer && [id, `${id}-name`, `${id}-halos`, "street-names"]).toContain(
      "source" in layer && layer.source,
    );
  }
  const stillOn = off.layers.filter((layer) => "source" in layer && layer.source === id);
  expect(stillOn.filter(({ layout }) => layout?.visibility !== "none")).toEqual([]);
});

test("the leg looked at is drawn stronger", () => {
  const widthOf = (look: Look) => {
    const layer = styleOf(look).layers.find(({ id }) => id === "route-line");
    return JSON.stringify(layer?.paint);
  };
  expect(widthOf({ ...plain, leg: 2 })).toContain('["==",["get","leg"],2]');
  expect(widthOf(plain)).not.toContain("leg");
});
