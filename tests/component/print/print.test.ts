import { beforeAll, describe, expect, test } from "vitest";
import "../../../src/fonts.css";
import type { Stroll } from "../../../src/domain/route/types.ts";
import { faces, textWidth, type Face } from "../../../src/print/measure.ts";
import type { PrintOptions } from "../../../src/domain/printing.ts";
import type { StrollPrint } from "../../../src/print/print.ts";
import "../../../src/print/print.ts";
import { sans, serif } from "../../../src/theme.ts";
import { deep, eventFrom, expectAccessible, mount } from "../../support/fixture.ts";
import { addressOf, readTown, type Town } from "../../support/print/town.ts";

let town: Town;
beforeAll(async () => {
  town = await readTown(async (file) => (await fetch(`/geo/${file}`)).json());
});

const plainOptions: PrintOptions = { text: "none", paper: "a4", landscape: false, large: false, mono: false };

async function mountPrint(change: Partial<StrollPrint> = {}): Promise<StrollPrint> {
  const tour = town.world.tours.get("last-stand")!;
  return mount("stroll-print", {
    world: town.world,
    texts: await town.textsIn("en"),
    tour,
    stroll: town.strollOf(tour),
    language: "en",
    options: plainOptions,
    address: addressOf("en", tour.id),
    today: "2026-11-22",
    dataDate: "2026-11-01",
    version: "0.1.0",
    ...change,
  });
}

/** A walk of two stops: enough pages to turn, few enough to wait for. */
function shortWalk(): Stroll {
  const stop = (id: string) => ({ id, position: town.world.places.get(id)!.stand });
  return town.plan({ stops: [stop("notre-dame"), stop("tour-du-guet")], order: "given", shape: "one-way" });
}

function drawn(element: StrollPrint): Promise<unknown> {
  return expect.poll(() => element.isReady, { timeout: 20_000 }).toBe(true);
}

async function shown(element: StrollPrint): Promise<SVGSVGElement[]> {
  await drawn(element);
  await element.updateComplete;
  return deep<SVGSVGElement>(element, ".sheet > svg");
}

describe("the table of widths", () => {
  const samples = [
    "Boulevard de la Résistance",
    "Place d’Armes et la tour du Guet",
    "“Turn right, then — at 16:30 — left” (90 m)",
    "ÀÉÎÔŒœçùß 0123456789 % & § · …",
  ];
  const families = { sans, serif };

  test.each(Object.keys(faces) as Face[])("agrees with the %s the browser draws", async (face) => {
    const { family, weight, italic } = faces[face];
    const font = `${italic ? "italic " : ""}${weight} 100px ${families[family]}`;
    await document.fonts.load(font, "Aé");
    const context = document.createElement("canvas").getContext("2d")!;
    context.font = font;
    for (const sample of samples) {
      context.fontKerning = "none";
      expect(textWidth(sample, face, 100) / context.measureText(sample).width).toBeCloseTo(1, 2);
      context.fontKerning = "normal";
      expect(textWidth(sample, face, 100)).toBeGreaterThan(context.measureText(sample).width - 1);
    }
  });
});

