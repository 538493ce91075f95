import { describe, expect, test } from "vitest";
import type { WayFeature } from "../../../src/domain/layer.ts";
import { buildGraph, nodePosition, wayOfEdge, type WalkGraph } from "../../../src/domain/route/graph.ts";
import { findPath } from "../../../src/domain/route/shortest.ts";
import { anchorsAt } from "../../../src/domain/route/snap.ts";
import { at, collect, way } from "../../support/ways.ts";

const anything = { steps: false };

function graphOf(...ways: WayFeature[]): WalkGraph {
  return buildGraph(collect(...ways));
}

/** Metres of the shortest walk between two points given in metres east and north; undefined without a way. */
function metres(graph: WalkGraph, from: [number, number], to: [number, number]): number | undefined {
  return findPath(
    graph,
    anchorsAt(graph, at(...from), anything),
    anchorsAt(graph, at(...to), anything),
    anything,
  )?.metres;
}

describe("where ways meet", () => {
  test("a way is split at a vertex it shares with another, not where they merely cross", () => {
    const graph = graphOf(
      way([
        [0, 0],
        [100, 0],
        [200, 0],
      ]),
      way([
        [100, 0],
        [100, 80],
      ]),
      way([
        [50, -50],
        [50, 50],
      ]),
    );
    expect(graph.edgeCount).toBe(4);
    expect(graph.nodeCount).toBe(6);
    expect(metres(graph, [0, 0], [100, 80])).toBeCloseTo(180, 1);
    expect(metres(graph, [0, 0], [50, 50])).toBeUndefined();
  });

  test("a way that meets itself is split there", () => {
    const graph = graphOf(
      way([
        [0, 0],
        [60, 0],
        [120, 60],
        [60, 60],
        [60, 0],
      ]),
    );
    expect(graph.edgeCount).toBe(2);
    expect(metres(graph, [0, 0], [60, 30])).toBeCloseTo(90, 1);
  });

  test("of two ways between the same crossings the shorter is walked", () => {
    const detour = way([
      [0, 0],
      [50, 90],
      [100, 0],
    ]);
    const direct = way([
      [0, 0],
      [100, 0],
    ]);
    for (const graph of [graphOf(detour, direct), graphOf(direct, detour)]) {
      expect(graph.edgeCount).toBe(2);
      expect(metres(graph, [0, 0], [100, 0])).toBeCloseTo(100, 1);
    }
  });

  test("a closed ring is walked the short way round", () => {
    const graph = graphOf(
      way([
        [0, 0],
        [100, 0],
        [100, 100],
        [0, 100],
        [0, 0],
      ]),
    );
    expect(metres(graph, [50, 0], [0, 50])).toBeCloseTo(100, 1);
  });

  test("ways that are not for walkers are left out", () => {
    const graph = graphOf(
      way([
        [0, 0],
        [100, 0],
      ]),
      way(
        [
          [0, 0],
          [0, 100],
        ],
        { class: "trunk", walkable: false },
      ),
    );
    expect(graph.edgeCount).toBe(1);
    expect(wayOfEdge(graph, 0).class).toBe("street");
  });

  test("an empty town has no places to snap to", () => {
    expect(anchorsAt(graphOf(), at(0, 0), anything)).toEqual([]);
  });
});

