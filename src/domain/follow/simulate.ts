import { metresPerDegree } from "../geometry.ts";
import type { PlaceId } from "../place.ts";
import type { Position } from "../position.ts";
import { measureLine, positionAt, type LegLine } from "../route/leg-line.ts";
import { usualSpeed } from "../route/request.ts";
import type { Stroll } from "../route/types.ts";
import { chanceAt } from "./chance.ts";
import { positionOf } from "./frame.ts";
import { errorAt, type ErrorOptions } from "./simulated-error.ts";
import type { Fix } from "./types.ts";

export interface WalkerOptions extends Partial<ErrorOptions> {
  /** Metres per second; 1.25 when absent. */
  readonly speed?: number;
  /** Seconds spent at every stop, or by stop; 20 when absent. */
  readonly pauseSeconds?: number | Readonly<Record<PlaceId, number>>;
  /** Milliseconds at the start, for the times of fixes; 0 when absent. */
  readonly startTime?: number;
  /** Seconds without any fix, counted from the start. */
  readonly gaps?: readonly (readonly [from: number, to: number])[];
  readonly detours?: readonly Detour[];
  /** The radius the phone claims, as a multiple of the true error per axis; about 1.6 when absent. */
  readonly claimedAccuracy?: number | "missing";
}

/** Leaves the line at one distance along it, walks a line of its own, and is back on it at another. */
export interface Detour {
  readonly leaveAt: number;
  readonly line: readonly Position[];
  readonly returnAt: number;
}

/** Where the simulated walker truly is. */
export interface Truth {
  readonly position: Position;
  /** Metres along the stroll; on a detour, where it was left. */
  readonly metresAlong: number;
  readonly isOnLine: boolean;
  /** Metres walked since the line was left; 0 on the line. */
  readonly metresOnDetour: number;
  /** Stop the walker pauses at. */
  readonly stop?: PlaceId;
}

/** A walk that can be asked for any moment of it, in any order: played, hurried, wound back. */
export interface SimulatedWalk {
  readonly seconds: number;
  truthAt(seconds: number): Truth;
  /** What the phone would say; nothing during a gap. */
  fixAt(seconds: number): Fix | undefined;
}

/** A part of the walk: along a line, or a pause. */
interface Stretch {
  readonly start: number;
  readonly seconds: number;
  readonly line: LegLine;
  /** Metres on `line` at the start and at the end of the stretch. */
  readonly from: number;
  readonly to: number;
  /** Metres along the stroll of the start of `line`; undefined on a detour. */
  readonly offset: number | undefined;
  readonly metresAlong: number;
  readonly stop?: PlaceId;
}

/** Sends a walker along a stroll. Seeded: the same options give the same walk. */
export function simulateWalk(stroll: Stroll, options: WalkerOptions = {}): SimulatedWalk {
  const stretches = stretchesOf(stroll, options);
  const last = stretches.at(-1);
  const seconds = last === undefined ? 0 : last.start + last.seconds;
  const error: ErrorOptions = { seed: 1, sigma: 4, lastingSeconds: 15, lastingShare: 0.7, ...options };
  const truthAt = (moment: number): Truth => truthOf(stretches, Math.min(seconds, Math.max(0, moment)));
  return {
    seconds,
    truthAt,
    fixAt(moment) {
      if (options.gaps?.some(([from, to]) => moment >= from && moment < to) === true) return undefined;
      const { position } = truthAt(moment);
      const frame = { corner: position, scale: metresPerDegree(position[1]) };
      return {
        position: positionOf(frame, errorAt(error, moment)),
        accuracy: claimed(error, options.claimedAccuracy, moment),
        time: (options.startTime ?? 0) + Math.round(moment * 1000),
      };
    },
  };
}

function claimed(
  { seed, sigma }: ErrorOptions,
  claim: WalkerOptions["claimedAccuracy"],
  moment: number,
): number {
  if (claim === "missing") return Number.NaN;
  return sigma * (claim ?? 1.2 + 0.8 * chanceAt(seed ^ 0x3c6ef3, Math.floor(moment / 10)));
}

function truthOf(stretches: readonly Stretch[], moment: number): Truth {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle] as Stretch).start <= moment) low = middle;
    else high = middle - 1;
  }
  const stretch = stretches[low] as Stretch;
  const share = stretch.seconds === 0 ? 1 : Math.min(1, (moment - stretch.start) / stretch.seconds);
  const walked = stretch.from + share * (stretch.to - stretch.from);
  const isOnLine = stretch.offset !== undefined;
  return {
    position: positionAt(stretch.line, walked),
    metresAlong: isOnLine ? stretch.offset + walked : stretch.metresAlong,
    isOnLine,
    metresOnDetour: isOnLine ? 0 : walked,
    ...(stretch.stop !== undefined && { stop: stretch.stop }),
  };
}

function stretchesOf(stroll: Stroll, options: WalkerOptions): Stretch[] {
  const speed = options.speed ?? usualSpeed;
  const lines = stroll.legs.map(({ line }) => measureLine(line));
  const stretches: Stretch[] = [];
  let clock = 0;
  const add = (stretch: Omit<Stretch, "start">): void => {
    stretches.push({ ...stretch, start: clock });
    clock += stretch.seconds;
  };
  const pauseAt = (id: PlaceId, line: LegLine, at: number, offset: number): void => {
    const { pauseSeconds = 20 } = options;
    const seconds = !stroll.order.includes(id)
      ? 0
      : typeof pauseSeconds === "number"
        ? pauseSeconds
        : (pauseSeconds[id] ?? 0);
    add({ seconds, line, from: at, to: at, offset, metresAlong: offset + at, stop: id });
  };

  let offset = 0;
  let skipTo = 0;
  const detours = [...(options.detours ?? [])].sort((one, other) => one.leaveAt - other.leaveAt);
  for (const [leg, line] of lines.entries()) {
    const { from, to } = stroll.legs[leg] as Stroll["legs"][number];
    const length = line.metres.at(-1) as number;
    if (leg === 0) pauseAt(from, line, 0, 0);
    let at = Math.min(length, Math.max(0, skipTo - offset));
    const walkTo = (end: number): void => {
      if (end > at)
        add({ seconds: (end - at) / speed, line, from: at, to: end, offset, metresAlong: offset + at });
      at = Math.max(at, end);
    };
    while (detours[0] !== undefined && detours[0].leaveAt <= offset + length) {
      const detour = detours.shift() as Detour;
      if (detour.leaveAt < Math.max(skipTo, offset + at - 1e-6)) continue;
      walkTo(detour.leaveAt - offset);
      const own = measureLine(detour.line);
      const metres = own.metres.at(-1) as number;
      add({
        seconds: metres / speed,
        line: own,
        from: 0,
        to: metres,
        offset: undefined,
        metresAlong: detour.leaveAt,
      });
      skipTo = detour.returnAt;
      at = Math.min(length, Math.max(0, skipTo - offset));
    }
    walkTo(length);
    if (skipTo <= offset + length) pauseAt(to, line, length, offset);
    offset += length;
  }
  return stretches;
}
