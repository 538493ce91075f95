import type { LineString, MultiPolygon, Point, Polygon } from "geojson";
import { booleanPointInPolygon } from "@turf/turf";
import type { Position } from "../src/domain/position.ts";
import { item } from "./list.ts";

/** A place or a shape with an area. */
export type Area = Polygon | MultiPolygon;

/** Positions as a GeoJSON point. */
export function pointGeometry([lng, lat]: Position): Point {
  return { type: "Point", coordinates: [lng, lat] };
}

/** Positions as a GeoJSON line. */
export function lineGeometry(line: readonly Position[]): LineString {
  return { type: "LineString", coordinates: line.map(([lng, lat]) => [lng, lat]) };
}

/** Positions of a GeoJSON line. */
export function positionsOf({ coordinates }: LineString): Position[] {
  return coordinates as unknown as Position[];
}

/** Whether a position lies inside a closed ring. */
export function isInside([lng, lat]: Position, ring: readonly Position[]): boolean {
  return booleanPointInPolygon([lng, lat], {
    type: "Polygon",
    coordinates: [lineGeometry(ring).coordinates],
  });
}

/** The same area as one polygon where it is one. */
export function simplest(area: Area): Area {
  return area.type === "MultiPolygon" && area.coordinates.length === 1
    ? { type: "Polygon", coordinates: item(area.coordinates, 0) }
    : area;
}
