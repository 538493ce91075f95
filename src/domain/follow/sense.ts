import { usualPace } from "./motion.ts";
import type { Sense } from "./types.ts";

/** What is remembered before any fix. */
export const freshSense: Sense = {
  belief: null,
  time: null,
  roughness: 1,
  place: null,
  pace: usualPace,
  mark: null,
  since: {},
  announced: null,
  pausedFrom: null,
  distances: [],
  closest: null,
  leftAt: null,
  leaps: 0,
};
