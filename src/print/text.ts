import { faces, textWidth, type Face } from "./measure.ts";
import { node, trim, type Point, type SvgNode } from "./node.ts";
import { leading } from "./paper.ts";
import { sans, serif } from "../theme.ts";

/** A stretch of text in one face. Sizes in millimetres; `rise` lifts it above the line. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly ink: string;
  readonly rise?: number;
}

/** One line of set text. */
export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** Text set in lines no wider than asked for. */
export interface SetText {
  readonly lines: readonly Line[];
  readonly height: number;
  readonly lineHeight: number;
  /** From the top of a line to the foot of its letters. */
  readonly baseline: number;
}

interface Word {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly space: number;
}

const ascent = 0.98;
const fallbacks = { sans, serif } as const;

/** Sets text in lines of at most `width` millimetres, breaking at spaces; a longer word stands out alone. */
export function setText(runs: readonly Run[], width: number, ratio: number = leading): SetText {
  const size = Math.max(...runs.map((run) => run.size));
  const lines: Line[] = [];
  let current: Word[] = [];
  let used = 0;
  for (const word of wordsOf(runs)) {
    const needed = (current.length > 0 ? word.space : 0) + word.width;
    if (current.length > 0 && used + needed > width) {
      lines.push(lineOf(current));
      current = [];
      used = 0;
    }
    used += (current.length > 0 ? word.space : 0) + word.width;
    current.push(word);
  }
  if (current.length > 0) lines.push(lineOf(current));
  const lineHeight = size * ratio;
  return {
    lines,
    lineHeight,
    height: lines.length * lineHeight,
    baseline: lineHeight - (lineHeight - size) / 2 - size * (1.24 - ascent),
  };
}

/** The set text on the paper, its top left at `at`. One element a paragraph, so that it is read and copied as one. */
export function drawText(
  text: SetText,
  [x, y]: Point,
  anchor: "start" | "middle" | "end" = "start",
): SvgNode {
  const lines = text.lines.map((line, index) =>
    node(
      "tspan",
      { x, y: y + index * text.lineHeight + text.baseline },
      ...drawRuns(line.runs),
      ...(index < text.lines.length - 1 ? [" "] : []),
    ),
  );
  return node("text", { ...(anchor !== "start" && { "text-anchor": anchor }) }, ...lines);
}

/** How a face is asked for in SVG. */
export function faceAttributes(face: Face, size: number, ink: string): SvgNode["attributes"] {
  const { family, weight, italic } = faces[face];
  return {
    "font-family": fallbacks[family],
    "font-weight": String(weight),
    ...(italic && { "font-style": "italic" }),
    "font-size": trim(size),
    fill: ink,
  };
}

/** Raised runs are moved by hand, because not every browser knows a shifted baseline. */
function drawRuns(runs: readonly Run[]): SvgNode[] {
  let raised = 0;
  return runs.map(({ text, face, size, ink, rise = 0 }) => {
    const dy = raised - rise;
    raised = rise;
    return node("tspan", { ...faceAttributes(face, size, ink), ...(dy !== 0 && { dy }) }, text);
  });
}

function* wordsOf(runs: readonly Run[]): Generator<Word> {
  let pending: Run[] = [];
  let space = 0;
  function take(): Word {
    const word = { runs: pending, width: pending.reduce((sum, run) => sum + widthOf(run), 0), space };
    pending = [];
    return word;
  }
  for (const run of runs) {
    const pieces = unbroken(run.text).split(/ +/);
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) {
        if (pending.length > 0) yield take();
        space = textWidth(" ", run.face, run.size);
      }
      if (piece !== "") pending.push({ ...run, text: piece });
    }
  }
  if (pending.length > 0) yield take();
}

/** French puts spaces inside its quotation marks and before its double signs; no line is broken there. */
function unbroken(text: string): string {
  return text.replaceAll("« ", "«\u00a0").replaceAll(/ (?=[»:;?!])/g, "\u00a0");
}

function widthOf(run: Run): number {
  return textWidth(run.text, run.face, run.size);
}

/** Neighbouring words in one face become one run, so that copied text keeps its words together. */
function lineOf(words: readonly Word[]): Line {
  const runs: Run[] = [];
  let width = 0;
  for (const [index, word] of words.entries()) {
    width += word.width + (index > 0 ? word.space : 0);
    for (const [place, run] of word.runs.entries()) {
      const last = runs.at(-1);
      const gap = index > 0 && place === 0 ? " " : "";
      if (last && sameFace(last, run))
        runs[runs.length - 1] = { ...last, text: `${last.text}${gap}${run.text}` };
      else if (last && gap !== "") {
        runs[runs.length - 1] = { ...last, text: `${last.text} ` };
        runs.push(run);
      } else runs.push(run);
    }
  }
  return { runs, width };
}

function sameFace(one: Run, other: Run): boolean {
  return (
    one.face === other.face && one.size === other.size && one.ink === other.ink && one.rise === other.rise
  );
}
