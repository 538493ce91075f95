import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraph } from "../../../src/print/blocks.ts";
import { columns, pour, type Block } from "../../../src/print/flow.ts";
import { textWidth } from "../../../src/print/measure.ts";
import { node, type Box } from "../../../src/print/node.ts";
import { setText, type Run } from "../../../src/print/text.ts";
import { everyNode, wordsIn } from "../../support/print/tree.ts";

const frame: Box = { x: 10, y: 10, width: 80, height: 100 };
const run = (text: string): Run => ({ text, face: "serif", size: 4, ink: "#000" });

/** A block that draws itself as a rectangle with its name. */
function brick(id: string, height: number, keepWithNext = false, gap = 2): Block {
  return {
    gap,
    keepWithNext,
    lay: (width) => ({ height, draw: ([x, y]) => [node("rect", { id, x, y, width, height })] }),
  };
}

const bricks = fc.array(fc.record({ height: fc.integer({ min: 1, max: 40 }), isHeading: fc.boolean() }), {
  minLength: 1,
  maxLength: 40,
});

describe("pouring", () => {
  test("loses nothing, cuts nothing, and keeps the order", () => {
    fc.assert(
      fc.property(bricks, fc.integer({ min: 1, max: 3 }), (list, count) => {
        const blocks = list.map(({ height }, index) => brick(String(index), height));
        const pages = pour(blocks, columns(frame, count, 5), [frame]);
        const drawn = pages.flatMap(({ nodes }) => nodes);
        expect(drawn.map(({ attributes }) => attributes["id"])).toEqual(
          list.map((_, index) => String(index)),
        );
        for (const { attributes } of drawn) {
          const bottom = Number(attributes["y"]) + Number(attributes["height"]);
          expect(Number(attributes["y"])).toBeGreaterThanOrEqual(frame.y);
          expect(bottom).toBeLessThanOrEqual(frame.y + frame.height + 0.02);
        }
      }),
    );
  });

  test("never leaves a heading at the foot of a column", () => {
    fc.assert(
      fc.property(bricks, (list) => {
        const heads = list.map(
          ({ isHeading }, index) => isHeading && index % 3 === 0 && index < list.length - 1,
        );
        const blocks = list.map(({ height }, index) => brick(String(index), height, heads[index] ?? false));
        for (const { nodes } of pour(blocks, [frame], [frame])) {
          expect(heads[Number(nodes.at(-1)?.attributes["id"])]).toBe(false);
        }
      }),
    );
  });

  test("lets a block too high for any page stand alone", () => {
    const pages = pour([brick("a", 20), brick("tower", 500), brick("b", 20)], [frame], [frame]);
    expect(pages.map(({ nodes }) => nodes.map(({ attributes }) => attributes["id"]))).toEqual([
      ["a"],
      ["tower"],
      ["b"],
    ]);
  });

  test("breaks running text between lines, never leaving one alone", () => {
    const words = Array.from({ length: 300 }, (_, index) => `word${index}`).join(" ");
    const pages = pour([brick("a", 70), paragraph([run(words)])], [frame], [frame]);
    expect(pages.length).toBeGreaterThan(1);
    const lines = pages.map(({ nodes }) =>
      nodes.flatMap((drawn) =>
        [...everyNode(drawn)].filter(({ attributes }) => attributes["x"] && attributes["y"]),
      ),
    );
    const texts = pages.flatMap(({ nodes }) => nodes.filter(({ name }) => name === "text")).map(wordsIn);
    expect(texts.join(" ")).toBe(words);
    for (const page of lines) expect(page.filter(({ name }) => name === "tspan").length).not.toBe(1);
  });
});

describe("setting text", () => {
  test("breaks at spaces alone and fills no line beyond the measure", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé’]{1,12}$/), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 40, max: 120 }),
        (words, width) => {
          const { lines } = setText([run(words.join(" "))], width);
          expect(lines.map((line) => line.runs.map(({ text }) => text).join("")).join(" ")).toBe(
            words.join(" "),
          );
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test("keeps together what no space parts, over a change of face", () => {
    const { lines } = setText(
      [run("turn into "), { ...run("Rue Royale"), face: "sansStrong" }, run(", then")],
      textWidth("turn into ", "serif", 4) + textWidth("Rue Royale", "sansStrong", 4) + 0.5,
    );
    expect(lines.map((line) => line.runs.map(({ text }) => text).join(""))).toEqual([
      "turn into Rue",
      "Royale, then",
    ]);
  });
});
