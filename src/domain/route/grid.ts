import { metresPerDegree } from "../geometry.ts";

/** Which segments pass near a place: a grid of square cells over the town, in flat arrays. */
export interface SegmentGrid {
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
  /** Metres per degree of longitude and latitude. */
  readonly scale: readonly [lng: number, lat: number];
  /** Metres per degree of longitude where it is shortest. */
  readonly leastScale: number;
  /** Segments of cell c: `segments[firstSegment[c]]` … A segment is named by the index of its first vertex. */
  readonly firstSegment: Uint32Array;
  readonly segments: Uint32Array;
  /** The edge each vertex belongs to. */
  readonly vertexEdge: Uint32Array;
}

/** Side of a cell in metres: about one block. */
export const cellMetres = 64;

/** Builds the grid over the segments of all edges. */
export function buildGrid(
  vertices: Float64Array,
  firstVertex: Uint32Array,
  scale: readonly [number, number],
): SegmentGrid {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < vertices.length; index += 2) {
    west = Math.min(west, vertices[index] as number);
    east = Math.max(east, vertices[index] as number);
    south = Math.min(south, vertices[index + 1] as number);
    north = Math.max(north, vertices[index + 1] as number);
  }
  const isEmpty = vertices.length === 0;
  const columns = isEmpty ? 0 : Math.floor(((east - west) * scale[0]) / cellMetres) + 1;
  const rows = isEmpty ? 0 : Math.floor(((north - south) * scale[1]) / cellMetres) + 1;
  const columnAt = (lng: number): number => Math.floor(((lng - west) * scale[0]) / cellMetres);
  const rowAt = (lat: number): number => Math.floor(((lat - south) * scale[1]) / cellMetres);
  const cells: number[][] = Array.from({ length: columns * rows }, () => []);
  const vertexEdge = new Uint32Array(vertices.length / 2);
  for (let edge = 0; edge < firstVertex.length - 1; edge += 1) {
    const last = (firstVertex[edge + 1] as number) - 1;
    vertexEdge[last] = edge;
    for (let vertex = firstVertex[edge] as number; vertex < last; vertex += 1) {
      vertexEdge[vertex] = edge;
      const [fromLng, fromLat] = [vertices[2 * vertex] as number, vertices[2 * vertex + 1] as number];
      const [toLng, toLat] = [vertices[2 * vertex + 2] as number, vertices[2 * vertex + 3] as number];
      const lastColumn = columnAt(Math.max(fromLng, toLng));
      const lastRow = rowAt(Math.max(fromLat, toLat));
      for (let row = rowAt(Math.min(fromLat, toLat)); row <= lastRow; row += 1) {
        for (let column = columnAt(Math.min(fromLng, toLng)); column <= lastColumn; column += 1) {
          cells[row * columns + column]?.push(vertex);
        }
      }
    }
  }
  const firstSegment = new Uint32Array(cells.length + 1);
  for (const [cell, segments] of cells.entries()) {
    firstSegment[cell + 1] = (firstSegment[cell] as number) + segments.length;
  }
  return {
    west,
    south,
    columns,
    rows,
    scale,
    leastScale: isEmpty ? 0 : metresPerDegree(Math.max(Math.abs(south), Math.abs(north)))[0],
    firstSegment,
    segments: Uint32Array.from(cells.flat()),
    vertexEdge,
  };
}
