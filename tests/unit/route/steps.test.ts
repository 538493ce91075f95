import { describe, expect, test } from "vitest";
import type { WayFeature } from "../../../src/domain/layer.ts";
import type { Position } from "../../../src/domain/position.ts";
import { buildGraph } from "../../../src/domain/route/graph.ts";
import { turnOf } from "../../../src/domain/route/steps.ts";
import { planStroll } from "../../../src/domain/route/stroll.ts";
import type { Leg } from "../../../src/domain/route/types.ts";
import { stepSentence } from "../../../src/i18n/steps-en.ts";
import { at, collect, way } from "../../support/ways.ts";

type Point = [east: number, north: number];

interface Walk {
  readonly from: Point;
  readonly to: Point;
  readonly landmarks?: Readonly<Record<string, Point>>;
}

function walk(ways: readonly WayFeature[], { from, to, landmarks = {} }: Walk): Leg {
  const marks = Object.entries(landmarks).map(([place, point]) => ({ place, position: at(...point) }));
  const graph = buildGraph(collect(...ways), { landmarks: marks });
  const stop = (id: string, point: Point): { id: string; position: Position } => ({
    id,
    position: at(...point),
  });
  const planned = planStroll(graph, {
    stops: [stop("here", from), stop("there", to)],
    order: "given",
    shape: "one-way",
  });
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return planned.value.legs[0]!;
}

/** The steps as sentences, each with its metres rounded to five. */
function read(ways: readonly WayFeature[], asked: Walk): string[] {
  return walk(ways, asked).steps.map(
    (step) => `${stepSentence(step, (id) => id)} ${Math.round(step.metres / 5) * 5}`,
  );
}

const royale = way(
  [
    [0, 0],
    [0, 100],
    [0, 200],
  ],
  { name: "Rue Royale" },
);
const guise = way(
  [
    [0, 100],
    [100, 100],
    [200, 100],
  ],
  { name: "Rue de Guise" },
);

describe("turns", () => {
  test("a corner from one street into another", () => {
    expect(read([royale, guise], { from: [0, 0], to: [150, 100] })).toEqual([
      "Set off north along Rue Royale 100",
      "Turn right into Rue de Guise 150",
      "You have arrived 0",
    ]);
  });

  test("straight on along the same name is no step, and the streets passed are named", () => {
    expect(read([royale, guise], { from: [0, 0], to: [0, 190] })).toEqual([
      "Set off north along Rue Royale, past Rue de Guise 190",
      "You have arrived 0",
    ]);
  });

  test("a new name straight on is told", () => {
    const next = way(
      [
        [0, 200],
        [0, 300],
      ],
      { name: "Rue de la Mer" },
    );
    expect(read([royale, next], { from: [0, 0], to: [0, 300] })[1]).toBe(
      "Continue straight on along Rue de la Mer 100",
    );
  });

  test("a street that turns where another goes straight on is told", () => {
    const bent = way(
      [
        [0, 0],
        [0, 100],
        [90, 100],
      ],
      { name: "Rue Royale" },
    );
    const ahead = way(
      [
        [0, 100],
        [0, 200],
      ],
      { name: "Rue de la Mer" },
    );
    expect(read([bent, ahead], { from: [0, 0], to: [90, 100] })[1]).toBe(
      "Follow Rue Royale as it turns right 90",
    );
    expect(read([bent], { from: [0, 0], to: [90, 100] })).toHaveLength(2);
  });

  test.each([
    [0, "straight"],
    [-27, "straight"],
    [-35, "slight-left"],
    [90, "right"],
    [-140, "sharp-left"],
    [175, "back"],
    [-180, "back"],
  ] as const)("%i degrees is %s", (degrees, turn) => expect(turnOf(degrees)).toBe(turn));
});

describe("what nobody notices is merged", () => {
  test("a tiny unnamed link belongs to the street it leads to", () => {
    const link = way([
      [0, 200],
      [10, 200],
    ]);
    const next = way(
      [
        [10, 200],
        [10, 320],
      ],
      { name: "Rue de la Mer" },
    );
    expect(read([royale, link, next], { from: [0, 0], to: [10, 320] })).toEqual([
      "Set off north along Rue Royale 200",
      "Continue straight on along Rue de la Mer 130",
      "You have arrived 0",
    ]);
  });

  test("a hop between two carriageways of one street is no turn", () => {
    const dual = { name: "Boulevard Jacquard", dual: true } as const;
    const ways = [
      way(
        [
          [0, 0],
          [0, 100],
        ],
        dual,
      ),
      way(
        [
          [0, 100],
          [14, 100],
        ],
        { name: "Rue de Vic" },
      ),
      way(
        [
          [14, 100],
          [14, 220],
        ],
        dual,
      ),
    ];
    expect(read(ways, { from: [0, 0], to: [14, 220] })).toHaveLength(2);
  });

  test("a ring becomes one crossing of the roundabout", () => {
    const ring = { roundabout: true } as const;
    const ways = [
      royale,
      way(
        [
          [0, 200],
          [15, 215],
        ],
        ring,
      ),
      way(
        [
          [15, 215],
          [0, 230],
        ],
        ring,
      ),
      way(
        [
          [0, 230],
          [-15, 215],
          [0, 200],
        ],
        ring,
      ),
      way(
        [
          [0, 230],
          [0, 330],
        ],
        { name: "Rue de la Mer" },
      ),
      way(
        [
          [15, 215],
          [130, 215],
        ],
        { name: "Quai de la Loire" },
      ),
    ];
    expect(read(ways, { from: [0, 0], to: [0, 330] })[1]).toBe(
      "Cross the roundabout, then follow Rue de la Mer 140",
    );
    expect(read(ways, { from: [0, 0], to: [130, 215] })[1]).toBe(
      "At the roundabout, turn right onto Quai de la Loire 135",
    );
  });
});

