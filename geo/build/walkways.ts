import type { LineString } from "geojson";
import type { WayProperties } from "../../src/domain/layer.ts";
import type { Position } from "../../src/domain/position.ts";
import { feature } from "../collection.ts";
import type { Written } from "../collection.ts";
import type { Finding } from "../finding.ts";
import { lineGeometry, positionsOf } from "../geometry.ts";
import { item } from "../list.ts";
import { drawn } from "../papers.ts";
import { fromPlane, metresBetween, samplesAlong, toPlane } from "../plane.ts";
import type { AuthoredWalkway } from "../schema/walkways.ts";
import { indexSegments } from "../segments.ts";
import type { SegmentIndex } from "../segments.ts";
import { contentFiles } from "../town.ts";

/** How far an end may be moved to lie on the street it joins, in metres. */
export const joinReach = 15;
const walkwayReach = 1;
const coveredShare = 0.8;

type Way = Written<LineString, WayProperties>;

/** The `walkways` layer, the walkways surveyed ways have replaced, and ends that reach nothing. */
export interface Walkways {
  readonly features: readonly Way[];
  readonly replaced: readonly string[];
  readonly findings: readonly Finding[];
}

/** Lays authored walkways on the streets, and leaves out those that surveyed footways now cover. */
export function makeWalkways(authored: readonly AuthoredWalkway[], streets: readonly Way[]): Walkways {
  const walkable = streets.filter(({ properties }) => properties.walkable);
  const all = indexWays(walkable);
  const surveyed = indexWays(walkable.filter(({ properties }) => isForFeet(properties)));
  const replaced = authored.filter((walkway) => isCovered(walkway, surveyed));
  const kept = authored.filter((walkway) => !replaced.includes(walkway));

  const findings: Finding[] = [];
  const features = kept.map((walkway) => {
    const line = walkway.line.map((position): Position => position);
    for (const [index, joins] of [
      [0, walkway.joins.start],
      [line.length - 1, walkway.joins.end],
    ] as const) {
      const joined = joinEnd(item(line, index), joins, walkway, kept, all);
      if (joined) line[index] = joined;
      else findings.push(loose(walkway, index === 0 ? "start" : "end", joins));
    }
    return feature(walkway.id, lineGeometry(line), {
      name_en: walkway.names.en,
      name_fr: walkway.names.fr,
      class: "walkway",
      walkable: true,
      ...(walkway.bridge && { bridge: true as const }),
      ...drawn(walkway.precision_m),
    } satisfies WayProperties);
  });
  return { features, replaced: replaced.map(({ id }) => id), findings };
}

/** Where an end lies once joined; nothing when there is nothing to join. */
function joinEnd(
  end: Position,
  joins: AuthoredWalkway["joins"]["start"],
  walkway: AuthoredWalkway,
  kept: readonly AuthoredWalkway[],
  streets: SegmentIndex<Way>,
): Position | undefined {
  const [street] = streets.near(toPlane(end), joinReach);
  if (joins === "street") return street && fromPlane(street.point);
  if (joins === "nothing") return end;
  const touching = kept.filter(
    (other) =>
      other !== walkway && endsOf(other).some((theirs) => metresBetween(theirs, end) <= walkwayReach),
  );
  if (touching.length > 0) return end;
  // A neighbour that surveyed ways replaced leaves its place to them.
  return street && fromPlane(street.point);
}

function isCovered({ line, precision_m }: AuthoredWalkway, surveyed: SegmentIndex<Way>): boolean {
  const samples = samplesAlong(line, 2);
  const covered = samples.filter(({ point }) => surveyed.near(point, precision_m).length > 0);
  return covered.length >= samples.length * coveredShare;
}

function isForFeet({ class: way }: WayProperties): boolean {
  return way === "footway" || way === "path" || way === "pedestrian" || way === "steps";
}

function indexWays(ways: readonly Way[]): SegmentIndex<Way> {
  return indexSegments(ways.map((owner) => ({ line: positionsOf(owner.geometry), owner })));
}

function endsOf({ line }: AuthoredWalkway): Position[] {
  return [item(line, 0), item(line, -1)];
}

function loose({ id }: AuthoredWalkway, which: "start" | "end", joins: string): Finding {
  const reach = joins === "street" ? joinReach : walkwayReach;
  return {
    file: contentFiles.walkways,
    where: `${id}, ${which}`,
    what: `no ${joins} within ${reach} metres to join`,
    remedy: `Move the ${which} closer, or say that it joins "nothing"`,
  };
}
