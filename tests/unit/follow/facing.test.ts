import { describe, expect, test } from "vitest";
import { compassDegrees, noteMove, trustIn } from "../../../src/domain/follow/facing.ts";

describe("the trust in a compass", () => {
  const after = (...moves: readonly (readonly [compass: number, moved: number])[]) =>
    trustIn(moves.reduce<readonly number[]>((seen, [compass, moved]) => noteMove(seen, compass, moved), []));

  test("there is none before the walker has moved", () => {
    expect(trustIn([])).toBe("unproven");
  });

  test("it is given where compass and walk agree, also across north", () => {
    expect(after([355, 10])).toBe("agrees");
    expect(after([80, 90], [100, 60], [70, 100])).toBe("agrees");
  });

  test("one bad move is forgiven, two in three are not", () => {
    expect(after([90, 80], [270, 90], [85, 90])).toBe("agrees");
    expect(after([90, 80], [270, 90], [265, 90])).toBe("disagrees");
  });

  test("it comes back once the last moves agree, and remembers no more than three", () => {
    const seen = [270, 260, 90, 95].reduce<readonly number[]>(
      (all, compass) => noteMove(all, compass, 90),
      [],
    );
    expect(seen).toHaveLength(3);
    expect(trustIn(seen)).toBe("agrees");
  });
});

describe("where a phone points", () => {
  test.each([
    ["flat, its upper edge to the north", 0, 0, 0, 0, 0],
    ["flat, turned a quarter to the left", 90, 0, 0, 0, 270],
    ["upright, its back to the north", 0, 90, 0, 0, 0],
    ["upright, its back to the east", 270, 90, 0, 0, 90],
    ["in the hand, tilted", 180, 60, 0, 0, 180],
    ["across, its screen turned a quarter", 0, 0, 0, 90, 90],
  ])("%s", (_how, alpha, beta, gamma, screen, degrees) => {
    expect(compassDegrees(alpha, beta, gamma, screen)).toBeCloseTo(degrees, 6);
  });
});
