import type { Drawing } from "../domain/drawing.ts";
import type { Edition } from "./edition.ts";
import { readableDate, run } from "./edition.ts";
import { columns, type Block } from "./flow.ts";
import { drawMap, type DrawnMap, type MapRequest } from "./map.ts";
import { textWidth, type Face } from "./measure.ts";
import { node, pathThrough, stroke, trim, type Box, type Point, type SvgNode } from "./node.ts";
import { leading } from "./paper.ts";
import { drawStrip, stripHeight } from "./scale-strip.ts";
import { disc, picture, pictureSide } from "./signs.ts";
import { drawText, setText, type Run } from "./text.ts";

/** A page before its map is drawn: all its words are in place, so that pages can be counted at once. */
export interface PagePlan {
  readonly title: string;
  readonly nodes: readonly SvgNode[];
  readonly map?: MapRequest & { readonly at: Point };
}

/** A page as it is printed. */
export interface Page {
  readonly number: number;
  readonly title: string;
  readonly drawing: SvgNode;
  readonly map: DrawnMap | null;
}

/** Millimetres between columns. */
export const gutter = 8;

const footHeight = 11;
const headGap = 3.2;

/** The part of the page between head and foot, with the head's height given. */
export function bodyBox({ paper }: Edition, headHeight: number): Box {
  const y = paper.margin + headHeight + (headHeight > 0 ? headGap : 0);
  return {
    x: paper.margin,
    y,
    width: paper.width - 2 * paper.margin,
    height: paper.height - paper.margin - footOf(paper.large) - y,
  };
}

function footOf(large: boolean): number {
  return large ? footHeight + 4 : footHeight;
}

/** A head of a page: its height, and its drawing. */
export interface Head {
  readonly height: number;
  readonly nodes: readonly SvgNode[];
}

/** The title with the numbers of its stops before it, something short or a drawing at the right, and a line under both. */
export function headOf(
  edition: Edition,
  title: string,
  options: {
    readonly numbers?: readonly string[];
    readonly under?: readonly Run[];
    readonly right?: string;
    readonly drawing?: Drawing | undefined;
  },
): Head {
  const { paper, atlas } = edition;
  const { numbers = [], under, right, drawing } = options;
  const [x, y, width] = [paper.margin, paper.margin, paper.width - 2 * paper.margin];
  const radius = atlas.sizes.title * 0.56;
  const signs = numbers.length === 0 ? 0 : numbers.length * radius * 2 + (numbers.length - 1) * 7 + 3.5;
  const tail = right ? [run(edition, right, "sansStrong", "heading")] : [];
  const tailWidth = right
    ? textWidth(right, "sansStrong", atlas.sizes.heading) + 6
    : drawing
      ? pictureSide + 4
      : 0;
  const text = setText([run(edition, title, "serifStrong", "title")], width - signs - tailWidth, 1.12);
  const more = under ? setText(under, width) : null;
  const least = drawing ? pictureSide : 0;
  const height = Math.max(text.height, least) + (more ? more.height + 0.8 : 0) + 1.8;
  const middle = y + text.lineHeight / 2;
  return {
    height,
    nodes: [
      ...numbers.flatMap((number, index) => {
        const centre = x + radius + index * (radius * 2 + 7);
        return [
          ...(index > 0 ? [headArrow([centre - radius - 6, middle], edition)] : []),
          disc(number, [centre, middle], radius, atlas.inks.ink, atlas.inks),
        ];
      }),
      node("g", { role: "heading", "aria-level": "2" }, drawText(text, [x + signs, y])),
      ...(right
        ? [
            drawText(
              setText(tail, tailWidth),
              [x + width, y + (text.lineHeight - atlas.sizes.heading * 1.32) * 0.8],
              "end",
            ),
          ]
        : []),
      ...(drawing ? [picture(drawing, [x + width, y], atlas)] : []),
      ...(more ? [drawText(more, [x, y + text.height + 0.8])] : []),
      stroke(`M${trim(x)} ${trim(y + height)}h${trim(width)}`, atlas.inks.ink, 0.4),
    ],
  };
}

