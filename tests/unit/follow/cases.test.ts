import { describe, expect, test } from "vitest";
import { simulateWalk, type WalkerOptions } from "../../../src/domain/follow/simulate.ts";
import { line, littleWalk, type LittleWalk } from "../../support/follow/little-town.ts";
import { quantile, replay, type Replay } from "../../support/follow/replay.ts";

/** Each case is walked with several phones; none may fail. */
const seeds = [11, 12, 13, 14, 15, 16];

function walks({ graph, stroll }: LittleWalk, options: WalkerOptions = {}): Replay[] {
  return seeds.map((seed) => {
    const walk = simulateWalk(stroll, { seed, sigma: 7, pauseSeconds: 40, ...options });
    return replay(stroll, walk, { graph });
  });
}

const told = (replays: readonly Replay[], type: string) =>
  replays.flatMap(({ told: all }) => all.filter(({ event }) => event.type === type));
const worstError = (replays: readonly Replay[]): number =>
  Math.max(...replays.map(({ errors }) => quantile(errors, 0.95)));

function expectAllReached(replays: readonly Replay[]): void {
  for (const { state } of replays) {
    expect(state.phase).toBe("finished");
    expect(new Set(state.visits)).toEqual(new Set(["arrived"]));
  }
  for (const { told: all } of replays) {
    const arrived = all.flatMap(({ event }) => (event.type === "arrived" ? [event.goal] : []));
    expect(arrived).toEqual(arrived.toSorted((one, other) => one - other));
  }
}

function expectSilent(replays: readonly Replay[]): void {
  expect(told(replays, "left-route").map(({ seconds, event }) => ({ seconds, event }))).toEqual([]);
}

/** A street from west to east with a cross street every 100 m, 400 m to the north and south. */
const grid = [
  [[...Array(8).keys()].map((column) => [column * 100, 0] as const)],
  ...[...Array(8).keys()].map(
    (column) =>
      [
        [
          [column * 100, -400],
          [column * 100, 0],
          [column * 100, 400],
        ],
      ] as const,
  ),
] as const;

describe("a street walked twice", () => {
  const spur = littleWalk(
    [...grid],
    [
      [0, 0],
      [300, 300],
      [700, 0],
    ],
  );

  test("there and back: no word about turning back, progress right on both ways", () => {
    const replays = walks(spur);
    expectAllReached(replays);
    expectSilent(replays);
    expect(worstError(replays)).toBeLessThan(16);
  });

  test("turning back before the end of it is noticed within 80 m", () => {
    const back = line([300, 200], [300, 0], [200, 0], [300, 0], [300, 200]);
    const replays = walks(spur, { detours: [{ leaveAt: 500, line: back, returnAt: 500 }] });
    const noticed = told(replays, "left-route");
    expect(noticed.length).toBe(seeds.length);
    for (const { event, truth } of noticed) {
      expect(event).toMatchObject({ why: "turned-back" });
      expect(truth.metresOnDetour).toBeLessThan(80);
    }
    expectAllReached(replays);
  });

  test("going back 20 m for a look is nobody's business", () => {
    const look = line([300, 200], [300, 180], [300, 200]);
    expectSilent(walks(spur, { detours: [{ leaveAt: 500, line: look, returnAt: 500 }] }));
  });

  test("a stop passed early on the way to another is not reached before its turn", () => {
    const early = littleWalk(
      [...grid],
      [
        [0, 0],
        [500, 0],
        [300, 0],
        [700, 0],
      ],
    );
    const replays = walks(early);
    expectAllReached(replays);
    expectSilent(replays);
  });
});

test("a long silence at a stop does not end on the way back past it", () => {
  const spur = littleWalk(
    [...grid],
    [
      [0, 0],
      [300, 100],
      [300, 300],
      [700, 0],
    ],
  );
  const replays = walks(spur, {
    pauseSeconds: { "stop-0": 30, "stop-1": 600, "stop-2": 30, "stop-3": 30 },
    gaps: [[400, 900]],
  });
  expectAllReached(replays);
  expectSilent(replays);
  expect(replays.map(({ leaps }) => leaps)).toEqual(seeds.map(() => 0));
});

test("a figure of eight is followed through its crossing", () => {
  const eight = littleWalk(
    [
      [
        [
          [0, 0],
          [200, 0],
          [400, 0],
        ],
      ],
      [
        [
          [200, -200],
          [200, 0],
          [200, 200],
        ],
      ],
      [
        [
          [400, 0],
          [400, 200],
          [200, 200],
        ],
      ],
      [
        [
          [200, -200],
          [0, -200],
          [0, -100],
        ],
      ],
    ],
    [
      [0, 0],
      [400, 100],
      [200, 150],
      [0, -150],
    ],
  );
  const replays = walks(eight);
  expectAllReached(replays);
  expectSilent(replays);
  expect(worstError(replays)).toBeLessThan(16);
});

