import type { Guide } from "./guide.ts";
import { windowsOn } from "./hours.ts";
import type { PlaceId } from "./place.ts";
import type { Position } from "./position.ts";
import type { StrollRequest } from "./route/types.ts";
import { shown } from "./shown.ts";
import type { Tour } from "./tour.ts";

/** A stroll as a visitor wishes it, before the way is worked out. */
export interface Draft {
  readonly name?: string;
  /** In the visitor’s own order; each place once. */
  readonly stops: readonly PlaceId[];
  readonly order: "best" | "given";
  readonly shape: "one-way" | "loop";
  readonly start?: Position;
  /** Kept, but without effect, while the stroll is a loop. */
  readonly end?: Position;
  /** `YYYY-MM-DD`. */
  readonly day?: string;
  /** Minutes after midnight. */
  readonly departAt?: number;
  readonly budgetMinutes?: number;
  readonly stepFree?: boolean;
  /** Metres per second. */
  readonly speed?: number;
}

/** What can be set about a draft beside its stops; `undefined` unsets it. */
export type DraftSettings = { readonly [K in Exclude<keyof Draft, "stops">]?: Draft[K] | undefined };

export const emptyDraft: Draft = { stops: [], order: "best", shape: "one-way" };

/** A tour as the beginning of a stroll of one’s own; the tour itself stays as it is. */
export function draftOfTour({ stops, order, shape }: Tour): Draft {
  return { stops: stops.map(({ place }) => place), order, shape };
}

/** With these places after those there are; none twice. */
export function addStops(draft: Draft, places: readonly PlaceId[]): Draft {
  return { ...draft, stops: [...new Set([...draft.stops, ...places])] };
}

/** Stops as a link or a file names them, by ids or codes: the ids of those there are, each once, and the other names. */
export function knownStops(
  named: readonly string[],
  places: Guide["places"],
): { readonly stops: readonly PlaceId[]; readonly unknown: readonly string[] } {
  const ids = new Map([...places.values()].map(({ id, code }) => [code, id]));
  const known = named.map((name) => (places.has(name) ? name : ids.get(name)));
  return {
    stops: [...new Set(known.filter((id) => id !== undefined))],
    unknown: named.filter((_, index) => known[index] === undefined),
  };
}

export function removeStops(draft: Draft, places: readonly PlaceId[]): Draft {
  return { ...draft, stops: draft.stops.filter((id) => !places.includes(id)) };
}

/**
 * Moves the stop at index `from` of the order shown to the index `to`; from then on the visitor’s own order holds.
 * Stops that are not shown, because they were left out of the walk, follow at the end.
 */
export function moveStop(draft: Draft, visible: readonly PlaceId[], from: number, to: number): Draft {
  const moved = visible[from];
  if (moved === undefined) return draft;
  const stops = visible.filter((_, index) => index !== from);
  stops.splice(Math.max(0, to), 0, moved);
  return { ...draft, stops: [...new Set([...stops, ...draft.stops])], order: "given" };
}

/** Sets and unsets what is not a stop. */
export function setDraft(draft: Draft, settings: DraftSettings): Draft {
  const set = Object.entries({ ...draft, ...settings }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as unknown as Draft;
}

/** Characters in the name of a stroll at most. */
export const longestName = 60;

/** A name fit to be shown in one line; empty when nothing is left of it. */
export function cleanName(text: string): string {
  return shown(text, longestName);
}

/**
 * What a draft asks of the router; places that do not exist are left out. Opening hours count once the day and the
 * departure are known; where nobody knows them a place is taken to be open.
 */
export function draftRequest({ places }: Guide, draft: Draft): StrollRequest {
  const { stops, order, shape, start, end, day, departAt, budgetMinutes, stepFree, speed } = draft;
  return {
    stops: stops.flatMap((id) => {
      const place = places.get(id);
      if (!place) return [];
      const open = day && departAt !== undefined ? windowsOn(place.hours, day) : "unknown";
      const { stand: position, visitMinutes } = place;
      return [{ id, position, visitMinutes, ...(open !== "unknown" && { open }) }];
    }),
    order,
    shape,
    ...(start && { start }),
    ...(end && shape === "one-way" && { end }),
    ...(departAt !== undefined && { departAt }),
    ...(budgetMinutes !== undefined && { budgetMinutes }),
    ...(stepFree && { stepFree }),
    ...(speed !== undefined && { speed }),
  };
}
