import type { PlaceId } from "../place.ts";
import type { Position } from "../position.ts";
import type { Stroll } from "../route/types.ts";

/** The files a walk can be handed on as. */
export type FileKind = "gpx" | "kml" | "geojson" | "calendar";

/** What a file of a walk says in words, in the reader’s language. */
export interface Told {
  readonly title: string;
  readonly summary: string;
  /** Absolute link to the walk. */
  readonly link: string;
  /** Name, words and absolute link of a stop. */
  readonly stop: (id: PlaceId) => {
    readonly name: string;
    readonly description: string;
    readonly link: string;
  };
  /** Name of a leg. */
  readonly leg: (from: PlaceId, to: PlaceId) => string;
}

/** Whose work a file of a walk is, and under which terms it may be passed on. */
export const credit = {
  author: "OpenStreetMap contributors (streets), Calais 1940 (texts, CC BY 4.0)",
  licence: "https://opendatacommons.org/licenses/odbl/1-0/",
} as const;

/** A stop of the walk with the point where the way touches it. */
export interface Spot {
  readonly id: PlaceId;
  readonly position: Position;
}

/** The stops in walking order; one that no leg touches is left out. */
export function spotsOf({ order, legs }: Stroll): readonly Spot[] {
  return order.flatMap((id) => {
    const position =
      legs.find(({ from }) => from === id)?.line[0] ?? legs.find(({ to }) => to === id)?.line.at(-1);
    return position ? [{ id, position }] : [];
  });
}
