import fc from "fast-check";
import { expect, test } from "vitest";
import { breaths } from "../../../src/narration/breaths.ts";
import { runsOf } from "../../../src/narration/runs.ts";
import { everyText } from "./every-text.ts";

test("a short text is one breath", () => {
  expect(breaths("They held.")).toEqual(["They held."]);
});

test("a long one is cut after punctuation, not inside a phrase", () => {
  const text =
    "In the middle of the old town stood a tower, which the gunners of both sides had before their eyes, and which to this day, so they say, has never fallen.";
  expect(breaths(text)).toEqual([
    "In the middle of the old town stood a tower, which the gunners of both sides had before their eyes, ",
    "and which to this day, so they say, has never fallen.",
  ]);
});

test("without punctuation between words, and without words anywhere", () => {
  expect(breaths("word ".repeat(40)).every((breath) => breath.startsWith("word"))).toBe(true);
  expect(breaths("x".repeat(250)).map((breath) => breath.length)).toEqual([120, 120, 10]);
});

test("nothing is lost and nothing too long", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 500 }), (text) => {
      const parts = breaths(text);
      expect(parts.join("")).toBe(text);
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(120);
    }),
  );
  for (const text of everyText("fr")) {
    for (const run of runsOf(text, "fr")) {
      for (const part of breaths(run.text)) expect(part).toMatch(/\p{L}/u);
    }
  }
});
