import { describe, expect, test } from "vitest";
import { distanceMetres } from "../../../src/domain/geometry.ts";
import { simulateWalk } from "../../../src/domain/follow/simulate.ts";
import { line, littleWalk } from "../../support/follow/little-town.ts";

const { stroll } = littleWalk(
  [
    [
      [
        [0, 0],
        [600, 0],
      ],
    ],
  ],
  [
    [0, 0],
    [600, 0],
  ],
);

describe("a simulated walk", () => {
  test("takes as long as its metres and pauses ask", () => {
    expect(simulateWalk(stroll, { speed: 1.5, pauseSeconds: 30 }).seconds).toBeCloseTo(600 / 1.5 + 60, 0);
  });

  test("gives the same fix however one comes to it, and another for another seed", () => {
    const one = simulateWalk(stroll, { seed: 1 });
    const forwards = [10, 20, 30].map((seconds) => one.fixAt(seconds));
    expect([30, 20, 10].map((seconds) => one.fixAt(seconds)).toReversed()).toEqual(forwards);
    expect(simulateWalk(stroll, { seed: 1 }).fixAt(20)).toEqual(forwards[1]);
    expect(simulateWalk(stroll, { seed: 2 }).fixAt(20)).not.toEqual(forwards[1]);
  });

  test("errs by σ per axis, and for about τ seconds in the same direction", () => {
    const walk = simulateWalk(stroll, { seed: 5, sigma: 10, lastingShare: 1, pauseSeconds: 20_000 });
    const errors = Array.from({ length: 20_000 }, (_, second) => {
      const fix = walk.fixAt(second)!.position;
      const truth = walk.truthAt(second).position;
      return (Math.sign(fix[0] - truth[0]) || 1) * distanceMetres([fix[0], truth[1]], truth);
    });
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = mean(errors.map((error) => error * error));
    expect(Math.sqrt(variance)).toBeGreaterThan(9);
    expect(Math.sqrt(variance)).toBeLessThan(11);
    const later = mean(errors.slice(15).map((error, index) => error * errors[index]!)) / variance;
    expect(later).toBeGreaterThan(0.25);
    expect(later).toBeLessThan(0.5);
  });

  test("is silent during a gap, and goes on meanwhile", () => {
    const walk = simulateWalk(stroll, { gaps: [[100, 160]] });
    expect(walk.fixAt(130)).toBeUndefined();
    expect(walk.fixAt(160)).toBeDefined();
    expect(walk.truthAt(160).metresAlong - walk.truthAt(100).metresAlong).toBeCloseTo(75, 0);
  });

  test("walks a detour and comes back where it says", () => {
    const away = line([200, 0], [200, 50], [200, 0]);
    const walk = simulateWalk(stroll, {
      pauseSeconds: 0,
      detours: [{ leaveAt: 200, line: away, returnAt: 200 }],
    });
    expect(walk.truthAt(180)).toMatchObject({ isOnLine: false });
    expect(walk.truthAt(180).metresOnDetour).toBeCloseTo(25, 0);
    expect(walk.truthAt(280)).toMatchObject({ isOnLine: true });
    expect(walk.truthAt(280).metresAlong).toBeCloseTo(250, 0);
  });

  test("leaps and bursts show in the fixes, not in the truth", () => {
    const options = { seed: 3, sigma: 3, pauseSeconds: 3000 };
    const errorsOf = (walk: ReturnType<typeof simulateWalk>): number[] =>
      Array.from({ length: 3000 }, (_, second) =>
        distanceMetres(walk.fixAt(second)!.position, walk.truthAt(second).position),
      );
    const leaping = errorsOf(simulateWalk(stroll, { ...options, leaps: { share: 0.02, metres: [80, 200] } }));
    expect(leaping.filter((error) => error > 60).length).toBeGreaterThan(30);
    expect(leaping.filter((error) => error > 60).length).toBeLessThan(100);
    const bursts = { everySeconds: 300, metres: [25, 60], seconds: [20, 60] } as const;
    const bursting = errorsOf(simulateWalk(stroll, { ...options, bursts }));
    expect(bursting.filter((error) => error > 15).length).toBeGreaterThan(150);
  });
});
