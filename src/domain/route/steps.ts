import { bearingDegrees } from "../geometry.ts";
import type { Position } from "../position.ts";
import { wayOfEdge, type WalkGraph } from "./graph.ts";
import { approximateMetres } from "./path.ts";
import type { Path } from "./shortest.ts";
import type { Step } from "./types.ts";

/** The directions of a leg along its line. */
export function stepsOf(graph: WalkGraph, path: Path, line: readonly Position[]): readonly Step[] {
  const { name, class: wayClass } = wayOfEdge(graph, path.from.edge);
  const [start, end] = [line[0] as Position, line.at(-1) as Position];
  const way = {
    ...(name !== undefined && { name }),
    class: wayClass,
    bridge: false,
    passage: false,
    roundabout: false,
  };
  const bearing = bearingDegrees(start, line[1] as Position);
  const plain = { way, bridges: [], passes: [], bearing };
  return [
    {
      ...plain,
      action: "depart",
      position: start,
      metres: path.metres,
      metresFromStart: 0,
      approximateMetres: approximateMetres(graph, path),
    },
    {
      ...plain,
      action: "arrive",
      position: end,
      metres: 0,
      metresFromStart: path.metres,
      approximateMetres: 0,
    },
  ];
}
