import type { Bounds } from "../domain/position.ts";
import type { Atlas } from "./atlas.ts";
import { clipLine } from "./clip.ts";
import { textWidth } from "./measure.ts";
import { node, pathOfLines, pathThrough, stroke, trim, type Point, type SvgNode } from "./node.ts";
import type { Projection } from "./projection.ts";
import { plotOf, type Room } from "./room.ts";
import { centred, northArrow } from "./signs.ts";
import { faceAttributes } from "./text.ts";

/** The ground another page shows. */
export interface Frame {
  readonly page: number;
  readonly bounds: Bounds;
}

const steps = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02] as const;
const tickApart = 24;
const tickLength = 1.6;

/** Degrees along the top and the left edge, to find the sheet on any other map. Takes its room. */
export function drawTicks({ sizes, inks }: Atlas, projection: Projection, room: Room): SvgNode[] {
  const { bounds, width, height } = projection;
  const size = sizes.tick * 0.94;
  const nodes: SvgNode[] = [];
  const degrees = (value: number, step: number): string => value.toFixed(step < 0.001 ? 4 : 3);
  const lngStep = stepFor((bounds[2] - bounds[0]) / width);
  for (let lng = Math.ceil(bounds[0] / lngStep) * lngStep; lng < bounds[2]; lng += lngStep) {
    const [x] = projection.toPaper([lng, bounds[3]]);
    const text = degrees(lng, lngStep);
    const wide = textWidth(text, "sans", size);
    const plot = plotOf({ x: x - wide / 2, y: tickLength, width: wide, height: size * 1.1 });
    if (x < wide + 4 || x > width - 18) continue;
    nodes.push(
      stroke(`M${trim(x)} 0v${tickLength}M${trim(x)} ${trim(height)}v${-tickLength}`, inks.ink, 0.2),
    );
    nodes.push(tickText(text, [x, tickLength + size * 0.9], "middle", size, inks));
    room.take([plot]);
  }
  const latStep = stepFor((bounds[3] - bounds[1]) / height);
  for (let lat = Math.ceil(bounds[1] / latStep) * latStep; lat < bounds[3]; lat += latStep) {
    const [, y] = projection.toPaper([bounds[0], lat]);
    const text = degrees(lat, latStep);
    const wide = textWidth(text, "sans", size);
    if (y < size * 2 || y > height - size) continue;
    nodes.push(stroke(`M0 ${trim(y)}h${tickLength}M${trim(width)} ${trim(y)}h${-tickLength}`, inks.ink, 0.2));
    nodes.push(tickText(text, [tickLength + 0.5, y + size * 0.34], "start", size, inks));
    room.take([plotOf({ x: tickLength + 0.5, y: y - size * 0.55, width: wide, height: size * 1.1 })]);
  }
  return nodes;
}

function stepFor(degreesPerMillimetre: number): number {
  return steps.find((step) => step / degreesPerMillimetre >= tickApart) ?? steps[steps.length - 1] ?? 0.02;
}

function tickText(text: string, [x, y]: Point, anchor: string, size: number, inks: Atlas["inks"]): SvgNode {
  return node(
    "text",
    {
      x,
      y,
      "text-anchor": anchor,
      ...faceAttributes("sans", size, inks.soft),
      "paint-order": "stroke",
      stroke: inks.paper,
      "stroke-width": 0.7,
      "stroke-linejoin": "round",
    },
    text,
  );
}

/** The arrow to the north in the right upper corner. Takes its room. */
export function drawNorth({ words, inks, sizes }: Atlas, { width }: Projection, room: Room): SvgNode {
  const at: Point = [width - 9, 9.5];
  room.take([plotOf({ x: at[0] - 7, y: at[1] - 8, width: 14, height: 15 })]);
  return northArrow(at, words.north, sizes.tick * 1.1, inks);
}

/** The edges of other pages where they run through this map, each with its page number. Takes the room of the numbers. */
export function drawFrames(
  atlas: Atlas,
  projection: Projection,
  frames: readonly Frame[],
  room: Room,
  thickness: number,
): SvgNode[] {
  const { inks, words, sizes } = atlas;
  const size = sizes.tick;
  return frames.flatMap(({ page, bounds: [west, south, east, north] }) => {
    const corners = [
      [west, north],
      [east, north],
      [east, south],
      [west, south],
      [west, north],
    ].map(([lng = 0, lat = 0]) => projection.toPaper([lng, lat]));
    const lines = clipLine(corners, projection.width, projection.height);
    if (lines.length === 0) return [];
    const text = words.pageTag(page);
    const wide = textWidth(text, "sansStrong", size) + 2.4;
    const high = size * 1.45;
    const box = tagPlaces(corners, projection, wide, high).find((place) => room.isFree([plotOf(place)]));
    if (box) room.take([plotOf(box)]);
    return [
      stroke(pathOfLines(lines), inks.soft, thickness, { "stroke-dasharray": "4 1.4 0.8 1.4" }),
      ...(box
        ? [
            node("rect", { ...box, rx: 0.6, fill: inks.paper, stroke: inks.soft, "stroke-width": 0.2 }),
            centred(text, [box.x + box.width / 2, box.y + box.height / 2], size, inks.ink),
          ]
        : []),
    ];
  });
}

interface Tag {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Along the edges of the frame, inside it, where they lie on the map: the upper edge first. */
function tagPlaces(corners: readonly Point[], projection: Projection, width: number, height: number): Tag[] {
  const [left, top] = corners[0] as Point;
  const [right, bottom] = corners[2] as Point;
  const pad = 0.8;
  const ys = [top + pad, bottom - height - pad];
  const xs = [left + pad, right - width - pad];
  const places: Tag[] = [];
  for (let x = left + pad; x < right - width; x += 6)
    for (const y of ys) places.push({ x, y, width, height });
  for (let y = top + pad; y < bottom - height; y += 6)
    for (const x of xs) places.push({ x, y, width, height });
  return places.filter(
    ({ x, y }) => x > 1 && y > 1 && x + width < projection.width - 1 && y + height < projection.height - 1,
  );
}

/** The line around the map. */
export function drawBorder({ inks }: Atlas, { width, height }: Projection): SvgNode {
  const around: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  return stroke(pathThrough(around, true), inks.ink, 0.5);
}
