import type { Position } from "../../src/domain/position.ts";
import { groupBy, item, pairs } from "../list.ts";
import { planeDistance, toPlane } from "../plane.ts";
import type { PlanePoint } from "../plane.ts";
import { key } from "./network.ts";

interface Line {
  readonly line: readonly Position[];
}

interface Dart<T> {
  readonly owner: T;
  readonly from: string;
  readonly to: string;
  readonly points: readonly PlanePoint[];
  readonly angle: number;
  twin?: Dart<T>;
}

/**
 * Lines that together close a small round ring: roundabouts the source does not call so. A ring counts when it is
 * 30 to 320 metres round and nearer to a circle than a square block of houses is.
 */
export function roundRings<T extends Line>(lines: readonly T[]): Set<T> {
  const darts = lines.flatMap((owner) => dartsOf(owner));
  const nodes = groupBy(darts, ({ from }) => from);
  for (const node of nodes.values()) node.sort((a, b) => a.angle - b.angle);

  const done = new Set<Dart<T>>();
  const round = new Set<T>();
  for (const dart of darts) {
    if (done.has(dart)) continue;
    const face = traceFace(dart, nodes);
    for (const each of face) done.add(each);
    if (isRound(face.flatMap(({ points }) => points.slice(1))))
      for (const { owner } of face) round.add(owner);
  }
  return round;
}

function dartsOf<T extends Line>(owner: T): Dart<T>[] {
  const points = owner.line.map(toPlane);
  const back = [...points].reverse();
  const [first, last] = [key(item(owner.line, 0)), key(item(owner.line, -1))];
  const there: Dart<T> = { owner, from: first, to: last, points, angle: angleOf(points) };
  const home: Dart<T> = { owner, from: last, to: first, points: back, angle: angleOf(back), twin: there };
  there.twin = home;
  return [there, home];
}

function angleOf(points: readonly PlanePoint[]): number {
  const [[ax, ay], [bx, by]] = [item(points, 0), item(points, 1)];
  return Math.atan2(by - ay, bx - ax);
}

/** Walks round the face on the left of a dart, by taking the sharpest left turn at every node. */
function traceFace<T>(start: Dart<T>, nodes: ReadonlyMap<string, readonly Dart<T>[]>): Dart<T>[] {
  const face: Dart<T>[] = [];
  let dart = start;
  do {
    face.push(dart);
    const { to, twin } = dart;
    const node = nodes.get(to) ?? [];
    dart = item(node, node.findIndex((other) => other === twin) - 1);
  } while (dart !== start);
  return face;
}

function isRound(ring: readonly PlanePoint[]): boolean {
  if (ring.length < 6) return false;
  let [twiceArea, perimeter] = [0, 0];
  for (const [a, b] of pairs([item(ring, -1), ...ring])) {
    twiceArea += a[0] * b[1] - b[0] * a[1];
    perimeter += planeDistance(a, b);
  }
  const roundness = (2 * Math.PI * twiceArea) / perimeter ** 2;
  return perimeter >= 30 && perimeter <= 320 && roundness > 0.86;
}
