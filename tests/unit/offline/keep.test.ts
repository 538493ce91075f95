import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { writeOffline } from "../../../src/app/offline-memory.ts";
import { openPhone, rest, scope, until, workerOf } from "../../support/offline.ts";

let phone: Awaited<ReturnType<typeof openPhone>>;
const visits: ReturnType<typeof phone.visit>[] = [];

function visit(): ReturnType<typeof phone.visit> {
  const made = phone.visit();
  visits.push(made);
  return made;
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  phone = await openPhone();
});
afterEach(() => {
  for (const { keeper } of visits.splice(0)) keeper.end();
  vi.useRealTimers();
});

/** A browser that has nothing of the app yet, and what it fetches. */
function comeFirst(): ReturnType<typeof workerOf> {
  const first = workerOf(phone.answering, "installing");
  Object.assign(phone.registration, { active: null, installing: first });
  return first;
}

describe("ready", () => {
  test("is said after every file was read back, and the next day after a quick look that reads none", async () => {
    const first = visit();
    await until(() => first.status() === "ready");
    expect(first.told).toEqual(["proving", "ready"]);
    expect(phone.read).toHaveBeenCalledTimes(1);
    const then = first.store.state.offline.keeping;
    const next = visit();
    await until(() => next.status() === "ready");
    expect(next.told).toEqual(["ready"]);
    expect(phone.read).toHaveBeenCalledTimes(1);
    expect(next.store.state.offline.keeping).toEqual(then);
  });

  test("is proved anew when the browser has cleared everything but its small memory", async () => {
    writeOffline(phone.storage, { release: scope + phone.release.id, date: 1_000 });
    const first = comeFirst();
    const { status, store } = visit();
    await until(() => status() === "fetching");
    first.become("activated");
    await until(() => status() === "ready");
    expect(phone.read).toHaveBeenCalledTimes(1);
    expect(store.state.offline.keeping).not.toHaveProperty("date", 1_000);
  });

  test("is not taken over from a copy of the app in another folder", async () => {
    for (const other of [phone.release.id, `https://example.org/other/${phone.release.id}`]) {
      writeOffline(phone.storage, { release: other, date: 1_000 });
      const { status } = visit();
      await until(() => status() === "ready");
    }
    expect(phone.read).toHaveBeenCalledTimes(2);
  });

  test("stays said when the browser does not tell whether it promises to keep it", async () => {
    phone.persistence.persisted.mockRejectedValue(new Error("no"));
    const { status, told } = visit();
    await until(() => status() === "ready");
    await rest();
    expect(told).toEqual(["proving", "ready"]);
  });
});

