import type { PlaceId } from "../domain/place.ts";
import type { Fix, FollowEvent, FollowState } from "../domain/follow/types.ts";
import type { WalkGraph } from "../domain/route/graph.ts";
import type { Stroll } from "../domain/route/types.ts";
import {
  arriveHere,
  goBack,
  pause,
  restart,
  resume,
  showStep,
  skipStop,
  walkOnFromStop,
} from "../domain/follow/by-hand.ts";
import { beginFollowing, follow } from "../domain/follow/follow.ts";
import { noteMove } from "../domain/follow/facing.ts";
import { joinAt } from "../domain/follow/join.ts";
import { resumeFollowing } from "../domain/follow/memory.ts";
import type { FollowOptions } from "../domain/follow/track.ts";
import { wayBack } from "../domain/follow/way-back.ts";
import { bearingDegrees, distanceMetres } from "../domain/geometry.ts";
import type { Action } from "./actions.ts";
import { stopReached, type Compass, type FollowMode, type Following, type Tally } from "./following.ts";
import { planKeyOf } from "./select.ts";
import type { AppState } from "./state.ts";
import type { WalkMemory } from "./walk-memory.ts";

/** What following needs to know of the stops, beside the stroll itself. */
export function followOptions(state: AppState, graph: WalkGraph): FollowOptions {
  const places = state.guide.status === "ready" ? [...state.guide.value.places.values()] : [];
  const byPlace = (value: (place: (typeof places)[number]) => number): Record<PlaceId, number> =>
    Object.fromEntries(places.map((place) => [place.id, value(place)]));
  return {
    graph,
    precision: byPlace(({ precisionMetres }) => precisionMetres),
    visitMinutes: byPlace(({ visitMinutes }) => visitMinutes),
  };
}

/** Sets out, or goes on where a remembered walk stopped. `now` in milliseconds since the epoch. */
export function setOut(
  stroll: Stroll,
  options: FollowOptions,
  mode: FollowMode,
  now: number,
  remembered: Pick<WalkMemory, "walk" | "begun" | "autoplay" | "tally"> | null,
): Action {
  return (state) => {
    const plan = planKeyOf(state);
    if (plan === null) return state;
    const walk = remembered
      ? resumeFollowing(stroll, remembered.walk, options)
      : beginFollowing(stroll, options);
    const following: Following = {
      plan,
      mode,
      walk,
      elsewhere: false,
      position: mode === "gps" ? "asking" : "unasked",
      screen: "sleepy",
      wasHidden: false,
      tracking: mode !== "by-hand",
      headingUp: false,
      toStart: false,
      begun: remembered?.begun ?? now,
      tally: remembered?.tally ?? { metres: 0, milliseconds: 0 },
      demo: null,
      wayBack: null,
      autoplay: remembered?.autoplay ?? null,
      heading: null,
      headingFrom: null,
      headingAt: 0,
      compass: null,
      said: null,
      now,
    };
    return { ...state, following, followWanted: null, selected: stopReached(walk), leg: null, page: "walk" };
  };
}

/** Leaves the walk; the tour stays open. */
export const endWalk: Action = (state) => ({ ...state, following: null, followWanted: null, page: "guide" });

/** Changes the walk under way, if there is one. Arriving opens the place; setting off again closes it. */
export function changeWalk(change: (following: Following) => Following): Action {
  return (state) => {
    if (!state.following) return state;
    const following = change(state.following);
    if (following === state.following) return state;
    const [before, after] = [stopReached(state.following.walk), stopReached(following.walk)];
    if (before === after) return { ...state, following };
    return { ...state, following, selected: after, page: "walk" };
  };
}

/** One more position, from the phone or the simulated walker. */
export function takeFix(fix: Fix): Action {
  return changeWalk((following) => {
    const walk = follow(following.walk, fix);
    const settled = walk.phase !== "off-route" && walk.phase !== "joining" ? { wayBack: null } : {};
    return {
      ...following,
      ...settled,
      ...headingAfter(following, walk),
      walk,
      said: loudest(walk.events) ?? following.said,
      now: fix.time,
      wasHidden: false,
      position: following.mode === "gps" ? "watching" : "unasked",
      tally: talliedAfter(following, walk, fix.time),
    };
  });
}

