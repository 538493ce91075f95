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

const leastMapShare = 0.36;
const fairMapShare = 0.56;
const mostMapShare = 0.68;
/** Narrower columns, in letters' heights, tear sentences apart. */
const narrowest = 16;
const betweenSteps = 6;

/** All ways to lay out the page that make sense on this paper; the first is the one walkers like best. */
export function layoutsOf(edition: Edition, body: Box, words: SheetWords): Layout[] {
  const shares = edition.paper.landscape ? [0.56, 0.46] : [0.58];
  const beside = shares.map((share) => sideways(edition, body, words, share));
  if (edition.paper.landscape) return beside;
  const layouts = [upright(body, words), ...beside].filter(({ frames }) =>
    frames.every(({ width }) => width >= narrowest * edition.paper.sizes.body),
  );
  return [...layouts, under(edition, body, words), mapFirst(edition, body)];
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
function sideways(edition: Edition, body: Box, words: SheetWords, share: number): Layout {
  const width = (body.width - gutter) * share;
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
function upright(body: Box, { steps, stop }: SheetWords): Layout {
  const leftWidth = (body.width - gutter) * 0.57;
  const rightWidth = body.width - gutter - leftWidth;
  const high = Math.max(heightOf(steps, leftWidth), heightOf(stop, rightWidth));
  const { map, rest } = divided(body, high);
  const isFull = high > rest.height + 0.01;
  return {
    map,
    frames: [
      { ...rest, width: leftWidth },
      { ...rest, x: body.x + leftWidth + gutter, width: rightWidth },
    ],
    stop: isFull ? "after" : "beside",
    isFull,
  };
}

/** The map above, everything else in columns under it, the stop only where its text does not follow anyway. */
function under(edition: Edition, body: Box, words: SheetWords): Layout {
  const count = textColumns(edition);
  const width = (body.width - gutter * (count - 1)) / count;
  const isTold = edition.options.text === "full";
  const blocks = isTold ? words.steps : oneAfterAnother(words);
  const longest = Math.max(0, ...blocks.map((block) => block.lay(width).height + block.gap));
  const whole = heightOf(blocks, width) + (isTold ? pointerHeight(edition) : 0);
  const high = whole / count + (count > 1 ? longest : 0);
  const { map, rest } = divided(body, high);
  return {
    map,
    frames: columns(rest, count, gutter),
    stop: isTold ? "elsewhere" : "after",
    isFull: high > rest.height + 0.01,
  };
}

/** A map large enough to walk by, whatever becomes of the words. */
function mapFirst(edition: Edition, body: Box): Layout {
  const { map, rest } = divided(body, body.height * (1 - fairMapShare));
  return {
    map,
    frames: columns(rest, textColumns(edition), gutter),
    stop: edition.options.text === "full" ? "elsewhere" : "after",
    isFull: true,
  };
}

/** The body divided into a map and the words under it, so many millimetres high if that leaves enough of a map. */
function divided(body: Box, words: number): { readonly map: Box; readonly rest: Box } {
  const room = body.height - gutter / 2;
  const high = Math.min(Math.max(room - words, room * leastMapShare), room * mostMapShare);
  const y = body.y + high + gutter / 2;
  return { map: { ...body, height: high }, rest: { ...body, y, height: body.y + body.height - y } };
}
