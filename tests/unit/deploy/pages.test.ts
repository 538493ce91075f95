import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { missingPage } from "../../../deploy/missing.ts";
import { isPage, pagesOf } from "../../../deploy/pages.ts";
import { decode } from "../../../src/domain/exchange/link.ts";

function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../../../geo/${file}`, import.meta.url), "utf8")) as T;
}

const content = {
  texts: { en: read<never>("texts/en.json"), fr: read<never>("texts/fr.json") },
  tours: read<{ id: string; stops: { place: string }[] }[]>("layers/tours.json") as never,
  places: read<never>("layers/places.geojson"),
  site: "https://calais.example/",
};
const { tours, places, texts } = content as unknown as Parameters<typeof pagesOf>[0];
const pages = pagesOf(content);

/** The structured data of a page. */
function dataOf(html: string): Record<string, unknown> {
  return JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(html)?.[1] ?? "") as never;
}

test("there is a page for every tour and place in both languages, none of them kept on the phone", () => {
  expect(pages.size).toBe(2 * (tours.length + places.features.length));
  expect([...pages.keys()].filter((path) => !isPage(path))).toEqual([]);
  expect(["index.html", "assets/en-1.js", "assets/fr.json"].filter(isPage)).toEqual([]);
});

describe.each(["en", "fr"] as const)("in %s", (language) => {
  test.each(tours.map(({ id }) => id))("the page of %s names the trip and its stops, and opens it", (id) => {
    const html = pages.get(`${language}/tour/${id}.html`) ?? "";
    const data = dataOf(html) as {
      name: string;
      itinerary: { itemListElement: { item: { name: string } }[] };
    };
    expect(data).toMatchObject({ "@type": "TouristTrip", inLanguage: language });
    expect(data.name).toBe(texts[language].tours[id]?.name);
    expect(data.itinerary.itemListElement.map(({ item }) => item.name)).toEqual(
      tours.find((tour) => tour.id === id)?.stops.map(({ place }) => texts[language].places[place]?.name),
    );
    const link = /class="open" href="\.\.\/\.\.\/([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(decode(link)).toMatchObject({ ok: true, value: { language, tour: id, faults: [] } });
    expect(html).toContain(
      `<link rel="canonical" href="https://calais.example/${language}/tour/${id}.html">`,
    );
    expect(html).toContain('property="og:description"');
    expect(html.match(/hreflang="(en|fr)" href="https/g)).toHaveLength(2);
  });

  test("every place is an attraction with a position near Calais", () => {
    for (const { id } of places.features) {
      const data = dataOf(pages.get(`${language}/place/${id}.html`) ?? "");
      expect(data).toMatchObject({ "@context": "https://schema.org", "@type": "TouristAttraction" });
      const { latitude, longitude } = data["geo"] as { latitude: number; longitude: number };
      expect(Math.hypot(latitude - 50.96, longitude - 1.85), String(id)).toBeLessThan(0.1);
    }
  });
});

test("texts cannot break out of a page", () => {
  const evil = '</script><img src=x onerror="alert(1)">';
  const hostile = structuredClone(texts);
  (hostile.en.tours["last-stand"] as { name: string }).name = evil;
  const html = pagesOf({ ...content, texts: hostile }).get("en/tour/last-stand.html") ?? "";
  expect(html).not.toContain("<img");
  expect(dataOf(html)["name"]).toBe(evil);
});

test("without a known address pages claim none", () => {
  const html = pagesOf({ ...content, site: "" }).get("en/tour/last-stand.html") ?? "";
  expect(html).not.toContain("canonical");
  expect(html).not.toContain("og:url");
});

describe.each(["", "no-such-page", "no/such/page/", "en/tour/gone.html"])(
  "from the unknown address /%s",
  (path) => {
    const linksOf = (site: string, home: string): string[] =>
      [...missingPage(site).matchAll(/<a href="([^"]*)"/g)].map(
        ([, to]) => new URL(to ?? "", home + path).href,
      );

    test("every link leads home where the site is known, in a folder as well", () => {
      const home = "https://host.example/walks/calais/";
      expect(linksOf(home, home)).toEqual([home, home]);
    });

    test("a link in each language leads home where it is not, at the root of a host", () => {
      const home = "https://calais.example/";
      expect(linksOf("", home).filter((to) => to === home).length).toBeGreaterThanOrEqual(2);
    });
  },
);
