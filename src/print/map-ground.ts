import type { WayClass } from "../domain/layer.ts";
import type { Area, Atlas } from "./atlas.ts";
import { clipLine } from "./clip.ts";
import { dots, hatch } from "./hatch.ts";
import { node, pathOfLines, pathThrough, stroke, trim, type Point, type SvgNode } from "./node.ts";
import { boundsMeet, type Projection } from "./projection.ts";

/** Metres across, kerb to kerb, and the least millimetres a way is drawn with. */
const metresWide: Readonly<Record<WayClass, number>> = {
  trunk: 13,
  main: 11,
  street: 8.5,
  pedestrian: 6,
  footway: 3,
  path: 3,
  steps: 3,
  walkway: 3,
};
const leastWide = 0.75;
const casing = 0.18;

const order: readonly WayClass[] = ["street", "pedestrian", "footway", "path", "steps", "main", "trunk"];

/** Millimetres a way of this class takes on the paper. */
export function wayWidth(className: WayClass, projection: Projection): number {
  return Math.max(projection.millimetres(metresWide[className]), leastWide);
}

/** Blocks of houses, water, parks, the Citadel, streets: everything under the route. */
export function drawGround(atlas: Atlas, projection: Projection): SvgNode[] {
  return [
    ...drawBlocks(atlas, projection),
    ...drawParks(atlas, projection),
    ...drawWater(atlas, projection),
    ...drawCitadel(atlas, projection),
    ...drawWays(atlas, projection),
  ];
}

/** Areas that share ground with the map, as rings on the paper. */
function ringsOn(areas: readonly Area[], projection: Projection): Point[][][] {
  return areas
    .filter((area) => boundsMeet(area.bounds, projection.bounds))
    .map((area) => area.rings.map((ring) => ring.map(projection.toPaper)));
}

function areaPath(areas: readonly (readonly Point[][])[]): string {
  return areas.map((rings) => rings.map((ring) => pathThrough(ring, true)).join("")).join("");
}

function drawBlocks({ blocks, inks }: Atlas, projection: Projection): SvgNode[] {
  const areas = ringsOn(blocks, projection);
  return areas.length === 0
    ? []
    : [node("path", { d: areaPath(areas), fill: inks.block, "fill-rule": "evenodd" })];
}

function drawWater({ water, inks }: Atlas, projection: Projection): SvgNode[] {
  const areas = ringsOn(water, projection);
  if (areas.length === 0) return [];
  const lines = areas.flatMap((rings) =>
    hatch(rings, { angle: 0, spacing: 1.5 }, projection.width, projection.height),
  );
  const data = areaPath(areas);
  return [
    node("path", { d: data, fill: inks.water, "fill-rule": "evenodd" }),
    stroke(pathOfLines(lines), inks.waterEdge, 0.1),
    stroke(data, inks.waterEdge, 0.3, { "stroke-linejoin": "round" }),
  ];
}

function drawParks({ parks, inks }: Atlas, projection: Projection): SvgNode[] {
  const areas = ringsOn(parks, projection);
  if (areas.length === 0) return [];
  const whole = { x: 0, y: 0, width: projection.width, height: projection.height };
  const spots = areas.flatMap((rings) => dots(rings, 2.4, whole));
  return [
    node("path", { d: areaPath(areas), fill: inks.park, "fill-rule": "evenodd" }),
    stroke(spots.map(([x, y]) => `M${trim(x)} ${trim(y)}h.01`).join(""), inks.parkDot, 0.62, {
      "stroke-linecap": "round",
    }),
  ];
}

/** Hatched, because nothing of the ramparts is surveyed; the edge is broken, because it is approximate. */
function drawCitadel({ citadel, inks }: Atlas, projection: Projection): SvgNode[] {
  const areas = ringsOn(citadel, projection);
  if (areas.length === 0) return [];
  const lines = areas.flatMap((rings) =>
    hatch(rings, { angle: -45, spacing: 2.6 }, projection.width, projection.height),
  );
  return [
    stroke(pathOfLines(lines), inks.fort, 0.12),
    stroke(areaPath(areas), inks.fort, 0.5, { "stroke-dasharray": "2.6 1.4" }),
  ];
}

function drawWays({ ways, inks }: Atlas, projection: Projection): SvgNode[] {
  const shown = ways.filter((way) => boundsMeet(way.bounds, projection.bounds));
  const lines = new Map<WayClass, Point[][]>();
  const bridges: { readonly className: WayClass; readonly lines: Point[][] }[] = [];
  for (const way of shown) {
    const parts = clipLine(way.line.map(projection.toPaper), projection.width, projection.height);
    const list = lines.get(way.class);
    if (list) list.push(...parts);
    else lines.set(way.class, parts);
    if (way.bridge) bridges.push({ className: way.class, lines: parts });
  }
  const round = { "stroke-linecap": "round", "stroke-linejoin": "round" } as const;
  const each = (draw: (data: string, width: number) => SvgNode): SvgNode[] =>
    order.flatMap((className) => {
      const parts = lines.get(className);
      return parts ? [draw(pathOfLines(parts), wayWidth(className, projection))] : [];
    });
  const handDrawn = lines.get("walkway") ?? [];
  return [
    ...bridges.map(({ className, lines: parts }) =>
      stroke(pathOfLines(parts), inks.ink, wayWidth(className, projection) + 0.9, {
        "stroke-linecap": "butt",
      }),
    ),
    ...each((data, width) => stroke(data, inks.streetCasing, width + 2 * casing, round)),
    ...each((data, width) => stroke(data, inks.street, width, round)),
    ...(handDrawn.length === 0
      ? []
      : [
          stroke(pathOfLines(handDrawn), inks.paper, 1.3, round),
          stroke(pathOfLines(handDrawn), inks.soft, 0.45, { ...round, "stroke-dasharray": "0.9 1.1" }),
        ]),
  ];
}
