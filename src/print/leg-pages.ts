import type { Leg, Step } from "../domain/route/types.ts";
import { formatMetres, formatMinutes } from "../i18n/format.ts";
import { drawnShare } from "../i18n/step-words.ts";
import { stopNumber } from "./atlas.ts";
import { discRow, heading, paragraph, stepRow } from "./blocks.ts";
import { run, type Edition } from "./edition.ts";
import { pour, type Block, type Poured } from "./flow.ts";
import { layoutsOf, oneAfterAnother, type Layout, type SheetWords } from "./leg-layout.ts";
import type { Letter } from "./map.ts";
import type { Frame } from "./map-frame.ts";
import type { Box } from "./node.ts";
import { notesUnder } from "./notes.ts";
import {
  apartBy,
  bodyBox,
  furtherFrames,
  furtherPage,
  headOf,
  mapHeight,
  type Head,
  type PagePlan,
} from "./page.ts";
import { projectionFor, type Projection } from "./projection.ts";
import { arrivalBlocks, lookBlocks, shortBlocks } from "./stop-blocks.ts";
import type { Run } from "./text.ts";

/** The pages of one leg, or of two short ones, before anyone knows their numbers. */
export interface LegSheet {
  readonly legs: readonly number[];
  readonly projection: Projection;
  /** `page` is the number of the first of these pages, `textPage` where the stop's text begins. */
  readonly pages: (page: number, textPage: number | null, frames: readonly Frame[]) => PagePlan[];
  readonly count: number;
  /** There was no room for the stop beside its directions: it is told at the head of its own text. */
  readonly movesStop: boolean;
}

/** Millimetres around the leg inside its map: signs and names need them. */
const around = 14;
/** A leg is never drawn smaller than this while another layout can help. */
const smallestWanted = 5000;

/** Metres of a leg that may share its sheet with another. */
const longestShared = 450;

/** The sheet of these legs. */
export function legSheet(edition: Edition, legs: readonly number[]): LegSheet {
  const walked = legs.map((index) => edition.stroll.legs[index] as Leg);
  const title = titleOf(edition, walked);
  const head = legHead(edition, walked);
  const { steps, letters } = stepBlocks(edition, walked);
  const positions = walked.flatMap(({ line }) => line);
  const layout = bestOf(
    layoutsOf(edition, bodyBox(edition, head.height), {
      steps,
      stop: stopBlocks(edition, walked, standIn(edition)),
    }).map((candidate) => {
      const { width, height } = candidate.map;
      return {
        ...candidate,
        projection: projectionFor(positions, width, mapHeight(edition, width, height), around),
      };
    }),
  );
  const { projection } = layout;

  function pages(page: number, textPage: number | null, frames: readonly Frame[]): PagePlan[] {
    const stop =
      layout.stop === "elsewhere" ? pointerBlocks(edition, textPage) : stopBlocks(edition, walked, textPage);
    const further = furtherFrames(edition, edition.words.continued(title));
    const poured =
      layout.stop === "beside"
        ? sideBySide({ steps, stop }, layout.frames)
        : pour(oneAfterAnother({ steps, stop }), layout.frames, further);
    return poured.map((filled, index) => {
      const isLast = index === poured.length - 1;
      const nodes = isLast ? [...filled.nodes, ...notesUnder(edition, filled)] : filled.nodes;
      if (index > 0) return furtherPage(edition, edition.words.continued(title), nodes);
      const map = {
        id: `p${page}`,
        projection,
        legs,
        letters,
        frames,
        isOverview: false,
        description: edition.words.mapOf(title, projection.scale),
        at: [layout.map.x, layout.map.y] as const,
      };
      return { title, nodes: [...head.nodes, ...nodes], map };
    });
  }
  return {
    legs,
    projection,
    pages,
    movesStop: layout.stop === "elsewhere",
    count: pages(0, standIn(edition), []).length,
  };
}

/** A page of its own comes before a larger map, but no map may become too small for it. */
function bestOf<T extends Layout & { readonly projection: Projection }>(layouts: readonly T[]): T {
  const rank = ({ projection, isFull }: T): number =>
    (projection.scale > smallestWanted ? 1e6 : 0) + (isFull ? 1e5 : 0) + projection.scale;
  return layouts.reduce((best, layout) => (rank(layout) < rank(best) ? layout : best));
}

/** A page number to reckon with where a text will follow: it takes as much room as the real one. */
function standIn({ options }: Edition): number | null {
  return options.text === "full" ? 88 : null;
}

/** Directions on the left, the stop on the right; both are known to fit. */
function sideBySide({ steps, stop }: SheetWords, frames: readonly Box[]): Poured[] {
  const [left, right] = frames as readonly [Box, Box];
  const [directions, place] = [pour(steps, [left], [left]), pour(stop, [right], [right])];
  const [first, second] = [directions[0] as Poured, place[0] as Poured];
  return [{ ...(second.bottom > first.bottom ? first : second), nodes: [...first.nodes, ...second.nodes] }];
}

