import { apart, cellSpacing, pointOf } from "./frame.ts";
import { goalOf, lasts, tell } from "./progress.ts";
import type { Reading } from "./reading.ts";
import { cellAt, nearestCell } from "./seed.ts";
import type { Stray } from "./stray.ts";
import type { FollowTrack } from "./track.ts";
import type { FollowState } from "./types.ts";

/** How sure, for how many seconds, before a walker is told to have left the line, or to be back. */
const offShare = 0.93;
const offSeconds = 3;
const onShare = 0.6;
const onSeconds = 3;
/** Walking back less than this, in metres, is looking around. */
const returnMetres = 30;
/** Nearer to the line than this, in metres, nobody is off it. */
const clearMetres = 15;
/** … or than this, where the street has two carriageways. */
const clearOfDualMetres = 35;
/** Walking straight on, the line ahead is met within this many metres: a short cut. */
const shortCutMetres = 120;
const shortCutPace = 0.3;
/** How far off that direction may be, in radians. */
const shortCutDoubt = 0.45;
/** No word about the line within so many metres of a stop just visited. */
const quietMetres = 40;
/** Coming this much nearer to the line ahead, in metres over so many seconds, is closing in. */
const closingMetres = 5;
const closingSeconds = 10;
/** The line ahead is looked at this far, in metres. */
const aheadMetres = 300;

/** Says that the walker has left the line, or is back, once that is certain. */
export function watchLine(state: FollowState, reading: Reading, time: number): FollowState {
  if (state.phase === "off-route") return watchReturn(state, reading, time);
  if (state.phase !== "walking") return state;
  const { track, sense, metresAlong } = state;
  const place = reading.elsewhere > reading.returning ? reading.place : sense.place;
  if (place === null) return state;
  const low = cellAt(track, metresAlong - 30);
  const high = cellAt(track, Math.min(metresAlong + aheadMetres, goalOf(state).metres + 30));
  const { metres, cell } = nearestCell(track, place, low, high);
  const back = metresAlong - reading.returningCell * cellSpacing;
  const least = track.network.branches.isDual[cell] === 1 ? clearOfDualMetres : clearMetres;
  const isClear = metres >= Math.max(least, state.accuracy ?? 0);
  const share = (isClear ? reading.elsewhere : 0) + (back >= returnMetres ? reading.returning : 0);

  const ahead = nearestCell(track, place, cellAt(track, metresAlong), high).metres;
  const isShort =
    share > 0.5 &&
    reading.stray !== undefined &&
    isShortCut(track, reading.stray, cellAt(track, metresAlong + 20), high);
  const distances = [...sense.distances, { metres: ahead, time, isShort }].filter(
    (each) => Math.abs(time - each.time) <= closingSeconds * 1000,
  );
  const isClosing =
    (distances[0]?.metres ?? 0) - ahead > closingMetres || distances.some((each) => each.isShort);
  const off = lasts(sense.since, "off", share >= offShare && !isClosing && !isQuiet(state), time, offSeconds);
  const watched = { ...state, sense: { ...sense, since: off.since, distances } };
  if (!off.isLasting) return watched;
  const why = reading.returning > reading.elsewhere ? "turned-back" : "another-way";
  return tell(
    { ...watched, phase: "off-route", sense: { ...watched.sense, since: {}, leftAt: time } },
    { type: "left-route", why, metres: Math.round(why === "turned-back" ? back : ahead) },
  );
}

function watchReturn(state: FollowState, reading: Reading, time: number): FollowState {
  const on = lasts(state.sense.since, "on", reading.onLine >= onShare, time, onSeconds);
  const watched = { ...state, sense: { ...state.sense, since: on.since } };
  if (!on.isLasting) return watched;
  return tell(
    { ...watched, phase: "walking", sense: { ...watched.sense, since: {}, distances: [] } },
    { type: "back-on-route" },
  );
}

/** Whether someone off every way walks towards the line ahead, as far as their direction is known. */
function isShortCut(track: FollowTrack, { place, pace }: Stray, low: number, high: number): boolean {
  if (Math.hypot(pace.east, pace.north) < shortCutPace) return false;
  const straight = Math.atan2(pace.north, pace.east);
  for (const turn of [0, -shortCutDoubt, shortCutDoubt]) {
    const [east, north] = [Math.cos(straight + turn), Math.sin(straight + turn)];
    for (let metres = 10; metres <= shortCutMetres; metres += 10) {
      const there = { east: place.east + metres * east, north: place.north + metres * north };
      if (nearestCell(track, there, low, high).metres <= 10) return true;
    }
  }
  return false;
}

/** Near a stop people wander, and nobody wants to hear about the line. */
function isQuiet({ track, goal, visits, sense }: FollowState): boolean {
  const { place } = sense;
  if (place === null) return true;
  return [goal - 1, goal].some((index) => {
    const stop = track.goals[index];
    if (stop === undefined || (index < goal && visits[index] !== "arrived")) return false;
    const margin = index < goal ? quietMetres : 0;
    return apart(place, pointOf(track, stop.position)) <= Math.max(margin, stop.radius);
  });
}
