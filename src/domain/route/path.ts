import type { Position } from "../position.ts";
import type { WayClass } from "../layer.ts";
import { vertexPosition, wayOfEdge, type WalkGraph } from "./graph.ts";
import type { Path, Piece } from "./shortest.ts";

/** A gap between a place and its way up to this many metres is the width of a pavement, not a walk of its own. */
const pavementMetres = 3;

/** The positions along one piece, both ends included. */
function lineOfPiece(graph: WalkGraph, path: Path, piece: Piece): Position[] {
  const isBackward = piece.start > piece.stop;
  const [low, high] = isBackward ? [piece.stop, piece.start] : [piece.start, piece.stop];
  const line: Position[] = [endOfPiece(graph, path, piece.edge, low)];
  const last = (graph.firstVertex[piece.edge + 1] as number) - 1;
  for (let vertex = (graph.firstVertex[piece.edge] as number) + 1; vertex < last; vertex += 1) {
    const metres = graph.vertexMetres[vertex] as number;
    if (metres > low && metres < high) line.push(vertexPosition(graph, vertex));
  }
  line.push(endOfPiece(graph, path, piece.edge, high));
  return isBackward ? line.reverse() : line;
}

/** The whole walk from place to place: at least two positions, none twice in a row unless nothing is walked. */
export function lineOfPath(graph: WalkGraph, path: Path, from: Position, to: Position): Position[] {
  const line: Position[] = [from];
  const add = (position: Position): void => {
    const last = line.at(-1);
    if (last === undefined || last[0] !== position[0] || last[1] !== position[1]) line.push(position);
  };
  add(path.from.position);
  for (const piece of path.pieces) for (const position of lineOfPiece(graph, path, piece)) add(position);
  add(path.to.position);
  add(to);
  if (line.length === 1) line.push(to);
  return line;
}

/** Metres of a gap that are walked off any known way. */
export function approximateGap(gap: number): number {
  return gap > pavementMetres ? gap : 0;
}

/** Metres of a path on ways that are not surveyed, or on no way at all. */
export function approximateMetres(graph: WalkGraph, path: Path): number {
  return metresWhere(path, (edge) => graph.edgeApproximate[edge] === 1);
}

/** Ways made for wheels, and so without steps, and steps themselves; of the others nobody has told. */
const told: ReadonlySet<WayClass> = new Set(["trunk", "main", "street", "pedestrian", "steps"]);

/** Metres of a path of which no source tells whether they are free of steps. */
export function unknownMetres(graph: WalkGraph, path: Path): number {
  return metresWhere(path, (edge) => {
    const { class: way, step_free } = wayOfEdge(graph, edge);
    return step_free === undefined && !told.has(way);
  });
}

/** Metres of a path on the edges asked for, and on no way at all. */
function metresWhere({ from, to, pieces }: Path, isCounted: (edge: number) => boolean): number {
  return pieces
    .filter(({ edge }) => isCounted(edge))
    .reduce(
      (sum, { start, stop }) => sum + Math.abs(stop - start),
      approximateGap(from.gap) + approximateGap(to.gap),
    );
}

/** A piece ends at the end of its edge, or at the place where the path joins or leaves it. */
function endOfPiece(graph: WalkGraph, path: Path, edge: number, offset: number): Position {
  for (const anchor of [path.from, path.to]) {
    if (anchor.edge === edge && anchor.offset === offset) return anchor.position;
  }
  const vertex =
    offset === 0 ? (graph.firstVertex[edge] as number) : (graph.firstVertex[edge + 1] as number) - 1;
  return vertexPosition(graph, vertex);
}
