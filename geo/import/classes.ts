import type { WayClass } from "../../src/domain/layer.ts";

const classes: Readonly<Record<string, WayClass>> = {
  motorway: "trunk",
  motorway_link: "trunk",
  trunk: "trunk",
  trunk_link: "trunk",
  primary: "main",
  primary_link: "main",
  secondary: "main",
  secondary_link: "main",
  tertiary: "main",
  tertiary_link: "main",
  unclassified: "street",
  residential: "street",
  living_street: "street",
  service: "street",
  road: "street",
  pedestrian: "pedestrian",
  footway: "footway",
  cycleway: "footway",
  path: "path",
  track: "path",
  bridleway: "path",
  steps: "steps",
};

/** Our class of an OpenStreetMap `highway`, or nothing for what is not a way yet or no way at all. */
export function wayClass(highway: string): WayClass | undefined {
  return classes[highway];
}

/** Ways made for people on foot, for whom a tunnel is a passage and no obstacle. */
export function isFootClass(way: WayClass): boolean {
  return way === "pedestrian" || way === "footway" || way === "path" || way === "steps";
}
