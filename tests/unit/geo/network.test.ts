import { expect, test } from "vitest";
import { sourceLines, withoutDuplicates } from "../../../geo/import/lines.ts";
import { splitIntoPieces } from "../../../geo/import/network.ts";
import type { Raw } from "../../../geo/import/raw.ts";

function way(...coordinates: [number, number][]): Raw {
  return { geometry: { type: "LineString", coordinates }, tags: { highway: "residential" } };
}

test("a line that comes back to itself is split where it does", () => {
  const loop = way([1.85, 50.95], [1.851, 50.95], [1.852, 50.951], [1.851, 50.952], [1.851, 50.95]);
  const { pieces } = splitIntoPieces(sourceLines([loop]));
  expect(pieces.map(({ line }) => line.length).sort()).toEqual([2, 4]);
});

test("lines that cross without a shared vertex stay whole", () => {
  const { pieces } = splitIntoPieces(
    sourceLines([way([1.85, 50.95], [1.852, 50.95]), way([1.851, 50.949], [1.851, 50.951])]),
  );
  expect(pieces).toHaveLength(2);
});

test("two vertices a hair apart stay two when rounded, and the move is reported", () => {
  const { pieces, moved } = splitIntoPieces(
    sourceLines([way([1.8500001, 50.95], [1.851, 50.95]), way([1.8500002, 50.95], [1.851, 50.951])]),
  );
  const starts = pieces.map(({ line }) => line[0]);
  expect(starts).toEqual([
    [1.85, 50.95],
    [1.850001, 50.95],
  ]);
  expect(moved).toEqual([[1.850001, 50.95]]);
});

test("a shared stretch of two lines is kept once", () => {
  const { pieces, duplicates } = splitIntoPieces(
    sourceLines([
      way([1.85, 50.95], [1.851, 50.95], [1.852, 50.95]),
      way([1.853, 50.951], [1.852, 50.95], [1.851, 50.95]),
    ]),
  );
  expect(pieces).toHaveLength(3);
  expect(duplicates).toHaveLength(1);
});

test("two ways between the same nodes both stay when they run differently", () => {
  const straight = way([1.85, 50.95], [1.852, 50.95]);
  const round = way([1.85, 50.95], [1.851, 50.951], [1.852, 50.95]);
  const { lines, dropped } = withoutDuplicates(sourceLines([straight, round]));
  expect([lines.length, dropped.length]).toEqual([2, 0]);
});

test("what leaves the area is cut at its edge", () => {
  const [cut] = sourceLines([way([1.85, 50.95], [1.85, 50.99])]);
  expect(cut?.line).toEqual([
    [1.85, 50.95],
    [1.85, 50.98],
  ]);
  expect(sourceLines([way([1.7, 50.95], [1.71, 50.95])])).toEqual([]);
});
