import { describe, expect, test } from "vitest";
import { measure } from "../../support/follow/measure.ts";
import { randomStrolls, realTown, tourStrolls } from "../../support/follow/town.ts";

/**
 * The promises of following, on the real streets and with seeds no tuning has seen.
 * The whole table, with sixty strolls, is `tests/bench/FOLLOWING.md`.
 */
const town = realTown();
const strolls = [...tourStrolls(town), ...randomStrolls(town, 2, 9301)];
const seed = 9401;

describe("with positions that err by 10 m per axis for a quarter of a minute", { timeout: 60_000 }, () => {
  const walker = { sigma: 10 };

  test("every stop is reached, in order and not too early; progress is right; nobody is sent back in error", () => {
    const measured = measure(town, strolls, "keeps", seed, walker);
    expect(measured).toMatchObject({ missed: 0, outOfOrder: 0, tooEarly: 0 });
    expect(measured.stops).toBeGreaterThan(30);
    expect(measured.falsePerHour).toBeLessThanOrEqual(0.3);
    expect(measured.errorMost).toBeLessThanOrEqual(16);
    expect(measured.leapsPerHour).toBeLessThanOrEqual(0.5);
  });

  test("wrong streets are found", () => {
    const measured = measure(town, strolls, "wrong-street", seed, walker);
    expect(measured.detours).toBeGreaterThan(15);
    expect(measured.delayMiddle).toBeLessThanOrEqual(45);
    expect(measured.delayMost).toBeLessThanOrEqual(100);
    expect(measured.missedDetours / measured.detours).toBeLessThanOrEqual(0.04);
  });

  test("turning back is found", () => {
    const measured = measure(town, strolls, "turns-back", seed, walker);
    expect(measured.detours).toBeGreaterThan(15);
    expect(measured.delayMiddle).toBeLessThanOrEqual(65);
    expect(measured.missedDetours / measured.detours).toBeLessThanOrEqual(0.1);
  });
});

test.each([
  ["positions that err by 20 m", { sigma: 20 }],
  [
    "bursts among high walls",
    { sigma: 8, bursts: { everySeconds: 300, metres: [25, 60], seconds: [20, 60] } },
  ],
] as const)("%s are no reason to chatter or to miss a stop", { timeout: 60_000 }, (_, walker) => {
  const measured = measure(town, strolls, "keeps", seed + 1, walker);
  expect(measured.falsePerHour).toBeLessThanOrEqual(1);
  expect(measured).toMatchObject({ missed: 0, outOfOrder: 0, tooEarly: 0 });
});
