import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openPhone, rest, until, workerOf } from "../../support/offline.ts";

let phone: Awaited<ReturnType<typeof openPhone>>;
let visited: ReturnType<typeof phone.visit>;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  phone = await openPhone();
});
afterEach(() => {
  visited.keeper.end();
  vi.useRealTimers();
});

async function visit(): Promise<ReturnType<typeof phone.visit>["store"]> {
  visited = phone.visit();
  await until(() => visited.status() === "ready");
  return visited.store;
}

describe("a newer release", () => {
  test("that was already arriving when the page was opened is offered in this visit", async () => {
    const fresh = workerOf(phone.answering, "installing");
    phone.registration.installing = fresh;
    const store = await visit();
    expect(store.state.offline.update).toBe("none");
    fresh.become("installed");
    expect(store.state.offline.update).toBe("ready");
  });

  test("is offered when it arrives later", async () => {
    const store = await visit();
    const fresh = workerOf(phone.answering, "installing");
    phone.registration.installing = fresh;
    phone.registration.dispatchEvent(new Event("updatefound"));
    fresh.become("installed");
    expect(store.state.offline.update).toBe("ready");
  });

  test.each([
    ["at once where the browser tells who is in charge", true],
    ["after a while where it does not, as on iPhones", false],
  ])("taken, loads the page anew once, %s", async (_when, tells) => {
    phone.registration.waiting = workerOf(phone.answering, "installed");
    const store = await visit();
    visited.keeper.wish("update");
    expect(store.state.offline.update).toBe("switching");
    await rest();
    expect(phone.location.reload).not.toHaveBeenCalled();
    if (tells) {
      phone.workers.dispatchEvent(new Event("controllerchange"));
      expect(phone.location.reload).toHaveBeenCalledTimes(1);
    }
    await vi.advanceTimersByTimeAsync(3_000);
    expect(phone.location.reload).toHaveBeenCalledTimes(1);
    phone.workers.dispatchEvent(new Event("controllerchange"));
    expect(phone.location.reload).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["is held up by other pages", () => false, "blocked"],
    ["cannot answer", () => null, "ready"],
  ])("that %s leaves the page as it is, and can be asked for again", async (_why, answer, told) => {
    phone.registration.waiting = workerOf({ ...phone.answering, switch: answer }, "installed");
    const store = await visit();
    visited.keeper.wish("update");
    await until(() => store.state.offline.update === told);
    await vi.advanceTimersByTimeAsync(600_000);
    phone.workers.dispatchEvent(new Event("controllerchange"));
    expect(phone.location.reload).not.toHaveBeenCalled();
  });
});
