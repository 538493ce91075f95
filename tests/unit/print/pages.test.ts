import { drawnShare } from "../../../src/i18n/step-words.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../../src/domain/language.ts";
import { plotsOverlap } from "../../../src/print/room.ts";
import { textWidth, type Face } from "../../../src/print/measure.ts";
import type { SvgNode } from "../../../src/print/node.ts";
import type { Page } from "../../../src/print/page.ts";
import { textAmounts, type PrintOptions } from "../../../src/domain/printing.ts";
import { drawPrint, planPrint, type PrintPlan } from "../../../src/print/plan.ts";
import { writeSvg } from "../../../src/print/write.ts";
import { drawAll, readTownFromDisk, requestOf } from "../../support/print/edition.ts";
import { everyNode, partsOf, wordsIn } from "../../support/print/tree.ts";

const town = await readTownFromDisk();
const choices: Partial<PrintOptions>[] = [
  ...textAmounts.flatMap((text) => (["a4", "letter"] as const).map((paper) => ({ text, paper }))),
  { landscape: true },
  { large: true },
  { large: true, landscape: true, paper: "letter", text: "short" },
  { mono: true, text: "none" },
];
const cases = town.tours.flatMap((tour) =>
  languages.flatMap((language) => choices.map((options) => ({ tour, language, options, id: tour.id }))),
);

describe.each(cases)("$id in $language as $options", ({ tour, language, options }) => {
  let plan: PrintPlan;
  let pages: readonly Page[];
  beforeAll(async () => {
    ({ plan, pages } = await drawAll(await requestOf(town, language, options, { tour })));
  });

  test("draws every page it promised", () => {
    expect(pages.map(({ number }) => number)).toEqual(plan.pages.map((_, index) => index + 1));
  });

  test("shows the small drawing of every stop it tells of, as large on paper as it is promised", () => {
    const pictures = pages.flatMap(({ drawing }) => partsOf(drawing, "picture"));
    const { order } = plan.edition.stroll;
    const told = options.text === "none" ? order.slice(1) : order;
    for (const id of new Set(told)) {
      const path = town.drawings[id]?.lines[0];
      const own = pictures.filter((picture) =>
        picture.children.some((child) => typeof child !== "string" && child.attributes["d"] === path),
      );
      expect(own.length, id).toBeGreaterThan(0);
      for (const { attributes } of own) expect(attributes["transform"]).toMatch(/ scale\(0\.2083\)$/);
    }
  });

  test("holds every leg inside its map, at a true scale said on the sheet", () => {
    const { legs } = plan.edition.stroll;
    const shown = new Set<number>();
    for (const [index, { map }] of plan.pages.entries()) {
      if (!map) continue;
      for (const leg of map.legs) {
        if (!map.isOverview) shown.add(leg);
        for (const position of legs[leg]!.line) {
          const [x, y] = map.projection.toPaper(position);
          expect(x).toBeGreaterThan(8);
          expect(y).toBeGreaterThan(8);
          expect(x).toBeLessThan(map.projection.width - 8);
          expect(y).toBeLessThan(map.projection.height - 8);
        }
      }
      const [strip] = partsOf(pages[index]!.drawing, "scale");
      expect(wordsIn(strip!)).toContain(`1 : ${map.projection.scale}`);
    }
    expect([...shown]).toEqual(legs.map((_, leg) => leg));
  });

  test("measures in metres and in minutes what it says", () => {
    for (const [index, { map }] of plan.pages.entries()) {
      if (!map) continue;
      const { drawing } = pages[index]!;
      const words = wordsIn(partsOf(drawing, "scale")[0]!);
      const [, length, unit, minutes] = /^0([\d.]+)\s(k?m)0(\d+)/.exec(words)!;
      const metres = Number(length) * (unit === "km" ? 1000 : 1);
      const { scale } = map.projection;
      const ground = (part: string): number =>
        (Number(partsOf(drawing, part)[0]!.attributes["width"]) * scale) / 1000;
      expect(Math.abs(ground("metres") / metres - 1)).toBeLessThan(0.01);
      expect(Math.abs(ground("minutes") / (Number(minutes) * 75) - 1)).toBeLessThan(0.01);
    }
  });

  test("lets no two names on a map overlap, nor a name leave its map", () => {
    for (const { map, number } of pages) {
      if (!map) continue;
      const { width, height } = plan.pages[number - 1]!.map!.projection;
      expect(map.labels.length).toBeGreaterThan(2);
      for (const [index, label] of map.labels.entries()) {
        for (const { middle } of label.plots) {
          expect(middle[0] > 0 && middle[0] < width && middle[1] > 0 && middle[1] < height).toBe(true);
        }
        for (const other of map.labels.slice(index + 1)) {
          const isClash = label.plots.some((plot) =>
            other.plots.some((second) => plotsOverlap(plot, second)),
          );
          expect(isClash, `${label.text} and ${other.text} on page ${number}`).toBe(false);
        }
      }
    }
  });

  test("puts every word between the margins", () => {
    const { width, height } = plan.edition.paper;
    for (const { drawing, number } of pages) {
      const lines = linesOf(drawing);
      expect(lines.length).toBeGreaterThan(4);
      for (const { left, right, y, text } of lines) {
        expect(left, `“${text}” on page ${number}`).toBeGreaterThan(11);
        expect(right, `“${text}” on page ${number}`).toBeLessThan(width - 11);
        expect(y, `“${text}” on page ${number}`).toBeGreaterThan(11);
        expect(y, `“${text}” on page ${number}`).toBeLessThan(height - 11);
      }
    }
  });

  test("names the pages of its stops rightly", () => {
    const { stroll, atlas } = plan.edition;
    const said = pages.slice(0, 3).flatMap(({ drawing }) => textsOf(drawing));
    for (const [index, id] of stroll.order.entries()) {
      const name = atlas.nameOf(id);
      const at = said.findIndex(
        (text, place) =>
          text === name && said[place - 1] === String(index + 1) && /^p\. \d+$/.test(said[place + 1] ?? ""),
      );
      const number = Number(said[at + 1]?.slice(3));
      // A sheet of two short legs has the name of the last stop for its title, and that of the other above its leg.
      const headings = [plan.pages[number - 1]?.title ?? "", wordsIn(pages[number - 1]!.drawing)].join(" ");
      const isTold = index > 0 || (options.text ?? "full") === "full";
      expect(headings.replaceAll(/\s+/g, " ")).toContain(isTold ? name.replaceAll(/\s+/g, " ") : "");
    }
  });
});