/** Longer than this, in milliseconds, without a word from phone or walker is no walking. */
const longestSilence = 20 * 60_000;

/** Adds what was walked since: the way along the line, and the time. */
function talliedAfter({ walk: before, tally, now }: Following, walk: FollowState, time: number): Tally {
  if (before.phase === "joining" || before.phase === "paused" || before.phase === "finished") return tally;
  return {
    metres: tally.metres + Math.max(0, walk.metresAlong - before.metresAlong),
    milliseconds: tally.milliseconds + Math.min(longestSilence, Math.max(0, time - now)),
  };
}

/** Nearer moves than this, in metres, are noise and say nothing of a direction. */
const headingMetres = 8;

function headingAfter({ headingFrom, compass }: Following, { fix }: FollowState): Partial<Following> {
  if (!fix) return {};
  if (!headingFrom) return { headingFrom: fix.position };
  if (distanceMetres(headingFrom, fix.position) < headingMetres) return {};
  const heading = bearingDegrees(headingFrom, fix.position);
  const moved = { heading, headingFrom: fix.position, headingAt: fix.time };
  if (typeof compass?.degrees !== "number") return moved;
  const differences = noteMove(compass.differences, compass.degrees, heading);
  return { ...moved, compass: { ...compass, differences } };
}

/** Takes up the compass, hears from it, or with null puts it away. */
export function turnCompass(change: Partial<Compass> | null): Action {
  const fresh: Compass = { status: "asking", degrees: null, differences: [] };
  return changeWalk((following) => ({
    ...following,
    compass: change && { ...(following.compass ?? fresh), ...change },
  }));
}

const byHand = {
  arrive: arriveHere,
  skip: skipStop,
  back: goBack,
  "walk-on": walkOnFromStop,
  pause,
  resume,
  restart,
} as const satisfies Record<string, (state: FollowState) => FollowState>;

/** What a walker can do by hand. */
export type ByHand = keyof typeof byHand;

/** Does something by hand; `now` in milliseconds since the epoch. */
export function doByHand(what: ByHand, now: number): Action {
  return changeWalk((following) => {
    const walk = byHand[what](following.walk);
    const said = loudest(walk.events) ?? null;
    const anew = what === "restart" ? { begun: now, tally: { metres: 0, milliseconds: 0 } } : {};
    const tally = talliedAfter(following, walk, now);
    return { ...following, walk, said, now, tally, wayBack: null, toStart: false, ...anew };
  });
}

/** Begins on a leg further on. */
export function joinLeg(leg: number): Action {
  return changeWalk((following) => ({ ...following, walk: joinAt(following.walk, leg) }));
}

/** Begins at the first stop: the walk waits until the walker is there, and shows the way. */
export function headForStart(graph: WalkGraph): Action {
  return changeWalk((following) => {
    const fix = following.walk.fix;
    const way = fix ? wayBack(graph, following.walk, fix.position) : undefined;
    return { ...following, toStart: true, wayBack: way ?? null };
  });
}

/** Turns to a direction of the leg. */
export function turnToStep(step: number): Action {
  return changeWalk((following) => {
    const walk = showStep(following.walk, step);
    const { metres, milliseconds } = following.tally;
    // Leafed back, and forth again, is not walked twice.
    const leafed = walk.metresAlong - following.walk.metresAlong;
    return { ...following, walk, tally: { metres: Math.max(0, metres + leafed), milliseconds } };
  });
}

/** Shows or hides the shortest way back to the line. */
export function showWayBack(graph: WalkGraph, on: boolean): Action {
  return changeWalk((following) => {
    const fix = following.walk.fix;
    const way = on && fix ? wayBack(graph, following.walk, fix.position) : undefined;
    return { ...following, wayBack: way ?? null };
  });
}

/** What to say of several things that happen at once: the end before an arrival, a direction last. */
function loudest(events: readonly FollowEvent[]): FollowEvent | undefined {
  const order = ["finished", "arrived", "left-route", "back-on-route", "passed", "step-ahead"];
  return order.flatMap((type) => events.find((event) => event.type === type) ?? [])[0];
}
