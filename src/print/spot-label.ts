import { textWidth } from "./measure.ts";
import { node, pathThrough, stroke, type Point } from "./node.ts";
import { haloAttributes, type LabelFace, type PlacedLabel } from "./line-label.ts";
import { plotOf, type Room } from "./room.ts";

const lineRatio = 1.1;

/** Where a name may stand beside its point: anchor of the text, and which way it leans. */
const sides: readonly (readonly ["start" | "middle" | "end", across: number, down: number])[] = [
  ["start", 1, 0],
  ["end", -1, 0],
  ["middle", 0, 1],
  ["middle", 0, -1],
  ["start", 0.75, 0.75],
  ["start", 0.75, -0.75],
  ["end", -0.75, 0.75],
  ["end", -0.75, -0.75],
];

/**
 * A name beside a point, `away` millimetres from it, broken into lines of at most `width`; or in its middle, when
 * `away` is 0, moved up to `drift` millimetres to find room. Null when there is none.
 */
export function labelBeside(
  text: string,
  at: Point,
  away: number,
  width: number,
  face: LabelFace,
  room: Room,
  drift = 0,
): PlacedLabel | null {
  const lines = broken(text, width, face);
  const wide = Math.max(...lines.map((line) => widthOf(line, face)));
  const lineHeight = face.size * lineRatio;
  const high = lines.length * lineHeight;
  for (const [anchor, [x, y]] of away === 0 ? middles(at, drift) : besides(at, away, high)) {
    const left = anchor === "start" ? x : anchor === "end" ? x - wide : x - wide / 2;
    const plot = plotOf({ x: left, y: y - high / 2, width: wide, height: high });
    if (!room.isFree([plot])) continue;
    room.take([plot]);
    const first = y - high / 2 + lineHeight * 0.5 + face.size * 0.33;
    return {
      text,
      plots: [plot],
      drawn: node(
        "text",
        { "text-anchor": anchor, ...haloAttributes(face) },
        ...lines.map((line, index) =>
          node("tspan", { x, y: first + index * lineHeight }, index < lines.length - 1 ? `${line} ` : line),
        ),
      ),
    };
  }
  return null;
}

function* besides([x, y]: Point, away: number, high: number): Generator<["start" | "middle" | "end", Point]> {
  for (const stretch of [1, 1.5]) {
    for (const [anchor, across, down] of sides) {
      yield [anchor, [x + across * away * stretch, y + down * (away * stretch + high / 2)]];
    }
  }
}

function* middles([x, y]: Point, drift: number): Generator<["middle", Point]> {
  yield ["middle", [x, y]];
  for (let away = 5; away <= drift; away += 5) {
    for (let turn = 0; turn < 8; turn++) {
      const angle = (turn / 8) * 2 * Math.PI;
      yield ["middle", [x + Math.cos(angle) * away, y + Math.sin(angle) * away]];
    }
  }
}

function widthOf(line: string, { face, size, spacing = 0 }: LabelFace): number {
  return textWidth(line, face, size) + spacing * line.length;
}

function broken(text: string, width: number, face: LabelFace): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, face) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A name a little off its point, with a thin line that leads there. */
export function labelWithLeader(text: string, at: Point, face: LabelFace, room: Room): PlacedLabel | null {
  for (const away of [4, 6, 9]) {
    const label = labelBeside(text, at, away, Infinity, face, room);
    const plot = label?.plots[0];
    if (!label || !plot) continue;
    const { middle, width, height } = plot;
    const near: Point = [
      Math.min(Math.max(at[0], middle[0] - width / 2), middle[0] + width / 2),
      Math.min(Math.max(at[1], middle[1] - height / 2), middle[1] + height / 2),
    ];
    return { ...label, drawn: node("g", {}, stroke(pathThrough([at, near]), face.ink, 0.25), label.drawn) };
  }
  return null;
}
