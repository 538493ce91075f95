import { beforeEach, describe, expect, test, vi } from "vitest";
import { dismissNotice } from "../../../src/app/actions.ts";
import { addressOf } from "../../../src/app/select.ts";
import { keepFollowing, type Follower, type Surroundings } from "../../../src/app/follower.ts";
import { initialState, type AppState } from "../../../src/app/state.ts";
import { Store } from "../../../src/app/store.ts";
import { readWalk } from "../../../src/app/walk-memory.ts";
import { simulateWalk } from "../../../src/domain/follow/simulate.ts";
import { littleWalk } from "../../support/follow/little-town.ts";

const { graph, stroll } = littleWalk(
  [
    [
      [
        [0, 0],
        [300, 0],
        [300, 200],
      ],
    ],
  ],
  [
    [0, 0],
    [300, 0],
    [300, 200],
  ],
);
const day = 24 * 3600_000;
const morning = 1_800_000_000_000;

/** A phone that says what it is told to say, and counts what is held of it; `kept` is shared by its tabs. */
function phone(kept = new Map<string, string>()) {
  const page = Object.assign(new EventTarget(), {
    visibilityState: "visible",
    defaultView: new EventTarget(),
  });
  const watches = new Set<PositionCallback>();
  const compasses = new Set<(degrees: number | null) => void>();
  const locks = { held: 0, asked: 0, refuses: false };
  let now = morning;
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: vi.fn((key: string, value: string) => void kept.set(key, value)),
    removeItem: (key: string) => void kept.delete(key),
  };
  const around: Surroundings = {
    page: page as unknown as Document,
    geolocation: {
      watchPosition: (ok: PositionCallback) => {
        watches.add(ok);
        return ok as unknown as number;
      },
      clearWatch: (id: number) => void watches.delete(id as unknown as PositionCallback),
      getCurrentPosition: () => {},
    },
    wakeLock: {
      async request() {
        locks.asked += 1;
        if (locks.refuses) throw new Error("low battery");
        locks.held += 1;
        return Object.assign(new EventTarget(), { release: async () => void (locks.held -= 1) }) as never;
      },
    } as unknown as WakeLock,
    compass: {
      ask: async () => true,
      watch(hear) {
        compasses.add(hear);
        return () => compasses.delete(hear);
      },
    },
    secure: true,
    storage: storage as unknown as Storage,
    now: () => now,
    buzz: () => {},
    graph: () => graph,
  };
  const walk = simulateWalk(stroll, { sigma: 3, pauseSeconds: 30, startTime: morning });
  return {
    around,
    storage,
    kept,
    hearStorage: () => page.defaultView.dispatchEvent(new Event("storage")),
    locks,
    walk,
    turnTo: (degrees: number | null) => compasses.forEach((hear) => hear(degrees)),
    held: () => ({ watches: watches.size, compasses: compasses.size, locks: locks.held }),
    pass: (milliseconds: number) => (now += milliseconds),
    /** Walks from one second to another; `later`: so many milliseconds after it was meant. */
    go(from: number, to: number, later = 0) {
      for (let second = from; second < to; second += 1) {
        const { position, accuracy, time } = walk.fixAt(second)!;
        now = time + later;
        const coords = { longitude: position[0], latitude: position[1], accuracy, speed: null };
        for (const tell of watches) tell({ coords, timestamp: now } as never);
      }
    },
    async hide(hidden: boolean) {
      page.visibilityState = hidden ? "hidden" : "visible";
      page.dispatchEvent(new Event("visibilitychange"));
      await settled();
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

function appWith(around: Surroundings): { store: Store<AppState>; follower: Follower } {
  const store = new Store<AppState>({
    ...initialState("en"),
    tour: "little",
    stroll: { status: "planned", stroll },
  });
  return { store, follower: keepFollowing(store, around) };
}

let one: ReturnType<typeof phone>;
beforeEach(() => {
  one = phone();
});

describe("what is held of the phone", () => {
  const everything = { watches: 1, compasses: 1, locks: 1 };
  const nothing = { watches: 0, compasses: 0, locks: 0 };

  async function underWay() {
    const app = appWith(one.around);
    app.follower.start("gps");
    one.go(0, 20);
    app.follower.wish({ wish: "compass", on: true });
    await settled();
    expect(one.held()).toEqual(everything);
    return app;
  }

  test("is given back while paused, and taken up again", async () => {
    const { follower } = await underWay();
    follower.wish({ wish: "pause" });
    expect(one.held()).toEqual(nothing);
    follower.wish({ wish: "resume" });
    await settled();
    expect(one.held()).toEqual(everything);
  });

  test("is given back while the page is hidden, and taken up again", async () => {
    await underWay();
    await one.hide(true);
    expect(one.held()).toEqual(nothing);
    await one.hide(false);
    expect(one.held()).toEqual(everything);
  });

  test("is given back when the walk is finished, left, or the app is gone", async () => {
    const { follower } = await underWay();
    for (const _ of stroll.order) follower.wish({ wish: "arrive" });
    expect(one.held()).toEqual(nothing);
    const left = await underWay();
    left.follower.wish({ wish: "end" });
    expect(one.held()).toEqual(nothing);
    const gone = await underWay();
    gone.follower.end();
    expect(one.held()).toEqual(nothing);
  });

  test("a refused screen is asked for once, and again after a tap", async () => {
    one.locks.refuses = true;
    const { follower } = appWith(one.around);
    follower.start("gps");
    await settled();
    one.go(0, 60);
    await settled();
    expect(one.locks.asked).toBe(1);
    follower.wish({ wish: "track", on: true });
    await settled();
    expect(one.locks.asked).toBe(2);
  });
});

describe("the compass", () => {
  test("leads only once it agrees with the walk, and is not written down at every turn", async () => {
    const { store, follower } = appWith(one.around);
    follower.start("gps");
    follower.wish({ wish: "compass", on: true });
    await settled();
    one.go(0, 40);
    const written = one.storage.setItem.mock.calls.length;
    one.turnTo(92);
    expect(store.state.following?.compass).toMatchObject({ status: "on", degrees: 92 });
    expect(one.storage.setItem.mock.calls.length).toBe(written);
    expect(store.state.following?.compass?.differences).toEqual([]);
    one.go(40, 90);
    expect(store.state.following?.compass?.differences.length).toBeGreaterThan(0);
    for (const difference of store.state.following?.compass?.differences ?? [])
      expect(difference).toBeLessThan(50);
  });

  test("is put away by a second press, and says when there is none", async () => {
    const { store, follower } = appWith(one.around);
    follower.start("gps");
    follower.wish({ wish: "compass", on: true });
    await settled();
    one.turnTo(null);
    expect(store.state.following?.compass?.status).toBe("missing");
    expect(one.held().compasses).toBe(0);
    follower.wish({ wish: "compass", on: false });
    expect(store.state.following?.compass).toBeNull();
  });
});

describe("what was walked", () => {
  test("is counted without pauses and the days between, also when taken up later", () => {
    const first = appWith(one.around);
    first.follower.start("gps");
    one.go(0, 120);
    first.follower.end();
    const before = readWalk(one.around.storage)!.tally;
    expect(before.metres).toBeGreaterThan(60);
    one.pass(3 * day);
    const second = appWith(one.around);
    second.follower.start("gps");
    expect(second.store.state.following?.walk.metresAlong).toBeCloseTo(
      first.store.state.following!.walk.metresAlong,
    );
    one.go(120, Math.floor(one.walk.seconds), 3 * day);
    const { tally, walk } = second.store.state.following!;
    expect(walk.phase).toBe("finished");
    expect(Math.abs(tally.metres - stroll.metres)).toBeLessThan(40);
    expect(tally.milliseconds / 1000).toBeLessThan(one.walk.seconds + 20);
    expect(tally.milliseconds / 1000).toBeGreaterThan(one.walk.seconds - 60);
    expect(readWalk(one.around.storage)).toBeNull();
  });

  test("by hand, directions leafed back and forth are not walked twice", () => {
    const { store, follower } = appWith(one.around);
    follower.start("by-hand");
    follower.wish({ wish: "arrive" });
    follower.wish({ wish: "walk-on" });
    for (const step of [1, 0, 1, 0, 1]) follower.wish({ wish: "step", step });
    for (let stop = 1; stop < stroll.order.length; stop += 1) follower.wish({ wish: "arrive" });
    expect(store.state.following?.walk.phase).toBe("finished");
    expect(store.state.following?.tally.metres).toBeCloseTo(stroll.metres, -1);
  });
});

describe("what is remembered", () => {
  test("a walk that is left can be gone on with, and a preview does not take its place", () => {
    const { store, follower } = appWith(one.around);
    follower.start("gps");
    one.go(0, 120);
    follower.wish({ wish: "end" });
    expect(store.state.following).toBeNull();
    const left = readWalk(one.around.storage);
    expect(left).toMatchObject({ plan: "little", mode: "gps" });
    follower.start("demo");
    follower.wish({ wish: "demo", seconds: 200 });
    follower.wish({ wish: "end" });
    expect(readWalk(one.around.storage)).toEqual(left);
    expect(addressOf(store.state)).not.toContain("follow");
  });

  test("where nothing can be kept, that is told once", () => {
    const { store, follower } = appWith({ ...one.around, storage: null });
    follower.start("gps");
    follower.start("gps");
    expect(store.state.notices).toEqual([{ kind: "storage-unavailable" }]);
  });

  test("where it is full, that is told once, also when it was put away", () => {
    const { store, follower } = appWith(one.around);
    one.storage.setItem.mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    follower.start("gps");
    expect(store.state.notices).toEqual([{ kind: "storage-unavailable" }]);
    store.update(dismissNotice(0));
    one.go(0, 60);
    expect(store.state.following?.walk.metresAlong).toBeGreaterThan(20);
    expect(store.state.notices).toEqual([]);
  });
});

test("a clock set back in the middle of a walk neither stops it nor counts time twice", () => {
  const { store, follower } = appWith(one.around);
  follower.start("gps");
  one.go(0, 120);
  const before = store.state.following!;
  one.go(120, 200, -3 * day);
  const { walk, tally } = store.state.following!;
  expect(walk.metresAlong).toBeGreaterThan(before.walk.metresAlong + 50);
  expect(walk.stale).toBe(false);
  expect(tally.milliseconds - before.tally.milliseconds).toBeGreaterThan(60_000);
  expect(tally.milliseconds - before.tally.milliseconds).toBeLessThan(90_000);
});

test("a clock set back while one comes to a stop does not keep the walk from arriving", () => {
  function arrivalOf(second: number, later: number): number {
    one = phone();
    const { store, follower } = appWith(one.around);
    follower.start("gps");
    one.go(0, second);
    let now = second;
    for (; store.state.following?.walk.visits[1] !== "arrived" && now < one.walk.seconds; now += 1)
      one.go(now, now + 1, later);
    return now;
  }
  const usual = arrivalOf(0, 0);
  expect(usual).toBeLessThan(one.walk.seconds);
  for (let second = usual - 12; second < usual; second += 1)
    expect(arrivalOf(second, -day), `set back at ${second}`).toBeLessThan(usual + 12);
});

describe("two tabs", () => {
  /** One tab walks to a second; the other then takes the walk up. */
  function takenUp(second: number) {
    const two = phone(one.kept);
    const [mine, other] = [appWith(one.around), appWith(two.around)];
    mine.follower.start("gps");
    one.go(0, second);
    other.follower.start("gps");
    one.hearStorage();
    return { two, mine, other };
  }
  const along = ({ store }: ReturnType<typeof appWith>) => store.state.following!.walk.metresAlong;
  const isElsewhere = ({ store }: ReturnType<typeof appWith>) => store.state.following!.elsewhere;

  test("the walk goes on where it was last taken up; the other lets go of everything and forgets nothing", async () => {
    const { two, mine, other } = takenUp(120);
    await settled();
    expect(along(other)).toBeCloseTo(along(mine));
    expect([isElsewhere(mine), isElsewhere(other)]).toEqual([true, false]);
    expect(one.held()).toEqual({ watches: 0, compasses: 0, locks: 0 });
    expect(two.held()).toMatchObject({ watches: 1, locks: 1 });
    const before = mine.store.state.following?.walk;
    mine.follower.wish({ wish: "skip" });
    expect(mine.store.state.following?.walk).toBe(before);
    two.go(120, 160);

    mine.follower.start("gps");
    two.hearStorage();
    await settled();
    expect([isElsewhere(mine), isElsewhere(other)]).toEqual([false, true]);
    expect(along(mine)).toBeCloseTo(along(other));
    expect(two.held()).toMatchObject({ watches: 0, locks: 0 });
  });

  test("a word that comes late gives the walk back to nobody", () => {
    const { two, other } = takenUp(60);
    const late = { ...readWalk(one.around.storage), version: 1, takenUp: morning };
    one.kept.set("calais-1940.walk", JSON.stringify(late));
    two.hearStorage();
    expect(isElsewhere(other)).toBe(false);
    two.go(60, 70);
    expect(readWalk(one.around.storage)?.takenUp).toBeGreaterThan(morning);
  });

  test("a clock set back does not matter", () => {
    const { two, mine, other } = takenUp(60);
    one.pass(-7 * day);
    mine.follower.start("gps");
    two.hearStorage();
    expect([isElsewhere(mine), isElsewhere(other)]).toEqual([false, true]);
  });

  test("a page that was asleep when the walk was taken up lets go when it wakes", async () => {
    const two = phone(one.kept);
    const [mine, other] = [appWith(one.around), appWith(two.around)];
    mine.follower.start("gps");
    one.go(0, 60);
    await one.hide(true);
    other.follower.start("gps");
    await one.hide(false);
    expect(isElsewhere(mine)).toBe(true);
    expect(one.held()).toMatchObject({ watches: 0, locks: 0 });
  });

  test("another walk in the other tab costs nothing of this one", () => {
    const two = phone(one.kept);
    const [mine, other] = [appWith(one.around), appWith(two.around)];
    mine.follower.start("gps");
    one.go(0, 120);
    const before = along(mine);
    other.store.update((state) => ({ ...state, tour: "great" }));
    other.follower.start("by-hand");
    one.hearStorage();
    expect(isElsewhere(mine)).toBe(true);
    expect(readWalk(one.around.storage)?.plan).toBe("great");
    mine.follower.start("gps");
    expect(along(mine)).toBe(before);
    expect(readWalk(one.around.storage)?.plan).toBe("little");
    two.hearStorage();
    expect(isElsewhere(other)).toBe(true);
  });

  test("a preview, a finished walk and a cleared storage take nothing from anybody", () => {
    const two = phone(one.kept);
    const [mine, other] = [appWith(one.around), appWith(two.around)];
    mine.follower.start("gps");
    one.go(0, 60);
    other.follower.start("demo");
    one.hearStorage();
    expect(isElsewhere(mine)).toBe(false);
    one.kept.clear();
    one.hearStorage();
    expect(isElsewhere(mine)).toBe(false);
    for (const _ of stroll.order) mine.follower.wish({ wish: "arrive" });
    other.follower.start("by-hand");
    one.hearStorage();
    expect(isElsewhere(mine)).toBe(false);
    mine.follower.wish({ wish: "restart" });
    two.hearStorage();
    expect(isElsewhere(other)).toBe(true);
  });
});

describe("a preview", () => {
  test("is led by the same buttons: on to the next stop, and back to the one before", async () => {
    const { store, follower } = appWith(one.around);
    follower.start("demo");
    const reached = () => {
      const { walk } = store.state.following!;
      return [walk.phase, walk.goal];
    };
    follower.wish({ wish: "arrive" });
    expect(reached()).toEqual(["at-stop", 0]);
    follower.wish({ wish: "arrive" });
    expect(reached()).toEqual(["at-stop", 1]);
    follower.wish({ wish: "back" });
    expect(reached()).toEqual(["at-stop", 0]);
    follower.wish({ wish: "demo", playing: false });
    await settled();
    expect(one.held().locks).toBe(0);
    follower.end();
  });
});
