import { describe, expect, test } from "vitest";
import { beginFollowing, follow } from "../../../src/domain/follow/follow.ts";
import {
  arriveHere,
  goBack,
  pause,
  restart,
  resume,
  showStep,
  skipStop,
  walkOnFromStop,
} from "../../../src/domain/follow/by-hand.ts";
import { rememberFollowing, resumeFollowing } from "../../../src/domain/follow/memory.ts";
import { simulateWalk } from "../../../src/domain/follow/simulate.ts";
import type { FollowEvent, FollowState } from "../../../src/domain/follow/types.ts";
import { buildTrack } from "../../../src/domain/follow/track.ts";
import { littleWalk } from "../../support/follow/little-town.ts";
import { realTown, tourStrolls } from "../../support/follow/town.ts";
import { replay } from "../../support/follow/replay.ts";

const town = realTown();
const { stroll } = tourStrolls(town)[0]!;
const options = { graph: town.graph, precision: town.precision };
const typesOf = (events: readonly FollowEvent[]): string[] => events.map(({ type }) => type);

describe("a walk by the phone", () => {
  const walk = simulateWalk(stroll, { seed: 7, sigma: 5, pauseSeconds: 30 });
  const { told, state } = replay(stroll, walk, options);

  test("arrives at every stop in order, and finishes", () => {
    const arrived = told.flatMap(({ event }) => (event.type === "arrived" ? [event.id] : []));
    expect(arrived).toEqual(stroll.order);
    expect(told.at(-1)?.event.type).toBe("finished");
    expect(state.phase).toBe("finished");
  });

  test("remembers no more at the end than on the way", () => {
    const { belief, distances } = state.sense;
    expect(belief?.ids.length).toBeLessThan(2000);
    expect(belief?.strays.length).toBeLessThanOrEqual(10);
    expect(distances.length).toBeLessThanOrEqual(12);
  });

  test("thirty thousand fixes, eight hours of them, leave a state no larger than the first hour did", () => {
    const sizeOf = ({ sense }: FollowState): number => {
      const { belief, ...rest } = sense;
      return (belief?.ids.length ?? 0) + (belief?.strays.length ?? 0) + JSON.stringify(rest).length;
    };
    const slow = simulateWalk(stroll, { seed: 5, sigma: 10, pauseSeconds: 45 });
    let now = beginFollowing(stroll, options);
    let largest = [0, 0];
    for (let count = 0; count < 30_000; count += 1) {
      // Round and round: at the end the walk is begun anew, and the phone never stops telling.
      const fix = slow.fixAt(count % Math.floor(slow.seconds));
      if (fix) now = follow(now, { ...fix, time: 1_000_000 + count * 1000 });
      if (now.phase === "finished") now = restart(now);
      const half = count < 3600 ? 0 : 1;
      largest = largest.with(half, Math.max(largest[half]!, sizeOf(now)));
    }
    expect(largest[1]).toBeLessThanOrEqual(1.25 * largest[0]!);
    expect(JSON.stringify(rememberFollowing(now)).length).toBeLessThan(2000);
  });

  test("announces every turn between the stops, once", () => {
    const announced = told.flatMap(({ event }) =>
      event.type === "step-ahead" ? [`${event.leg}:${event.step}`] : [],
    );
    expect(new Set(announced).size).toBe(announced.length);
    const turns = stroll.legs.flatMap(({ steps, metres }, leg) =>
      steps.flatMap(({ action, metresFromStart }, step) => {
        const isClearOfStops = metresFromStart > 50 && metresFromStart < metres - 70;
        return action === "turn" && isClearOfStops ? [`${leg}:${step}`] : [];
      }),
    );
    expect(turns.length).toBeGreaterThan(10);
    expect(turns.filter((turn) => !announced.includes(turn))).toEqual([]);
  });
});

