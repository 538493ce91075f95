import type { Position } from "../position.ts";
import type { WalkGraph } from "../route/graph.ts";
import { positionAt } from "../route/leg-line.ts";
import { lineOfPath } from "../route/path.ts";
import { pathTo, searchFrom, type Path } from "../route/shortest.ts";
import { anchorsAt, type Anchor } from "../route/snap.ts";
import { stepsOf } from "../route/steps.ts";
import type { Step } from "../route/types.ts";
import { goalOf } from "./progress.ts";
import type { FollowState } from "./types.ts";

/** How to get back to the line: shown when asked for, never forced. */
export interface WayBack {
  readonly line: readonly Position[];
  readonly metres: number;
  readonly steps: readonly Step[];
  /** Metres along the stroll where the line is met again. */
  readonly metresAlong: number;
}

/** Places along the line ahead to which a way is sought, in metres from one to the next. */
const everyMetres = 20;

/**
 * The shortest way from a position to the line ahead, no further on than the next stop: nothing is left out of the
 * tour. Undefined when no street is near, or none leads there.
 */
export function wayBack(graph: WalkGraph, state: FollowState, position: Position): WayBack | undefined {
  const { track, metresAlong } = state;
  const source = anchorsAt(graph, position, { steps: false });
  if (source.length === 0) return undefined;
  const goal = goalOf(state).metres;
  const targets: { readonly along: number; readonly at: Position; readonly anchors: readonly Anchor[] }[] =
    [];
  for (let along = Math.min(metresAlong, goal); ; along = Math.min(goal, along + everyMetres)) {
    const leg = Math.max(
      0,
      track.legStarts.findLastIndex((start, index) => start <= along && index < track.lines.length),
    );
    const line = track.lines[leg];
    if (line === undefined) break;
    const at = positionAt(line, along - (track.legStarts[leg] as number));
    targets.push({ along, at, anchors: anchorsAt(graph, at, { steps: false }) });
    if (along >= goal) break;
  }
  const tree = searchFrom(
    graph,
    source,
    targets.map(({ anchors }) => anchors),
    { steps: false },
  );
  let best: { readonly path: Path; readonly along: number; readonly at: Position } | undefined;
  for (const { along, at, anchors } of targets) {
    const path = pathTo(graph, tree, anchors);
    if (path !== undefined && path.metres < (best?.path.metres ?? Infinity) - 1) best = { path, along, at };
  }
  if (best === undefined) return undefined;
  const line = lineOfPath(graph, best.path, position, best.at);
  return {
    line,
    metres: best.path.metres,
    steps: stepsOf(graph, best.path, line, { from: "start", to: goalOf(state).id }),
    metresAlong: best.along,
  };
}