function headArrow([x, y]: Point, { atlas }: Edition): SvgNode {
  const head: Point[] = [
    [x + 3, y - 1.5],
    [x + 5.2, y],
    [x + 3, y + 1.5],
  ];
  return node(
    "g",
    {},
    stroke(`M${trim(x)} ${trim(y)}h4`, atlas.inks.ink, 0.6),
    node("path", { d: pathThrough(head, true), fill: atlas.inks.ink }),
  );
}

/** Height of a map with its scale under it, so that both fill so many millimetres. */
export function mapHeight(edition: Edition, width: number, whole: number): number {
  return whole - stripHeight(width, edition.atlas);
}

/** Draws the map of a planned page, the scale under it, and the foot with its number among all pages. */
export function finishPage(edition: Edition, plan: PagePlan, number: number, count: number): Page {
  const { atlas, words, paper } = edition;
  const map = plan.map ? drawMap(atlas, plan.map, plan.map.at) : null;
  const under = plan.map && {
    at: [plan.map.at[0], plan.map.at[1] + plan.map.projection.height + 1] as Point,
    ...plan.map.projection,
  };
  return {
    number,
    title: plan.title,
    map,
    drawing: node(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        width: `${paper.width}mm`,
        height: `${paper.height}mm`,
        viewBox: `0 0 ${paper.width} ${paper.height}`,
        role: "group",
        "aria-label": `${words.pageOf(number, count)}, ${plan.title}`,
        lang: words.language,
      },
      node("rect", { x: 0, y: 0, width: paper.width, height: paper.height, fill: atlas.inks.paper }),
      ...(map ? [map.drawing] : []),
      ...(under ? [drawStrip(under.at, under.width, under.scale, words, atlas)] : []),
      ...plan.nodes,
      ...foot(edition, number, count),
    ),
  };
}

/** Credit and dates at the left, the page and the number to call at the right, on every sheet: sheets get separated. */
function foot(edition: Edition, number: number, count: number): SvgNode[] {
  const { paper, atlas, words, today, dataDate, version } = edition;
  const [left, right] = [paper.margin, paper.width - paper.margin];
  const top = paper.height - paper.margin - footOf(paper.large) + 3;
  const second = top + 0.6 + atlas.sizes.tick * leading;
  const date = (iso: string): string => readableDate(iso, words.language);
  const line = (text: string, at: Point, anchor: "start" | "end", face: Face = "sans"): SvgNode =>
    drawText(setText([run(edition, text, face, "tick")], right - left), at, anchor);
  return [
    stroke(`M${trim(left)} ${trim(top)}h${trim(right - left)}`, atlas.inks.ink, 0.25),
    line(words.credit, [left, top + 0.6], "start"),
    line(words.pageOf(number, count), [right, top + 0.6], "end", "sansStrong"),
    line(words.dates(date(today), date(dataDate), version), [left, second], "start"),
    line(words.call, [right, second], "end", "sansStrong"),
  ];
}

/** How many columns a page of text has: lines of a length the eye can follow. */
export function textColumns({ paper }: Edition): number {
  const width = paper.width - 2 * paper.margin;
  return Math.max(1, Math.min(3, Math.floor(width / (paper.sizes.body * 20))));
}

/** The columns of a page that goes on under this title. */
export function furtherFrames(edition: Edition, title: string, numbers: readonly string[] = []): Box[] {
  return columns(bodyBox(edition, headOf(edition, title, { numbers }).height), textColumns(edition), gutter);
}

/** Pages that hold only text, after the first one. */
export function furtherPage(edition: Edition, title: string, nodes: readonly SvgNode[]): PagePlan {
  const head = headOf(edition, title, {});
  return { title, nodes: [...head.nodes, ...nodes] };
}

/** Blocks with a wider gap above the first. */
export function apartBy(blocks: readonly Block[], gap: number): Block[] {
  return blocks.map((block, index) => (index === 0 ? { ...block, gap } : block));
}
