import type { LineString } from "geojson";
import type { WayProperties } from "../../src/domain/layer.ts";
import type { Bounds, Position } from "../../src/domain/position.ts";
import { area } from "../area.ts";
import type { Written } from "../collection.ts";
import type { Finding } from "../finding.ts";
import { positionsOf } from "../geometry.ts";
import { fromPlane, samplesAlong, toPlane } from "../plane.ts";
import { indexSegments } from "../segments.ts";
import type { Town } from "../town.ts";
import { contentFiles } from "../town.ts";
import { waterMask } from "../water-mask.ts";

type Way = Written<LineString, WayProperties>;

/** Farthest a stop may be from a way, in metres; the router would not lead there. */
const stopReach = 40;

/** Positions against the ground: inside the area, stops near ways, ways on land. */
export function checkGround(town: Town, walkways: readonly Way[]): Finding[] {
  return [
    ...outsidePositions(town),
    ...farStops(town, walkways),
    ...overWater(
      walkways,
      town,
      contentFiles.walkways,
      "Draw it on land, or say that it is a bridge and why",
    ),
    ...overWater(
      town.streets,
      town,
      "layers/streets.geojson",
      "Tag the bridge in the source and import again",
    ),
  ];
}

function outsidePositions({ places, walkways }: Town): Finding[] {
  const positions = [
    ...places.flatMap(({ file, value }) => [
      { file, where: `${value.id}, stand`, at: value.stand.at },
      ...Object.entries(value.texts).flatMap(([language, { look }]) =>
        look.flatMap(({ toward }) =>
          typeof toward === "string" ? [] : [{ file, where: `${value.id}, ${language}, look`, at: toward }],
        ),
      ),
    ]),
    ...walkways.flatMap(({ id, line }) => line.map((at) => ({ file: contentFiles.walkways, where: id, at }))),
  ];
  return positions
    .filter(({ at }) => !isInArea(at))
    .map(({ file, where, at }) => ({
      file,
      where,
      what: `[${at.join(", ")}] is outside the area`,
      remedy: `Longitude comes first; the area is ${area.join(", ")} (west, south, east, north)`,
    }));
}

/** Whether a position lies inside the area of the town. */
export function isInArea(position: Position): boolean {
  return isWithin(area, position);
}

/** Whether a position lies inside bounds, their edge included. */
export function isWithin([west, south, east, north]: Bounds, [lng, lat]: Position): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

function farStops({ places, streets }: Town, walkways: readonly Way[]): Finding[] {
  const walkable = [...streets, ...walkways].filter(({ properties }) => properties.walkable);
  const index = indexSegments(walkable.map((owner) => ({ line: positionsOf(owner.geometry), owner })));
  return places
    .filter(({ value }) => index.near(toPlane(value.stand.at), stopReach).length === 0)
    .map(({ file, value }) => ({
      file,
      where: `${value.id}, stand`,
      what: `is farther than ${stopReach} metres from any way one can walk`,
      remedy: "Move the stand to a way, or draw a walkway to it",
    }));
}

function overWater(ways: readonly Way[], { water }: Town, file: string, remedy: string): Finding[] {
  const isWater = waterMask(
    water.flatMap(({ geometry }) =>
      geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? [geometry] : [],
    ),
  );
  return ways
    .filter(({ properties }) => properties.walkable && !properties.bridge)
    .flatMap(({ id, geometry }) => {
      const wet = samplesAlong(positionsOf(geometry), 1).find(({ point }) => isWater(fromPlane(point)));
      if (!wet) return [];
      const at = fromPlane(wet.point).map((degrees) => degrees.toFixed(5));
      return [{ file, where: id, what: `runs over water at ${at.join(", ")} without a bridge`, remedy }];
    });
}
