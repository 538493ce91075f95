import type { Position } from "geojson";
import { item, pairs } from "../list.ts";
import type { Raw } from "./raw.ts";

interface Vertex {
  readonly lon: number;
  readonly lat: number;
}

interface Element {
  readonly type: "node" | "way" | "relation";
  readonly id: number;
  readonly lon?: number;
  readonly lat?: number;
  readonly tags?: Readonly<Record<string, string>>;
  readonly geometry?: readonly (Vertex | null)[];
  readonly members?: readonly { readonly role: string; readonly geometry?: readonly (Vertex | null)[] }[];
}

/** Raw features of an answer of the Overpass API, asked for with `out geom`. */
export function readOverpass(text: string): Raw[] {
  const data = JSON.parse(text) as { readonly elements?: readonly Element[] };
  if (!Array.isArray(data.elements)) throw new Error("the file is not an answer of the Overpass API");
  return data.elements.flatMap((element: Element) => toRaw(element) ?? []);
}

function toRaw(element: Element): Raw | undefined {
  const tags = { ...element.tags, osm_type: element.type, osm_id: element.id };
  if (element.type === "node") {
    if (!element.tags || element.lon === undefined || element.lat === undefined) return undefined;
    return { geometry: { type: "Point", coordinates: [element.lon, element.lat] }, tags };
  }
  if (element.type === "way") return fromWay(positions(element.geometry), tags);
  const outer = ringsOf(element, "outer");
  if (outer.length === 0) return undefined;
  const inner = ringsOf(element, "inner");
  const coordinates = outer.map((ring) => [ring].concat(inner.filter((hole) => holds(ring, item(hole, 0)))));
  return { geometry: { type: "MultiPolygon", coordinates }, tags };
}

function fromWay(line: Position[], tags: Raw["tags"]): Raw | undefined {
  if (line.length < 2) return undefined;
  const isArea = tags["highway"] === undefined && tags["natural"] !== "coastline" && closed(line);
  if (!isArea) return { geometry: { type: "LineString", coordinates: line }, tags };
  if (tags["amenity"] === undefined) return { geometry: { type: "Polygon", coordinates: [line] }, tags };
  const middle = [0, 1].map((axis) => (least(line, axis) + most(line, axis)) / 2);
  return { geometry: { type: "Point", coordinates: middle }, tags };
}

/** Joins the members of a multipolygon end to end; members that close no ring are left out. */
function ringsOf(element: Element, role: string): Position[][] {
  const open = (element.members ?? [])
    .filter((member) => (member.role || "outer") === role)
    .map((member) => positions(member.geometry))
    .filter((line) => line.length > 1);
  const rings: Position[][] = [];
  for (let line = open.shift(); line; line = open.shift()) {
    while (!closed(line)) {
      const end = item(line, -1);
      const index = open.findIndex((other) => same(item(other, 0), end) || same(item(other, -1), end));
      const [next] = index < 0 ? [] : open.splice(index, 1);
      if (!next) break;
      line.push(...(same(item(next, 0), end) ? next : next.reverse()).slice(1));
    }
    if (closed(line)) rings.push(line);
  }
  return rings;
}

function holds(ring: readonly Position[], position: Position): boolean {
  const [x, y] = [item(position, 0), item(position, 1)];
  return pairs(ring).reduce((inside, [a, b]) => {
    const [ax, ay, bx, by] = [item(a, 0), item(a, 1), item(b, 0), item(b, 1)];
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
  }, false);
}

function positions(geometry: Element["geometry"]): Position[] {
  return (geometry ?? []).flatMap((vertex) => (vertex ? [[vertex.lon, vertex.lat]] : []));
}

function same(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function closed(line: readonly Position[]): boolean {
  return line.length > 3 && same(item(line, 0), item(line, -1));
}

function least(line: readonly Position[], axis: number): number {
  return Math.min(...line.map((position) => item(position, axis)));
}

function most(line: readonly Position[], axis: number): number {
  return Math.max(...line.map((position) => item(position, axis)));
}

/** Asks the Overpass API; throws with its answer when it refuses. */
export async function fetchOverpass(query: string): Promise<string> {
  const response = await fetch("https://overpass-api.de/api/interpreter", {
    method: "POST",
    body: new URLSearchParams({ data: query }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`the Overpass API answered ${response.status}: ${text.slice(0, 300)}`);
  return text;
}
