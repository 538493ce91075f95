import { bearing, destination, lineSliceAlong, lineString } from "@turf/turf";
import type { Bounds, Position } from "./position.ts";

const metresUnit = { units: "meters" } as const;
/** Radius of the sphere every length of ours is measured on, as in Turf. */
const earthMetres = 6371008.8;
const radians = Math.PI / 180;
const metresPerDegreeOfLatitude = earthMetres * radians;

/**
 * Great-circle metres between two positions, by the haversine formula: what Turf gives, without the objects it makes
 * on the way, for this is asked a hundred thousand times while a town is read.
 */
export function distanceMetres([fromLng, fromLat]: Position, [toLng, toLat]: Position): number {
  const north = Math.sin(((toLat - fromLat) * radians) / 2);
  const east = Math.sin(((toLng - fromLng) * radians) / 2);
  const square = north * north + east * east * Math.cos(fromLat * radians) * Math.cos(toLat * radians);
  return 2 * earthMetres * Math.atan2(Math.sqrt(square), Math.sqrt(1 - square));
}

/** Direction from one position to another in degrees clockwise from north, 0 ≤ bearing < 360. */
export function bearingDegrees(from: Position, to: Position): number {
  return normaliseDegrees(bearing(from as [number, number], to as [number, number]));
}

/** How far one must turn from one bearing to another: −180 < degrees ≤ 180, positive to the right. */
export function turnDegrees(from: number, to: number): number {
  const turn = normaliseDegrees(to - from);
  return turn > 180 ? turn - 360 : turn;
}

/** The position reached after so many metres in a direction given in degrees. */
export function destinationOf(from: Position, metres: number, degrees: number): Position {
  return asPosition(destination(from as [number, number], metres, degrees, metresUnit).geometry.coordinates);
}

/** Metres along a line. */
export function lengthMetres(line: readonly Position[]): number {
  let metres = 0;
  for (let index = 1; index < line.length; index += 1) {
    metres += distanceMetres(line[index - 1] as Position, line[index] as Position);
  }
  return metres;
}

/** The part of a line between two distances in metres from its start. Needs two positions. */
export function sliceAlong(line: readonly Position[], fromMetres: number, toMetres: number): Position[] {
  const slice = lineSliceAlong(lineString(line as [number, number][]), fromMetres, toMetres, metresUnit);
  return slice.geometry.coordinates.map(asPosition);
}

/** The smallest bounds holding all positions; needs at least one. */
export function boundsOf(positions: Iterable<Position>): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** Metres of one degree of longitude and of latitude near a latitude, for flat sums inside one town. */
export function metresPerDegree(latitude: number): readonly [lng: number, lat: number] {
  return [metresPerDegreeOfLatitude * Math.cos(latitude * radians), metresPerDegreeOfLatitude];
}

/** The same direction, 0 ≤ degrees < 360. */
export function normaliseDegrees(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}

function asPosition(coordinates: readonly number[]): Position {
  return [coordinates[0] as number, coordinates[1] as number];
}