describe("a walk by hand", () => {
  const first = beginFollowing(stroll, options);

  test("leads through all stops without any position", () => {
    let state = first;
    const events: string[] = [];
    for (const _ of stroll.order) {
      state = arriveHere(state);
      events.push(...typesOf(state.events).filter((type) => type === "arrived"));
    }
    expect(events.length).toBe(stroll.order.length);
    expect(state.phase).toBe("finished");
    expect(state.metresAlong).toBeCloseTo(state.track.metres);
  });

  test("skips a stop and goes back to it", () => {
    const there = walkOnFromStop(arriveHere(first));
    const skipped = skipStop(there);
    expect(skipped.visits.slice(0, 3)).toEqual(["arrived", "skipped", "ahead"]);
    // The way to the stop after leads past the skipped one: its directions go on.
    expect([skipped.leg, skipped.step, skipped.goal]).toEqual([0, there.step, 2]);
    const past = showStep(skipped, stroll.legs[0]!.steps.length);
    expect([past.leg, past.step, past.goal]).toEqual([1, 0, 2]);
    const back = goBack(skipped);
    expect(back.visits.slice(0, 3)).toEqual(["arrived", "ahead", "ahead"]);
    expect(back.leg).toBe(0);
  });

  test("pauses: fixes count for nothing until resumed", () => {
    const paused = pause(walkOnFromStop(arriveHere(first)));
    const fix = { position: stroll.legs[3]!.line[0]!, accuracy: 5, time: 1000 };
    expect(follow(paused, fix)).toEqual({ ...paused, events: [] });
    expect(resume(paused).phase).toBe("walking");
  });

  test("restarts from nothing", () => {
    const again = restart(arriveHere(arriveHere(first)));
    expect(again).toEqual({ ...first, stale: again.stale });
  });
});

test("a stored walk is resumed at the same stop and leg, after a passage through JSON", () => {
  const walk = simulateWalk(stroll, { seed: 3, sigma: 5 });
  let state = beginFollowing(stroll, options);
  for (let seconds = 0; seconds < 1500; seconds += 1) state = follow(state, walk.fixAt(seconds)!);
  const memory: unknown = JSON.parse(JSON.stringify(rememberFollowing(state)));
  const again = resumeFollowing(stroll, memory, options);
  const { phase, goal, leg, step, metresAlong, visits } = again;
  expect({ phase, goal, leg, step, metresAlong, visits }).toEqual({
    phase: state.phase,
    goal: state.goal,
    leg: state.leg,
    step: state.step,
    metresAlong: state.metresAlong,
    visits: state.visits,
  });
  expect(goal).toBeGreaterThan(1);
});

test.each([
  [null],
  ["x"],
  [{}],
  [{ goals: ["other"] }],
  [{ ...memoryOfFirst(), goal: 99 }],
  [{ ...memoryOfFirst(), metresAlong: -1 }],
])("what is no memory of this walk begins it anew: %j", (memory) => {
  const { phase, goal } = resumeFollowing(stroll, memory, options);
  expect({ phase, goal }).toEqual({ phase: "joining", goal: 0 });
});

function memoryOfFirst() {
  return { ...rememberFollowing(arriveHere(beginFollowing(stroll, options))), phase: "walking" };
}

describe("the radius of arrival", () => {
  const radiusOf = (metres: number): number =>
    beginFollowing(straight.stroll, { precision: { "stop-1": metres } }).track.goals[1]!.radius;
  const straight = littleWalk(
    [
      [
        [
          [0, 0],
          [400, 0],
        ],
      ],
    ],
    [
      [0, 0],
      [400, 0],
    ],
  );

  test.each([
    ["a surveyed place", 2, 25],
    ["an approximate place", 40, 60],
    ["a vague place", 100, 150],
    ["a very vague place: half of the way there", 250, 200],
  ])("%s", (_what, precision, radius) => {
    expect(radiusOf(precision)).toBeCloseTo(radius, 0);
  });

  test("no vagueness hides a turn that is still to be told", () => {
    const { goals } = buildTrack(stroll, { precision: { "military-hospital": 250 } });
    expect(goals.find(({ id }) => id === "military-hospital")?.radius).toBe(60);
  });
});
