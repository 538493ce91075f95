import type { PlaceId } from "../domain/place.ts";
import type { Step } from "../domain/route/types.ts";

/** Turns a step into one sentence, without a full stop. `placeName` gives the title of a place in that language. */
export type StepSentence = (step: Step, placeName: (id: PlaceId) => string) => string;

/** Words of a language for the eight directions, from north by east round to north-west. */
export type Compass = readonly [string, string, string, string, string, string, string, string];

/** A stretch drawn by hand is told from this many metres on, and from this share of the step. */
const toldMetres = 15;
const toldShare = 0.1;
/** … and from this share on all of the step is as good as drawn by hand. */
const wholeShare = 0.9;

/** The word for a bearing in degrees clockwise from north. */
export function compassWord(words: Compass, bearing: number): string {
  return words[Math.round(bearing / 45) % 8] as string;
}

/** Whether the step leaves every known way, between a stop and the nearest street. */
export function isOffWay({ way }: Step): boolean {
  return way.class === "walkway" && way.name === undefined && way.names === undefined;
}

/** Bridges with a name of their own that the step begins with. */
export function namedBridges({ bridges }: Step): readonly string[] {
  return bridges.filter((name) => name !== null);
}

/** Whether a bridge is crossed that has no name, and no other that the sentence names already. */
export function hasOnlyUnnamedBridge({ bridges, way }: Step): boolean {
  return bridges.length > 0 && !way.bridge && bridges.every((name) => name === null);
}

/** How much of the step runs along ways we drew ourselves, as far as it must be told; the sentence may say so already. */
export function drawnShare(step: Step): "whole" | "part" | null {
  const { metres, approximateMetres } = step;
  if (isOffWay(step) || approximateMetres < Math.max(toldMetres, toldShare * metres)) return null;
  return approximateMetres > wholeShare * metres ? "whole" : "part";
}

/** Whether the name of the way already says where it leads, so that naming the place again would be idle. */
export function saysPlace(wayName: string, placeTitle: string): boolean {
  const title = placeTitle.toLowerCase().replace(/^(the|le|la|les) |^l’/, "");
  return wayName.toLowerCase().includes(title);
}
