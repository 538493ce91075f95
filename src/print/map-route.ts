import type { Atlas } from "./atlas.ts";
import { standOf, stopNumber } from "./atlas.ts";
import { apart, lengthOf, pointAlong } from "./clip.ts";
import { node, pathThrough, stroke, trim, type Point, type SvgNode } from "./node.ts";
import type { Projection } from "./projection.ts";
import { plotOf, plotsAlong, type Plot, type Room } from "./room.ts";
import { stretchesOf } from "../domain/leg-stretches.ts";
import { disc, letterBox, ring } from "./signs.ts";

/** Millimetres: the red line, its white edge, from arrow to arrow. */
const lineWide = 1.25;
const edgeWide = 2.3;
const elsewhereWide = 0.55;
const arrowsApart = 24;

const round = { "stroke-linecap": "round", "stroke-linejoin": "round" } as const;

/** The lines of the route: the legs of this sheet loud and with arrows, the others thin. */
export function drawRoute(
  atlas: Atlas,
  projection: Projection,
  legs: readonly number[],
  isOverview: boolean,
): SvgNode[] {
  const { inks, stroll } = atlas;
  const here = legs.flatMap((index) => stretchesOf(stroll.legs[index] as Atlas["stroll"]["legs"][number]));
  const others = stroll.legs.filter((_, index) => !legs.includes(index));
  const paper = here.map(({ line, approximate }) => ({ points: line.map(projection.toPaper), approximate }));
  return [
    ...others.flatMap(({ line }) => {
      const data = pathThrough(line.map(projection.toPaper));
      return [
        stroke(data, inks.paper, elsewhereWide + 0.7, round),
        stroke(data, inks.routeElsewhere, elsewhereWide, { ...round, "stroke-dasharray": "2.4 1.2" }),
      ];
    }),
    ...paper.map(({ points }) => stroke(pathThrough(points), inks.paper, edgeWide, round)),
    ...paper.map(({ points, approximate }) =>
      stroke(pathThrough(points), inks.route, lineWide, {
        ...round,
        ...(approximate && { "stroke-dasharray": "0.01 2.2" }),
      }),
    ),
    ...legs.flatMap((index) => {
      const line = (stroll.legs[index]?.line ?? []).map(projection.toPaper);
      return arrowsOn(line, isOverview ? arrowsApart * 0.6 : arrowsApart).map(({ at, angle }) =>
        arrow(at, angle, isOverview ? 0.8 : 1, atlas),
      );
    }),
  ];
}

function arrowsOn(line: readonly Point[], every: number): { readonly at: Point; readonly angle: number }[] {
  const length = lengthOf(line);
  if (length < 8) return [];
  const count = Math.max(1, Math.round(length / every));
  return Array.from({ length: count }, (_, index) => {
    const middle = ((index + 0.5) / count) * length;
    const { at } = pointAlong(line, middle);
    const [before, after] = [
      pointAlong(line, Math.max(0, middle - 1.6)).at,
      pointAlong(line, middle + 1.6).at,
    ];
    return { at, angle: Math.atan2(after[1] - before[1], after[0] - before[0]) };
  });
}

function arrow([x, y]: Point, angle: number, size: number, { inks }: Atlas): SvgNode {
  const head: Point[] = [
    [2.3, 0],
    [-1.7, 2],
    [-0.8, 0],
    [-1.7, -2],
  ];
  return node("path", {
    d: pathThrough(
      head.map(([along, across]): Point => [along * size, across * size]),
      true,
    ),
    transform: `translate(${trim(x)} ${trim(y)}) rotate(${trim((angle * 180) / Math.PI)})`,
    fill: inks.route,
    stroke: inks.paper,
    "stroke-width": 0.45,
    "stroke-linejoin": "round",
  });
}

/** Room the route takes: no name is written over it. */
export function routePlots(atlas: Atlas, projection: Projection, legs: readonly number[]): Plot[] {
  return legs.flatMap((index) =>
    plotsAlong((atlas.stroll.legs[index]?.line ?? []).map(projection.toPaper), lineWide + 0.5),
  );
}

/** A stop as it stands on the map. */
export interface StopSign {
  readonly id: string;
  readonly at: Point;
  readonly radius: number;
  /** Reached or left on this sheet. */
  readonly own: boolean;
}

/** The stops that lie on the map. `own`: the ids this sheet is about. */
export function stopSigns(atlas: Atlas, projection: Projection, own: readonly string[]): StopSign[] {
  const { stroll, sizes } = atlas;
  const ends = [stroll.legs[0]?.from, stroll.legs.at(-1)?.to].filter((id) => id !== undefined);
  const ids = [...new Set([...stroll.order, ...ends])];
  return ids.flatMap((id) => {
    const stand = standOf(atlas, id);
    if (!stand) return [];
    const at = projection.toPaper(stand);
    const radius = sizes.label * (own.includes(id) ? 0.98 : 0.78);
    const isInside =
      at[0] > radius &&
      at[1] > radius &&
      at[0] < projection.width - radius &&
      at[1] < projection.height - radius;
    return isInside ? [{ id, at, radius, own: own.includes(id) }] : [];
  });
}

/** The signs of the stops, those of this sheet on top. */
export function drawStops(atlas: Atlas, signs: readonly StopSign[]): SvgNode[] {
  const drawn = signs.toSorted((one, other) => Number(one.own) - Number(other.own));
  return drawn.map(({ id, at, radius, own }) => {
    const number = stopNumber(atlas.stroll, id);
    return own ? disc(number, at, radius, atlas.inks.ink, atlas.inks) : ring(number, at, radius, atlas.inks);
  });
}

/** A letter as it stands on the map: beside the point it is about. */
interface LetterSign {
  readonly letter: string;
  readonly point: Point;
  readonly at: Point;
}

/** Finds room for the letters beside the route, and draws them, each with a line to its point. */
export function drawLetters(
  atlas: Atlas,
  projection: Projection,
  letters: readonly { readonly letter: string; readonly position: readonly [number, number] }[],
  room: Room,
): SvgNode[] {
  const side = atlas.sizes.label * 1.38;
  const signs: LetterSign[] = [];
  for (const { letter, position } of letters) {
    const point = projection.toPaper(position);
    const at = letterPlaces(point, side).find((place) => room.isFree([letterPlot(place, side)])) ?? point;
    room.take([letterPlot(at, side)]);
    signs.push({ letter, point, at });
  }
  const { inks } = atlas;
  return [
    ...signs
      .filter(({ point, at }) => apart(point, at) > 0)
      .map(({ point, at }) => stroke(pathThrough([point, at]), inks.ink, 0.3)),
    ...signs.map(({ point }) =>
      node("circle", {
        cx: point[0],
        cy: point[1],
        r: 0.85,
        fill: inks.paper,
        stroke: inks.ink,
        "stroke-width": 0.35,
      }),
    ),
    ...signs.map(({ letter, at }) => letterBox(letter, at, side, inks)),
  ];
}

function letterPlot([x, y]: Point, side: number): Plot {
  return plotOf({ x: x - side / 2, y: y - side / 2, width: side, height: side });
}

/** Near first, then farther out, all round. */
function letterPlaces([x, y]: Point, side: number): Point[] {
  return [1.05, 1.35, 1.8, 2.4].flatMap((away) =>
    Array.from({ length: 16 }, (_, turn): Point => {
      const angle = (turn / 16) * 2 * Math.PI - Math.PI / 4;
      return [x + Math.cos(angle) * side * away, y + Math.sin(angle) * side * away];
    }),
  );
}
