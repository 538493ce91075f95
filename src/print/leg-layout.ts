import type { Edition } from "./edition.ts";
import { columns, heightOf, type Block } from "./flow.ts";
import type { Box } from "./node.ts";
import { leading } from "./paper.ts";
import { apartBy, gutter, textColumns } from "./page.ts";

/** Where the map of a leg and its words stand on the page. */
export interface Layout {
  readonly map: Box;
  readonly frames: readonly Box[];
  /** The stop has a column of its own, comes after the directions, or is told with its own text instead. */
  readonly stop: "beside" | "after" | "elsewhere";
  /** The words do not all find room. */
  readonly isFull: boolean;
}

/** The words of a sheet: its directions, and what it says of the stop. */
export interface SheetWords {
  readonly steps: readonly Block[];
  readonly stop: readonly Block[];
}

const leastMapShare = 0.44;
const mostMapShare = 0.68;
/** Narrower columns, in letters' heights, tear sentences apart. */
const narrowest = 16;
const betweenSteps = 6;

/** All ways to lay out the page that make sense on this paper; the first is the one walkers like best. */
export function layoutsOf(edition: Edition, body: Box, words: SheetWords): Layout[] {
  const beside = sideways(edition, body, words);
  if (edition.paper.landscape) return [beside];
  const column = beside.frames[0]?.width ?? 0;
  const isWide = column >= narrowest * edition.paper.sizes.body;
  return [upright(edition, body, words), ...(isWide ? [beside] : []), stepsUnder(edition, body, words)];
}

/** Room for the line that says where to read on. */
function pointerHeight({ paper }: Edition): number {
  return betweenSteps + paper.sizes.small * leading * 2;
}

/** Directions and then the stop, as they run on in one column. */
export function oneAfterAnother({ steps, stop }: SheetWords): Block[] {
  return [...steps, ...apartBy(stop, betweenSteps)];
}

/** Map at the left, all words at the right. */
function sideways(edition: Edition, body: Box, words: SheetWords): Layout {
  const width = (body.width - gutter) * (body.width > body.height ? 0.6 : 0.58);
  const frame = { ...body, x: body.x + width + gutter, width: body.width - width - gutter };
  const isFull = heightOf(oneAfterAnother(words), frame.width) > frame.height;
  const isTold = isFull && edition.options.text === "full";
  return {
    map: { ...body, width },
    frames: [frame],
    stop: isTold ? "elsewhere" : "after",
    isFull: isTold ? heightOf(words.steps, frame.width) + pointerHeight(edition) > frame.height : isFull,
  };
}

/** The map above, as high as the words under it allow; directions at the left, the stop at the right. */
function upright({ paper }: Edition, body: Box, { steps, stop }: SheetWords): Layout {
  const leftWidth = (body.width - gutter) * (paper.large ? 0.5 : 0.57);
  const rightWidth = body.width - gutter - leftWidth;
  const high = Math.max(heightOf(steps, leftWidth), heightOf(stop, rightWidth));
  const { map, under } = divided(body, high);
  const isFull = high > under.height + 0.01;
  return {
    map,
    frames: [
      { ...under, width: leftWidth },
      { ...under, x: body.x + leftWidth + gutter, width: rightWidth },
    ],
    stop: isFull ? "after" : "beside",
    isFull,
  };
}

/** The map above, the directions alone in columns under it. */
function stepsUnder(edition: Edition, body: Box, { steps }: SheetWords): Layout {
  const count = textColumns(edition);
  const width = (body.width - gutter * (count - 1)) / count;
  const longest = Math.max(0, ...steps.map((step) => step.lay(width).height + step.gap));
  const high = (heightOf(steps, width) + pointerHeight(edition)) / count + (count > 1 ? longest : 0);
  const { map, under } = divided(body, high);
  const isTold = edition.options.text === "full";
  return {
    map,
    frames: columns(under, count, gutter),
    stop: isTold ? "elsewhere" : "after",
    isFull: !isTold || high > under.height + 0.01,
  };
}

/** The body divided into a map and the words under it, so many millimetres high if that leaves enough of a map. */
function divided(body: Box, words: number): { readonly map: Box; readonly under: Box } {
  const room = body.height - gutter / 2;
  const high = Math.min(Math.max(room - words, room * leastMapShare), room * mostMapShare);
  const y = body.y + high + gutter / 2;
  return { map: { ...body, height: high }, under: { ...body, y, height: body.y + body.height - y } };
}
