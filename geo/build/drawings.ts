import { posix } from "node:path";
import type { Drawing } from "../../src/domain/drawing.ts";
import type { Finding } from "../finding.ts";
import { compare } from "../collection.ts";
import type { Filed, Town } from "../town.ts";

const frame = /^\s*<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 48 48">([^]*)<\/svg>\s*$/;
const path = /^<path(?: class="(line|solid)")? d="(M[\d\sMLHVCSQTAZmlhvcsqtaz.,-]+)" ?\/>$/;

/** Drawings of places by their id, as lines to be stroked and shapes to be filled. */
export function makeDrawings({ drawings }: Pick<Town, "drawings">): {
  readonly drawings: Readonly<Record<string, Drawing>>;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const entries = drawings.flatMap((filed): [string, Drawing][] => {
    const drawing = readDrawing(filed);
    if ("what" in drawing) findings.push(drawing);
    return "what" in drawing ? [] : [[placeOf(filed), drawing]];
  });
  return { drawings: Object.fromEntries(entries.sort(([a], [b]) => compare(a, b))), findings };
}

function readDrawing({ file, value }: Filed<string>): Drawing | Finding {
  const inner = frame.exec(value)?.[1];
  if (inner === undefined) {
    return {
      file,
      where: "svg",
      what: "is no drawing of 48 by 48",
      remedy: 'Begin with <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"> and nothing more',
    };
  }
  const elements = inner
    .split(/(?<=>)/)
    .map((element) => element.replace(/\s+/g, " ").trim())
    .filter((element) => element !== "");
  const drawing: { readonly lines: string[]; readonly solids: string[] } = { lines: [], solids: [] };
  for (const element of elements) {
    const [whole, look, d = ""] = path.exec(element) ?? [];
    if (whole === undefined) {
      return {
        file,
        where: element.slice(0, 40),
        what: "is no path",
        remedy: 'Draw with <path d="…"/> alone, class "line" or "solid" before d, beginning with M',
      };
    }
    (look === "solid" ? drawing.solids : drawing.lines).push(d);
  }
  return drawing;
}

function placeOf({ file }: Filed<string>): string {
  return posix.basename(file, ".svg");
}
