import { encode } from "uqr";
import type { Drawing } from "../domain/drawing.ts";
import { codePath } from "../domain/exchange/code-path.ts";
import { heightOf, type Block, type Laid } from "./flow.ts";
import type { Inks } from "./inks.ts";
import { node, stroke, trim, type Point, type SvgNode } from "./node.ts";
import type { Setting } from "./setting.ts";
import { disc, letterBox, picture, pictureSide, pointer } from "./signs.ts";
import { drawText, setText, type Run, type SetText } from "./text.ts";

const shortestPart = 2;

/** Setting text is the costly part and is asked for again and again: each width is set once. */
function once<T>(set: (width: number) => T): (width: number) => T {
  const known = new Map<number, T>();
  return (width) => {
    const found = known.get(width);
    if (found !== undefined) return found;
    const made = set(width);
    known.set(width, made);
    return made;
  };
}

/** Running text; breaks over pages only between lines, never leaving one alone. */
export function paragraph(runs: readonly Run[], gap = 1.8): Block {
  return fromSet(
    once((width) => setText(runs, width)),
    gap,
  );
}

function fromSet(set: (width: number) => SetText, gap: number): Block {
  return {
    gap,
    lay: (width) => {
      const text = set(width);
      return { height: text.height, draw: (at) => [drawText(text, at)] };
    },
    split(width, height) {
      const text = set(width);
      const fitting = Math.min(
        Math.floor(height / text.lineHeight + 0.001),
        text.lines.length - shortestPart,
      );
      if (fitting < shortestPart) return null;
      const part = (from: number, to?: number): SetText => {
        const lines = text.lines.slice(from, to);
        return { ...text, lines, height: lines.length * text.lineHeight };
      };
      return [fromSet(() => part(0, fitting), gap), fromSet(() => part(fitting), 0)];
    },
  };
}

/** A heading of the page's outline; `level` as in HTML. */
export function heading(runs: readonly Run[], level: 2 | 3, gap = 4.5): Block {
  return {
    gap,
    keepWithNext: true,
    lay: once((width) => {
      const text = setText(runs, width, 1.15);
      return {
        height: text.height + 0.8,
        draw: (at) => [node("g", { role: "heading", "aria-level": String(level) }, drawText(text, at))],
      };
    }),
  };
}

/** A sign at the left with text beside it, and perhaps something short at the right. */
function row(
  sign: { readonly width: number; readonly draw: (at: Point, lineHeight: number) => readonly SvgNode[] },
  runs: readonly Run[],
  options: {
    readonly right?: readonly Run[];
    readonly least?: number;
    readonly gap?: number;
    readonly rule?: string;
  },
): Block {
  const { right, least = 0, gap = 1.6, rule } = options;
  const pad = rule === undefined ? 0 : 1.3;
  return {
    gap,
    lay: once((width): Laid => {
      const tail = right && setText(right, width);
      const tailWidth = tail ? (tail.lines[0]?.width ?? 0) + 2.5 : 0;
      const text = setText(runs, width - sign.width - tailWidth);
      const height = Math.max(text.height, least) + pad;
      return {
        height,
        draw: ([x, y]) => [
          ...sign.draw([x, y], text.lineHeight),
          drawText(text, [x + sign.width, y]),
          ...(tail ? [drawText(tail, [x + width, y], "end")] : []),
          ...(rule === undefined
            ? []
            : [stroke(`M${trim(x)} ${trim(y + height)}h${trim(width)}`, rule, 0.15)]),
        ],
      };
    }),
  };
}

/** A lettered direction with its length. */
export function stepRow(
  letter: string,
  runs: readonly Run[],
  metres: readonly Run[],
  setting: Setting,
): Block {
  const { sizes, inks } = setting;
  const side = sizes.body * 1.35;
  return row(
    {
      width: side + 2.2,
      draw: ([x, y], lineHeight) => [letterBox(letter, [x + side / 2, y + lineHeight / 2], side, inks)],
    },
    runs,
    { right: metres, least: side, rule: inks.hairline },
  );
}

