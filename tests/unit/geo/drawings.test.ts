import { describe, expect, test } from "vitest";
import { makeDrawings } from "../../../geo/build/drawings.ts";
import { checkDrawings } from "../../../geo/check/drawings.ts";
import type { Town } from "../../../geo/town.ts";
import { parseDrawings } from "../../../src/domain/parse-history.ts";
import { smallTown, withEnglish, withPlace } from "./small-town.ts";

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">${inner}</svg>\n`;
const made = (value: string) => makeDrawings({ drawings: [{ file: "content/drawings/tower.svg", value }] });

test("lines and solids are told apart, whatever the layout of the file", () => {
  const { drawings, findings } = made(
    svg(
      '\n  <path d="M4 44h40"/>\n  <path class="solid"\n d="M8 44V4l4-2z" />\n  <path class="line" d="M1,2.5L-3 4"/>\n',
    ),
  );
  expect(findings).toEqual([]);
  expect(drawings).toEqual({ tower: { lines: ["M4 44h40", "M1,2.5L-3 4"], solids: ["M8 44V4l4-2z"] } });
  expect(parseDrawings("drawings.json", drawings).ok).toBe(true);
});

test.each([
  ["a circle", '<circle r="4"/>'],
  ["a script", "<script>alert(1)</script>"],
  ["a handler", '<path d="M0 0" onclick="alert(1)"/>'],
  ["a style of its own", '<path d="M0 0" stroke="red"/>'],
  ["an unknown class", '<path class="dotted" d="M0 0"/>'],
  ["something that is no path data", '<path d="M0 0 url(x)"/>'],
  ["a group", '<g><path d="M0 0"/></g>'],
  ["a comment", '<!-- tower --><path d="M0 0"/>'],
  ["words", 'tower <path d="M0 0"/>'],
])("%s is refused", (_name, inner) => {
  expect(made(svg(inner)).findings).toMatchObject([
    { file: "content/drawings/tower.svg", what: "is no path" },
  ]);
  expect(made(svg(inner)).drawings).toEqual({});
});

test("another frame is refused", () => {
  const [finding] = made('<svg viewBox="0 0 24 24"><path d="M0 0"/></svg>').findings;
  expect(finding?.what).toBe("is no drawing of 48 by 48");
});

test("path data from outside that are none are refused", () => {
  expect(parseDrawings("drawings.json", { tower: { lines: ['"><script>'], solids: [] } }).ok).toBe(false);
});

describe("drawings and places", () => {
  const drawing = { file: "content/drawings/tower.svg", value: svg("") };
  const said = withPlace((file) => ({
    ...file,
    texts: { en: { ...file.texts.en, drawing: "A tower" }, fr: { ...file.texts.fr, drawing: "Une tour" } },
  }));
  const faults = (town: Town) =>
    checkDrawings(town).map(({ file, where, what }) => `${file} | ${where} | ${what}`);

  test("belong together", () => {
    expect(faults({ ...said, drawings: [drawing] })).toEqual([]);
    expect(faults(smallTown())).toEqual([]);
  });

  test("a drawing without words in one language", () => {
    const silent = { ...withEnglish({ drawing: "A tower" }), drawings: [drawing] };
    expect(faults(silent)).toEqual([
      "content/places/tower.json | tower, fr, drawing | the drawing has no words",
    ]);
  });

  test("words without a drawing", () => {
    expect(faults(said)).toEqual([
      "content/places/tower.json | tower, en, drawing | there are words and no drawing",
      "content/places/tower.json | tower, fr, drawing | there are words and no drawing",
    ]);
  });

  test("a drawing of no place", () => {
    const lost = { file: "content/drawings/atlantis.svg", value: svg("") };
    expect(faults({ ...said, drawings: [drawing, lost] })).toEqual([
      "content/drawings/atlantis.svg | the file | is the drawing of no place",
    ]);
  });
});
