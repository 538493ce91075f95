import { describe, expect, test } from "vitest";
import { distanceMetres } from "../../../src/domain/geometry.ts";
import type { Position } from "../../../src/domain/position.ts";
import { apart } from "../../../src/print/clip.ts";
import { projectionAt, projectionFor } from "../../../src/print/projection.ts";

const townHall: Position = [1.8535, 50.9526];
const memorial: Position = [1.8446, 50.9672];
const middle: Position = [1.849, 50.96];

describe("a projection", () => {
  test.each([2500, 5000, 10_000])("keeps every distance true at 1:%i", (scale) => {
    const { toPaper } = projectionAt(middle, scale, 186, 200);
    const pairs: [Position, Position][] = [
      [townHall, memorial],
      [
        [1.84, 50.96],
        [1.86, 50.96],
      ],
      [
        [1.85, 50.95],
        [1.85, 50.97],
      ],
    ];
    for (const [from, to] of pairs) {
      const onPaper = (apart(toPaper(from), toPaper(to)) * scale) / 1000;
      expect(onPaper / distanceMetres(from, to)).toBeCloseTo(1, 3);
    }
  });

  test("has north up and east right, its middle in the middle", () => {
    const { toPaper } = projectionAt(middle, 5000, 180, 120);
    expect(toPaper(middle)).toEqual([90, 60]);
    expect(toPaper([1.849, 50.961])[1]).toBeLessThan(60);
    expect(toPaper([1.85, 50.96])[0]).toBeGreaterThan(90);
  });

  test("takes the largest scale at which all positions fit", () => {
    const wide = projectionFor([townHall, memorial], 186, 150, 14);
    expect(wide.scale).toBe(15_000);
    expect(projectionFor([townHall, memorial], 186, 360, 14).scale).toBe(5000);
    expect(projectionFor([middle], 186, 150, 14).scale).toBe(2500);
    expect(projectionFor([middle], 186, 150, 14, 5000).scale).toBe(5000);
  });

  test("stops at its smallest scale for anything larger than the town", () => {
    const far = projectionFor(
      [
        [1.8, 50.9],
        [2.4, 51.2],
      ],
      186,
      150,
      14,
    );
    expect(far.scale).toBe(40_000);
  });
});
