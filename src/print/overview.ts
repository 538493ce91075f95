import { distanceMetres } from "../domain/geometry.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Position } from "../domain/position.ts";
import { formatMetres, formatMinutes } from "../i18n/format.ts";
import { standOf, stopNumber } from "./atlas.ts";
import { besideCode, discRow, heading, paragraph } from "./blocks.ts";
import { readableDate, run, type Edition } from "./edition.ts";
import { columns, pour, type Block } from "./flow.ts";
import { legendBlocks } from "./legend.ts";
import type { Frame } from "./map-frame.ts";
import type { Box } from "./node.ts";
import {
  apartBy,
  bodyBox,
  furtherFrames,
  furtherPage,
  gutter,
  headOf,
  mapHeight,
  type PagePlan,
} from "./page.ts";
import { projectionFor, type Projection } from "./projection.ts";
import { arrivalBlocks, lookBlocks, shortBlocks } from "./stop-blocks.ts";

/** What the overview says of the pages after it. */
export interface Contents {
  readonly frames: readonly Frame[];
  readonly maps: readonly Projection[];
  /** The page that leads to a stop, or tells its story. */
  readonly pageOfStop: ReadonlyMap<PlaceId, number>;
}

const around = 12;
const largestScale = 5000;
/** A toilet farther than this from the walk is no help. */
const toiletMetres = 250;

/** The first pages: the whole walk on one map, and all one has to know before going. */
export function overviewPages(edition: Edition, contents: Contents): PagePlan[] {
  const { texts, tour, stroll, words, title, atlas } = edition;
  const text = tour && texts.tours[tour.id];
  const head = headOf(
    edition,
    title,
    text ? { under: [run(edition, text.hook, "serifItalic", "heading")] } : {},
  );
  const body = bodyBox(edition, head.height);
  const positions = walkPositions(edition);
  const { map, words: first } = layoutOf(edition, body, positions);
  const projection = projectionFor(
    positions,
    map.width,
    mapHeight(edition, map.width, map.height),
    around,
    largestScale,
  );
  const blocks = [
    ...factBlocks(edition, contents),
    ...wayBlocks(edition),
    ...closingBlocks(edition, [...contents.maps, projection]),
  ];
  return pour(blocks, first, furtherFrames(edition, words.continued(title))).map(({ nodes }, index) =>
    index > 0
      ? furtherPage(edition, words.continued(title), nodes)
      : {
          title: words.whole,
          nodes: [...head.nodes, ...nodes],
          map: {
            id: "p1",
            projection,
            legs: stroll.legs.map((_, leg) => leg),
            letters: [],
            frames: contents.frames,
            isOverview: true,
            description: words.mapOf(words.whole, projection.scale),
            at: [map.x, map.y] as const,
          },
        },
  );

  function walkPositions({ stroll: walk }: Edition): Position[] {
    const line = walk.legs.flatMap((leg) => leg.line);
    const stands = walk.order.map((id) => standOf(atlas, id));
    return [...line, ...stands.filter((stand) => stand !== null)];
  }
}

/** A tall walk has its words beside the map, a wide one under it. */
function layoutOf(
  { paper }: Edition,
  body: Box,
  positions: readonly Position[],
): { readonly map: Box; readonly words: readonly Box[] } {
  const lngs = positions.map(([lng]) => lng);
  const lats = positions.map(([, lat]) => lat);
  const wide = (Math.max(...lngs) - Math.min(...lngs)) * Math.cos(((lats[0] ?? 0) * Math.PI) / 180);
  const isTall = Math.max(...lats) - Math.min(...lats) > wide * 1.15;
  if (isTall || paper.landscape) {
    const width = paper.landscape ? body.width * 0.58 : body.width * 0.55;
    const x = body.x + width + gutter;
    return { map: { ...body, width }, words: [{ ...body, x, width: body.width - width - gutter }] };
  }
  const height = body.height * 0.56;
  const y = body.y + height + gutter / 2;
  const under = { ...body, y, height: body.height - height - gutter / 2 };
  return { map: { ...body, height }, words: columns(under, 2, gutter) };
}

