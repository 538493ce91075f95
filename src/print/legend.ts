import type { Atlas } from "./atlas.ts";
import { legendRow } from "./blocks.ts";
import { run, type Edition } from "./edition.ts";
import type { Block } from "./flow.ts";
import { hatch, dots } from "./hatch.ts";
import { node, pathOfLines, stroke, trim, type Point, type SvgNode } from "./node.ts";
import { boundsMeet, type Projection } from "./projection.ts";
import { stretchesOf } from "../domain/leg-stretches.ts";
import { disc, letterBox, pointer, ring, toiletSign } from "./signs.ts";
import { isOn } from "./map-names.ts";

type SignName = keyof Edition["words"]["signs"];

type Sample = (at: Point, width: number, height: number) => readonly SvgNode[];

const round = { "stroke-linecap": "round" } as const;

/** One row for every sign that is used on these maps, and for no other. */
export function legendBlocks(edition: Edition, maps: readonly Projection[]): Block[] {
  const samples = samplesOf(edition);
  const used = usedSigns(edition.atlas, maps, edition.options.text !== "none");
  return (Object.keys(samples) as SignName[])
    .filter((name) => used.has(name))
    .map((name) => legendRow(samples[name], [run(edition, edition.words.signs[name], "sans", "small")]));
}

function usedSigns(atlas: Atlas, maps: readonly Projection[], hasLooks: boolean): ReadonlySet<SignName> {
  const { stroll, world } = atlas;
  const used = new Set<SignName>(["stop", "letter", "route"]);
  const add = (name: SignName, isUsed: boolean): void => {
    if (isUsed) used.add(name);
  };
  const shows = (bounds: Atlas["water"][number]["bounds"]): boolean =>
    maps.some((map) => boundsMeet(bounds, map.bounds));
  add(
    "routeApproximate",
    stroll.legs.flatMap(stretchesOf).some(({ approximate }) => approximate),
  );
  add("routeElsewhere", stroll.legs.length > 1);
  add("stopElsewhere", stroll.legs.length > 1);
  add("frame", stroll.legs.length > 1);
  add(
    "halo",
    stroll.order.some((id) => world.places.get(id)?.certainty !== "surveyed"),
  );
  add(
    "bridge",
    atlas.ways.some((way) => way.bridge && shows(way.bounds)),
  );
  add(
    "path",
    atlas.ways.some((way) => way.class === "walkway" && shows(way.bounds)),
  );
  add(
    "water",
    atlas.water.some(({ bounds }) => shows(bounds)),
  );
  add(
    "park",
    atlas.parks.some(({ bounds }) => shows(bounds)),
  );
  add(
    "citadel",
    atlas.citadel.some(({ bounds }) => shows(bounds)),
  );
  add(
    "toilet",
    atlas.toilets.some(({ position }) => maps.some((map) => isOn(map.toPaper(position), map))),
  );
  add("compass", hasLooks);
  return used;
}

function samplesOf({ atlas }: Edition): Readonly<Record<SignName, Sample>> {
  const { inks, sizes } = atlas;
  const level =
    (colour: string, width: number, more: SvgNode["attributes"] = {}): Sample =>
    ([x, y], wide, high) => [
      stroke(`M${trim(x + 0.8)} ${trim(y + high / 2)}h${trim(wide - 1.6)}`, colour, width, more),
    ];
  const area =
    (fill: string, edge: SvgNode["attributes"], pattern: (corners: Point[]) => SvgNode[]): Sample =>
    ([x, y], wide, high) => {
      const corners: Point[] = [
        [x, y + 0.3],
        [x + wide, y + 0.3],
        [x + wide, y + high - 0.3],
        [x, y + high - 0.3],
        [x, y + 0.3],
      ];
      const box = { x, y: y + 0.3, width: wide, height: high - 0.6 };
      return [
        node("rect", { ...box, fill }),
        ...pattern(corners),
        node("rect", { ...box, fill: "none", ...edge }),
      ];
    };
  const middle =
    (draw: (at: Point) => SvgNode): Sample =>
    ([x, y], wide, high) => [draw([x + wide / 2, y + high / 2])];
  const far = 400;
  return {
    route: ([x, y], wide, high) => [
      ...level(inks.route, 1.25, round)([x, y], wide, high),
      node("path", {
        d: "M2.3 0L-1.7 2L-.8 0L-1.7 -2Z",
        transform: `translate(${trim(x + wide / 2)} ${trim(y + high / 2)})`,
        fill: inks.route,
        stroke: inks.paper,
        "stroke-width": 0.45,
      }),
    ],
    routeApproximate: level(inks.route, 1.25, { ...round, "stroke-dasharray": "0.01 2.2" }),
    routeElsewhere: level(inks.routeElsewhere, 0.55, { ...round, "stroke-dasharray": "2.4 1.2" }),
    stop: middle((at) => disc("2", at, 2.5, inks.ink, inks)),
    stopElsewhere: middle((at) => ring("5", at, 2.3, inks)),
    letter: middle((at) => letterBox("A", at, Math.min(4.6, sizes.label * 1.38), inks)),
    halo: middle(([x, y]) =>
      node("circle", {
        cx: x,
        cy: y,
        r: 2.4,
        fill: "none",
        stroke: inks.ink,
        "stroke-width": 0.25,
        "stroke-dasharray": "1 .8",
      }),
    ),
    frame: level(inks.soft, 0.3, { "stroke-dasharray": "4 1.4 0.8 1.4" }),
    bridge: ([x, y], wide, high) => [
      ...level(inks.ink, 3.4)([x, y], wide, high),
      ...level(inks.street, 2.5)([x - 0.5, y], wide + 1, high),
    ],
    path: level(inks.soft, 0.45, { ...round, "stroke-dasharray": "0.9 1.1" }),
    water: area(inks.water, { stroke: inks.waterEdge, "stroke-width": 0.3 }, (corners) => [
      stroke(pathOfLines(hatch([corners], { angle: 0, spacing: 1.5 }, far, far)), inks.waterEdge, 0.1),
    ]),
    park: area(inks.park, {}, (corners) => {
      const spots = dots([corners], 2.4, { x: 0, y: 0, width: far, height: far });
      return [
        stroke(spots.map(([x, y]) => `M${trim(x)} ${trim(y)}h.01`).join(""), inks.parkDot, 0.62, round),
      ];
    }),
    citadel: area(
      inks.paper,
      { stroke: inks.fort, "stroke-width": 0.5, "stroke-dasharray": "2.6 1.4" },
      (corners) => [
        stroke(pathOfLines(hatch([corners], { angle: -45, spacing: 2.6 }, far, far)), inks.fort, 0.12),
      ],
    ),
    toilet: middle((at) => toiletSign(at, inks)),
    compass: middle((at) => pointer(60, at, 2.5, atlas)),
  };
}
