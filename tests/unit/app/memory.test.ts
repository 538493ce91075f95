import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepDraft, openDraft } from "../../../src/app/draft-actions.ts";
import { keepOwnStrolls } from "../../../src/app/own-strolls.ts";
import { readOffline, writeOffline } from "../../../src/app/offline-memory.ts";
import { firstLanguage, keepPreferences, openStorage } from "../../../src/app/preferences.ts";
import { initialState } from "../../../src/app/state.ts";
import { Store } from "../../../src/app/store.ts";
import { readWalk, writeWalk } from "../../../src/app/walk-memory.ts";
import { emptyDraft } from "../../../src/domain/draft.ts";

/** The browser's storage with this text under every key. */
function storageOf(text: string | null): Storage {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => void (kept = value),
    removeItem: () => void (kept = null),
  } as unknown as Storage;
}

/** A storage that refuses everything, as when it is full or forbidden. */
const refusing = new Proxy({} as Storage, {
  get: () => () => {
    throw new DOMException("no", "QuotaExceededError");
  },
});

/** What may stand in storage: any text, any JSON, and our own forms with anything in them. */
const anything = fc.oneof(
  fc.string(),
  fc.json(),
  fc
    .record(
      Object.fromEntries(
        [
          "version",
          "release",
          "date",
          "hinted",
          "tour",
          "mode",
          "begun",
          "seconds",
          "language",
          "theme",
          "walk",
          "heard",
          "strolls",
          "last",
          "aside",
        ].map((key) => [
          key,
          fc.oneof(
            fc.constantFrom(1, 0, -1, Infinity, "gps", "en", "__proto__"),
            fc.array(
              fc.record({
                id: fc.integer(),
                link: fc.constant("stops=a&name=b"),
                metres: fc.nat(),
                minutes: fc.float(),
              }),
            ),
            fc.jsonValue(),
          ),
        ]),
      ),
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
);

describe("whatever stands in storage", () => {
  test("the proof of being offline is read as a proof or as nothing", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { release, date, hinted } = readOffline(storageOf(text));
        expect(release === null || typeof release === "string").toBe(true);
        expect(Number.isNaN(new Date(date).getTime())).toBe(false);
        expect(typeof hinted).toBe("boolean");
      }),
      { numRuns: 2000 },
    );
  });

  test("a walk and the choices are read as such or as nothing", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const walk = readWalk(storageOf(text));
        expect(walk === null || (walk.begun >= 0 && Number.isFinite(walk.begun))).toBe(true);
        expect(["en", "fr"]).toContain(firstLanguage(storageOf(text), ["de"]));
      }),
      { numRuns: 2000 },
    );
  });

  test("strolls are read as such or as nothing, and another can be kept beside them", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const storage = storageOf(text);
        const open = () => {
          const store = new Store(initialState("en"));
          keepOwnStrolls(store, storage, new EventTarget());
          return store;
        };
        const store = open();
        const before = store.state.kept.length;
        store.update(openDraft({ ...emptyDraft, stops: ["citadel"] }, "plan"));
        store.update(keepDraft("<b>Sunday</b>", 1, 1, 2 ** 40));
        expect(open().state.kept).toHaveLength(before + 1);
        expect(open().state.notices).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

test("what is written is read again", () => {
  const storage = storageOf(null);
  writeOffline(storage, { release: "abc", date: 1_800_000_000_000 });
  writeOffline(storage, { hinted: true });
  expect(readOffline(storage)).toEqual({ release: "abc", date: 1_800_000_000_000, hinted: true });
  writeOffline(storage, { release: null });
  expect(readOffline(storage)).toEqual({ release: null, date: 0, hinted: true });
});

test("a choice made in one tab leaves alone what another chose, and what a newer release knows", () => {
  const storage = storageOf(JSON.stringify({ version: 7, language: "fr", letters: "large", theme: {} }));
  const open = () => {
    const store = new Store(initialState(firstLanguage(storage, ["en"])));
    keepPreferences(store, storage);
    return store;
  };
  const [one, two] = [open(), open()];
  two.update((state) => ({ ...state, theme: "dark" }));
  one.update((state) => ({ ...state, language: "en" }));
  expect(JSON.parse(storage.getItem("") ?? "")).toEqual({
    version: 1,
    language: "en",
    letters: "large",
    theme: "dark",
  });
});

test("storage that refuses everything, or is not there, costs only the memory", () => {
  for (const storage of [refusing, null]) {
    expect(readOffline(storage).release).toBeNull();
    expect(readWalk(storage)).toBeNull();
    expect(() => {
      writeOffline(storage, { release: "abc" });
      writeWalk(storage, null);
      const store = new Store(initialState(firstLanguage(storage, ["fr-FR"])));
      keepPreferences(store, storage);
      store.update((state) => ({ ...state, theme: "sun" }));
      expect(store.state).toMatchObject({ language: "fr", theme: "sun" });
    }).not.toThrow();
  }
  const forbidden = Object.defineProperty({}, "localStorage", {
    get: () => {
      throw new DOMException("no", "SecurityError");
    },
  });
  expect(openStorage(forbidden as Window)).toBeNull();
});
