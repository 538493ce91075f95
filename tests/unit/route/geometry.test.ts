import { expect, test } from "vitest";
import {
  bearingDegrees,
  boundsOf,
  destinationOf,
  distanceMetres,
  lengthMetres,
  metresPerDegree,
  sliceAlong,
  turnDegrees,
} from "../../../src/domain/geometry.ts";
import type { Position } from "../../../src/domain/position.ts";

const south: Position = [1.85, 50.95];
const north: Position = [1.85, 50.96];
const east: Position = [1.86, 50.95];

/** One hundredth of a degree of latitude on a sphere of 6,371,008.8 m: π / 180 × 6,371,008.8 / 100. */
const hundredth = 1111.9508;

test("distances are those of the sphere, worked by hand", () => {
  expect(distanceMetres(south, north)).toBeCloseTo(hundredth, 3);
  expect(distanceMetres(south, east)).toBeCloseTo(hundredth * Math.cos((50.95 * Math.PI) / 180), 3);
  expect(lengthMetres([east, south, north])).toBeCloseTo(700.5 + hundredth, 0);
  expect(lengthMetres([south])).toBe(0);
  expect(metresPerDegree(0)).toEqual(
    [hundredth * 100, hundredth * 100].map((metres) => expect.closeTo(metres, 1)),
  );
});

test("bearings run clockwise from north, and turns are shortest", () => {
  expect(bearingDegrees(south, north)).toBeCloseTo(0, 6);
  expect(bearingDegrees(south, east)).toBeCloseTo(90, 1);
  expect(bearingDegrees(east, south)).toBeCloseTo(270, 1);
  expect([turnDegrees(350, 20), turnDegrees(20, 350), turnDegrees(90, 270)]).toEqual([30, -30, 180]);
});

test("a destination lies as far and in the direction asked", () => {
  const there = destinationOf(south, 250, 135);
  expect(distanceMetres(south, there)).toBeCloseTo(250, 6);
  expect(bearingDegrees(south, there)).toBeCloseTo(135, 6);
});

test("a slice keeps the corners between its ends", () => {
  const slice = sliceAlong([east, south, north], 600, 900);
  expect(slice).toHaveLength(3);
  expect(slice[1]).toEqual(south);
  expect(lengthMetres(slice)).toBeCloseTo(300, 6);
});

test("bounds hold every position", () => {
  expect(boundsOf([east, north, south])).toEqual([1.85, 50.95, 1.86, 50.96]);
});
