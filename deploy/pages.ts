import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { encode } from "../src/domain/exchange/link.ts";
import { languages, type Language } from "../src/domain/language.ts";
import type { PlacePoints } from "../src/domain/layer.ts";
import type { Passage } from "../src/domain/place.ts";
import type { Texts, Tour } from "../src/domain/tour.ts";
import { palettes, sans, serif } from "../src/theme.ts";
import { missingPage } from "./missing.ts";

/** What the pages are written from. */
export interface PageContent {
  readonly texts: Readonly<Record<Language, Texts>>;
  readonly tours: readonly Tour[];
  readonly places: PlacePoints;
  /** Where the site will stand, with its last slash; empty when nobody has said. */
  readonly site: string;
}

const words = {
  en: {
    open: "Open the map and walk it",
    stops: "Stops",
    start: "Getting to the start",
    other: "En français",
  },
  fr: {
    open: "Ouvrir le plan et suivre",
    stops: "Étapes",
    start: "Rejoindre le départ",
    other: "In English",
  },
} as const;

/** A page of plain HTML for each tour and place in each language, by its path: for search engines, chats and text browsers. */
export function pagesOf(content: PageContent): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const language of languages) {
    const texts = content.texts[language];
    for (const tour of content.tours) {
      const text = texts.tours[tour.id];
      if (!text) continue;
      const { name, hook, summary, start } = text;
      const stops = tour.stops.map(({ place }) => ({ id: place, name: texts.places[place]?.name ?? place }));
      const path = `tour/${tour.id}.html`;
      written.set(
        `${language}/${path}`,
        page(content, language, path, {
          name,
          description: hook,
          link: encode({ language, tour: tour.id }),
          data: tourData(content, language, tour),
          body: [
            `<p>${escape(summary)}</p>`,
            `<h2>${words[language].stops}</h2>`,
            `<ol>${stops.map((stop) => `<li><a href="../place/${stop.id}.html">${escape(stop.name)}</a></li>`).join("")}</ol>`,
            `<h2>${words[language].start}</h2><p>${escape(start)}</p>`,
          ],
        }),
      );
    }
    for (const { id } of content.places.features) {
      const text = texts.places[String(id)];
      if (!text) continue;
      const path = `place/${id}.html`;
      const told = (passages: readonly Passage[]): string[] =>
        passages.map((each) => `<p>${escape(each.text)}</p>`);
      written.set(
        `${language}/${path}`,
        page(content, language, path, {
          name: text.name,
          description: text.hook,
          link: encode({ language, stop: String(id) }),
          data: { "@context": "https://schema.org", ...placeData(content, language, String(id)) },
          body: [...told(text.story), ...told(text.today)],
        }),
      );
    }
  }
  return written;
}

interface PageParts {
  readonly name: string;
  readonly description: string;
  /** The query that opens the same in the app. */
  readonly link: string;
  readonly data: object;
  readonly body: readonly string[];
}

function page(
  { site }: PageContent,
  language: Language,
  path: string,
  { name, description, link, data, body }: PageParts,
): string {
  const title = `${name} · Calais 1940`;
  const other = languages.find((each) => each !== language) ?? language;
  const tags: Readonly<Record<string, string>> = {
    "og:type": "article",
    "og:site_name": "Calais 1940",
    "og:title": title,
    "og:description": description,
    "og:locale": language === "fr" ? "fr_FR" : "en_GB",
    ...(site && { "og:url": `${site}${language}/${path}`, "og:image": `${site}icon-512.png` }),
  };
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title)}</title><meta name="description" content="${escape(description)}">`,
    ...Object.entries(tags).map(([key, value]) => `<meta property="${key}" content="${escape(value)}">`),
    '<meta name="twitter:card" content="summary">',
    ...(site ? [`<link rel="canonical" href="${site}${language}/${path}">`] : []),
    ...languages.map(
      (each) => `<link rel="alternate" hreflang="${each}" href="${site || "../../"}${each}/${path}">`,
    ),
    '<link rel="icon" href="../../icon.svg" type="image/svg+xml"><link rel="stylesheet" href="../../pages.css">',
    // No tag can end inside: every < is written as an escape.
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`,
    `</head><body><main><p><a href="../../?lang=${language}">Calais 1940</a></p>`,
    `<h1>${escape(name)}</h1><p>${escape(description)}</p>`,
    `<p><a class="open" href="../../${escape(link)}">${words[language].open}</a></p>`,
    ...body,
    `<p><a lang="${other}" hreflang="${other}" href="../../${other}/${path}">${words[language].other}</a></p>`,
    "</main></body></html>\n",
  ].join("\n");
}

