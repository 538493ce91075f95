import { lengthMetres, metresPerDegree, sliceAlong } from "../../../src/domain/geometry.ts";
import { chanceAt } from "../../../src/domain/follow/chance.ts";
import type { Detour } from "../../../src/domain/follow/simulate.ts";
import type { Position } from "../../../src/domain/position.ts";
import { arcTarget, nodePosition, vertexPosition, type WalkGraph } from "../../../src/domain/route/graph.ts";
import { nearestOnSegment } from "../../../src/domain/route/plane.ts";
import { positionKey } from "../../../src/domain/route/strand.ts";
import type { Stroll } from "../../../src/domain/route/types.ts";

/** Walks that leave the line at a crossing into a street it does not take, so many metres, and come back the same way. */
export function wrongStreets(graph: WalkGraph, stroll: Stroll, seed: number, metres = 200): Detour[] {
  const line = wholeLine(stroll);
  const nodes = new Map(
    Array.from({ length: graph.nodeCount }, (_, node) => [positionKey(nodePosition(graph, node)), node]),
  );
  const detours: Detour[] = [];
  let start = 0;
  for (const [index, leg] of stroll.legs.entries()) {
    const length = lengthMetres(leg.line);
    const crossings = leg.line.flatMap((position, at) => {
      const node = nodes.get(positionKey(position));
      const along = lengthMetres(leg.line.slice(0, at + 1));
      return node === undefined || along < 70 || along > length - 70 ? [] : [{ node, along }];
    });
    const first = Math.floor(chanceAt(seed, 31 * index) * crossings.length);
    for (let tried = 0; tried < crossings.length; tried += 1) {
      const { node, along } = crossings[(first + tried) % crossings.length]!;
      const out = streetAway(graph, node, line, metres, seed + index);
      if (out === undefined) continue;
      detours.push({
        leaveAt: start + along,
        line: [...out, ...out.toReversed().slice(1)],
        returnAt: start + along,
      });
      break;
    }
    start += length;
  }
  return detours;
}

/** Walks that turn back on the line and return, once on every leg that is long enough. */
export function turnsBack(stroll: Stroll, seed: number, metres = 150): Detour[] {
  const line = wholeLine(stroll);
  let start = 0;
  return stroll.legs.flatMap((leg, index) => {
    const length = lengthMetres(leg.line);
    const begin = start;
    start += length;
    const room = length - metres - 140;
    if (room < 0) return [];
    const leaveAt = begin + 70 + metres + chanceAt(seed, index) * room;
    const back = sliceAlong(line, leaveAt - metres, leaveAt);
    return [{ leaveAt, line: [...back.toReversed(), ...back.slice(1)], returnAt: leaveAt }];
  });
}

export function wholeLine(stroll: Stroll): Position[] {
  return stroll.legs.flatMap(({ line }, index) => (index === 0 ? line : line.slice(1)));
}

/** A walk from a node that never meets the line again and ends clear of it. */
function streetAway(
  graph: WalkGraph,
  node: number,
  line: readonly Position[],
  metres: number,
  seed: number,
): Position[] | undefined {
  const out: Position[] = [nodePosition(graph, node)];
  let at = node;
  let last = -1;
  for (let arcs = 0; arcs < 30; arcs += 1) {
    const choices = [...graph.arcs.subarray(graph.firstArc[at], graph.firstArc[at + 1])].filter((arc) => {
      const far = clearOf(graph, arc, line);
      return arc !== (last ^ 1) && far;
    });
    const arc = choices[Math.floor(chanceAt(seed, arcs) * choices.length)];
    if (arc === undefined) return undefined;
    out.push(...positionsOf(graph, arc).slice(1));
    at = arcTarget(graph, arc);
    last = arc;
    if (lengthMetres(out) >= metres) {
      const cut = sliceAlong(out, 0, metres);
      return metresTo(line, cut.at(-1)!) >= 60 ? cut : undefined;
    }
  }
  return undefined;
}

/** Whether an arc leads away: its middle and its end are off the line. */
function clearOf(graph: WalkGraph, arc: number, line: readonly Position[]): boolean {
  const positions = positionsOf(graph, arc);
  const half = sliceAlong(positions, 0, (graph.edgeMetres[arc >> 1] as number) / 2).at(-1)!;
  const away = (position: Position): number => metresTo(line, position);
  return away(half) > 5 && away(positions.at(-1)!) > 12;
}

function positionsOf(graph: WalkGraph, arc: number): Position[] {
  const positions: Position[] = [];
  const end = graph.firstVertex[(arc >> 1) + 1] as number;
  for (let vertex = graph.firstVertex[arc >> 1] as number; vertex < end; vertex += 1) {
    positions.push(vertexPosition(graph, vertex));
  }
  return (arc & 1) === 0 ? positions : positions.reverse();
}

/** Metres from a position to the nearest point of a line. */
export function metresTo(line: readonly Position[], position: Position): number {
  const scale = metresPerDegree(position[1]);
  return line
    .slice(1)
    .reduce(
      (least, to, index) => Math.min(least, nearestOnSegment(position, line[index]!, to, scale).metres),
      Infinity,
    );
}