/** Whether two short legs are as well off on this one sheet as each on its own. */
export function fitsTogether({ stroll }: Edition, both: LegSheet, alone: readonly LegSheet[]): boolean {
  const isShort = both.legs.every((index) => (stroll.legs[index]?.metres ?? 0) <= longestShared);
  const scale = Math.max(...alone.map(({ projection }) => projection.scale));
  return isShort && both.count === 1 && both.projection.scale <= scale;
}

function legHead(edition: Edition, legs: readonly Leg[]): Head {
  const { language } = edition.words;
  const metres = legs.reduce((sum, leg) => sum + leg.metres, 0);
  const minutes = legs.reduce((sum, leg) => sum + leg.minutes, 0);
  const ids = [legs[0]?.from ?? "", ...legs.map(({ to }) => to)];
  return headOf(edition, edition.atlas.nameOf(ids.at(-1) ?? ""), {
    numbers: ids.map((id) => stopNumber(edition.stroll, id)),
    right: edition.words.lengthAndTime(formatMetres(metres, language), formatMinutes(minutes, language)),
  });
}

function titleOf({ words, stroll, atlas }: Edition, legs: readonly Leg[]): string {
  const to = legs.at(-1)?.to ?? "";
  return words.toStop(stopNumber(stroll, to), atlas.nameOf(to));
}

function stepBlocks(
  edition: Edition,
  legs: readonly Leg[],
): { readonly steps: readonly Block[]; readonly letters: readonly Letter[] } {
  const letters: Letter[] = [];
  const steps = legs.flatMap((leg, index) => {
    const own = leg.steps.map((step) => {
      const sentence = stepRuns(edition, step);
      if (step.action === "arrive")
        return discRow(stopNumber(edition.stroll, leg.to), sentence, edition.atlas);
      const letter = letterAt(letters.length);
      letters.push({ letter, position: step.position });
      return stepRow(letter, sentence, metresRuns(edition, step), edition.atlas);
    });
    const note =
      leg.approximateMetres < 15
        ? []
        : [
            paragraph([
              run(
                edition,
                edition.words.handDrawn(formatMetres(leg.approximateMetres, edition.words.language)),
                "serifItalic",
                "small",
              ),
            ]),
          ];
    const title = legs.length < 2 ? [] : [legTitle(edition, leg, index)];
    return [...title, ...own, ...note];
  });
  return { steps, letters };
}

function legTitle(edition: Edition, leg: Leg, index: number): Block {
  const { language } = edition.words;
  const length = formatMetres(leg.metres, language);
  const name = edition.words.toStop(stopNumber(edition.stroll, leg.to), edition.atlas.nameOf(leg.to));
  return heading(
    [run(edition, `${name} · `, "serifStrong", "body"), run(edition, length, "sansStrong", "body")],
    3,
    index === 0 ? 0 : 5,
  );
}

/** A, B … Z, AA, AB … */
function letterAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letterAt(Math.floor(index / 26) - 1)}${letter}`;
}

/** The sentence of a step, the name of its street in strong letters: the eye looks for it first. */
function stepRuns(edition: Edition, step: Step): Run[] {
  const { step: sentenceOf, drawnByHand } = edition.messages;
  const drawn = drawnShare(step);
  const sentence = `${sentenceOf(step, edition.atlas.nameOf)}${drawn ? ` (${drawnByHand[drawn]})` : ""}.`;
  const name = step.way.name ?? "";
  const at = name === "" ? -1 : sentence.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0) return [run(edition, sentence)];
  return [
    run(edition, sentence.slice(0, at)),
    run(edition, sentence.slice(at, at + name.length), "sansStrong"),
    run(edition, sentence.slice(at + name.length)),
  ].filter(({ text }) => text !== "");
}

function metresRuns(edition: Edition, step: Step): Run[] {
  const about = step.approximateMetres > step.metres / 2 ? "~" : "";
  return [run(edition, `${about}${formatMetres(step.metres, edition.words.language)}`, "sansStrong")];
}

/** Only where to read on. */
function pointerBlocks(edition: Edition, textPage: number | null): Block[] {
  return textPage === null
    ? []
    : [paragraph([run(edition, edition.words.textOn(textPage), "sansStrong", "small")])];
}

/** What is said of the stops the directions lead to, as much of it as is wanted. */
function stopBlocks(edition: Edition, legs: readonly Leg[], textPage: number | null): Block[] {
  const { options, stroll } = edition;
  return legs.flatMap(({ to }, index) => {
    const arrival = apartBy(arrivalBlocks(edition, to, textPage), index > 0 ? 5 : 0);
    if (options.text === "none" || to === stroll.order[0]) return arrival;
    return [
      ...arrival,
      ...lookBlocks(edition, to),
      ...(options.text === "short" ? shortBlocks(edition, to) : []),
    ];
  });
}
