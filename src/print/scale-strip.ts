import type { PrintWords } from "../i18n/print-words.ts";
import { node, stroke, trim, type Point, type SvgNode } from "./node.ts";
import type { Setting } from "./setting.ts";
import { faceAttributes } from "./text.ts";

/** Metres a walker makes in a minute, as the planner counts. */
const metresPerMinute = 1.25 * 60;
const longestBar = 52;
/** The line to lay a ruler on. */
const checkLength = 50;
const gutter = 10;

const roundLengths = [50, 100, 200, 300, 500, 1000, 2000, 3000] as const;
const roundMinutes = [1, 2, 3, 5, 10, 15, 20, 30, 45] as const;

/** Height of the strip under a map of this width, in millimetres. */
export function stripHeight(width: number, { sizes }: Setting): number {
  const row = sizes.tick * 2 + 5.6;
  return (isNarrow(width) ? row * 2 : row) + 1;
}

function isNarrow(width: number): boolean {
  return width < longestBar + gutter + checkLength + 40;
}

/** Scale bars in metres and in minutes, the line of five centimetres, and the scale in words. */
export function drawStrip(
  [x, y]: Point,
  width: number,
  scale: number,
  words: PrintWords,
  setting: Setting,
): SvgNode {
  const { sizes, inks } = setting;
  const perMetre = 1000 / scale;
  const metres = roundLengths.findLast((length) => length * perMetre <= longestBar) ?? roundLengths[0];
  const minutes =
    roundMinutes.findLast((time) => time * metresPerMinute * perMetre <= longestBar) ?? roundMinutes[0];
  const row = sizes.tick * 2 + 5.6;
  const middle = y + sizes.tick + 2.6;
  const second = isNarrow(width);
  const checkAt: Point = second ? [x, middle + row] : [x + longestBar + gutter, middle];
  const wordsAt: Point = second ? [x + width, middle] : [x + width, middle];
  const text = (
    at: Point,
    content: string,
    anchor: "start" | "middle" | "end",
    face: "sans" | "sansStrong" = "sans",
  ) =>
    node(
      "text",
      { x: at[0], y: at[1], "text-anchor": anchor, ...faceAttributes(face, sizes.tick, inks.ink) },
      content,
    );
  return node(
    "g",
    { "data-part": "scale" },
    ...bar([x, middle - 1.1], metres * perMetre, 4, setting, "metres"),
    ...bar([x, middle + 0.3], minutes * metresPerMinute * perMetre, Math.min(minutes, 5), setting, "minutes"),
    text([x, middle - 2], "0", "start"),
    text([x + metres * perMetre, middle - 2], words.metres(metres), "end"),
    text([x, middle + 2 + sizes.tick * 0.9], "0", "start"),
    text(
      [x + minutes * metresPerMinute * perMetre, middle + 2 + sizes.tick * 0.9],
      words.minutesOnFoot(minutes),
      "end",
    ),
    stroke(
      `M${trim(checkAt[0])} ${trim(checkAt[1])}h${checkLength}m0 -1.6v3.2m${-checkLength} 0v-3.2`,
      inks.ink,
      0.3,
      { "data-part": "check" },
    ),
    text([checkAt[0] + checkLength / 2, checkAt[1] - 1.6], words.checkLine, "middle"),
    text([wordsAt[0], wordsAt[1] - 1], words.scale(scale), "end", "sansStrong"),
    text([wordsAt[0], wordsAt[1] + sizes.tick * 0.9 + 0.6], words.centimetreIs(scale / 100), "end"),
  );
}

function bar([x, y]: Point, length: number, parts: number, { inks }: Setting, part: string): SvgNode[] {
  const each = length / parts;
  const high = 0.9;
  return [
    node("rect", {
      x,
      y,
      width: length,
      height: high,
      fill: inks.paper,
      stroke: inks.ink,
      "stroke-width": 0.2,
      "data-part": part,
    }),
    ...Array.from({ length: Math.ceil(parts / 2) }, (_, index) =>
      node("rect", { x: x + index * 2 * each, y, width: each, height: high, fill: inks.ink }),
    ),
  ];
}
