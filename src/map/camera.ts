import { MercatorCoordinate, type LngLatBoundsLike, type Map } from "maplibre-gl";
import { boundsOf } from "../domain/geometry.ts";
import type { Bounds, Position } from "../domain/position.ts";
import type { MapView } from "../domain/view.ts";

/** Pixels of the map covered by the panel or the sheet, from each side. */
export interface Covered {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A part of the map somebody wants to see; `fit` at its best size, else only in view. */
export interface Focus {
  readonly bounds: Bounds;
  readonly fit: boolean;
}

export const uncovered: Covered = { top: 0, right: 0, bottom: 0, left: 0 };

/** Air around what is fitted, so that numbers and names at the edge stay whole. */
const air = { top: 48, right: 118, bottom: 44, left: 28 };

/** On a map narrower than this the buttons hide its upper left corner, so far; CSS pixels, as in `furniture`. */
const buttons = { narrow: 600, right: 62, bottom: 110 };
/** Half the disc of a stop. */
const disc = 18;

/** Nearest the map comes by itself, and the farthest from which a chosen place can still be made out. */
const closest = 17;
const readable = 15.5;
/** Where street names can be read on the move. */
const walking = 16.1;

/**
 * Shows all of these positions, none behind the buttons. As with every movement of our own, MapLibre makes it a jump
 * where the reader asked for less motion, and it carries no `originalEvent`, by which the visitor's are known.
 */
export function fitAll(map: Map, positions: readonly Position[], covered: Covered, animate: boolean): void {
  const bounds = boundsOf(positions);
  const { clientWidth, clientHeight } = map.getContainer();
  const padding = withAir(map, covered);
  const corner = { right: covered.left + buttons.right + disc, bottom: covered.top + buttons.bottom + disc };
  const aside = { ...padding, left: Math.max(padding.left, corner.right) };
  const below = { ...padding, top: Math.max(padding.top, corner.bottom) };
  let best = { padding, zoom: 0 };
  for (const tried of clientWidth < buttons.narrow ? [padding, aside, below] : []) {
    const { center, zoom } =
      map.cameraForBounds(asBounds(bounds), { padding: tried, maxZoom: closest }) ?? {};
    if (center === undefined || zoom === undefined || zoom <= best.zoom) continue;
    const middle = MercatorCoordinate.fromLngLat(center);
    const world = 512 * 2 ** zoom;
    const isHidden = positions.some((position) => {
      const { x, y } = MercatorCoordinate.fromLngLat(position as [number, number]);
      const right = (x - middle.x) * world + clientWidth / 2;
      return right < corner.right && (y - middle.y) * world + clientHeight / 2 < corner.bottom;
    });
    if (!isHidden) best = { padding: tried, zoom };
  }
  map.fitBounds(asBounds(bounds), { padding: best.padding, maxZoom: closest, animate });
}

function asBounds(bounds: Bounds): LngLatBoundsLike {
  return bounds as unknown as LngLatBoundsLike;
}

/** Brings a position into the part of the map that can be seen, if it is not there, and near enough to be read. */
export function reveal(map: Map, position: Position, covered: Covered): void {
  const { x, y } = map.project(position as [number, number]);
  const seen = visiblePart(map, covered);
  const inside = x >= seen.left + 32 && x <= seen.right - 32 && y >= seen.top + 32 && y <= seen.bottom - 32;
  const zoom = Math.max(map.getZoom(), readable);
  if (inside && zoom === map.getZoom()) return;
  map.easeTo({ center: position as [number, number], zoom, offset: offsetOf(map, covered) });
}

/** Shows what was asked for; what is in view already is left where it is, unless it is to be fitted. */
export function focusOn(map: Map, { bounds, fit }: Focus, covered: Covered): void {
  const [west, south, east, north] = bounds;
  const seen = visiblePart(map, covered);
  const [topLeft, bottomRight] = [map.project([west, north]), map.project([east, south])];
  const inside =
    topLeft.x >= seen.left &&
    topLeft.y >= seen.top &&
    bottomRight.x <= seen.right &&
    bottomRight.y <= seen.bottom;
  if (!fit && inside) return;
  map.fitBounds(asBounds(bounds), { padding: withAir(map, covered), maxZoom: fit ? closest : readable });
}

/** Keeps a walker in the middle of the visible part, with a bearing in degrees up; near enough to read the streets when it `begins`. */
export function stayWith(
  map: Map,
  position: Position,
  bearing: number,
  covered: Covered,
  begins: boolean,
): void {
  const zoom = begins ? walking : map.getZoom();
  // The first move is a jump: the next fix would cut an animation short, and with it the change of zoom.
  const duration = begins ? 0 : 400;
  map.easeTo({
    center: position as [number, number],
    zoom,
    bearing,
    offset: offsetOf(map, covered),
    duration,
  });
}

/** Puts the middle of the visible part where a link says. */
export function goTo(map: Map, { lng, lat, zoom }: MapView, covered: Covered): void {
  map.easeTo({ center: [lng, lat], zoom, offset: offsetOf(map, covered), animate: false });
}

/** Where the middle of the visible part is; the counterpart of `goTo`. */
export function viewOf(map: Map, covered: Covered): MapView {
  const seen = visiblePart(map, covered);
  const { lng, lat } = map.unproject([(seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2]);
  return { zoom: map.getZoom(), lat, lng };
}

/** Bounds grown by a share of their size on each side. */
export function grown([west, south, east, north]: Bounds, share: number): Bounds {
  const [wide, high] = [(east - west) * share, (north - south) * share];
  return [west - wide, south - high, east + wide, north + high];
}

function visiblePart(map: Map, covered: Covered): Covered {
  const { clientWidth, clientHeight } = map.getContainer();
  const { top, left, right, bottom } = bounded(map, covered);
  return { top, left, right: clientWidth - right, bottom: clientHeight - bottom };
}

function offsetOf(map: Map, covered: Covered): [number, number] {
  const { top, left, right, bottom } = bounded(map, covered);
  return [(left - right) / 2, (top - bottom) / 2];
}

function withAir(map: Map, covered: Covered): Covered {
  const { top, left, right, bottom } = bounded(map, covered);
  return { top: top + air.top, right: right + air.right, bottom: bottom + air.bottom, left: left + air.left };
}

/** A sheet drawn up over everything leaves at least 160 pixels to show something in. */
function bounded(map: Map, covered: Covered): Covered {
  const { clientWidth, clientHeight } = map.getContainer();
  const across = shrunk(covered.left + covered.right, clientWidth - 160);
  const down = shrunk(covered.top + covered.bottom, clientHeight - 160);
  return {
    top: covered.top * down,
    bottom: covered.bottom * down,
    left: covered.left * across,
    right: covered.right * across,
  };
}

function shrunk(wanted: number, room: number): number {
  return wanted <= room ? 1 : Math.max(room, 0) / wanted;
}