function factBlocks(edition: Edition, { pageOfStop }: Contents): Block[] {
  const { stroll, words, atlas, address } = edition;
  const { language } = words;
  const small = (text: string) => run(edition, text, "sans", "body");
  const strong = (text: string) => run(edition, text, "sansStrong", "heading");
  return [
    paragraph([
      strong(formatMetres(stroll.metres, language)),
      small("  ·  "),
      strong(formatMinutes(stroll.walkMinutes, language)),
      small(` ${words.walking}`),
    ]),
    ...(stroll.visitMinutes > 0
      ? [paragraph([strong(formatMinutes(stroll.visitMinutes, language)), small(` ${words.atStops}`)], 0.6)]
      : []),
    heading([run(edition, words.stops, "serifStrong", "heading")], 2),
    ...stroll.order.map((id) => {
      const page = pageOfStop.get(id);
      const right =
        page === undefined ? {} : { right: [run(edition, words.pageTag(page), "sansStrong", "small")] };
      return discRow(stopNumber(stroll, id), [run(edition, atlas.nameOf(id))], atlas, right);
    }),
    besideCode(address(null), [paragraph([run(edition, words.walkOnline, "sans", "small")])], atlas, 5),
    paragraph([run(edition, words.emergency, "sansStrong", "small")], 4),
  ];
}

function wayBlocks(edition: Edition): Block[] {
  const { texts, tour, messages, words } = edition;
  const text = tour && texts.tours[tour.id];
  const part = (title: string, body: string): Block[] => [
    heading([run(edition, title, "serifStrong", "heading")], 2),
    paragraph([run(edition, body)]),
  ];
  return [
    ...(text ? [...part(messages.startHere, text.start), ...part(messages.endHere, text.end)] : []),
    ...part(messages.stepFree, text?.stepFree ?? words.stepFreeUnknown),
    ...part(words.toilets, toiletSentence(edition)),
  ];
}

/** Where the toilets near the walk are, told from the nearest stop. */
function toiletSentence({ atlas, stroll, words, texts }: Edition): string {
  const stands = stroll.order.flatMap((id) => {
    const position = standOf(atlas, id);
    return position ? [{ id, position }] : [];
  });
  const line = stroll.legs.flatMap((leg) => leg.line);
  const near = atlas.toilets.flatMap(({ position }) => {
    if (!line.some((at) => distanceMetres(at, position) <= toiletMetres)) return [];
    const [nearest] = stands
      .map(({ id, position: stand }) => ({ id, metres: distanceMetres(stand, position) }))
      .sort((one, other) => one.metres - other.metres);
    return nearest ? [nearest] : [];
  });
  if (near.length === 0) return words.noToilets;
  const told = near.map(({ id, metres }) =>
    words.toiletNear(formatMetres(metres, words.language), texts.places[id]?.name ?? id),
  );
  return `${words.toiletsMarked} ${[...new Set(told)].join("; ")}.`;
}

function closingBlocks(edition: Edition, maps: readonly Projection[]): Block[] {
  const { words, options, stroll, dataDate, today, version } = edition;
  const first = stroll.order[0];
  const stop =
    options.text === "short" && first !== undefined
      ? apartBy(
          [
            ...arrivalBlocks(edition, first, null),
            ...lookBlocks(edition, first),
            ...shortBlocks(edition, first),
          ],
          7,
        )
      : [];
  const date = (iso: string): string => readableDate(iso, words.language);
  return [
    ...stop,
    heading([run(edition, words.legend, "serifStrong", "heading")], 2),
    ...legendBlocks(edition, maps),
    paragraph([run(edition, words.credits, "sans", "tick")], 5),
    paragraph([run(edition, words.dates(date(today), date(dataDate), version), "sans", "tick")]),
    paragraph([run(edition, words.trueSize, "sans", "tick")]),
  ];
}