describe("the print", () => {
  test("shows every page and says how many there are", async () => {
    const element = await mountPrint();
    const pages = await shown(element);
    expect(pages.length).toBeGreaterThan(10);
    expect(deep(element, "[role=status]")[0]?.textContent).toBe(`${pages.length} pages`);
    expect(pages.at(-1)?.textContent).toContain(`${pages.length} / ${pages.length}`);
    expect(deep<HTMLButtonElement>(element, "button.main")[0]?.disabled).toBe(false);
  });

  test("tells the printer the size of the sheet, and takes it back when it leaves", async () => {
    const sizes = (): string[] =>
      document.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
        .filter((rule) => rule.startsWith("@page"));
    const element = await mountPrint({ stroll: shortWalk() });
    expect(sizes()).toEqual([expect.stringContaining("210mm 297mm")]);
    element.options = { ...plainOptions, paper: "letter", landscape: true };
    await drawn(element);
    expect(sizes()).toEqual([expect.stringContaining("279.4mm 215.9mm")]);
    element.remove();
    expect(sizes()).toEqual([]);
  });

  test("asks for other options and draws again when it gets them", async () => {
    const element = await mountPrint({ stroll: shortWalk() });
    await shown(element);
    const [text] = deep<HTMLSelectElement>(element, "select[name=text]");
    const wish = await eventFrom(element, "print-options", () => {
      text!.value = "full";
      text!.dispatchEvent(new Event("change"));
    });
    expect(wish.options).toEqual({ ...plainOptions, text: "full" });
    const before = deep(element, ".page").length;
    element.options = wish.options;
    const pages = await shown(element);
    expect(pages.length).toBeGreaterThan(before);
    const [large] = deep<HTMLInputElement>(element, "input[name=large]");
    const other = await eventFrom(element, "print-options", () => large!.click());
    expect(other.options.large).toBe(true);
  });

  test("stops when cancelled and goes on where it stopped", async () => {
    const element = await mountPrint();
    await expect
      .poll(() => deep(element, ".page").length, { timeout: 20_000, interval: 1 })
      .toBeGreaterThan(0);
    deep<HTMLButtonElement>(element, "button.cancel")[0]!.click();
    await element.updateComplete;
    expect(element.isReady).toBe(false);
    expect(deep(element, "[role=status]")[0]?.textContent).toContain("cancelled");
    expect(deep<HTMLButtonElement>(element, "button.main")[0]?.disabled).toBe(true);
    deep<HTMLButtonElement>(element, "button.again")[0]!.click();
    const pages = await shown(element);
    expect(new Set(pages.map((page) => page.getAttribute("aria-label"))).size).toBe(pages.length);
  });

  test("saves a sheet as SVG that any program can read", async () => {
    const element = await mountPrint({ stroll: shortWalk() });
    await shown(element);
    const saved: { name: string; file: Blob }[] = [];
    const make = URL.createObjectURL.bind(URL);
    let last: Blob | undefined;
    URL.createObjectURL = (file: Blob) => {
      last = file;
      return make(file);
    };
    const hear = (event: MouseEvent): void => {
      const [link] = event.composedPath() as HTMLElement[];
      if (!(link instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      saved.push({ name: link.download, file: last! });
    };
    const pressed = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      this.addEventListener("click", hear, { once: true });
      this.dispatchEvent(new MouseEvent("click", { cancelable: true }));
    };
    deep<HTMLButtonElement>(element, ".tools button").at(-1)!.click();
    HTMLAnchorElement.prototype.click = pressed;
    URL.createObjectURL = make;
    expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(/^calais-1940-\d\d\.svg$/)]);
    const svg = new DOMParser().parseFromString(await saved[0]!.file.text(), "image/svg+xml");
    expect(svg.querySelector("parsererror")).toBeNull();
    expect(svg.documentElement.getAttribute("width")).toBe("210mm");
    expect(svg.documentElement.textContent).toContain("Place d’Armes and the Watchtower");
  });

  test("closes", async () => {
    const element = await mountPrint({ stroll: shortWalk() });
    await shown(element);
    await eventFrom(element, "print-close", () =>
      deep<HTMLButtonElement>(element, "button.close")[0]!.click(),
    );
  });

  test("can be used by everybody", async () => {
    const element = await mountPrint({ stroll: shortWalk(), options: { ...plainOptions, text: "full" } });
    await shown(element);
    await expectAccessible(element);
  });
});

describe("names on the maps, as the browser draws them", () => {
  test.each(["en", "fr"] as const)("touch no other name (%s)", async (language) => {
    const element = await mountPrint({ language, texts: await town.textsIn(language) });
    const maps = (await shown(element)).flatMap((page) => [...page.querySelectorAll<SVGSVGElement>("svg")]);
    expect(maps.length).toBeGreaterThan(8);
    let compared = 0;
    for (const map of maps) {
      const names = [...map.querySelectorAll<SVGTextElement>("text[paint-order]")].map((text) => ({
        text: text.textContent,
        letters: lettersOf(text),
      }));
      for (const [index, one] of names.entries()) {
        for (const other of names.slice(index + 1)) {
          compared++;
          expect(isClash(one.letters, other.letters), `${one.text} and ${other.text}`).toBe(false);
        }
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });
});

type Corner = readonly [number, number];

/** The four corners of the x-height of every letter, on the screen. */
function lettersOf(text: SVGTextElement): Corner[][] {
  const matrix = text.getScreenCTM()!;
  const corner = (x: number, y: number): Corner => {
    const { x: across, y: down } = new DOMPoint(x, y).matrixTransform(matrix);
    return [across, down];
  };
  return Array.from({ length: text.getNumberOfChars() }, (_, index) => {
    const [from, to] = [text.getStartPositionOfChar(index), text.getEndPositionOfChar(index)];
    const height = Number(text.getAttribute("font-size")) * 0.5;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy) || 1;
    const [ux, uy] = [(dy / length) * height, (-dx / length) * height];
    return [
      corner(from.x, from.y),
      corner(to.x, to.y),
      corner(to.x + ux, to.y + uy),
      corner(from.x + ux, from.y + uy),
    ];
  });
}

function isClash(one: readonly Corner[][], other: readonly Corner[][]): boolean {
  return one.some((letter) => other.some((second) => overlap(letter, second)));
}

/** Whether two convex shapes share any room: no side of either parts them. */
function overlap(one: readonly Corner[], other: readonly Corner[]): boolean {
  return [one, other].every((shape) =>
    shape.every((from, index) => {
      const to = shape[(index + 1) % shape.length]!;
      const [nx, ny] = [to[1] - from[1], from[0] - to[0]];
      const along = (corners: readonly Corner[]): number[] => corners.map(([x, y]) => x * nx + y * ny);
      const [a, b] = [along(one), along(other)];
      return Math.max(...a) > Math.min(...b) && Math.max(...b) > Math.min(...a);
    }),
  );
}
