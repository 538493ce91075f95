/** A piece of a drawing, free of any page: rendered to a string or to the page by others. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

/** A point on the paper in millimetres, from the top left. */
export type Point = readonly [x: number, y: number];

/** A rectangle on the paper in millimetres. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An element of a drawing. */
export function node(
  name: string,
  attributes: SvgNode["attributes"] = {},
  ...children: readonly (SvgNode | string)[]
): SvgNode {
  return { name, attributes, children };
}

/** A number of millimetres as drawings write it: to a hundredth, without idle zeros. */
export function trim(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** Path data through the points, closed back to the first if asked. */
export function pathThrough(points: readonly Point[], closed = false): string {
  const data = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${trim(x)} ${trim(y)}`).join("");
  return closed ? `${data}Z` : data;
}

/** Path data of separate lines. */
export function pathOfLines(lines: readonly (readonly Point[])[]): string {
  return lines.map((line) => pathThrough(line)).join("");
}

/** A stroked path without a filling. */
export function stroke(
  data: string,
  colour: string,
  width: number,
  more: SvgNode["attributes"] = {},
): SvgNode {
  return node("path", { d: data, fill: "none", stroke: colour, "stroke-width": width, ...more });
}
