import { describe, expect, test } from "vitest";
import { clipLine, lengthOf, partOf, pointAlong } from "../../../src/print/clip.ts";
import { dots, hatch } from "../../../src/print/hatch.ts";
import { inksOf } from "../../../src/print/inks.ts";
import { node, type Point } from "../../../src/print/node.ts";
import { emptyRoom, plotsOverlap, type Plot } from "../../../src/print/room.ts";
import { writeSvg } from "../../../src/print/write.ts";

const square: Point[] = [
  [10, 10],
  [30, 10],
  [30, 30],
  [10, 30],
  [10, 10],
];
const hole: Point[] = [
  [15, 15],
  [25, 15],
  [25, 25],
  [15, 25],
  [15, 15],
];

describe("clipping", () => {
  test("keeps the parts on the paper, each on its own", () => {
    const line: Point[] = [
      [-5, 5],
      [5, 5],
      [5, 15],
      [8, 15],
      [8, 5],
      [15, 5],
    ];
    expect(clipLine(line, 10, 10)).toEqual([
      [
        [0, 5],
        [5, 5],
        [5, 10],
      ],
      [
        [8, 10],
        [8, 5],
        [10, 5],
      ],
    ]);
  });

  test("leaves out what never touches the paper, even where its box does", () => {
    expect(
      clipLine(
        [
          [-4, 3],
          [3, -4],
        ],
        10,
        10,
      ),
    ).toEqual([]);
  });

  test("measures along a line", () => {
    const line: Point[] = [
      [0, 0],
      [3, 0],
      [3, 4],
    ];
    expect(lengthOf(line)).toBe(7);
    expect(pointAlong(line, 5)).toEqual({ at: [3, 2], angle: Math.PI / 2 });
    expect(partOf(line, 1, 5)).toEqual([
      [1, 0],
      [3, 0],
      [3, 2],
    ]);
  });
});

describe("hatching", () => {
  test("fills an area and leaves its holes out", () => {
    const lines = hatch([square, hole], { angle: 0, spacing: 4 }, 100, 100);
    expect(lines.filter(([from]) => from?.[1] === 12)).toEqual([
      [
        [10, 12],
        [30, 12],
      ],
    ]);
    expect(lines.filter(([from]) => from?.[1] === 20)).toEqual([
      [
        [10, 20],
        [15, 20],
      ],
      [
        [25, 20],
        [30, 20],
      ],
    ]);
  });

  test("covers the same area at any angle", () => {
    const area = (angle: number): number =>
      hatch([square, hole], { angle, spacing: 0.5 }, 100, 100).reduce(
        (sum, line) => sum + lengthOf(line) * 0.5,
        0,
      );
    for (const angle of [0, -45, 30, 90]) expect(area(angle) / 300).toBeCloseTo(1, 1);
  });

  test("stays on the paper", () => {
    const lines = hatch([square], { angle: -45, spacing: 2 }, 20, 20).flat();
    expect(lines.length).toBeGreaterThan(0);
    for (const [x, y] of lines) expect(Math.max(x, y)).toBeLessThanOrEqual(20 + 1e-9);
  });

  test("dots stand inside the area alone", () => {
    const found = dots([square, hole], 2, { x: 0, y: 0, width: 28, height: 100 });
    expect(found.length).toBeGreaterThan(20);
    for (const [x, y] of found) {
      expect(x).toBeGreaterThanOrEqual(10);
      expect(x).toBeLessThanOrEqual(28);
      expect(x > 15 && x < 25 && y > 15 && y < 25).toBe(false);
    }
  });
});

describe("room", () => {
  const plot = (x: number, y: number, angle = 0): Plot => ({ middle: [x, y], width: 10, height: 2, angle });

  test("tells slanted plots apart whose boxes overlap", () => {
    expect(plotsOverlap(plot(0, 0, Math.PI / 4), plot(4, -2, Math.PI / 4))).toBe(false);
    expect(plotsOverlap(plot(0, 0, Math.PI / 4), plot(0, 3, 0))).toBe(true);
  });

  test("is taken once, and ends before the edge", () => {
    const room = emptyRoom(100, 50, 0.5);
    expect(room.isFree([plot(20, 20)])).toBe(true);
    room.take([plot(20, 20)]);
    expect(room.isFree([plot(22, 21)])).toBe(false);
    expect(room.isFree([plot(20, 22.4)])).toBe(false);
    expect(room.isFree([plot(20, 23)])).toBe(true);
    expect(room.isFree([plot(5.2, 20)])).toBe(false);
    expect(room.isFree([plot(60, 20), plot(20, 20)])).toBe(false);
  });
});

describe("ink", () => {
  /** Lightness as the eye sees it, 0 black to 100 white (CIE L*). */
  function lightness(colour: string): number {
    const linear = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    const luminance = 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
    return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
  }

  test.each([true, false])(
    "route, water, parks and streets differ in lightness, black and white: %s",
    (mono) => {
      const inks = inksOf(mono);
      const greys = [inks.route, inks.water, inks.park, inks.street]
        .map(lightness)
        .sort((one, other) => one - other);
      const least = mono ? 8 : 3;
      for (let index = 1; index < greys.length; index++) {
        expect(greys[index]! - greys[index - 1]!).toBeGreaterThan(least);
      }
    },
  );

  test("black and white has no hue at all", () => {
    const { voices, ...plain } = inksOf(true);
    for (const colour of [...Object.values(plain), ...Object.values(voices)]) {
      expect(colour).toMatch(/^#([0-9a-f]{2})\1\1$/);
    }
  });

  test.each([true, false])("every writing stands out from what it is written on: %s", (mono) => {
    const inks = inksOf(mono);
    const pairs = [
      [inks.ink, inks.block],
      [inks.soft, inks.paper],
      [inks.waterInk, inks.water],
      [inks.voices.rifle, inks.park],
      [inks.fort, inks.paper],
    ] as const;
    for (const [ink, ground] of pairs) expect(lightness(ground) - lightness(ink)).toBeGreaterThan(45);
  });
});

describe("writing", () => {
  test("escapes what would be read as markup", () => {
    const drawing = node("text", { "aria-label": 'A & "B"', x: 1.23456 }, "a < b & c");
    expect(writeSvg(drawing)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<text aria-label="A &amp; &quot;B&quot;" x="1.23">a &lt; b &amp; c</text>\n',
    );
  });
});