describe("what goes wrong ends in a sentence with a way on", () => {
  test("only a browser without workers cannot keep anything", () => {
    phone.navigator.serviceWorker = undefined;
    expect(visit().status()).toBe("impossible");
  });

  test("a worker that cannot be fetched, as behind a login page, is asked for again by itself", async () => {
    const { register } = phone.workers;
    register.mockRejectedValue(new DOMException("text/html", "SecurityError"));
    phone.registration.active = null;
    const { status } = visit();
    await until(() => status() === "failed");
    // Each time it waits twice as long.
    for (const [times, seconds] of [2, 4, 8].entries()) {
      await vi.advanceTimersByTimeAsync(seconds * 1_000 - 1);
      await rest();
      expect(register).toHaveBeenCalledTimes(times + 1);
      await vi.advanceTimersByTimeAsync(1);
      await rest();
      expect(register).toHaveBeenCalledTimes(times + 2);
    }
    register.mockImplementation(async () => {
      phone.registration.active = phone.worker;
      return phone.registration;
    });
    await vi.advanceTimersByTimeAsync(16_000);
    await until(() => status() === "ready");
  });

  test.each(["missing", "release", "repair"] as const)("no answer to “%s”", async (question) => {
    if (question === "repair") phone.answering.missing = () => 3;
    phone.answering[question] = () => undefined;
    const { status, told } = visit();
    await until(() => phone.worker.asked.includes(question));
    await vi.advanceTimersByTimeAsync(149_000);
    expect(told).not.toContain("failed");
    await vi.advanceTimersByTimeAsync(1_000);
    await until(() => status() === "failed");
  });

  test("an answer that throws", async () => {
    phone.answering.missing = () => null;
    const { status } = visit();
    await until(() => status() === "failed");
  });

  test("while news comes, the answer is waited for", async () => {
    phone.answering.missing = () => 3;
    phone.answering.repair = () => undefined;
    const { told, store } = visit();
    await until(() => phone.worker.asked.includes("repair"));
    for (let done = 1; done < 5; done += 1) {
      await vi.advanceTimersByTimeAsync(100_000);
      phone.tell({ tell: "progress", done, bytes: 10 });
    }
    expect(told).toEqual(["fetching"]);
    expect(store.state.offline.keeping).toEqual({ status: "fetching", done: 4, bytes: 10 });
  });

  test("a worker that never takes the page in charge", async () => {
    phone.workers.controller = null;
    const { status } = visit();
    await until(() => status() === "proving");
    await rest();
    await vi.advanceTimersByTimeAsync(10_000);
    await until(() => status() === "failed");
    // It did so in the meantime, as an iPhone that keeps it to itself.
    phone.workers.controller = phone.worker;
    await vi.advanceTimersByTimeAsync(2_000);
    await until(() => status() === "ready");
  });

  test("a first release that is given up is fetched again by itself", async () => {
    const first = comeFirst();
    const { status } = visit();
    await until(() => status() === "fetching");
    phone.tell({ tell: "failed", full: false });
    first.become("redundant");
    expect(status()).toBe("failed");
    Object.assign(phone.registration, { active: phone.worker, installing: null });
    await vi.advanceTimersByTimeAsync(2_000);
    await until(() => status() === "ready");
  });
});

describe("what the browser has cleared", () => {
  test("is fetched again, and told", async () => {
    const before = visit();
    await until(() => before.status() === "ready");
    let missing = 2;
    phone.answering.missing = () => missing;
    phone.answering.repair = () => {
      const count = missing;
      missing = 0;
      return count;
    };
    const { status, store, told } = visit();
    await until(() => status() === "ready");
    // All is read back once more.
    expect(told).toEqual(["fetching", "proving", "ready"]);
    expect(store.state.offline.repaired).toBe(2);
  });

  test("is fetched again by itself once the server answers, though the phone was never without network", async () => {
    phone.answering.missing = () => 1;
    phone.answering.repair = () => "failed";
    const { status } = visit();
    await until(() => status() === "broken");
    phone.answering.missing = () => 0;
    await vi.advanceTimersByTimeAsync(2_000);
    await until(() => status() === "ready");
  });

  test("waits for the network where there is none", async () => {
    phone.answering.missing = () => 1;
    phone.answering.repair = () => "failed";
    phone.navigator.onLine = false;
    const { status } = visit();
    await until(() => status() === "broken");
    const before = phone.worker.asked.length;
    await vi.advanceTimersByTimeAsync(600_000);
    await rest();
    expect(phone.worker.asked).toHaveLength(before);
    phone.answering.missing = () => 0;
    phone.navigator.onLine = true;
    phone.page.dispatchEvent(new Event("online"));
    await until(() => status() === "ready");
  });

  test("and for which there is no room is told so, and left to the visitor", async () => {
    phone.answering.missing = () => 1;
    phone.answering.repair = () => "full";
    const { store, keeper, status } = visit();
    await until(() => status() === "failed");
    await vi.advanceTimersByTimeAsync(600_000);
    await rest();
    expect(store.state.offline.keeping).toEqual({ status: "failed", full: true });
    expect(phone.worker.asked.filter((question) => question === "repair")).toHaveLength(1);
    phone.answering.missing = () => 0;
    keeper.wish("again");
    await until(() => status() === "ready");
  });

  test.each([
    ["goes at once", () => void (phone.answering.missing = () => 1)],
    ["comes back other than it was", () => void phone.read.mockResolvedValue(new Response("rotten"))],
  ])("and %s again is not fetched without end", async (_what, spoil) => {
    spoil();
    const { status } = visit();
    await until(() => status() === "failed");
    const repairs = (): number => phone.worker.asked.filter((question) => question === "repair").length;
    expect(repairs()).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    await until(() => repairs() > 1 && status() === "failed");
    await rest();
    expect(repairs()).toBe(2);
  });
});