describe("the last stand in English", () => {
  const tour = town.tours.find(({ id }) => id === "last-stand")!;

  test("writes the name of every street to walk on every map to walk by", async () => {
    const { pages, plan } = await drawAll(await requestOf(town, "en", {}, { tour }));
    for (const { map, number } of pages) {
      if (!map || plan.pages[number - 1]?.map?.isOverview) continue;
      expect(map.droppedOwn, `page ${number}`).toEqual([]);
    }
  });

  test("draws all legs at 1:5000 or larger", async () => {
    const { plan } = await drawAll(await requestOf(town, "en", {}, { tour }));
    const scales = plan.pages.flatMap(({ map }) => (map && !map.isOverview ? [map.projection.scale] : []));
    expect(scales).toHaveLength(10);
    expect(Math.max(...scales)).toBe(5000);
    expect(scales.filter((scale) => scale === 2500).length).toBeGreaterThanOrEqual(7);
  });

  test("letters every direction of a leg, and says it under the same letter", async () => {
    const { plan, pages } = await drawAll(await requestOf(town, "en", { text: "none" }, { tour }));
    const { stroll, messages, atlas } = plan.edition;
    for (const [index, { map }] of plan.pages.entries()) {
      if (!map || map.isOverview) continue;
      const steps = map.legs.flatMap((leg) =>
        stroll.legs[leg]!.steps.filter(({ action }) => action !== "arrive"),
      );
      expect(map.letters.map(({ position }) => position)).toEqual(steps.map(({ position }) => position));
      const said = wordsIn(pages[index]!.drawing).replaceAll(/\s+/g, " ");
      for (const [place, step] of steps.entries()) {
        const drawn = drawnShare(step);
        const note = drawn ? ` (${messages.drawnByHand[drawn]})` : "";
        const sentence = `${map.letters[place]!.letter}${messages.step(step, atlas.nameOf)}${note}.`;
        expect(said).toContain(sentence.replaceAll(/\s+/g, " "));
      }
    }
  });

  test("comes out the same every time", async () => {
    const request = await requestOf(town, "en", { text: "short" }, { tour });
    const [first, second] = [await drawAll(request), await drawAll(request)];
    expect(first.pages.map(({ drawing }) => writeSvg(drawing))).toEqual(
      second.pages.map(({ drawing }) => writeSvg(drawing)),
    );
  });

  test("gives way after each page and stops when told", async () => {
    const plan = planPrint(await requestOf(town, "en", {}, { tour }));
    const abort = new AbortController();
    const drawn: number[] = [];
    let ways = 0;
    for await (const page of drawPrint(
      plan,
      async () => {
        ways++;
      },
      abort.signal,
    )) {
      drawn.push(page.number);
      if (page.number === 3) abort.abort();
    }
    expect(drawn).toEqual([1, 2, 3]);
    expect(ways).toBe(3);
  });
});

