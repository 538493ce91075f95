import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { receiveGuide, selectPlace } from "../../../src/app/actions.ts";
import { keepAddress } from "../../../src/app/address.ts";
import { explore, setTime } from "../../../src/app/explore-actions.ts";
import { addressOf } from "../../../src/app/select.ts";
import { initialState } from "../../../src/app/state.ts";
import { Store } from "../../../src/app/store.ts";
import { minuteAfter, minutesInto } from "../../../src/domain/timeline.ts";
import { citadel, guide } from "../../fixtures/walk.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window whose history refuses the 101st call within 30 seconds, as Safari’s does; `entries` is what one can go back to. */
function strictWindow() {
  const entries = ["?lang=en"];
  const calls: number[] = [];
  function called(): void {
    const now = Date.now();
    if (calls.filter((time) => now - time < 30_000).length >= 100)
      throw new DOMException("Attempt to use history more than 100 times per 30 seconds", "SecurityError");
    calls.push(now);
  }
  const page = Object.assign(new EventTarget(), {
    history: {
      pushState(_data: unknown, _title: string, url: string) {
        called();
        entries.push(url.slice(1));
      },
      replaceState(_data: unknown, _title: string, url: string) {
        called();
        entries[entries.length - 1] = url.slice(1);
      },
    },
    location: {
      pathname: "/",
      get search() {
        return entries.at(-1) ?? "";
      },
    },
    setTimeout: (run: () => void, delay: number) => setTimeout(run, delay),
    clearTimeout: (timer: number) => clearTimeout(timer),
  });
  return { page: page as unknown as Window, entries, calls };
}

function opened() {
  const around = strictWindow();
  const store = new Store(initialState("en"));
  const end = keepAddress(store, around.page);
  store.update(receiveGuide({ status: "ready", value: guide }));
  store.update(explore("days"));
  return { ...around, store, end };
}

const noon = "1940-05-25T12:00";

function after(minutes: number): string {
  return minuteAfter(minutesInto(noon) + minutes);
}

test("a minute of play, six steps a second, wears out no history and tells everybody", () => {
  const { store, entries, calls, end } = opened();
  const heard: unknown[] = [];
  store.subscribe(() => heard.push(store.state.exploring.at));
  for (let step = 1; step <= 360; step += 1) {
    store.update(setTime(after(step)));
    vi.advanceTimersByTime(1000 / 6);
  }
  expect(heard).toHaveLength(360);
  expect(calls.length).toBeLessThan(200);
  vi.advanceTimersByTime(1000);
  expect(entries.at(-1)).toBe(addressOf(store.state));
  end();
  expect(vi.getTimerCount()).toBe(0);
});

test("what history refuses throws nothing, and is written when it is allowed again", () => {
  const { page, store, entries, end } = opened();
  for (let call = 0; call < 98; call += 1) page.history.replaceState(null, "", page.location.search);
  const heard: unknown[] = [];
  store.subscribe(() => heard.push(store.state.exploring.at));
  store.update(setTime(noon));
  store.update(selectPlace(citadel.id));
  store.update(setTime(after(5)));
  expect(heard).toHaveLength(3);
  vi.advanceTimersByTime(31_000);
  expect(entries.at(-1)).toBe(addressOf(store.state));
  end();
});

test("a step back is made at once, and leads to the last minute before it", () => {
  const { store, entries, end } = opened();
  store.update(setTime(noon));
  store.update(setTime(after(30)));
  const before = addressOf(store.state);
  store.update(selectPlace(citadel.id));
  expect(entries.slice(-2)).toEqual([before, addressOf(store.state)]);
  end();
});

test("a page that goes away leaves its last address", () => {
  const { page, store, entries, end } = opened();
  store.update(setTime(noon));
  store.update(setTime(after(30)));
  page.dispatchEvent(new Event("pagehide"));
  expect(entries.at(-1)).toBe(addressOf(store.state));
  end();
});

test("what was not yet written is not written over the page one went back to", () => {
  const { page, store, entries, end } = opened();
  store.update(selectPlace(citadel.id));
  store.update(setTime(noon));
  entries.pop();
  const left = [...entries];
  page.dispatchEvent(new Event("popstate"));
  vi.advanceTimersByTime(1000);
  expect(entries).toEqual(left);
  end();
});
