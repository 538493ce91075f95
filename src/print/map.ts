import type { Position } from "../domain/position.ts";
import type { Leg } from "../domain/route/types.ts";
import type { Atlas } from "./atlas.ts";
import type { PlacedLabel } from "./line-label.ts";
import { drawBorder, drawFrames, drawNorth, drawTicks, type Frame } from "./map-frame.ts";
import { drawGround } from "./map-ground.ts";
import { isOn, placeOtherNames, placeOwnNames } from "./map-names.ts";
import { drawLetters, drawRoute, drawStops, routePlots, stopSigns } from "./map-route.ts";
import { node, type Point, type SvgNode } from "./node.ts";
import type { Projection } from "./projection.ts";
import { emptyRoom, plotOf, type Room } from "./room.ts";
import { toiletSign } from "./signs.ts";

/** A point of decision: its letter is on the map and beside its sentence. */
export interface Letter {
  readonly letter: string;
  readonly position: Position;
}

/** What one map shows. */
export interface MapRequest {
  /** Names the parts of this map among those of all pages. */
  readonly id: string;
  readonly projection: Projection;
  /** The legs walked here, counted from 0; their stops are filled, all others hollow. */
  readonly legs: readonly number[];
  readonly letters: readonly Letter[];
  /** Pages whose edges are marked. */
  readonly frames: readonly Frame[];
  readonly isOverview: boolean;
  /** Said in place of the picture to those who cannot see it. */
  readonly description: string;
}

/** A drawn map. */
export interface DrawnMap {
  readonly drawing: SvgNode;
  readonly labels: readonly PlacedLabel[];
  /** Names that found no room; the first list holds those the walker needs most. */
  readonly droppedOwn: readonly string[];
  readonly dropped: readonly string[];
}

const gap = 0.5;
const widestHalo = 20;

/** Draws a map with its top left at a point of the page. */
export function drawMap(atlas: Atlas, request: MapRequest, at: Point): DrawnMap {
  const { projection, legs, isOverview } = request;
  const { width, height } = projection;
  const room = emptyRoom(width, height, gap);
  const walked = legs.map((index) => atlas.stroll.legs[index] as Leg);
  const ids = isOverview ? atlas.stroll.order : walked.flatMap(({ from, to }) => [from, to]);
  const signs = stopSigns(atlas, projection, ids);
  room.take(routePlots(atlas, projection, legs));
  for (const {
    at: [x, y],
    radius,
  } of signs) {
    room.take([plotOf({ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 })]);
  }
  const north = drawNorth(atlas, projection, room);
  const own = placeOwnNames(atlas, projection, signs, legs, room, request.id);
  const letters = drawLetters(atlas, projection, request.letters, room);
  const toilets = drawToilets(atlas, projection, room);
  const ticks = drawTicks(atlas, projection, room);
  const frames = drawFrames(atlas, projection, request.frames, room, isOverview ? 0.18 : 0.3);
  const others = placeOtherNames(atlas, projection, legs, room, request.id);
  const labels = [...own.placed, ...others.placed];
  return {
    labels,
    droppedOwn: own.dropped,
    dropped: [...own.dropped, ...others.dropped],
    drawing: node(
      "g",
      { role: "img", "aria-label": request.description },
      node(
        "svg",
        { x: at[0], y: at[1], width, height, viewBox: `0 0 ${width} ${height}`, overflow: "hidden" },
        node("rect", { x: 0, y: 0, width, height, fill: atlas.inks.paper }),
        ...drawGround(atlas, projection),
        ...(isOverview ? [] : drawHalos(atlas, projection, ids)),
        ...drawRoute(atlas, projection, legs, isOverview),
        ...frames,
        ...ticks,
        ...toilets,
        ...labels.map(({ drawn }) => drawn),
        ...letters,
        ...drawStops(atlas, signs),
        north,
        drawBorder(atlas, projection),
      ),
    ),
  };
}

function drawToilets(atlas: Atlas, projection: Projection, room: Room): SvgNode[] {
  return atlas.toilets.flatMap(({ position }) => {
    const at = projection.toPaper(position);
    const plot = plotOf({ x: at[0] - 2.5, y: at[1] - 1.7, width: 5, height: 3.4 });
    if (!isOn(at, projection) || !room.isFree([plot])) return [];
    room.take([plot]);
    return [toiletSign(at, atlas.inks)];
  });
}

/** Rings around things whose place is approximate, as wide as they may be out. Very wide ones would say nothing. */
function drawHalos({ world, inks }: Atlas, projection: Projection, ids: readonly string[]): SvgNode[] {
  return ids.flatMap((id) => {
    const place = world.places.get(id);
    const radius = projection.millimetres(place?.precisionMetres ?? 0);
    if (!place || place.certainty === "surveyed" || radius > widestHalo || radius < 1.5) return [];
    const [cx, cy] = projection.toPaper(place.position);
    return [
      node("circle", {
        cx,
        cy,
        r: radius,
        fill: "none",
        stroke: inks.voices[place.voice],
        "stroke-width": 0.3,
        "stroke-dasharray": "1.6 1.2",
      }),
    ];
  });
}