describe("bridges and water", () => {
  const bridge = way(
    [
      [0, 200],
      [0, 250],
    ],
    { name: "Pont George V", bridge: true },
  );
  const quay = way(
    [
      [0, 250],
      [-200, 250],
    ],
    { name: "Quai de l’Escaut", water_left: "Canal de Calais" },
  );

  test("a bridge is crossed, then the water kept on the side it lies on, either way", () => {
    expect(read([royale, bridge, quay], { from: [0, 0], to: [-150, 250] })).toEqual([
      "Set off north along Rue Royale 200",
      "Cross Pont George V 50",
      "Turn left onto Quai de l’Escaut, keeping the canal on your left 150",
      "You have arrived 0",
    ]);
    expect(read([royale, bridge, quay], { from: [-150, 250], to: [0, 0] })[0]).toBe(
      "Set off east along Quai de l’Escaut, keeping the canal on your right 150",
    );
  });

  test("a bridge that leads straight on into a street is told before it", () => {
    const beyond = way(
      [
        [0, 250],
        [0, 400],
      ],
      { name: "Rue de la Mer", water_right: "Canal de Calais" },
    );
    const step = walk([royale, bridge, beyond], { from: [0, 0], to: [0, 400] }).steps[1]!;
    expect(step).toMatchObject({
      bridges: ["Pont George V"],
      keep: { side: "right", water: "Canal de Calais" },
    });
    expect(stepSentence(step, String)).toBe(
      "Cross Pont George V, then follow Rue de la Mer, keeping the canal on your right",
    );
  });

  test("a street's own bridge has no name, and a bridge on the same street comes in its place", () => {
    const over = way(
      [
        [0, 200],
        [0, 230],
      ],
      { name: "Rue Royale", bridge: true },
    );
    expect(read([royale, over], { from: [0, 0], to: [0, 230] })[0]).toBe(
      "Set off north along Rue Royale, over the bridge 230",
    );
    const again = way(
      [
        [0, 250],
        [0, 400],
      ],
      { name: "Rue Royale" },
    );
    expect(read([royale, bridge, again], { from: [0, 0], to: [0, 400] })).toEqual([
      "Set off north along Rue Royale 200",
      "Cross Pont George V, then follow Rue Royale 200",
      "You have arrived 0",
    ]);
  });
});

describe("landmarks", () => {
  test("at the corner, ahead, or passed on one side", () => {
    const corner = walk([royale, guise], { from: [0, 0], to: [190, 100], landmarks: { tower: [10, 120] } });
    expect(corner.steps[1]?.landmark).toEqual({ place: "tower", relation: "at" });
    const ahead = walk([royale, guise], { from: [0, 0], to: [190, 100], landmarks: { tower: [230, 110] } });
    expect(ahead.steps[1]?.landmark).toBeUndefined();
    const goal = walk([royale, guise], { from: [0, 0], to: [190, 100], landmarks: { there: [230, 110] } });
    expect(goal.steps[1]?.landmark).toEqual({ place: "there", relation: "towards" });
    const passed = walk([royale], { from: [0, 0], to: [0, 190], landmarks: { tower: [-30, 90] } });
    expect(passed.steps[0]?.landmark).toEqual({ place: "tower", relation: "left" });
    const back = walk([royale], { from: [0, 190], to: [0, 0], landmarks: { tower: [-30, 90] } });
    expect(back.steps[0]?.landmark).toEqual({ place: "tower", relation: "right" });
  });

  test("where the place lies on arrival", () => {
    const relation = (point: Point) =>
      walk([royale], { from: [0, 0], to: [0, 150], landmarks: { there: point } }).steps.at(-1)?.landmark
        ?.relation;
    expect([relation([5, 152]), relation([30, 155]), relation([-30, 155]), relation([3, 190])]).toEqual([
      "at",
      "right",
      "left",
      "towards",
    ]);
  });
});

describe("off the streets", () => {
  test("a wide gap is a step of its own and counted as approximate, a narrow one belongs to the street", () => {
    expect(read([royale], { from: [30, 50], to: [8, 150] })).toEqual([
      "Set off west, off the mapped ways 30",
      "Turn right into Rue Royale 110",
      "You have arrived 0",
    ]);
  });

  test("a walkway is called what it is", () => {
    const path = way(
      [
        [0, 100],
        [120, 100],
      ],
      {
        class: "walkway",
        certainty: "approximate",
        name_en: "path through Parc Saint-Pierre",
        name_fr: "allée du parc Saint-Pierre",
      },
    );
    expect(read([royale, path], { from: [0, 0], to: [120, 100] })[1]).toBe(
      "Turn right onto the path through Parc Saint-Pierre 120",
    );
  });

  test("a walk of a few metres still reads", () => {
    expect(read([royale], { from: [0, 50], to: [0, 61] })).toEqual([
      "Set off north along Rue Royale 10",
      "You have arrived 0",
    ]);
    expect(read([royale], { from: [0, 50], to: [0, 50] })).toHaveLength(2);
  });
});
