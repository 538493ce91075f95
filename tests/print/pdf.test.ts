import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messages as english } from "../../src/i18n/en.ts";
import { messages as french } from "../../src/i18n/fr.ts";
import { languages } from "../../src/domain/language.ts";
import type { Page } from "playwright-core";
import { readTownFromDisk } from "../support/print/edition.ts";
import { ask, picture, startPress, type Picture, type Press } from "../support/print/press.ts";
import { addressOf } from "../support/print/town.ts";

const town = await readTownFromDisk();
/** Dots an inch at which codes are read and edges are looked at. */
const sharp = 120;
const pointsPerMillimetre = 72 / 25.4;
const papers = { a4: [210, 297], letter: [215.9, 279.4] } as const;
const words = { en: english, fr: french } as const;
const cases = town.tours.flatMap((tour) =>
  languages.flatMap((language) =>
    (["a4", "letter"] as const).map((paper) => ({ tour, language, paper, id: tour.id })),
  ),
);

let press: Press;
beforeAll(async () => {
  press = await startPress();
});
afterAll(async () => {
  await press.close();
});

describe.each(cases)("$id in $language on $paper", ({ tour, language, paper }) => {
  let page: Page;
  let pdf: string;
  let text: string;
  let promised: number;
  const [width, height] = papers[paper];

  beforeAll(async () => {
    page = await press.open(`tour=${tour.id}&lang=${language}&paper=${paper}`);
    promised = await page.evaluate(
      () => document.querySelector("stroll-print")!.shadowRoot!.querySelectorAll(".page").length,
    );
    pdf = await press.print(page, `${tour.id}-${language}-${paper}`);
    text = ask("pdftotext", "-raw", pdf, "-");
  });
  afterAll(async () => {
    await page.close();
  });

  test("has the promised number of pages, each of the right size", () => {
    const info = ask("pdfinfo", "-f", "1", "-l", String(promised), pdf);
    expect(Number(/^Pages:\s+(\d+)/m.exec(info)?.[1])).toBe(promised);
    const sizes = [...info.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/gm)];
    expect(sizes).toHaveLength(promised);
    for (const [, wide, high] of sizes) {
      expect(Math.abs(Number(wide) - width * pointsPerMillimetre)).toBeLessThan(1);
      expect(Math.abs(Number(high) - height * pointsPerMillimetre)).toBeLessThan(1);
    }
  });

  test("is drawn, not photographed", () => {
    const images = ask("pdfimages", "-list", pdf).trim().split("\n").slice(2);
    expect(images).toEqual([]);
  });

  test("carries its fonts along", () => {
    const fonts = ask("pdffonts", pdf).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((line) => !/\s+yes\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.test(line))).toEqual([]);
  });

  test("holds every name and every story as text, accents and all", async () => {
    const texts = await town.textsIn(language);
    const flat = plain(text);
    expect(flat).toContain(plain(texts.tours[tour.id]!.name));
    expect(flat).toContain(plain(words[language].stepFree));
    for (const { place } of tour.stops) {
      const { name, story, look, practical } = texts.places[place]!;
      expect(flat).toContain(plain(name));
      for (const { text: said } of [...story, ...look, ...practical])
        expect(isTold(flat, said), said).toBe(true);
    }
    expect(text).toMatch(/[À-ÖØ-öø-ÿ]/);
  });

  test("keeps every word on the page and ten millimetres of white around it", () => {
    const boxes = [
      ...ask("pdftotext", "-bbox", pdf, "-").matchAll(
        /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g,
      ),
    ];
    expect(boxes.length).toBeGreaterThan(1000);
    const outside = boxes.filter(
      ([, left, top, right, bottom]) =>
        Number(left) < 0 ||
        Number(top) < 0 ||
        Number(right) > width * pointsPerMillimetre ||
        Number(bottom) > height * pointsPerMillimetre,
    );
    expect(outside.map(([, , , , , word]) => word)).toEqual([]);
    for (let number = 1; number <= promised; number++) {
      expect(inkNearEdge(picture(pdf, number, sharp)), `page ${number}`).toBe(0);
    }
  });

  test("opens the walk and the first stop from its codes", () => {
    const address = addressOf(language, tour.id);
    expect(codes(pdf, 1)).toEqual([address(null)]);
    const home = tour.shape === "loop" ? tour.stops.slice(0, 1) : [];
    const legs = [...tour.stops.slice(1), ...home].map(({ place }) => address(place));
    const found = Array.from({ length: promised }, (_, index) => codes(pdf, index + 1)).flat();
    expect(found).toEqual([address(null), address(tour.stops[0]!.place), ...legs]);
  });

  test("prints a line of five centimetres five centimetres long", async () => {
    const [line] = await page.evaluate(() =>
      [...document.querySelector("stroll-print")!.shadowRoot!.querySelectorAll("[data-part=check]")].map(
        (drawn) => {
          const sheet = drawn.closest(".page")!.getBoundingClientRect();
          const box = drawn.getBoundingClientRect();
          return {
            top: (box.top + box.height / 2 - sheet.top) / sheet.width,
            left: (box.left - sheet.left) / sheet.width,
          };
        },
      ),
    );
    const dotsPerInch = 300;
    const perMillimetre = dotsPerInch / 25.4;
    const { width: wide, pixels } = picture(pdf, 1, dotsPerInch);
    const middle = Math.round(line!.top * wide);
    const start = Math.round(line!.left * wide);
    const lengths = [-2, -1, 0, 1, 2].map((row) => {
      let from = (middle + row) * wide + start + 12;
      let to = from;
      while (pixels[from - 1]! < 128) from--;
      while (pixels[to + 1]! < 128) to++;
      return (to - from + 1) / perMillimetre;
    });
    expect(Math.abs(Math.max(...lengths) - 50)).toBeLessThan(0.5);
  });
});

