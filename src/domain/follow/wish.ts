/** What a walker can wish for on the way. */
export type WalkWish =
  | { readonly wish: "arrive" | "skip" | "back" | "walk-on" | "pause" | "resume" | "restart" | "end" }
  /** Begin on a leg further on, counted from 0. */
  | { readonly wish: "join"; readonly leg: number }
  /** Turn to a direction of the leg by hand, counted from 0. */
  | { readonly wish: "step"; readonly step: number }
  /** The map stays with the walker, or is let go. */
  | { readonly wish: "track"; readonly on: boolean }
  /** Turn the map so that the way ahead is up, or north. */
  | { readonly wish: "heading-up"; readonly on: boolean }
  /** Take up the compass of the phone, or put it away. */
  | { readonly wish: "compass"; readonly on: boolean }
  /** Show the way back to the line, or hide it. */
  | { readonly wish: "way-back"; readonly on: boolean }
  /** Play or hold the simulated walker, at a rate, from a second. */
  | { readonly wish: "demo"; readonly playing?: boolean; readonly rate?: number; readonly seconds?: number };