describe("the browser is asked to leave it alone", () => {
  function walk({ store }: ReturnType<typeof visit>, mode: "gps" | "demo"): void {
    store.update((state) => ({ ...state, following: { mode } as never }));
  }

  test("once, when somebody sets out with it", async () => {
    const made = visit();
    await until(() => made.status() === "ready");
    await rest();
    expect(phone.persistence.persist).not.toHaveBeenCalled();
    walk(made, "gps");
    await until(() => made.store.state.offline.persisted === true);
    walk(made, "gps");
    expect(phone.persistence.persist).toHaveBeenCalledTimes(1);
  });

  test("not for a walk on the sofa", async () => {
    const made = visit();
    await until(() => made.status() === "ready");
    walk(made, "demo");
    await rest();
    expect(phone.persistence.persist).not.toHaveBeenCalled();
  });

  test("only when it is all there, also if somebody sets out before", async () => {
    const first = comeFirst();
    const made = visit();
    await until(() => made.status() === "fetching");
    walk(made, "gps");
    await rest();
    expect(phone.persistence.persist).not.toHaveBeenCalled();
    first.become("activated");
    await until(() => made.store.state.offline.persisted === true);
    expect(phone.persistence.persist).toHaveBeenCalledTimes(1);
  });

  test("when the visitor wishes it; a browser that refuses changes nothing", async () => {
    const made = visit();
    await until(() => made.status() === "ready");
    phone.persistence.persist.mockRejectedValueOnce(new Error("no"));
    made.keeper.wish("keep");
    await rest();
    expect(made.store.state.offline).toMatchObject({ persisted: false, keeping: { status: "ready" } });
    made.keeper.wish("keep");
    await until(() => made.store.state.offline.persisted === true);
  });
});

test("a browser that cannot be asked to keep it is not asked, and nothing is offered", async () => {
  phone.navigator.storage = undefined;
  const made = visit();
  await until(() => made.store.state.offline.persisted === null);
  made.keeper.wish("keep");
  await rest();
  expect(made.store.state.offline).toMatchObject({ persisted: null, keeping: { status: "ready" } });
});

describe("the way to the home screen", () => {
  const iPhone = { standalone: false, maxTouchPoints: 5 };

  async function hintIn(made: ReturnType<typeof visit>): Promise<boolean> {
    await until(() => made.status() === "ready");
    await rest();
    return made.store.state.offline.hint;
  }

  test.each([
    ["in the browser of an iPhone or iPad", iPhone, true],
    ["in the app on its home screen", { ...iPhone, standalone: true }, false],
    ["on a Mac", { ...iPhone, maxTouchPoints: 0 }, false],
    ["in a browser that can install by itself", { standalone: undefined, maxTouchPoints: 5 }, false],
  ])("%s", async (_where, browser, shown) => {
    Object.assign(phone.navigator, browser);
    expect(await hintIn(visit())).toBe(shown);
  });

  test("is shown in one visit only, and stays for that one until it is put away", async () => {
    Object.assign(phone.navigator, iPhone);
    const first = visit();
    expect(await hintIn(first)).toBe(true);
    first.keeper.wish("again");
    expect(await hintIn(first)).toBe(true);
    first.keeper.wish("hint-seen");
    expect(first.store.state.offline.hint).toBe(false);
    first.keeper.wish("again");
    expect(await hintIn(first)).toBe(false);
    expect(await hintIn(visit())).toBe(false);
  });

  test("is not shown again to those who did not put it away", async () => {
    Object.assign(phone.navigator, iPhone);
    expect(await hintIn(visit())).toBe(true);
    expect(await hintIn(visit())).toBe(false);
  });
});
