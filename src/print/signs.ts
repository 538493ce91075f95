import type { Drawing } from "../domain/drawing.ts";
import type { Inks } from "./inks.ts";
import { textWidth } from "./measure.ts";
import { node, pathThrough, stroke, trim, type Point, type SvgNode } from "./node.ts";
import type { Setting } from "./setting.ts";
import { faceAttributes } from "./text.ts";

/** Letters in the middle of a point. */
export function centred(text: string, [x, y]: Point, size: number, ink: string): SvgNode {
  return node(
    "text",
    { x, y: y + size * 0.34, "text-anchor": "middle", ...faceAttributes("sansStrong", size, ink) },
    text,
  );
}

/** A filled disc with a number: a stop of this sheet. */
export function disc(text: string, at: Point, radius: number, fill: string, inks: Inks): SvgNode {
  const size = Math.min(radius * 1.15, (radius * 1.55) / Math.max(0.9, textWidth(text, "sansStrong", 1)));
  return node(
    "g",
    {},
    node("circle", { cx: at[0], cy: at[1], r: radius, fill, stroke: inks.paper, "stroke-width": 0.5 }),
    centred(text, at, size, inks.paper),
  );
}

/** A ring with a number: a stop that belongs to another sheet. */
export function ring(text: string, at: Point, radius: number, inks: Inks): SvgNode {
  return node(
    "g",
    {},
    node("circle", {
      cx: at[0],
      cy: at[1],
      r: radius,
      fill: inks.paper,
      stroke: inks.ink,
      "stroke-width": 0.35,
    }),
    centred(text, at, radius * 1.1, inks.ink),
  );
}

/** A letter in a box: a point of decision. */
export function letterBox(letter: string, [x, y]: Point, side: number, inks: Inks): SvgNode {
  return node(
    "g",
    {},
    node("rect", {
      x: x - side / 2,
      y: y - side / 2,
      width: side,
      height: side,
      rx: side * 0.16,
      fill: inks.paper,
      stroke: inks.ink,
      "stroke-width": 0.4,
    }),
    centred(letter, [x, y], letter.length > 1 ? side * 0.58 : side * 0.72, inks.ink),
  );
}

/** A small compass: a ring, a tick for north, a needle on the bearing in degrees. */
export function pointer(bearing: number, [x, y]: Point, radius: number, { inks }: Setting): SvgNode {
  const needle: Point[] = [
    [0, -radius * 0.82],
    [radius * 0.3, radius * 0.55],
    [0, radius * 0.3],
    [-radius * 0.3, radius * 0.55],
  ];
  return node(
    "g",
    { transform: `translate(${trim(x)} ${trim(y)})` },
    node("circle", { cx: 0, cy: 0, r: radius, fill: inks.paper, stroke: inks.ink, "stroke-width": 0.25 }),
    stroke(
      `M0 ${trim(-radius)}v1.3M${trim(radius)} 0h-.8M0 ${trim(radius)}v-.8M${trim(-radius)} 0h.8`,
      inks.ink,
      0.25,
    ),
    node("path", { d: pathThrough(needle, true), fill: inks.ink, transform: `rotate(${trim(bearing)})` }),
  );
}

/** Side of the printed drawing of a place in millimetres. */
export const pictureSide = 10;

/** The small drawing of a place, its top right at the point; silent, as its name stands beside it. */
export function picture({ lines, solids }: Drawing, [x, y]: Point, { inks }: Setting): SvgNode {
  const scale = pictureSide / 48;
  return node(
    "g",
    {
      "data-part": "picture",
      "aria-hidden": "true",
      transform: `translate(${trim(x - pictureSide)} ${trim(y)}) scale(${scale.toFixed(4)})`,
    },
    ...lines.map((d) => stroke(d, inks.ink, 1.5, { "stroke-linecap": "round", "stroke-linejoin": "round" })),
    ...solids.map((d) => node("path", { d, fill: inks.ink })),
  );
}

/** North, above a letter. */
export function northArrow([x, y]: Point, letter: string, size: number, inks: Inks): SvgNode {
  const arrow: Point[] = [
    [0, -6],
    [2.2, 1.2],
    [0, -0.4],
    [-2.2, 1.2],
  ];
  return node(
    "g",
    { transform: `translate(${trim(x)} ${trim(y)})` },
    node("circle", { cx: 0, cy: -0.6, r: 6.8, fill: inks.paper, "fill-opacity": "0.85" }),
    node("path", { d: pathThrough(arrow, true), fill: inks.ink }),
    node(
      "text",
      { x: 0, y: 1.6 + size * 0.8, "text-anchor": "middle", ...faceAttributes("sansStrong", size, inks.ink) },
      letter,
    ),
  );
}

/** A toilet, in letters every walker knows. */
export function toiletSign([x, y]: Point, inks: Inks): SvgNode {
  return node(
    "g",
    {},
    node("rect", { x: x - 2.5, y: y - 1.7, width: 5, height: 3.4, rx: 0.5, fill: inks.voices.water }),
    centred("WC", [x, y], 2.65, inks.paper),
  );
}