describe("other choices", () => {
  const others = [
    { query: "landscape=1&text=short", width: 297, height: 210 },
    { query: "large=1&paper=letter", width: 215.9, height: 279.4 },
    { query: "mono=1&text=none", width: 210, height: 297 },
  ];

  test.each(others)("$query come out as shown", async ({ query, width, height }) => {
    const page = await press.open(`tour=last-stand&lang=fr&${query}`);
    const promised = await page.locator(".page").count();
    const pdf = await press.print(page, query.replaceAll(/\W/g, "-"));
    await page.close();
    const info = ask("pdfinfo", pdf);
    expect(Number(/^Pages:\s+(\d+)/m.exec(info)?.[1])).toBe(promised);
    const [, wide, high] = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(info)!;
    expect(Math.abs(Number(wide) - width * pointsPerMillimetre)).toBeLessThan(1);
    expect(Math.abs(Number(high) - height * pointsPerMillimetre)).toBeLessThan(1);
    expect(ask("pdfimages", "-list", pdf).trim().split("\n")).toHaveLength(2);
    for (const number of [1, promised]) expect(inkNearEdge(picture(pdf, number, sharp))).toBe(0);
  });

  test("black and white holds no colour", async () => {
    const page = await press.open("tour=last-stand&mono=1&text=none");
    const colours = await page.evaluate(() =>
      [
        ...document
          .querySelector("stroll-print")!
          .shadowRoot!.querySelectorAll(".sheet [fill], .sheet [stroke]"),
      ].flatMap((drawn) => [drawn.getAttribute("fill"), drawn.getAttribute("stroke")]),
    );
    await page.close();
    const used = new Set(colours.filter((colour) => colour !== null && colour !== "none"));
    expect(used.size).toBeGreaterThan(5);
    for (const colour of used) expect(colour).toMatch(/^#([0-9a-f]{2})\1\1$/);
  });
});

/** Dark dots within ten millimetres of the edge. */
function inkNearEdge({ width, height, pixels }: Picture): number {
  const edge = Math.floor((10 / 25.4) * sharp);
  let dark = 0;
  for (let y = 0; y < height; y++) {
    const isInside = y >= edge && y < height - edge;
    for (let x = 0; x < width; x = isInside && x === edge - 1 ? width - edge : x + 1) {
      if ((pixels[y * width + x] ?? 255) < 250) dark++;
    }
  }
  return dark;
}

/** Letters and digits alone: where a line was broken is not the question. */
function plain(said: string): string {
  return said.normalize("NFC").replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether all of this was printed, in one piece or, over the end of a page, in two. */
function isTold(flat: string, said: string): boolean {
  const spoken = said.split(" ");
  return spoken.some(
    (_, cut) =>
      flat.includes(plain(spoken.slice(0, cut).join(" "))) &&
      flat.includes(plain(spoken.slice(cut).join(" "))),
  );
}

function codes(pdf: string, page: number): string[] {
  picture(pdf, page, sharp);
  const found = (() => {
    try {
      return ask("zbarimg", "--raw", "-q", `${pdf}-${page}-${sharp}.pgm`);
    } catch {
      // ZBar ends with an error where there is no code.
      return "";
    }
  })();
  return found.split("\n").filter((line) => line !== "");
}