describe("a walk of one's own", () => {
  const stop = (id: string) => ({ id, position: town.world.places.get(id)!.stand });

  test("shares a sheet between two short legs", async () => {
    const stroll = town.plan({
      stops: ["notre-dame", "tour-du-guet", "parc-richelieu"].map(stop),
      order: "given",
      shape: "one-way",
    });
    const request = await requestOf(
      town,
      "en",
      { text: "none", landscape: true },
      { stroll, title: "My walk" },
    );
    const { plan } = await drawAll(request);
    const legs = plan.pages.flatMap(({ map }) => (map && !map.isOverview ? [map.legs] : []));
    expect(legs.flat()).toEqual([0, 1]);
    expect(plan.edition.title).toBe("My walk");
  });

  test("goes round a loop without telling the first stop twice", async () => {
    const stroll = town.plan({
      stops: ["notre-dame", "tour-du-guet"].map(stop),
      order: "given",
      shape: "loop",
    });
    const { plan } = await drawAll(await requestOf(town, "fr", {}, { stroll, title: "Boucle" }));
    const name = plan.edition.atlas.nameOf("notre-dame");
    expect(plan.pages.filter(({ title, map }) => !map && title === name)).toHaveLength(1);
    expect(plan.pages.flatMap(({ map }) => (map && !map.isOverview ? map.legs : []))).toEqual([0, 1]);
  });

  test("prints a single stop and a walk from anywhere", async () => {
    const alone = town.plan({ stops: [stop("citadel")], order: "given", shape: "one-way" });
    const one = await drawAll(await requestOf(town, "en", {}, { stroll: alone, title: "Citadel" }));
    expect(one.plan.pages.filter(({ map }) => map)).toHaveLength(1);
    const from = town.plan({
      stops: [stop("citadel")],
      order: "given",
      shape: "one-way",
      start: [1.8508, 50.9534],
    });
    const { pages, plan } = await drawAll(
      await requestOf(town, "en", {}, { stroll: from, title: "From here" }),
    );
    expect(plan.pages.filter(({ map }) => map && !map.isOverview)).toHaveLength(1);
    expect(pages.every(({ drawing }) => !writeSvg(drawing).includes("undefined"))).toBe(true);
  });
});

interface Line {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly text: string;
}

/** Every line of text on the page itself, with its measured ends; maps look after their own. */
function linesOf(drawing: SvgNode): Line[] {
  return drawing.children.flatMap((child) => {
    if (typeof child === "string" || child.name === "svg" || child.attributes["role"] === "img") return [];
    if (child.name === "text") return textLines(child);
    return linesOf(child);
  });
}

function textLines(text: SvgNode): Line[] {
  const anchor = text.attributes["text-anchor"];
  const lines = text.children.flatMap((child) => (typeof child === "string" ? [] : [child]));
  return (lines.length > 0 ? lines : [text]).map((line) => {
    const width = widthOf(line, line.attributes);
    const x = Number(line.attributes["x"]);
    const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
    return { left, right: left + width, y: Number(line.attributes["y"]), text: wordsIn(line) };
  });
}

function widthOf(piece: SvgNode, face: SvgNode["attributes"]): number {
  return piece.children.reduce<number>((sum, child) => {
    if (typeof child !== "string") return sum + widthOf(child, child.attributes);
    return child === " " ? sum : sum + textWidth(child, faceOf(face), Number(face["font-size"]));
  }, 0);
}

function faceOf(attributes: SvgNode["attributes"]): Face {
  const isSerif = String(attributes["font-family"]).includes("Serif");
  const isStrong = Number(attributes["font-weight"]) > 500;
  if (!isSerif) return isStrong ? "sansStrong" : "sans";
  return attributes["font-style"] === "italic" ? "serifItalic" : isStrong ? "serifStrong" : "serif";
}

/** Every piece of text, in the order it is drawn. */
function textsOf(drawing: SvgNode): string[] {
  return [...everyNode(drawing)].filter(({ name }) => name === "text").map((text) => wordsIn(text).trim());
}