describe("walkways", () => {
  const street = way(
    [
      [0, 0],
      [200, 0],
    ],
    { name: "Rue Royale" },
  );

  test("the end of a walkway joins the way it touches within a metre", () => {
    const graph = graphOf(
      street,
      way(
        [
          [80, 0.6],
          [80, 70],
        ],
        { class: "walkway" },
      ),
    );
    expect(graph.edgeCount).toBe(3);
    expect(metres(graph, [0, 0], [80, 70])).toBeCloseTo(150, 0);
  });

  test("beyond a metre it stays apart", () => {
    const graph = graphOf(
      street,
      way(
        [
          [80, 1.5],
          [80, 70],
        ],
        { class: "walkway" },
      ),
    );
    expect(metres(graph, [0, 0], [80, 70])).toBeUndefined();
  });

  test("a walkway joins another walkway, and a vertex close by is taken as it is", () => {
    const graph = graphOf(
      street,
      way(
        [
          [80, 0],
          [80, 70],
        ],
        { class: "walkway" },
      ),
      way(
        [
          [80.02, 40],
          [140, 40],
        ],
        { class: "walkway" },
      ),
    );
    expect(metres(graph, [0, 0], [140, 40])).toBeCloseTo(180, 0);
    const near = graphOf(
      street,
      way(
        [
          [200.03, 0],
          [200, 70],
        ],
        { class: "walkway" },
      ),
    );
    expect(near.nodeCount).toBe(3);
    expect(nodePosition(near, 1)).toEqual(at(200, 0));
  });

  test.each(["bridge", "passage"] as const)("a walkway that ends on a %s does not join it", (kind) => {
    const over = way(
      [
        [0, 0],
        [200, 0],
      ],
      { [kind]: true },
    );
    expect(
      metres(
        graphOf(
          over,
          way(
            [
              [80, 0.2],
              [80, 70],
            ],
            { class: "walkway" },
          ),
        ),
        [0, 0],
        [80, 70],
      ),
    ).toBeUndefined();
    const shared = graphOf(
      way(
        [
          [0, 0],
          [80, 0],
          [200, 0],
        ],
        { [kind]: true },
      ),
      way(
        [
          [80, 0],
          [80, 70],
        ],
        { class: "walkway" },
      ),
    );
    expect(metres(shared, [0, 0], [80, 70])).toBeCloseTo(150, 1);
  });

  test("streets that nearly touch are not joined", () => {
    expect(
      metres(
        graphOf(
          street,
          way([
            [80, 0.3],
            [80, 70],
          ]),
        ),
        [0, 0],
        [80, 70],
      ),
    ).toBeUndefined();
  });
});

test("a quiet street a little longer is walked rather than a main road, and the metres told are true", () => {
  const main = way(
    [
      [0, 0],
      [200, 0],
    ],
    { class: "main" },
  );
  const quiet = way([
    [0, 0],
    [100, 20],
    [200, 0],
  ]);
  expect(metres(graphOf(main, quiet), [0, 0], [200, 0])).toBeCloseTo(2 * Math.hypot(100, 20), 1);
  const tooLong = way([
    [0, 0],
    [100, 50],
    [200, 0],
  ]);
  expect(metres(graphOf(main, tooLong), [0, 0], [200, 0])).toBeCloseTo(200, 1);
});

describe("joining the network", () => {
  const graph = graphOf(
    way(
      [
        [0, 0],
        [300, 0],
      ],
      { name: "Boulevard", dual: true },
    ),
    way(
      [
        [300, 15],
        [0, 15],
      ],
      { name: "Boulevard", dual: true },
    ),
    way([
      [300, 0],
      [300, 15],
    ]),
    way(
      [
        [0, 80],
        [300, 80],
      ],
      { class: "steps" },
    ),
  );

  test("the nearest point of the nearest way, with the gap in metres", () => {
    const [anchor] = anchorsAt(graph, at(120, -40), anything);
    expect(anchor?.gap).toBeCloseTo(40, 1);
    expect(anchor?.offset).toBeCloseTo(120, 1);
  });

  test("both carriageways of a street, so that nobody is sent round to cross it", () => {
    expect(anchorsAt(graph, at(20, 1), anything).map(({ gap }) => Math.round(gap))).toEqual([1, 14]);
    expect(metres(graph, [20, -1], [200, 16])).toBeLessThan(200);
  });

  test("nothing beyond 60 m, and no steps for those who avoid them", () => {
    expect(anchorsAt(graph, at(120, -61), anything)).toEqual([]);
    expect(anchorsAt(graph, at(120, 70), anything)[0]?.gap).toBeCloseTo(10, 1);
    expect(anchorsAt(graph, at(120, 70), { steps: true })[0]?.gap).toBeCloseTo(55, 1);
  });
});
