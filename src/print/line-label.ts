import { apart, aside, lengthOf, partOf, pointAlong } from "./clip.ts";
import { textWidth, type Face } from "./measure.ts";
import { node, pathThrough, trim, type Point, type SvgNode } from "./node.ts";
import type { Plot, Room } from "./room.ts";
import { faceAttributes } from "./text.ts";

/** A name that found its place. */
export interface PlacedLabel {
  readonly text: string;
  readonly plots: readonly Plot[];
  readonly drawn: SvgNode;
}

/** How a name is written. */
export interface LabelFace {
  readonly face: Face;
  readonly size: number;
  readonly ink: string;
  readonly halo: string;
  readonly spacing?: number;
}

const seek = 4;
const flat = 0.35;
const sharpest = Math.PI / 5;
const pieceLength = 3;
const endRoom = 0.6;

/** Attributes of a name that stays legible over lines: a rim in the colour of the ground. */
export function haloAttributes({ face, size, ink, halo, spacing }: LabelFace): SvgNode["attributes"] {
  return {
    ...faceAttributes(face, size, ink),
    ...(spacing && { "letter-spacing": trim(spacing) }),
    "paint-order": "stroke",
    stroke: halo,
    "stroke-width": trim(size * 0.24),
    "stroke-linejoin": "round",
  };
}

/**
 * A name along a line, in the first free place from its middle outwards, at one of these distances to its side;
 * straight where the line is, else on a curve of its own. `id` names that curve. Null when there is no place.
 */
export function labelAlong(
  text: string,
  line: readonly Point[],
  face: LabelFace,
  sides: readonly number[],
  room: Room,
  id: string,
): PlacedLabel | null {
  const width = textWidth(text, face.face, face.size) + 2 * endRoom;
  for (const side of sides) {
    const path = aside(line, side);
    const spare = lengthOf(path) - width;
    if (spare < 0) continue;
    for (const from of outwards(spare)) {
      const part = readable(partOf(path, from, from + width));
      const label = isFlat(part)
        ? straightLabel(text, part, width, face)
        : curvedLabel(text, smooth(part), width, face, id);
      if (label && room.isFree(label.plots)) {
        room.take(label.plots);
        return label;
      }
    }
  }
  return null;
}

/** 0 … spare, from the middle outwards. */
function outwards(spare: number): number[] {
  const middle = spare / 2;
  const found = [middle];
  for (let away = seek; away <= middle; away += seek) found.push(middle + away, middle - away);
  return found;
}

/** Turned so that it is read from the left, or upwards where it is steep. */
function readable(line: readonly Point[]): readonly Point[] {
  const [from, to] = [line[0] as Point, line.at(-1) as Point];
  const dx = to[0] - from[0];
  const isUpright = Math.abs(dx) < 0.08 * Math.abs(to[1] - from[1]);
  return (isUpright ? to[1] > from[1] : dx < 0) ? line.toReversed() : line;
}

function isFlat(line: readonly Point[]): boolean {
  const [from, to] = [line[0] as Point, line.at(-1) as Point];
  const length = apart(from, to) || 1;
  return line.every(
    ([x, y]) =>
      Math.abs((to[0] - from[0]) * (from[1] - y) - (from[0] - x) * (to[1] - from[1])) / length <= flat,
  );
}

function straightLabel(text: string, line: readonly Point[], width: number, face: LabelFace): PlacedLabel {
  const [from, to] = [line[0] as Point, line.at(-1) as Point];
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  return {
    text,
    plots: [{ middle, width, height: face.size * 1.1, angle }],
    drawn: node(
      "text",
      {
        transform: `translate(${trim(middle[0])} ${trim(middle[1])}) rotate(${trim((angle * 180) / Math.PI)})`,
        y: face.size * 0.33,
        "text-anchor": "middle",
        ...haloAttributes(face),
      },
      text,
    ),
  };
}

function curvedLabel(
  text: string,
  line: readonly Point[],
  width: number,
  face: LabelFace,
  id: string,
): PlacedLabel | null {
  if (bends(line)) return null;
  const length = lengthOf(line);
  const count = Math.max(2, Math.ceil(width / pieceLength));
  const plots = Array.from({ length: count }, (_, index): Plot => {
    const { at, angle } = pointAlong(line, ((index + 0.5) / count) * length);
    return { middle: at, width: length / count + 0.4, height: face.size * 1.2, angle };
  });
  return {
    text,
    plots,
    drawn: node(
      "g",
      {},
      node("path", { id, d: pathThrough(aside(line, face.size * 0.33)), fill: "none" }),
      node(
        "text",
        { ...haloAttributes(face), "text-anchor": "middle" },
        node("textPath", { href: `#${id}`, startOffset: "50%" }, text),
      ),
    ),
  };
}

/** Corners rounded, so that letters do not jostle. */
function smooth(line: readonly Point[]): Point[] {
  const length = lengthOf(line);
  const count = Math.max(4, Math.round(length / 1.5));
  const even = Array.from({ length: count + 1 }, (_, index) => pointAlong(line, (index / count) * length).at);
  const reach = 3;
  return even.map((at, index) => {
    const span = Math.min(reach, index, count - index);
    const near = even.slice(index - span, index + span + 1);
    return span === 0
      ? at
      : [
          near.reduce((sum, [x]) => sum + x, 0) / near.length,
          near.reduce((sum, [, y]) => sum + y, 0) / near.length,
        ];
  });
}

function bends(line: readonly Point[]): boolean {
  const step = 4.5;
  const length = lengthOf(line);
  let before = pointAlong(line, 0.1).angle;
  for (let along = step; along < length; along += step) {
    const { angle } = pointAlong(line, along);
    const turn = Math.abs(((angle - before + 3 * Math.PI) % (2 * Math.PI)) - Math.PI);
    if (turn > sharpest) return true;
    before = angle;
  }
  return false;
}
