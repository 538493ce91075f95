import { distance } from "@turf/turf";
import { expect, test } from "vitest";
import { wholeBearing } from "../../../geo/build/texts.ts";
import { fromPlane, metresAlong, metresBetween, samplesAlong, toPlane } from "../../../geo/plane.ts";
import { crossing, indexSegments } from "../../../geo/segments.ts";

// One degree of a great circle on the sphere of radius 6,371,008.8 m is π · 6371008.8 / 180 = 111,195.08 m.
test("a thousandth of a degree north is 111.195 m, east at 50.9575° N it is 70.042 m", () => {
  expect(metresBetween([1.85, 50.9575], [1.85, 50.9585])).toBeCloseTo(111.195, 2);
  // 111.19508 m · cos 50.9575° = 111.19508 · 0.629900 = 70.0418 m
  expect(metresBetween([1.85, 50.9575], [1.851, 50.9575])).toBeCloseTo(70.042, 2);
});

test("metres of the flat town agree with Turf on the sphere within one in a thousand", () => {
  const [tower, church] = [
    [1.8494965, 50.9589379],
    [1.8532833, 50.9581933],
  ] as const;
  const sphere = distance([...tower], [...church], { units: "meters" });
  expect(Math.abs(metresBetween(tower, church) / sphere - 1)).toBeLessThan(0.001);
  // By hand: 0.0007446° north = 82.80 m, 0.0037868° east = 265.2 m, together √(82.80² + 265.2²) = 277.8 m.
  expect(sphere).toBeCloseTo(277.8, 0);
});

test("the plane gives back the position it was given", () => {
  const [lng, lat] = fromPlane(toPlane([1.8171, 50.9449]));
  expect(lng).toBeCloseTo(1.8171, 9);
  expect(lat).toBeCloseTo(50.9449, 9);
});

test.each([
  ["north", [1.85, 50.96], 0],
  ["east", [1.86, 50.95], 90],
  ["south", [1.85, 50.94], 180],
  ["west", [1.84, 50.95], 270],
  // 0.001° east is 70.04 m, 0.001° north 111.19 m: atan(70.04 / 111.19) = 32.2°
  ["north-east", [1.851, 50.951], 32],
] as const)("the bearing to the %s is a whole number of degrees", (_where, target, degrees) => {
  expect(wholeBearing([1.85, 50.95], target)).toBe(degrees);
});

test("a bearing just west of north is 0, never 360", () => {
  expect(wholeBearing([1.85, 50.95], [1.849999, 50.96])).toBe(0);
});

test("samples stand in the middle of equal stretches and know the direction", () => {
  const line = [fromPlane([0, 0]), fromPlane([20, 0]), fromPlane([20, 10])];
  expect(metresAlong(line)).toBeCloseTo(30, 6);
  const samples = samplesAlong(line, 10.1);
  const rounded = samples.map(({ point, direction }) =>
    [...point, ...direction].map((n) => Math.round(n) + 0),
  );
  expect(rounded).toEqual([
    [5, 0, 1, 0],
    [15, 0, 1, 0],
    [20, 5, 0, 1],
  ]);
});

test("near finds the feet of segments within reach, nearest first, across the squares of the index", () => {
  const index = indexSegments([
    { line: [fromPlane([-200, 0]), fromPlane([200, 0])], owner: "long" },
    { line: [fromPlane([0, 7]), fromPlane([0, 90])], owner: "short" },
  ]);
  const found = index.near([0, 4], 10);
  expect(found.map(({ segment }) => segment.owner)).toEqual(["short", "long"]);
  expect(found.map(({ metres }) => Math.round(metres * 100) / 100)).toEqual([3, 4]);
  expect(index.near([0, 4], 3.5).map(({ segment }) => segment.owner)).toEqual(["short"]);
});

test("near looks into the next square when the point stands at the edge of its own", () => {
  const index = indexSegments([{ line: [fromPlane([5, 2]), fromPlane([45, 2])], owner: "north" }]);
  expect(index.near([20, -3], 10).map(({ metres }) => Math.round(metres))).toEqual([5]);
});

test("stretches cross where they meet, and not beyond their ends", () => {
  expect(crossing([0, 0], [10, 0], [5, -5], [5, 5])).toEqual([5, 0]);
  expect(crossing([0, 0], [10, 0], [15, -5], [15, 5])).toBeUndefined();
  expect(crossing([0, 0], [10, 0], [0, 1], [10, 1])).toBeUndefined();
});
