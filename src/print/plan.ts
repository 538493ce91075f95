import type { PlaceId } from "../domain/place.ts";
import { editionOf, run, type Edition, type PrintRequest } from "./edition.ts";
import { columns, pour } from "./flow.ts";
import { heading, noteLines } from "./blocks.ts";
import { stopNumber } from "./atlas.ts";
import type { Box, SvgNode } from "./node.ts";
import { fitsTogether, legSheet, type LegSheet } from "./leg-pages.ts";
import { overviewPages, type Contents } from "./overview.ts";
import { bodyBox, finishPage, headOf, type Page, type PagePlan } from "./page.ts";
import { arrivalBlocks, fullBlocks, lookBlocks } from "./stop-blocks.ts";

/** All pages, their words set and counted; only the maps are still to be drawn. */
export interface PrintPlan {
  readonly edition: Edition;
  readonly pages: readonly PagePlan[];
}

const gutter = 8;
const leastNotes = 22;

/**
 * Sets every page of a print: the overview, then for each leg its map with the directions, and after it, where the
 * texts are wanted in full, what there is to tell at the stop it leads to.
 */
export function planPrint(request: PrintRequest): PrintPlan {
  const edition = editionOf(request);
  const sheets = legSheets(edition);
  const first = edition.stroll.order[0];
  const hasStories = edition.options.text === "full";
  const opening = hasStories && first !== undefined ? storyPages(edition, first, true) : [];
  const nothing: Contents = { frames: [], maps: [], pageOfStop: new Map() };
  const overviewCount = overviewPages(edition, {
    ...nothing,
    maps: sheets.map(({ projection }) => projection),
    pageOfStop: allStops(edition),
  }).length;

  const starts: number[] = [];
  const stories = sheets.map((sheet) => (hasStories ? storiesOf(edition, sheet) : []));
  let next = overviewCount + opening.length + 1;
  for (const [index, sheet] of sheets.entries()) {
    starts.push(next);
    next += sheet.count + (stories[index]?.length ?? 0);
  }
  const frames = sheets.map(({ projection }, index) => ({
    page: starts[index] as number,
    bounds: projection.bounds,
  }));
  const pageOfStop = new Map<PlaceId, number>();
  if (first !== undefined) pageOfStop.set(first, opening.length > 0 ? overviewCount + 1 : (starts[0] ?? 1));
  for (const [index, sheet] of sheets.entries()) {
    for (const leg of sheet.legs) {
      const to = edition.stroll.legs[leg]?.to;
      if (to !== undefined && !pageOfStop.has(to)) pageOfStop.set(to, starts[index] as number);
    }
  }
  const contents = { frames, maps: sheets.map(({ projection }) => projection), pageOfStop };
  const pages = [
    ...overviewPages(edition, contents),
    ...opening,
    ...sheets.flatMap((sheet, index) => {
      const page = starts[index] as number;
      const story = stories[index] as PagePlan[];
      const neighbours = frames.filter((_, other) => Math.abs(other - index) === 1);
      return [...sheet.pages(page, story.length > 0 ? page + sheet.count : null, neighbours), ...story];
    }),
  ];
  return { edition, pages };
}

/** Draws the pages one after the other, giving way between them, so that the browser stays awake. */
export async function* drawPrint(
  { edition, pages }: PrintPlan,
  giveWay: () => Promise<void>,
  signal?: AbortSignal,
  from = 0,
): AsyncGenerator<Page> {
  for (let index = from; index < pages.length; index++) {
    if (signal?.aborted) return;
    yield finishPage(edition, pages[index] as PagePlan, index + 1, pages.length);
    await giveWay();
  }
}

/** A sheet for every leg; where no texts are printed, two short legs share one. */
function legSheets(edition: Edition): LegSheet[] {
  const sheets: LegSheet[] = [];
  const count = edition.stroll.legs.length;
  for (let leg = 0; leg < count; leg++) {
    if (edition.options.text === "none" && leg + 1 < count) {
      const both = legSheet(edition, [leg, leg + 1]);
      if (fitsTogether(edition, [leg, leg + 1], both)) {
        sheets.push(both);
        leg++;
        continue;
      }
    }
    sheets.push(legSheet(edition, [leg]));
  }
  return sheets;
}

/** The stories of the stops a sheet leads to; the first stop has been told before. */
function storiesOf(edition: Edition, sheet: LegSheet): PagePlan[] {
  return sheet.legs.flatMap((leg) => {
    const to = edition.stroll.legs[leg]?.to;
    return to === undefined || to === edition.stroll.order[0] ? [] : storyPages(edition, to, sheet.movesStop);
  });
}

/** What there is to tell at a stop, in two columns; lines to write on fill the rest. */
function storyPages(edition: Edition, id: PlaceId, withArrival: boolean): PagePlan[] {
  const { texts, stroll, words, paper, atlas } = edition;
  const place = texts.places[id];
  if (!place) return [];
  const title = place.name;
  const head = headOf(edition, title, { numbers: [stopNumber(stroll, id)] });
  const body = bodyBox(edition, head.height);
  const count = paper.large && !paper.landscape ? 1 : 2;
  const frames = columns(body, count, gutter);
  const blocks = [
    ...(withArrival ? [...arrivalBlocks(edition, id, null), ...lookBlocks(edition, id)] : []),
    ...fullBlocks(edition, id),
  ];
  const poured = pour(blocks, frames, frames);
  return poured.map(({ nodes, last, bottom }, index) => {
    const left = last.y + last.height - bottom;
    const lines = index === poured.length - 1 && left > leastNotes ? noteNodes(last, bottom) : [];
    const own =
      index === 0 ? head : headOf(edition, words.continued(title), { numbers: [stopNumber(stroll, id)] });
    return { title: index === 0 ? title : words.continued(title), nodes: [...own.nodes, ...nodes, ...lines] };
  });

  function noteNodes(last: Box, bottom: number): readonly SvgNode[] {
    const most = Math.min(14, Math.floor((last.y + last.height - bottom - 14) / 8.5));
    const box = { ...last, y: bottom + 7, height: last.y + last.height - bottom - 7 };
    return most < 1
      ? []
      : (pour(
          [heading([run(edition, words.notes, "sansStrong", "small")], 3), noteLines(most, atlas.inks)],
          [box],
          [box],
        )[0]?.nodes ?? []);
  }
}

/** Stand-in page numbers: they take as much room as the real ones. */
function allStops({ stroll }: Edition): ReadonlyMap<PlaceId, number> {
  return new Map(stroll.order.map((id) => [id, 10]));
}
