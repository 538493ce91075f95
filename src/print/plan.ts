import type { PlaceId } from "../domain/place.ts";
import { stopNumber } from "./atlas.ts";
import { editionOf, type Edition, type PrintRequest } from "./edition.ts";
import { columns, pour } from "./flow.ts";
import { fitsTogether, legSheet, type LegSheet } from "./leg-pages.ts";
import { notesUnder } from "./notes.ts";
import { overviewPages, type Contents } from "./overview.ts";
import {
  apartBy,
  bodyBox,
  finishPage,
  furtherFrames,
  gutter,
  headOf,
  textColumns,
  type Page,
  type PagePlan,
} from "./page.ts";
import { arrivalBlocks, fullBlocks, lookBlocks } from "./stop-blocks.ts";

/** All pages, their words set and counted; only the maps are still to be drawn. */
export interface PrintPlan {
  readonly edition: Edition;
  readonly pages: readonly PagePlan[];
}

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

/** A sheet for every leg; where no texts are printed, two short legs may share one. */
function legSheets(edition: Edition): LegSheet[] {
  const alone = edition.stroll.legs.map((_, leg) => legSheet(edition, [leg]));
  if (edition.options.text !== "none") return alone;
  const sheets: LegSheet[] = [];
  for (let leg = 0; leg < alone.length; leg++) {
    const pair = alone.slice(leg, leg + 2);
    const both = pair.length === 2 ? legSheet(edition, [leg, leg + 1]) : null;
    const isShared = both !== null && fitsTogether(edition, both, pair);
    sheets.push(isShared ? both : (alone[leg] as LegSheet));
    if (isShared) leg++;
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

/** What there is to tell at a stop, in columns; lines to write on fill the rest. */
function storyPages(edition: Edition, id: PlaceId, withArrival: boolean): PagePlan[] {
  const { texts, drawings, stroll, words } = edition;
  const title = texts.places[id]?.name;
  if (title === undefined) return [];
  const again = words.continued(title);
  const numbers = [stopNumber(stroll, id)];
  const head = headOf(edition, title, { numbers, drawing: drawings[id] });
  const blocks = [
    ...(withArrival ? [...arrivalBlocks(edition, id, null, true), ...lookBlocks(edition, id)] : []),
    ...apartBy(fullBlocks(edition, id), 4.5),
  ];
  const first = columns(bodyBox(edition, head.height), textColumns(edition), gutter);
  const poured = pour(blocks, first, furtherFrames(edition, again, numbers));
  return poured.map((filled, index) => {
    const notes = index === poured.length - 1 ? notesUnder(edition, filled) : [];
    const own = index === 0 ? head : headOf(edition, again, { numbers });
    return { title: index === 0 ? title : again, nodes: [...own.nodes, ...filled.nodes, ...notes] };
  });
}

/** Stand-in page numbers: they take as much room as the real ones. */
function allStops({ stroll }: Edition): ReadonlyMap<PlaceId, number> {
  return new Map(stroll.order.map((id) => [id, 10]));
}