/** schema.org/TouristTrip. */
function tourData(content: PageContent, language: Language, { id, stops }: Tour): object {
  const text = content.texts[language].tours[id];
  return {
    "@context": "https://schema.org",
    "@type": "TouristTrip",
    name: text?.name,
    description: text?.summary,
    inLanguage: language,
    itinerary: {
      "@type": "ItemList",
      numberOfItems: stops.length,
      itemListElement: stops.map(({ place }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        item: placeData(content, language, place),
      })),
    },
  };
}

/** schema.org/TouristAttraction. */
function placeData({ texts, places, site }: PageContent, language: Language, id: string): object {
  const text = texts[language].places[id];
  const [longitude, latitude] = places.features.find((each) => each.id === id)?.geometry.coordinates ?? [];
  return {
    "@type": "TouristAttraction",
    name: text?.name,
    description: text?.hook,
    geo: { "@type": "GeoCoordinates", latitude, longitude },
    ...(site && { url: `${site}${language}/place/${id}.html` }),
  };
}

function escape(text: string): string {
  const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

const { light, dark } = palettes;
const style = `body{margin:0;background:${light.paper};color:${light.ink};font:1.0625rem/1.55 ${sans}}
main{max-width:40rem;margin:auto;padding:1.5rem}h1,h2{font-family:${serif};line-height:1.15}a{color:${light.waterInk}}
.open{display:inline-block;padding:.8rem 1.2rem;border-radius:6px;background:${light.rifle};color:${light.onRifle};font-weight:600;text-decoration:none}
@media (prefers-color-scheme:dark){body{background:${dark.paper};color:${dark.ink}}a{color:${dark.waterInk}}.open{background:${dark.rifle};color:${dark.onRifle}}}
`;

/** Whether a file is one of these pages, which the app itself never opens. */
export function isPage(path: string): boolean {
  return /^(?:en|fr)\/|^pages\.css$|^sitemap\.txt$/.test(path);
}

/**
 * Writes the pages into the build. `SITE` in the environment tells where the site will stand, such as
 * `https://calais.example/`; only then can pages name themselves in full, and a list of them be written.
 */
export function pages(): Plugin {
  const read = <T>(file: string): T =>
    JSON.parse(readFileSync(new URL(`../geo/${file}`, import.meta.url), "utf8")) as T;
  return {
    name: "pages",
    apply: "build",
    generateBundle() {
      const site = process.env["SITE"] ?? "";
      const written = pagesOf({
        texts: { en: read("texts/en.json"), fr: read("texts/fr.json") },
        tours: read("layers/tours.json"),
        places: read("layers/places.geojson"),
        site,
      });
      for (const [fileName, source] of written) this.emitFile({ type: "asset", fileName, source });
      this.emitFile({ type: "asset", fileName: "pages.css", source: style });
      this.emitFile({ type: "asset", fileName: "404.html", source: missingPage(site) });
      if (!site) return;
      const list = ["", ...written.keys()].map((path) => `${site}${path}\n`).join("");
      this.emitFile({ type: "asset", fileName: "sitemap.txt", source: list });
    },
  };
}
