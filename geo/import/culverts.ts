import type { LineString } from "geojson";
import type { WayProperties } from "../../src/domain/layer.ts";
import type { Written } from "../collection.ts";
import { positionsOf } from "../geometry.ts";
import type { Area } from "../geometry.ts";
import { fromPlane, metresAlong, samplesAlong } from "../plane.ts";
import { waterMask } from "../water-mask.ts";
import { at } from "./defects.ts";
import type { Defect } from "./report.ts";

/** Longest stretch over water that can be a culvert; anything longer without a bridge is an error of the source. */
const longestCulvert = 30;

/** A way that runs over water without a bridge, and how far. */
export interface WetWay {
  readonly way: Written<LineString, WayProperties>;
  readonly metres: number;
}

/** Walkable ways over water that are no bridges. */
export function wetWays(
  streets: readonly Written<LineString, WayProperties>[],
  water: readonly Area[],
): WetWay[] {
  const isWater = waterMask(water);
  return streets.flatMap((way) => {
    if (!way.properties.walkable || way.properties.bridge) return [];
    const line = positionsOf(way.geometry);
    const samples = samplesAlong(line, 1);
    const wet = samples.filter(({ point }) => isWater(fromPlane(point))).length;
    return wet > 0 ? [{ way, metres: (wet / samples.length) * metresAlong(line) }] : [];
  });
}

/** Lines of the ways that may stay: the water under them is led through a pipe. */
export function culvertLines(wet: readonly WetWay[]): LineString[] {
  return wet.filter(({ metres }) => metres <= longestCulvert).map(({ way }) => way.geometry);
}

/** How ways over water were dealt with. */
export function culvertDefects(wet: readonly WetWay[]): Defect[] {
  const describe = ({ way, metres }: WetWay) =>
    `${at(way.properties.name, positionsOf(way.geometry))}: ${metres.toFixed(0)} m`;
  const fits = ({ metres }: WetWay) => metres <= longestCulvert;
  return [
    {
      title: "Ways over narrow water without a bridge",
      handled: "Taken for culverts: the water is cut 4 metres either side of the way.",
      where: wet.filter(fits).map(describe).sort(),
    },
    {
      title: "Ways over wide water without a bridge",
      handled: "Nothing was done: the check refuses the layer until the source is right.",
      where: wet
        .filter((each) => !fits(each))
        .map(describe)
        .sort(),
    },
  ];
}
