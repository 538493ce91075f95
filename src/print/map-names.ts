import { stopNumber, type Atlas, type Spot } from "./atlas.ts";
import { pointAlong } from "./clip.ts";
import { labelAlong, type LabelFace, type PlacedLabel } from "./line-label.ts";
import { wayWidth } from "./map-ground.ts";
import type { StopSign } from "./map-route.ts";
import type { Point } from "./node.ts";
import type { Projection } from "./projection.ts";
import type { Room } from "./room.ts";
import { labelBeside, labelWithLeader } from "./spot-label.ts";
import { shortName } from "../domain/street-lines.ts";
import { namedLines, type NamedLine } from "./street-names.ts";

/** The names on a map, and those that found no room. */
export interface Names {
  readonly placed: readonly PlacedLabel[];
  readonly dropped: readonly string[];
}

/** A name that looks for room when its turn comes. */
interface Wanted {
  readonly text: string;
  readonly place: () => PlacedLabel | null;
}

/** The names a walker cannot do without: the stops, and the streets to take. They come before all letters and signs. */
export function placeOwnNames(
  atlas: Atlas,
  projection: Projection,
  signs: readonly StopSign[],
  legs: readonly number[],
  room: Room,
  id: string,
): Names {
  const isWalked = isWalkedOn(atlas, legs);
  const isNamed = new Set(signs.map(({ id: stop }) => atlas.nameOf(stop)));
  const streets =
    projection.scale > 5000
      ? []
      : namedLines(atlas, projection).filter((street) => isWalked(street) && !isNamed.has(street.name));
  const walkedAt = middlesOfSteps(atlas, projection, legs);
  return placeAll([
    ...namesOfStops(atlas, signs, room, projection),
    ...streets
      .sort((one, other) => one.length - other.length)
      .map((street, index) =>
        streetName(
          atlas,
          projection,
          street,
          room,
          `${id}-w${index}`,
          walkedAt.get(street.name) ?? pointAlong(street.line, street.length / 2).at,
        ),
      ),
  ]);
}

/** All other names, in the order of their importance; each takes its room from those after it. */
export function placeOtherNames(
  atlas: Atlas,
  projection: Projection,
  legs: readonly number[],
  room: Room,
  id: string,
): Names {
  const isWalked = isWalkedOn(atlas, legs);
  const rank = (street: NamedLine): number => (street.class === "main" ? 1e3 : 0) + street.length;
  const streets = namedLines(atlas, projection)
    .filter((street) => !isWalked(street) && (projection.scale <= 5000 || street.class !== "street"))
    .sort((one, other) => rank(other) - rank(one) || one.name.localeCompare(other.name, "fr"));
  const stopNames = atlas.stroll.order.map((stop) => atlas.nameOf(stop).toLowerCase());
  const parks = atlas.parkNames.filter(
    ({ name }) => !stopNames.some((stop) => stop.includes(name.toLowerCase())),
  );
  return placeAll([
    ...spotNames(atlas.citadelNames, citadelFace(atlas), projection, room),
    ...spotNames(atlas.waterNames, waterFace(atlas), projection, room),
    ...spotNames(atlas.forts, fortFace(atlas), projection, room),
    ...streets.map((street, index) => streetName(atlas, projection, street, room, `${id}-s${index}`)),
    ...spotNames(parks, parkFace(atlas), projection, room),
  ]);
}

function placeAll(wanted: readonly Wanted[]): Names {
  const placed: PlacedLabel[] = [];
  const dropped: string[] = [];
  for (const { text, place } of wanted) {
    const label = place();
    if (label) placed.push(label);
    else dropped.push(text);
  }
  return { placed, dropped };
}

/** A name to be walked by may be a little smaller rather than be missing. */
const smallerName = 0.88;

function namesOfStops(
  atlas: Atlas,
  signs: readonly StopSign[],
  room: Room,
  projection: Projection,
): Wanted[] {
  const { inks, sizes, nameOf } = atlas;
  return signs
    .filter(({ id }) => stopNumber(atlas.stroll, id) !== "")
    .toSorted((one, other) => Number(other.own) - Number(one.own))
    .map(({ id, at, radius, own }) => {
      const isWide = projection.width > 120;
      const size = sizes.label * (own ? (isWide ? 1.3 : 1.12) : 1);
      const face: LabelFace = {
        face: own ? "serifStrong" : "serif",
        size,
        ink: inks.ink,
        halo: inks.paper,
      };
      const text = nameOf(id);
      const widths = [size * 9, size * 6];
      return {
        text,
        place() {
          for (const width of widths) {
            const label = labelBeside(text, at, radius + 1.2, width, face, room);
            if (label) return label;
          }
          return null;
        },
      };
    });
}

