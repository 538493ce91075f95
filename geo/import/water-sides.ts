import type { Position } from "../../src/domain/position.ts";
import { fromPlane, samplesAlong } from "../plane.ts";
import type { Sample } from "../plane.ts";

/** What lies beside a line: the name of the water within 30 metres for most of the way, seen along the line. */
export interface WaterSides {
  readonly left?: string;
  readonly right?: string;
}

const reach = 30;
const step = 3;

/** Looks out to both sides every 10 metres. `nameAt` gives the name of the water at a position, if it is water. */
export function waterSides(
  line: readonly Position[],
  nameAt: (position: Position) => string | undefined,
): WaterSides {
  const samples = samplesAlong(line, 10);
  const side = (sign: 1 | -1) => mostlySeen(samples.map((sample) => lookOut(sample, sign, nameAt)));
  const [left, right] = [side(1), side(-1)];
  return { ...(left && { left }), ...(right && { right }) };
}

function lookOut(
  { point, direction }: Sample,
  sign: 1 | -1,
  nameAt: (position: Position) => string | undefined,
): string | undefined {
  for (let metres = step; metres <= reach; metres += step) {
    const out = metres * sign;
    const name = nameAt(fromPlane([point[0] - direction[1] * out, point[1] + direction[0] * out]));
    if (name) return name;
  }
  return undefined;
}

function mostlySeen(names: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].find(([, count]) => count >= names.length * 0.6)?.[0];
}
