import fc from "fast-check";
import type { WayClass, WayFeature, Ways } from "../../src/domain/layer.ts";
import type { Position } from "../../src/domain/position.ts";
import { at, collect, wayAlong } from "./ways.ts";

/** A small random town: crossings on a loose grid, ways of several classes between them, and some stops near them. */
export interface RandomTown {
  readonly ways: Ways;
  readonly stops: readonly { readonly id: string; readonly position: Position }[];
}

const names = ["Rue A", "Rue B", "Quai C", undefined, undefined];
const classes: readonly WayClass[] = ["street", "street", "main", "path", "steps"];

const point = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));

const randomWay = fc.record({
  points: fc.array(point, { minLength: 2, maxLength: 5 }),
  class: fc.constantFrom(...classes),
  name: fc.constantFrom(...names),
  bridge: fc.boolean(),
  dual: fc.boolean(),
});

/** Crossings sit off the grid by a little, the same for everyone, so that no two walks are equally long by design. */
function crossing([column, row]: readonly [number, number]): Position {
  return at(
    column * 70 + ((column * 7 + row * 13) % 11) * 1.37,
    row * 60 + ((column * 5 + row * 3) % 7) * 2.11,
  );
}

/** A town in one piece: a main street through all columns, and random ways joined to it by cross streets. */
export function randomTown(stopCount: {
  readonly min: number;
  readonly max: number;
}): fc.Arbitrary<RandomTown> {
  return fc
    .record({
      ways: fc.array(randomWay, { minLength: 1, maxLength: 12 }),
      stops: fc.array(
        fc.record({
          column: fc.nat(5),
          row: fc.nat(5),
          east: fc.integer({ min: -20, max: 20 }),
          north: fc.integer({ min: -20, max: 20 }),
        }),
        {
          minLength: stopCount.min,
          maxLength: stopCount.max,
        },
      ),
    })
    .map(({ ways, stops }) => ({
      ways: collect(...spine(), ...ways.map(asWay)),
      stops: stops.map(({ column, row, east, north }, index) => {
        const [lng, lat] = crossing([column, row]);
        const [offLng, offLat] = at(east, north);
        const [zeroLng, zeroLat] = at(0, 0);
        return { id: `s${index}`, position: [lng + offLng - zeroLng, lat + offLat - zeroLat] as const };
      }),
    }));
}

function spine(): WayFeature[] {
  const columns = [0, 1, 2, 3, 4, 5];
  return [
    wayAlong(
      columns.map((column) => crossing([column, 0])),
      { name: "Grande Rue", class: "main" },
    ),
    ...columns.map((column) =>
      wayAlong(
        columns.map((row) => crossing([column, row])),
        { name: `Rue ${column}` },
      ),
    ),
  ];
}

function asWay({
  points,
  class: wayClass,
  name,
  bridge,
  dual,
}: {
  readonly points: readonly (readonly [number, number])[];
  readonly class: WayClass;
  readonly name: string | undefined;
  readonly bridge: boolean;
  readonly dual: boolean;
}): WayFeature {
  return wayAlong(points.map(crossing), {
    class: wayClass,
    ...(name !== undefined && { name }),
    ...(bridge && { bridge: true }),
    ...(dual && { dual: true }),
  });
}