interface SpotFace {
  readonly face: LabelFace;
  readonly width: number;
  readonly away: number;
  readonly drift: number;
}

function spotNames(
  spots: readonly Spot[],
  { face, width, away, drift }: SpotFace,
  projection: Projection,
  room: Room,
): Wanted[] {
  return spots.flatMap((spot) => {
    const at = projection.toPaper(spot.position);
    const isNear =
      at[0] > -drift &&
      at[1] > -drift &&
      at[0] < projection.width + drift &&
      at[1] < projection.height + drift;
    return isNear && spot.name !== ""
      ? [{ text: spot.name, place: () => labelBeside(spot.name, at, away, width, face, room, drift) }]
      : [];
  });
}

function waterFace({ inks, sizes }: Atlas): SpotFace {
  const face = {
    face: "serifItalic",
    size: sizes.label * 1.2,
    ink: inks.waterInk,
    halo: inks.water,
  } as const;
  return { face, width: sizes.label * 9, away: 0, drift: 25 };
}

function parkFace({ inks, sizes }: Atlas): SpotFace {
  const face = {
    face: "serifItalic",
    size: sizes.label * 1.1,
    ink: inks.voices.rifle,
    halo: inks.park,
  } as const;
  return { face, width: sizes.label * 7, away: 0, drift: 25 };
}

function fortFace({ inks, sizes }: Atlas): SpotFace {
  const face = { face: "serifItalic", size: sizes.label * 1.05, ink: inks.fort, halo: inks.paper } as const;
  return { face, width: sizes.label * 8, away: 1.8, drift: 0 };
}

function citadelFace({ inks, sizes }: Atlas): SpotFace {
  const face = { face: "serifStrong", size: sizes.label * 1.4, ink: inks.fort, halo: inks.paper } as const;
  return { face, width: 90, away: 0, drift: 40 };
}

/** Whether the route of these legs follows a street, or crosses it as a bridge. */
function isWalkedOn({ stroll }: Atlas, legs: readonly number[]): (street: NamedLine) => boolean {
  const steps = legs.flatMap((index) => stroll.legs[index]?.steps ?? []);
  const names = new Set(steps.flatMap(({ way, bridges }) => [way.name, ...bridges]));
  return ({ name }) => names.has(name);
}

/** Where in the middle of its step each street is walked on. */
function middlesOfSteps(
  { stroll }: Atlas,
  projection: Projection,
  legs: readonly number[],
): ReadonlyMap<string | undefined, Point> {
  const middles = legs.flatMap((index) => {
    const leg = stroll.legs[index];
    const line = leg?.line.map(projection.toPaper) ?? [];
    return (leg?.steps ?? []).map(({ way, metresFromStart, metres }) => {
      const along = projection.millimetres(metresFromStart + metres / 2);
      return [way.name, pointAlong(line, along).at] as const;
    });
  });
  return new Map(middles);
}

/**
 * The name of a street inside it. A street the route follows has its name beside the route, strong, and where it is
 * too short for that, a little off with a line to `walkedAt`.
 */
function streetName(
  atlas: Atlas,
  projection: Projection,
  { name, line, class: className }: NamedLine,
  room: Room,
  id: string,
  walkedAt?: Point,
): Wanted {
  const { inks, sizes } = atlas;
  const isWalked = walkedAt !== undefined;
  const texts = [...new Set([name, shortName(name)])];
  const faceOf = (factor: number): LabelFace => ({
    face: isWalked ? "sansStrong" : "sans",
    size: sizes.label * factor,
    ink: inks.ink,
    halo: inks.street,
  });
  return {
    text: name,
    place() {
      for (const factor of isWalked ? [1, smallerName] : [1]) {
        const face = faceOf(factor);
        const beside = Math.max(wayWidth(className, projection) / 2 + face.size * 0.2, 1.4) + face.size * 0.5;
        const sides = isWalked ? [beside, -beside, 0] : [0, beside, -beside];
        for (const text of texts) {
          const label = labelAlong(text, line, face, sides, room, id);
          if (label) return label;
        }
      }
      return walkedAt ? labelWithLeader(texts.at(-1) ?? name, walkedAt, faceOf(smallerName), room) : null;
    },
  };
}

/** Whether a point lies on the map. */
export function isOn([x, y]: Point, { width, height }: Projection): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}
