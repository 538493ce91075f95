import type { PlaceId } from "./place.ts";

/** Why no stroll could be planned. */
export type RouteError =
  | { readonly kind: "no-stops" }
  | { readonly kind: "too-many-stops"; readonly count: number; readonly max: number }
  | { readonly kind: "bad-request"; readonly why: string }
  /** Nearest walkable way is `metres` away, too far to lead anyone to. */
  | { readonly kind: "stop-off-street"; readonly stop: PlaceId; readonly metres: number }
  | { readonly kind: "no-way"; readonly from: PlaceId; readonly to: PlaceId };

/** Why a file of ours could not be used. */
export type DataError =
  | { readonly kind: "data-unreachable"; readonly file: string }
  | { readonly kind: "data-invalid"; readonly file: string; readonly where: string; readonly why: string };

/** What a link asked for that does not exist; the rest of the link is followed. */
export type LinkError =
  | { readonly kind: "unknown-language"; readonly asked: string }
  | { readonly kind: "unknown-tour"; readonly asked: string }
  | { readonly kind: "unknown-place"; readonly asked: string }
  | { readonly kind: "unknown-stops"; readonly asked: readonly string[] }
  | { readonly kind: "bad-stroll-wish"; readonly asked: string }
  | { readonly kind: "unknown-layers"; readonly asked: readonly string[] }
  | { readonly kind: "bad-time"; readonly asked: string }
  | { readonly kind: "unknown-thing"; readonly asked: string }
  | { readonly kind: "bad-map-view"; readonly asked: string }
  | { readonly kind: "bad-follow-mode"; readonly asked: string }
  | { readonly kind: "bad-print-wish"; readonly asked: string }
  | { readonly kind: "link-too-long"; readonly length: number };

export type MapError = { readonly kind: "map-unavailable"; readonly why: string };

/** Everything that can go wrong, each with one sentence and one way out per language. */
export type AppError =
  | RouteError
  | DataError
  | LinkError
  | MapError
  | { readonly kind: "storage-unavailable" }
  | { readonly kind: "no-position" }
  /** Some strolls kept on the phone could not be read. */
  | { readonly kind: "strolls-damaged"; readonly count: number }
  | { readonly kind: "unexpected"; readonly why: string };

export type ErrorKind = AppError["kind"];