/** A numbered disc with words beside it. */
export function discRow(
  number: string,
  runs: readonly Run[],
  setting: Setting,
  options: { readonly right?: readonly Run[]; readonly rule?: boolean } = {},
): Block {
  const { sizes, inks } = setting;
  const radius = sizes.body * 0.72;
  return row(
    {
      width: radius * 2 + 2.2,
      draw: ([x, y], lineHeight) => [disc(number, [x + radius, y + lineHeight / 2], radius, inks.ink, inks)],
    },
    runs,
    {
      least: radius * 2,
      ...(options.right && { right: options.right }),
      ...(options.rule && { rule: inks.hairline }),
    },
  );
}

/** “Look this way”: a small compass with its needle on the bearing in degrees, and what is seen there. */
export function lookRow(bearing: number, runs: readonly Run[], setting: Setting): Block {
  const radius = 4.6;
  return row(
    {
      width: radius * 2 + 3,
      draw: ([x, y]) => [pointer(bearing, [x + radius + 0.2, y + radius + 0.6], radius, setting)],
    },
    runs,
    { least: radius * 2 + 1.6, gap: 2 },
  );
}

/** A symbol of the legend with its meaning. */
export function legendRow(
  draw: (at: Point, width: number, height: number) => readonly SvgNode[],
  runs: readonly Run[],
): Block {
  const [width, height] = [11, 5.4];
  return row({ width: width + 3, draw: ([x, y]) => draw([x, y - 0.2], width, height) }, runs, {
    least: height,
    gap: 1.2,
  });
}

/** A block with the small drawing of its place at the right, never cut. */
export function besidePicture(drawing: Drawing | undefined, block: Block, setting: Setting): Block {
  if (!drawing) return block;
  return {
    gap: block.gap,
    lay: once((width) => {
      const words = block.lay(width - pictureSide - 2);
      return {
        height: Math.max(words.height, pictureSide),
        draw: ([x, y]) => [...words.draw([x, y]), picture(drawing, [x + width, y], setting)],
      };
    }),
  };
}

/** Lines to write on. */
export function noteLines(count: number, inks: Inks): Block {
  const apart = 8.5;
  return {
    gap: 2,
    lay: (width) => ({
      height: count * apart,
      draw: ([x, y]) =>
        Array.from({ length: count }, (_, line) =>
          stroke(`M${trim(x)} ${trim(y + (line + 1) * apart)}h${trim(width)}`, inks.hairline, 0.15),
        ),
    }),
  };
}

/** Side of a printed code in millimetres: large enough for any phone. */
const codeSide = 25;

/** A code that opens a link, with words beside it; never cut. */
export function besideCode(link: string, words: readonly Block[], { inks }: Setting, gap = 4): Block {
  const indent = codeSide + 4;
  return {
    gap,
    lay: once((width) => ({
      height: Math.max(codeSide, heightOf(words, width - indent)),
      draw: ([x, y]) => {
        const nodes: SvgNode[] = [code(link, [x, y], inks)];
        let top = y;
        for (const [index, block] of words.entries()) {
          const laid = block.lay(width - indent);
          top += index > 0 ? block.gap : 0;
          nodes.push(...laid.draw([x + indent, top]));
          top += laid.height;
        }
        return nodes;
      },
    })),
  };
}

/** The code alone, black on white, with its top left at `at`. */
function code(link: string, [x, y]: Point, inks: Inks): SvgNode {
  const { data, size } = encode(link, { ecc: "M", border: 0 });
  const module = codeSide / size;
  return node("path", {
    d: codePath(data),
    transform: `translate(${trim(x)} ${trim(y)}) scale(${module.toFixed(5)})`,
    fill: inks.ink,
    "shape-rendering": "crispEdges",
  });
}
