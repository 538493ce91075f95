import type { PlaceId } from "../domain/place.ts";
import type { Leg, Step } from "../domain/route/types.ts";
import { formatMetres, formatMinutes } from "../i18n/format.ts";
import { stopNumber } from "./atlas.ts";
import { discRow, heading, noteLines, paragraph, stepRow } from "./blocks.ts";
import { run, type Edition } from "./edition.ts";
import { columns, heightOf, pour, type Block, type Poured } from "./flow.ts";
import type { Letter } from "./map.ts";
import type { Frame } from "./map-frame.ts";
import type { Box } from "./node.ts";
import { apartBy, bodyBox, furtherPage, headOf, mapHeight, type Head, type PagePlan } from "./page.ts";
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
const gutter = 8;
const leastMapShare = 0.44;
const mostMapShare = 0.68;

/** The sheet of these legs. */
export function legSheet(edition: Edition, legs: readonly number[]): LegSheet {
  const { stroll, paper } = edition;
  const walked = legs.map((index) => stroll.legs[index] as Leg);
  const head = legHead(edition, walked);
  const body = bodyBox(edition, head.height);
  const { steps, letters } = stepBlocks(edition, walked);
  const aside = asideBlocks(edition, walked, null);
  const positions = walked.flatMap(({ line }) => line);
  const layouts = (paper.landscape ? [sideways] : [upright, sideways, stepsUnder]).map((lay) => {
    const layout = lay(body, steps, aside, edition);
    const high = mapHeight(edition, layout.map.width, layout.map.height);
    return { ...layout, projection: projectionFor(positions, layout.map.width, high, around) };
  });
  const [best] = layouts.toSorted(
    (one, other) =>
      one.projection.scale - other.projection.scale || Number(one.isFull) - Number(other.isFull),
  );
  const layout = best as (typeof layouts)[number];
  const { projection } = layout;
  const movesStop = layout.stop === "after" && edition.options.text === "full";
  const title = titleOf(edition, walked);

  function pages(page: number, textPage: number | null, frames: readonly Frame[]): PagePlan[] {
    const rest = bodyBox(edition, headOf(edition, edition.words.continued(title), {}).height);
    const stop = movesStop ? pointerBlocks(edition, textPage) : asideBlocks(edition, walked, textPage);
    const first =
      layout.stop === "beside"
        ? sideBySide(steps, stop, layout.frames)
        : pour([...steps, ...apartBy(stop, 6)], layout.frames, columns(rest, 2, gutter));
    return first.map(({ nodes }, index) =>
      index === 0
        ? {
            title,
            nodes: [...head.nodes, ...nodes],
            map: {
              id: `p${page}`,
              projection,
              legs,
              letters,
              frames,
              isOverview: false,
              description: edition.words.mapOf(title, projection.scale),
              at: [layout.map.x, layout.map.y] as const,
            },
          }
        : furtherPage(edition, edition.words.continued(title), nodes),
    );
  }
  return { legs, projection, pages, movesStop, count: pages(0, null, []).length };
}

/** Whether both legs fit one map at the largest scale, with room for all their directions. */
export function fitsTogether(edition: Edition, legs: readonly number[], sheet: LegSheet): boolean {
  const shortest = 450;
  const isShort = legs.every((index) => (edition.stroll.legs[index]?.metres ?? 0) <= shortest);
  return isShort && sheet.count === 1 && sheet.projection.scale === 2500;
}

interface Layout {
  readonly map: Box;
  readonly frames: readonly Box[];
  /** Where the stop is told: in a column of its own, or after the directions. */
  readonly stop: "beside" | "after";
  /** The words do not all find room on the page. */
  readonly isFull: boolean;
}

type Lay = (body: Box, steps: readonly Block[], aside: readonly Block[], edition: Edition) => Layout;

/** Map at the left, all words at the right. */
const sideways: Lay = (body, steps, aside) => {
  const width = (body.width - gutter) * (body.width > body.height ? 0.6 : 0.58);
  const frame = { ...body, x: body.x + width + gutter, width: body.width - width - gutter };
  return {
    map: { ...body, width },
    frames: [frame],
    stop: "after",
    isFull: heightOf([...steps, ...apartBy(aside, 6)], frame.width) > frame.height,
  };
};

/** The map above, as high as the words under it allow; directions at the left, the stop at the right. */
const upright: Lay = (body, steps, aside, { paper }) => {
  const leftWidth = (body.width - gutter) * (paper.large ? 0.5 : 0.57);
  const rightWidth = body.width - gutter - leftWidth;
  const words = Math.max(heightOf(steps, leftWidth), heightOf(aside, rightWidth));
  const { map, under } = divided(body, words);
  const isFull = words > under.height + 0.01;
  return {
    map,
    frames: [
      { ...under, width: leftWidth },
      { ...under, x: body.x + leftWidth + gutter, width: rightWidth },
    ],
    stop: isFull ? "after" : "beside",
    isFull,
  };
};

/** The map above, the directions in two columns under it; the stop comes on a page of its own. */
const stepsUnder: Lay = (body, steps, _aside, { options }) => {
  const width = (body.width - gutter) / 2;
  const longest = Math.max(...steps.map((step) => step.lay(width).height + step.gap));
  const pointer = 12;
  const { map, under } = divided(body, (heightOf(steps, width) + longest + pointer) / 2);
  return { map, frames: columns(under, 2, gutter), stop: "after", isFull: options.text !== "full" };
};

/** The body divided into a map and the words under it, so many millimetres high if that leaves enough of a map. */
function divided(body: Box, words: number): { readonly map: Box; readonly under: Box } {
  const room = body.height - gutter / 2;
  const high = Math.min(Math.max(room - words, room * leastMapShare), room * mostMapShare);
  const y = body.y + high + gutter / 2;
  return { map: { ...body, height: high }, under: { ...body, y, height: body.y + body.height - y } };
}

/** Directions on the left, the stop on the right; both are known to fit. */
function sideBySide(steps: readonly Block[], aside: readonly Block[], frames: readonly Box[]): Poured[] {
  const [left, right] = frames as readonly [Box, Box];
  const [one, other] = [pour(steps, [left], [left])[0], pour(aside, [right], [right])[0]];
  return [
    {
      nodes: [...(one?.nodes ?? []), ...(other?.nodes ?? [])],
      last: right,
      bottom: other?.bottom ?? right.y,
    },
  ];
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
  const sentence = `${edition.messages.step(step, edition.atlas.nameOf)}.`;
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

/** What stands beside the directions: the stop they lead to, as much of it as is wanted. */
function asideBlocks(edition: Edition, legs: readonly Leg[], textPage: number | null): Block[] {
  const { options, atlas, stroll } = edition;
  const ids = legs.map(({ to }) => to);
  const isBack = (id: PlaceId): boolean => id === stroll.order[0];
  return [
    ...ids.flatMap((id) => [
      ...arrivalBlocks(edition, id, textPage),
      ...(options.text === "none" || isBack(id) ? [] : lookBlocks(edition, id)),
      ...(options.text === "short" && !isBack(id) ? shortBlocks(edition, id) : []),
    ]),
    ...(options.text === "none" ? [noteLines(3, atlas.inks)] : []),
  ];
}
