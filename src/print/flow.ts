import type { Box, Point, SvgNode } from "./node.ts";

/** A block set at a width: how high it is, and how to draw it with its top left at a point. Millimetres. */
export interface Laid {
  readonly height: number;
  readonly draw: (at: Point) => readonly SvgNode[];
}

/** A thing that is never cut by the end of a page: a step, a heading, a few lines. */
export interface Block {
  readonly lay: (width: number) => Laid;
  /** White above it, unless it comes first. */
  readonly gap: number;
  /** Headings stay with what they head. */
  readonly keepWithNext?: boolean;
  /** The part that fits into a height and the rest, for blocks of running text; null if too little would fit. */
  readonly split?: (width: number, height: number) => readonly [Block, Block] | null;
}

/** What came to lie on one page. */
export interface Poured {
  readonly nodes: readonly SvgNode[];
  /** The frame in use at the end and how far down it is full. */
  readonly last: Box;
  readonly bottom: number;
}

/** Height of blocks set one under another. */
export function heightOf(blocks: readonly Block[], width: number): number {
  return blocks.reduce((sum, block, index) => sum + block.lay(width).height + (index > 0 ? block.gap : 0), 0);
}

/**
 * Pours blocks into the frames of a first page, and into those of as many further pages as they need. A block too
 * high for any frame stands alone in one and is the only thing that may reach below it.
 */
export function pour(blocks: readonly Block[], first: readonly Box[], further: readonly Box[]): Poured[] {
  const pages: { nodes: SvgNode[]; last: Box; bottom: number }[] = [];
  const queue = [...blocks];
  let frames = first;
  let index = 0;
  let frame = frames[0] as Box;
  let used = 0;
  pages.push({ nodes: [], last: frame, bottom: frame.y });

  function nextFrame(): void {
    index++;
    used = 0;
    if (index >= frames.length) {
      frames = further;
      index = 0;
      pages.push({ nodes: [], last: frames[0] as Box, bottom: (frames[0] as Box).y });
    }
    frame = frames[index] as Box;
  }

  /** Height of the block and of what must not leave it. */
  function needed(at: number): number {
    const block = queue[at];
    if (block === undefined) return 0;
    const own = block.lay(frame.width).height;
    if (!block.keepWithNext) return own;
    const next = queue[at + 1];
    const part = next?.split?.(frame.width, next.lay(frame.width).height / 2)?.[0];
    const after = part ? part.lay(frame.width).height : needed(at + 1);
    return own + (next ? next.gap + after : 0);
  }

  while (queue.length > 0) {
    const block = queue[0] as Block;
    const gap = used > 0 ? block.gap : 0;
    const left = frame.height - used - gap;
    if (needed(0) > left + 0.01) {
      const parts = block.split?.(frame.width, left);
      if (parts) {
        queue.splice(0, 1, ...parts);
        continue;
      }
      if (used > 0 || index < frames.length - 1 || frames !== further) {
        nextFrame();
        continue;
      }
    }
    queue.shift();
    const laid = block.lay(frame.width);
    const page = pages[pages.length - 1] as (typeof pages)[number];
    page.nodes.push(...laid.draw([frame.x, frame.y + used + gap]));
    used += gap + laid.height;
    page.last = frame;
    page.bottom = frame.y + used;
  }
  return pages;
}

/** Columns side by side in a box. */
export function columns(box: Box, count: number, gutter: number): Box[] {
  const width = (box.width - gutter * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({
    ...box,
    x: box.x + index * (width + gutter),
    width,
  }));
}
