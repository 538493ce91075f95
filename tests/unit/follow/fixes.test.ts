import { describe, expect, test } from "vitest";
import { distanceMetres } from "../../../src/domain/geometry.ts";
import { joinAt, joinChoices } from "../../../src/domain/follow/join.ts";
import { beginFollowing, follow } from "../../../src/domain/follow/follow.ts";
import { simulateWalk } from "../../../src/domain/follow/simulate.ts";
import type { Fix, FollowState } from "../../../src/domain/follow/types.ts";
import { wayBack } from "../../../src/domain/follow/way-back.ts";
import type { Position } from "../../../src/domain/position.ts";
import { at } from "../../support/ways.ts";
import { line, littleWalk } from "../../support/follow/little-town.ts";
import { replay } from "../../support/follow/replay.ts";

/** A street of 700 m with a cross street every 100 m. */
const town = littleWalk(
  [
    [[...Array(8).keys()].map((column) => [column * 100, 0] as const)],
    ...[...Array(8).keys()].map(
      (column) =>
        [
          [
            [column * 100, -300],
            [column * 100, 0],
            [column * 100, 300],
          ],
        ] as const,
    ),
  ],
  [
    [0, 0],
    [350, 0],
    [700, 0],
  ],
);
const { graph, stroll } = town;

/** Walks the first metres of the street, one fix a second, without any error. */
function walkedTo(metres: number): FollowState {
  let state = beginFollowing(stroll, { graph });
  for (let second = 0; second <= metres / 1.25; second += 1) {
    state = follow(state, { position: at(second * 1.25, 0), accuracy: 6, time: second * 1000 });
  }
  return { ...state, events: [] };
}

const half = walkedTo(200);
const now = half.fix!.time;
const next = (changes: Partial<Fix>): Fix => ({
  position: at(202, 0),
  accuracy: 6,
  time: now + 1000,
  ...changes,
});

describe("a fix that tells nothing", () => {
  test.each<[string, Partial<Fix>]>([
    ["not a number", { position: [Number.NaN, 50.9] as Position }],
    ["null island", { position: [0, 0] as Position }],
    ["off the globe", { position: [190, 95] as Position }],
    ["no time", { time: Number.NaN }],
    ["older than the last", { time: now - 5000 }],
    ["the last one again", { time: now }],
    ["too vague", { accuracy: 400 }],
    ["300 m away within a second", { position: at(202, 300) }],
  ])("does not move the walker: %s", (_, changes) => {
    const after = follow(half, next(changes));
    expect(after.stale).toBe(true);
    expect(after.metresAlong).toBe(half.metresAlong);
    expect(after.fix).toBe(half.fix);
    expect(after.events).toEqual([]);
    expect(follow(after, next({ time: now + 2000 })).stale).toBe(false);
  });

  test("widens the circle when it is vague", () => {
    expect(follow(half, next({ accuracy: 400 })).accuracy).toBe(400);
  });

  test("an accuracy of nothing or zero is no perfect accuracy", () => {
    for (const accuracy of [0, -1, Number.NaN]) {
      expect(follow(half, next({ accuracy })).accuracy).toBeGreaterThan(5);
    }
  });
});

test("a clock set back by an hour does not stop the walk", () => {
  let state = half;
  for (let second = 1; second <= 60; second += 1) {
    const time = now - 3_600_000 + second * 1000;
    state = follow(state, { position: at(200 + second * 1.25, 0), accuracy: 6, time });
  }
  expect(state.metresAlong).toBeGreaterThan(265);
  expect(state.metresAlong).toBeLessThan(285);
});

test("the dot shown is the fix as the phone gave it", () => {
  const fix = next({ position: at(203, 9) });
  expect(follow(half, fix).fix).toBe(fix);
});

test("the same fix and state give the same answer, and the state before is left as it was", () => {
  const before = JSON.stringify(half.sense);
  expect(follow(half, next({}))).toEqual(follow(half, next({})));
  expect(JSON.stringify(half.sense)).toBe(before);
});

