import type { LineString } from "geojson";
import type { WayProperties } from "../../src/domain/layer.ts";
import type { Position } from "../../src/domain/position.ts";
import { compare, feature } from "../collection.ts";
import type { Written } from "../collection.ts";
import { lineGeometry, positionsOf } from "../geometry.ts";
import { numbered, typographic } from "../names.ts";
import { surveyed } from "../papers.ts";
import { fromPlane, samplesAlong } from "../plane.ts";
import { components } from "./components.ts";
import { networkDefects } from "./defects.ts";
import { dualCarriageways } from "./dual.ts";
import { lineKey, sourceLines, withoutDuplicates } from "./lines.ts";
import { splitIntoPieces } from "./network.ts";
import type { Raw } from "./raw.ts";
import type { Defect } from "./report.ts";
import { roundRings } from "./roundabouts.ts";
import { thinLine } from "./thin.ts";
import { waterSides } from "./water-sides.ts";
import { readWay } from "./way.ts";
import type { Way } from "./way.ts";

const precisionMetres = 2;
const toleranceMetres = 0.5;
const roundaboutName = /^(Rond-Point|Giratoire)\b/;

/** The network of ways in our schema, and what was wrong with the source. */
export interface Streets {
  readonly features: readonly Written<LineString, WayProperties>[];
  readonly defects: readonly Defect[];
}

/** Makes the `streets` layer of raw ways; `nameAt` names the water at a position. */
export function makeStreets(
  raws: readonly Raw[],
  nameAt: (position: Position) => string | undefined,
): Streets {
  const whole = withoutDuplicates(sourceLines(raws));
  const network = splitIntoPieces(whole.lines);
  const ways = network.pieces.flatMap((piece) => readWay(piece) ?? []);
  const groups = components(ways.filter(({ walkable }) => walkable));
  const mainland = new Set(groups[0]);

  const flat = ways.filter(({ bridge, underpass }) => !bridge && !underpass);
  const ring = roundRings(flat);
  const isRoundabout = (way: Way) =>
    way.roundaboutTag || ring.has(way) || roundaboutName.test(way.name ?? "");
  const dual = dualCarriageways(ways.filter((way) => !isRoundabout(way)));

  const ordered = [...ways].sort((a, b) => compare(lineKey(a.line), lineKey(b.line)));
  const features = ordered.map((way, index) =>
    feature(
      numbered("way", index),
      lineGeometry(way.line),
      properties(way, mainland.has(way), isRoundabout(way), dual.has(way), nameAt),
    ),
  );
  const defects = networkDefects({
    whole: whole.dropped,
    network,
    ways,
    groups,
    dual,
    ring: ways.filter(isRoundabout),
  });
  return { features, defects };
}

/**
 * The ways without vertices that lie within half a metre of the line: a quarter of the precision of the source. Ways on
 * land stay out of the water, and ways that would come to lie on each other stay as they are.
 */
export function thinWays(
  ways: Streets["features"],
  isWater: (position: Position) => boolean,
): Streets["features"] {
  const taken = new Set<string>();
  return ways.map((way) => {
    const line = positionsOf(way.geometry);
    const thin = thinLine(line, toleranceMetres);
    const wet =
      !way.properties.bridge && samplesAlong(thin, 1).some(({ point }) => isWater(fromPlane(point)));
    const kept = wet || taken.has(lineKey(thin)) ? line : thin;
    taken.add(lineKey(kept));
    return { ...way, geometry: lineGeometry(kept) };
  });
}

function properties(
  way: Way,
  walkable: boolean,
  roundabout: boolean,
  dual: boolean,
  nameAt: (position: Position) => string | undefined,
): WayProperties {
  const { left, right } = way.bridge ? {} : waterSides(way.line, nameAt);
  return {
    ...(way.name && { name: typographic(way.name) }),
    class: way.class,
    walkable,
    ...(way.bridge && { bridge: true as const }),
    ...(way.passage && { passage: true as const }),
    ...(way.stepFree !== undefined && { step_free: way.stepFree }),
    ...(roundabout && { roundabout: true as const }),
    ...(dual && { dual: true as const }),
    ...(left && { water_left: left }),
    ...(right && { water_right: right }),
    ...surveyed(precisionMetres),
  };
}
