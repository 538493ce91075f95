import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseSketches } from "../../../src/domain/parse-history.ts";
import { parseTours } from "../../../src/domain/parse.ts";

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../geo/layers/${file}`, import.meta.url), "utf8"));
const tours = parseTours("tours.json", read("tours.json"));
const sketches = parseSketches("sketches.json", read("sketches.json"));

test("every tour has its length and time, and a small map whose line and stops lie inside it", () => {
  if (!tours.ok || !sketches.ok) throw new Error("unreadable");
  expect(tours.value.length).toBeGreaterThanOrEqual(6);
  for (const { id, figures, stops } of tours.value) {
    expect(figures?.metres, id).toBeGreaterThan(500);
    expect(figures?.minutes, id).toBeGreaterThan((figures?.metres ?? 0) / 75 - 1);
    const sketch = sketches.value.tours[id];
    expect(sketch?.stops, id).toHaveLength(stops.length);
    const [left = 0, top = 0, side = 0] = sketch?.box ?? [];
    const numbers = [...(sketch?.line ?? "").matchAll(/(-?\d+) (-?\d+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(numbers.length, id).toBeGreaterThan(5);
    for (const [x = NaN, y = NaN] of [...numbers, ...(sketch?.stops ?? [])]) {
      expect(x >= left && x <= left + side && y >= top && y <= top + side, `${id} ${x} ${y}`).toBe(true);
    }
  }
});
