import { expect, test } from "vitest";
import { formatMetres, formatMinutes, octant } from "../../../src/i18n/format.ts";

/** Non-breaking spaces shown as ordinary ones, so that the tables below can be read. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

test.each([
  [3, "5 m"],
  [38, "40 m"],
  [124, "120 m"],
  [296, "300 m"],
  [333, "350 m"],
  [974, "950 m"],
  [980, "1 km"],
  [5940, "5.9 km"],
])("%d metres are said as %s", (metres, said) => {
  expect(plain(formatMetres(metres, "en"))).toBe(said);
});

test("French uses its comma, and nothing may break a figure from its unit", () => {
  expect(plain(formatMetres(5940, "fr"))).toBe("5,9 km");
  expect(formatMetres(5940, "fr")).not.toContain(" ");
});

test.each([
  [0.2, "1 min"],
  [6.4, "6 min"],
  [59.6, "1 h"],
  [80, "1 h 20 min"],
])("%d minutes are said as %s", (minutes, said) => {
  expect(plain(formatMinutes(minutes, "en"))).toBe(said);
});

test.each([
  [0, 0],
  [22, 0],
  [23, 1],
  [180, 4],
  [338, 0],
  [-90, 6],
  [315, 7],
])("a bearing of %d degrees lies in octant %d", (bearing, expected) => {
  expect(octant(bearing)).toBe(expected);
});