test("a loop does not finish where it starts, but where it ends", () => {
  const loop = littleWalk(
    [
      [
        [
          [0, 0],
          [250, 0],
          [250, 200],
          [0, 200],
          [0, 0],
        ],
      ],
    ],
    [
      [0, 0],
      [250, 100],
      [125, 200],
    ],
    "loop",
  );
  const replays = walks(loop);
  expectAllReached(replays);
  expectSilent(replays);
  for (const { truth } of told(replays, "finished")) expect(truth.metresAlong).toBeGreaterThan(800);
});

test("both sides of a dual carriageway are the same street", () => {
  const dual = { name: "Boulevard", dual: true } as const;
  const both = littleWalk(
    [
      [
        [
          [0, 0],
          [600, 0],
        ],
        dual,
      ],
      [
        [
          [0, 0],
          [20, 18],
          [580, 18],
          [600, 0],
        ],
        dual,
      ],
      [
        [
          [600, 0],
          [800, 0],
        ],
      ],
    ],
    [
      [0, 0],
      [800, 0],
    ],
  );
  const across = line([0, 0], [20, 18], [580, 18], [600, 0]);
  const replays = walks(both, { detours: [{ leaveAt: 0, line: across, returnAt: 600 }] });
  expectSilent(replays);
  expectAllReached(replays);
});

describe("a parallel street", () => {
  const parallel = (gap: number) =>
    littleWalk(
      [
        [
          [
            [0, 0],
            [100, 0],
            [600, 0],
            [700, 0],
          ],
        ],
        [
          [
            [100, 0],
            [100, gap],
            [600, gap],
            [600, 0],
          ],
        ],
      ],
      [
        [0, 0],
        [700, 0],
      ],
    );

  test.each([15, 20, 30, 40])("%i m away does not draw a walker off the line", (gap) => {
    const replays = walks(parallel(gap));
    expectSilent(replays);
    expectAllReached(replays);
    expect(worstError(replays)).toBeLessThan(16);
  });

  test("40 m away is noticed when it is walked", () => {
    const away = line([100, 0], [100, 40], [600, 40], [600, 0]);
    const replays = walks(parallel(40), { detours: [{ leaveAt: 100, line: away, returnAt: 600 }] });
    const noticed = told(replays, "left-route").filter(({ truth }) => !truth.isOnLine);
    expect(noticed.length).toBe(seeds.length);
    expectAllReached(replays);
  });
});

test("a bridge over the street, and the street under it, are not mistaken for each other", () => {
  const crossing = littleWalk(
    [
      [
        [
          [0, 0],
          [400, 0],
          [400, 200],
          [200, 200],
        ],
      ],
      [
        [
          [200, 200],
          [200, -200],
        ],
        { bridge: true },
      ],
    ],
    [
      [0, 0],
      [400, 100],
      [200, -200],
    ],
  );
  const replays = walks(crossing);
  expectAllReached(replays);
  expectSilent(replays);
  expect(worstError(replays)).toBeLessThan(16);
});

test("two stops 10 m apart are both reached, in order", () => {
  const close = littleWalk(
    [...grid],
    [
      [0, 0],
      [350, 0],
      [360, 0],
      [700, 0],
    ],
  );
  expectAllReached(walks(close));
  expectAllReached(walks(close, { pauseSeconds: 5 }));
});

test("a stop 60 m off the street is reached, and the way to it is the line", () => {
  const off = littleWalk(
    [...grid],
    [
      [0, 0],
      [350, 58],
      [700, 0],
    ],
  );
  const replays = walks(off);
  expectAllReached(replays);
  expectSilent(replays);
});

test("a short cut across a square is no wrong way, and progress follows it", () => {
  const square = littleWalk(
    [
      [
        [
          [0, 0],
          [200, 0],
          [300, 0],
          [300, 100],
          [300, 400],
        ],
      ],
    ],
    [
      [0, 0],
      [300, 400],
    ],
  );
  const across = line([200, 0], [300, 100]);
  const replays = walks(square, { detours: [{ leaveAt: 200, line: across, returnAt: 400 }] });
  expectSilent(replays);
  expectAllReached(replays);
  for (const { state, leaps } of replays) {
    expect(leaps).toBeLessThanOrEqual(1);
    expect(state.metresAlong).toBeGreaterThan(650);
  }
});

test("a stop that is walked past without a pause is reached all the same", () => {
  const straight = littleWalk(
    [...grid],
    [
      [0, 0],
      [350, 0],
      [700, 0],
    ],
  );
  expectAllReached(walks(straight, { pauseSeconds: 0 }));
});

test("a stop that is left out is not reached, and the walk goes on to the next", () => {
  const spur = littleWalk(
    [...grid],
    [
      [0, 0],
      [300, 150],
      [700, 0],
    ],
  );
  const straightOn = line([300, 0], [302, 0]);
  const replays = walks(spur, { detours: [{ leaveAt: 300, line: straightOn, returnAt: 602 }] });
  for (const { state } of replays) {
    expect(state.phase).toBe("finished");
    expect(state.visits).toEqual(["arrived", "passed", "arrived"]);
  }
});