describe("a silence", () => {
  test.each([
    [30, 235],
    [240, 500],
  ])("of %i s is bridged: found again at %i m", (seconds, metres) => {
    let state = half;
    for (let second = 0; second < 20; second += 1) {
      const position = at(metres + second * 1.25, 0);
      state = follow(state, { position, accuracy: 8, time: now + (seconds + second) * 1000 });
    }
    expect(Math.abs(state.metresAlong - metres - 25)).toBeLessThan(15);
    expect(state.phase).toBe("walking");
  });
});

test.each([
  ["after a silence", 300],
  ["by a leap that turns out true", 1],
])("found again far from the line, %s, the walker is told; progress stays", (_, seconds) => {
  let state = half;
  const events: string[] = [];
  for (let second = 0; second < 40; second += 1) {
    const position = at(200, 260);
    state = follow(state, { position, accuracy: 8, time: now + (seconds + second) * 1000 });
    events.push(...state.events.map(({ type }) => type));
  }
  expect(events).toEqual(["left-route"]);
  expect(Math.abs(state.metresAlong - half.metresAlong)).toBeLessThan(15);
});

describe("joining", () => {
  const far = at(500, 250);

  test("far from the start, the nearest leg is offered beside it", () => {
    const { start, nearest } = joinChoices(beginFollowing(stroll, { graph }).track, far);
    expect(start.metres).toBeCloseTo(distanceMetres(far, at(0, 0)), 0);
    expect(nearest).toMatchObject({ leg: 1 });
    expect(nearest?.metres).toBeCloseTo(250, 0);
  });

  test("at the start, nothing else is offered", () => {
    expect(joinChoices(beginFollowing(stroll, { graph }).track, at(5, 5)).nearest).toBeUndefined();
  });

  test("nothing is said or counted before the start is reached or a leg chosen", () => {
    let state = beginFollowing(stroll, { graph });
    for (let second = 0; second < 60; second += 1) {
      state = follow(state, { position: far, accuracy: 8, time: second * 1000 });
      expect(state.events).toEqual([]);
    }
    expect(state.phase).toBe("joining");
    const joined = joinAt(state, 1);
    expect(joined.phase).toBe("walking");
    expect(joined.visits).toEqual(["skipped", "skipped", "ahead"]);
    expect(joined.metresAlong).toBeCloseTo(500, -1);
  });
});

describe("the way back", () => {
  test("leads to the line ahead, not behind, along streets", () => {
    const state = walkedTo(310);
    const back = wayBack(graph, { ...state, phase: "off-route", metresAlong: 210 }, at(200, 180))!;
    expect(back.metresAlong).toBeGreaterThanOrEqual(210);
    expect(back.metresAlong).toBeLessThanOrEqual(350);
    expect(back.metres).toBeGreaterThan(180);
    expect(back.metres).toBeLessThan(230);
    expect(back.line[0]).toEqual(at(200, 180));
    expect(back.steps.length).toBeGreaterThan(1);
  });

  test("is not there far from every street", () => {
    expect(wayBack(graph, half, at(5000, 5000))).toBeUndefined();
  });
});

test("a wrong street is told once, and coming back to the line is told too", () => {
  const away = line([200, 0], [200, 200], [200, 0]);
  const walk = simulateWalk(stroll, {
    seed: 4,
    sigma: 5,
    detours: [{ leaveAt: 200, line: away, returnAt: 200 }],
  });
  const { told } = replay(stroll, walk, { graph });
  const words = told.map(({ event }) => event.type).filter((type) => type.endsWith("route"));
  expect(words).toEqual(["left-route", "back-on-route"]);
});

test("without a graph a wrong way is noticed as well", () => {
  const away = line([200, 0], [200, 200], [200, 0]);
  const walk = simulateWalk(stroll, {
    seed: 4,
    sigma: 5,
    detours: [{ leaveAt: 200, line: away, returnAt: 200 }],
  });
  const { told, state } = replay(stroll, walk, {});
  const left = told.find(({ event }) => event.type === "left-route");
  expect(left?.truth.metresOnDetour).toBeLessThan(100);
  expect(state.phase).toBe("finished");
});
