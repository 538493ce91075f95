import type { Position } from "../../src/domain/position.ts";
import { samplesAlong } from "../plane.ts";
import type { PlanePoint, Sample } from "../plane.ts";
import { crossing, indexSegments } from "../segments.ts";
import type { SegmentIndex } from "../segments.ts";

interface NamedLine {
  readonly line: readonly Position[];
  readonly name: string | undefined;
}

const reach = 25;
const parallel = Math.cos((25 * Math.PI) / 180);

/** Lines that run beside another of the same name, at most 25 metres away, for most of their length. */
export function dualCarriageways<T extends NamedLine>(lines: readonly T[]): Set<T> {
  const named = lines.filter(({ name }) => name !== undefined);
  const index = indexSegments(named.map((owner) => ({ line: owner.line, owner })));
  return new Set(
    named.filter((line) => {
      const samples = samplesAlong(line.line, 10);
      const beside = samples.filter((sample) => hasTwin(line, sample, index));
      return beside.length >= samples.length * 0.6;
    }),
  );
}

function hasTwin<T extends NamedLine>(
  line: T,
  { point, direction }: Sample,
  index: SegmentIndex<T>,
): boolean {
  const [dx, dy] = direction;
  const left: PlanePoint = [point[0] - dy * reach, point[1] + dx * reach];
  const right: PlanePoint = [point[0] + dy * reach, point[1] - dx * reach];
  return index.near(point, reach).some(({ segment: { from, to, owner } }) => {
    if (owner === line || owner.name !== line.name || !crossing(left, right, from, to)) return false;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const along = Math.abs((to[0] - from[0]) * dx + (to[1] - from[1]) * dy) / length;
    return along >= parallel;
  });
}
