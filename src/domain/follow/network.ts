import type { WalkGraph } from "../route/graph.ts";
import { positionAt } from "../route/leg-line.ts";
import { cellSpacing, pointOf, type Frame } from "./frame.ts";
import { branchesOf, noBranches, type Branches } from "./branches.ts";

/**
 * Every place the filter can think the walker to be, cut into cells. First the line of the stroll, walked onwards;
 * then the same line, walked back; then the streets around, each in both directions.
 */
export interface Network {
  /** Number of cells on the line; cell c lies `c × cellSpacing` metres along, cell `lineCells + c` is its way back. */
  readonly lineCells: number;
  readonly size: number;
  readonly east: Float64Array;
  readonly north: Float64Array;
  readonly branches: Branches;
}

/** Cuts the line, and the streets of a graph around it, into cells. */
export function buildNetwork(frame: Frame, graph: WalkGraph | undefined): Network {
  const total = frame.legStarts.at(-1) as number;
  const lineCells = Math.floor(total / cellSpacing) + 1;
  const east: number[] = [];
  const north: number[] = [];
  let leg = 0;
  for (let cell = 0; cell < lineCells; cell += 1) {
    const metres = cell * cellSpacing;
    while (leg + 1 < frame.lines.length && metres > (frame.legStarts[leg + 1] as number)) leg += 1;
    const line = frame.lines[leg];
    if (line === undefined) break;
    const point = pointOf(frame, positionAt(line, metres - (frame.legStarts[leg] as number)));
    east.push(point.east);
    north.push(point.north);
  }
  const line = { east: Float64Array.from(east), north: Float64Array.from(north) };
  const around = graph === undefined ? noBranches(line) : branchesOf(graph, frame, line);
  return {
    lineCells: east.length,
    size: 2 * east.length + around.east.length,
    east: Float64Array.from([...east, ...east, ...around.east]),
    north: Float64Array.from([...north, ...north, ...around.north]),
    branches: around.branches,
  };
}
