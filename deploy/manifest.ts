import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { palettes } from "../src/theme.ts";

interface Named {
  readonly name: string;
  readonly hook: string;
}

/** The manifest of the app as it is installed: named after what it is, with a shortcut to every tour. */
export function manifestOf(
  tours: readonly { readonly id: string }[],
  texts: Readonly<Record<string, Named>>,
): Readonly<Record<string, unknown>> {
  return {
    // Resolved against the origin, unlike all other addresses here: `./` would be whatever else lives at its root.
    // https://www.w3.org/TR/appmanifest/#id-member
    id: "calais-1940",
    start_url: "./",
    scope: "./",
    name: "Calais 1940: walk the battle",
    short_name: "Calais 1940",
    description:
      "Walk the Battle of Calais, 23–26 May 1940, through today’s town: followed on a phone, explored as map layers, printed as a route. Works without network.",
    lang: "en",
    dir: "ltr",
    display: "standalone",
    orientation: "any",
    background_color: palettes.light.ground,
    theme_color: palettes.light.ground,
    categories: ["travel", "education", "navigation"],
    icons: [
      { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      { src: "icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: tours.map(({ id }) => ({
      name: texts[id]?.name ?? id,
      description: texts[id]?.hook ?? "",
      url: `./?tour=${id}`,
      icons: [{ src: "icon-192.png", sizes: "192x192", type: "image/png" }],
    })),
    screenshots: [
      {
        src: "screenshots/tour.jpg",
        sizes: "780x1688",
        type: "image/jpeg",
        form_factor: "narrow",
        label: "A tour: its length, its way on the map, and where it starts",
      },
      {
        src: "screenshots/walk.jpg",
        sizes: "780x1688",
        type: "image/jpeg",
        form_factor: "narrow",
        label: "Walking: the next turn is the largest thing on the screen",
      },
      {
        src: "screenshots/desk.jpg",
        sizes: "1280x800",
        type: "image/jpeg",
        form_factor: "wide",
        label: "The tour on a desk: text beside the map",
      },
    ],
  };
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), "utf8"));
}

/** Writes the manifest into the build, and links it. */
export function manifest(): Plugin {
  return {
    name: "manifest",
    apply: "build",
    generateBundle() {
      const tours = json("geo/layers/tours.json") as readonly { readonly id: string }[];
      const { tours: texts } = json("geo/texts/en.json") as { readonly tours: Record<string, Named> };
      this.emitFile({
        type: "asset",
        fileName: "manifest.webmanifest",
        source: JSON.stringify(manifestOf(tours, texts)),
      });
    },
    transformIndexHtml: () => [
      { tag: "link", attrs: { rel: "manifest", href: "./manifest.webmanifest" }, injectTo: "head" },
    ],
  };
}
