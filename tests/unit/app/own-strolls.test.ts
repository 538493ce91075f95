import { describe, expect, test } from "vitest";
import { receiveGuide } from "../../../src/app/actions.ts";
import {
  changeDraft,
  keepDraft,
  openDraft,
  pickOnMap,
  pressMap,
  redoDraft,
  removeKept,
  renameKept,
  restoreKept,
  startHere,
  takeUpDraft,
  undoDraft,
} from "../../../src/app/draft-actions.ts";
import * as actions from "../../../src/app/actions.ts";
import { keepOwnStrolls } from "../../../src/app/own-strolls.ts";
import { addressOf, draftOf, planKeyOf } from "../../../src/app/select.ts";
import { initialState, type AppState } from "../../../src/app/state.ts";
import { Store } from "../../../src/app/store.ts";
import { addStops, emptyDraft } from "../../../src/domain/draft.ts";
import { citadel, guide, memorial } from "../../fixtures/walk.ts";

const key = "calais-1940.strolls";
const both = addStops(emptyDraft, [citadel.id, memorial.id]);
const ready = initialStateWithGuide();

function initialStateWithGuide(): AppState {
  return receiveGuide({ status: "ready", value: guide })(initialState("en"));
}

function after(...changes: readonly actions.Action[]): AppState {
  return changes.reduce((state, change) => change(state), ready);
}

/** A browser with one storage for all its tabs; each hears, when it is told to, what the others have written. */
function browser() {
  const storage = storageOf(null);
  const tabs: EventTarget[] = [];
  return {
    storage,
    open(): Store<AppState> {
      const page = new EventTarget();
      tabs.push(page);
      const store = new Store(ready);
      keepOwnStrolls(store, storage, page);
      return store;
    },
    tell: () => tabs.forEach((page) => page.dispatchEvent(Object.assign(new Event("storage"), { key }))),
  };
}

const namesIn = ({ state }: Store<AppState>): unknown[] => state.kept.map(({ draft }) => draft.name);

/** As much of the browser’s storage as is used; `full` refuses to write. */
function storageOf(text: string | null, full = false): Storage & { text: string | null } {
  const storage = {
    text,
    getItem: (name: string) => (name === key ? storage.text : null),
    setItem: (_: string, value: string) => {
      if (full) throw new DOMException("full", "QuotaExceededError");
      storage.text = value;
    },
  };
  return storage as unknown as Storage & { text: string | null };
}

describe("the draft on the table", () => {
  test("is changed, taken back and made again, and is in the address", () => {
    const state = after(openDraft(emptyDraft, "plan"), changeDraft(both));
    expect(addressOf(state)).toBe("?lang=en&stops=citadel.green-jackets-memorial");
    expect(draftOf(undoDraft(state))).toEqual(emptyDraft);
    expect(draftOf(redoDraft(undoDraft(state)))).toEqual(both);
  });

  test("waits when something else is opened, and is taken up again with all that can be taken back", () => {
    const left = after(openDraft(emptyDraft, "plan"), changeDraft(both), actions.openTour(null));
    expect(draftOf(left)).toBeNull();
    expect(addressOf(left)).toBe("?lang=en");
    const again = takeUpDraft(left);
    expect(again.page).toBe("plan");
    expect(draftOf(undoDraft(again))).toEqual(emptyDraft);
  });

  test("a link to another stroll can be taken back too", () => {
    const other = addStops(emptyDraft, [memorial.id]);
    const state = after(openDraft(both, "guide"), actions.followLink({ draft: other, faults: [] }));
    expect(draftOf(state)).toEqual(other);
    expect(draftOf(undoDraft(state))).toEqual(both);
  });

  test("a point picked on the map becomes the end asked for, once", () => {
    const state = after(
      openDraft(both, "plan"),
      pickOnMap("end"),
      pressMap([1.86, 50.96]),
      pressMap([1.9, 50.9]),
    );
    expect(draftOf(state)).toEqual({ ...both, end: [1.86, 50.96] });
    expect(draftOf(undoDraft(state))).toEqual(both);
  });

  test("where the phone is goes into no address and no key of a walk", () => {
    const state = after(openDraft(both, "plan"), startHere([1.8512345, 50.951]));
    expect(draftOf(state)?.start).toEqual([1.8512345, 50.951]);
    expect(addressOf(state)).toBe("?lang=en&stops=citadel.green-jackets-memorial");
    expect(planKeyOf(state)).not.toContain("from");
  });

  test("stops that do not exist leave the draft, and are named once", () => {
    const wish = { ...both, stops: [citadel.id, "moon", "mars"] };
    const state = after(actions.followLink({ draft: wish, faults: [] }));
    expect(draftOf(state)?.stops).toEqual([citadel.id]);
    expect(state.notices).toEqual([{ kind: "unknown-stops", asked: ["moon", "mars"] }]);
  });
});

describe("the strolls kept on the phone", () => {
  const named = after(openDraft(both, "plan"), keepDraft("Sunday", 2300, 84, 1));

  test("are kept anew when they are changed, renamed, deleted and brought back", () => {
    const more = keepDraft("Sunday", 900, 20, 1)(changeDraft(addStops(emptyDraft, [citadel.id]))(named));
    expect(more.kept).toMatchObject([{ id: 1, metres: 900, draft: { name: "Sunday", stops: [citadel.id] } }]);
    expect(renameKept(1, "Monday")(more).kept[0]?.draft.name).toBe("Monday");
    const gone = removeKept(1)(more);
    expect(gone.kept).toEqual([]);
    expect(restoreKept(gone).kept).toEqual(more.kept);
    expect(restoreKept(more)).toBe(more);
  });

  test("come back on the next visit, with the one worked on last waiting", () => {
    const storage = storageOf(null);
    const store = new Store(ready);
    keepOwnStrolls(store, storage, new EventTarget());
    store.update(openDraft(both, "plan"));
    store.update(keepDraft("Sunday", 2300, 84, 1));
    store.update(changeDraft({ ...both, departAt: 840 }));

    const next = new Store(ready);
    keepOwnStrolls(next, storage, new EventTarget());
    expect(next.state.kept).toEqual(store.state.kept);
    expect(draftOf(next.state)).toBeNull();
    expect(draftOf(takeUpDraft(next.state))).toEqual({ ...both, departAt: 840 });
    expect(next.state.notices).toEqual([]);
  });

  test("the position of the phone is not stored", () => {
    const storage = storageOf(null);
    const store = new Store(ready);
    keepOwnStrolls(store, storage, new EventTarget());
    store.update(openDraft(both, "plan"));
    store.update(startHere([1.8512345, 50.951]));
    expect(storage.text).not.toContain("1.85");
  });

  test.each([
    ["no JSON at all", "{"],
    ["another version", JSON.stringify({ version: 99, strolls: [] })],
    ["a text", JSON.stringify("strolls")],
    ["no list", JSON.stringify({ version: 1, strolls: { length: 3 } })],
  ])("%s costs one notice and nothing else", (_, text) => {
    const store = new Store(ready);
    keepOwnStrolls(store, storageOf(text), new EventTarget());
    expect(store.state.kept).toEqual([]);
    expect(store.state.notices).toEqual([{ kind: "strolls-damaged", count: 1 }]);
  });

  test("what is damaged loses only itself", () => {
    const good = { id: 1, link: "stops=citadel&name=Good", metres: 1, minutes: 2 };
    const bad = [
      null,
      17,
      { ...good },
      { ...good, id: 2, link: "name=No+stops" },
      { ...good, id: 3, metres: -1 },
      { ...good, id: 4, link: "stops=citadel" },
      { ...good, id: 5, minutes: null },
    ];
    const store = new Store(ready);
    const storage = storageOf(JSON.stringify({ version: 1, strolls: [good, ...bad], last: 12 }));
    keepOwnStrolls(store, storage, new EventTarget());
    expect(store.state.kept.map(({ draft }) => draft.name)).toEqual(["Good"]);
    expect(store.state.notices).toEqual([{ kind: "strolls-damaged", count: 7 }]);

    // Keeping another puts it aside: it is not told again, and not deleted.
    store.update(openDraft(both, "plan"));
    store.update(keepDraft("Sunday", 1, 1, 8));
    const next = new Store(ready);
    keepOwnStrolls(next, storage, new EventTarget());
    expect(namesIn(next)).toEqual(["Good", "Sunday"]);
    expect(next.state.notices).toEqual([]);
    next.update(removeKept(8));
    expect(JSON.parse(storage.text ?? "")).toMatchObject({ aside: bad });
  });

  test("what a newer release kept is not read, not touched by looking, and put aside by keeping", () => {
    const newer = JSON.stringify({ version: 2, strolls: [{ id: 1, way: "of another form" }] });
    const storage = storageOf(newer);
    const store = new Store(ready);
    keepOwnStrolls(store, storage, new EventTarget());
    store.update(actions.openTour(null));
    expect(store.state.kept).toEqual([]);
    expect(storage.text).toBe(newer);
    store.update(openDraft(both, "plan"));
    store.update(keepDraft("Sunday", 1, 1, 8));
    expect(JSON.parse(storage.text ?? "")).toMatchObject({ version: 1, aside: [newer] });
  });

  test.each([
    ["long", JSON.stringify("x".repeat(1_000_000))],
    ["deep", `{"version":1,"strolls":[${"[".repeat(50_000)}${"]".repeat(50_000)}]}`],
  ])("what is too %s to be ours takes no room from what is", (_, text) => {
    const storage = storageOf(text);
    const store = new Store(ready);
    keepOwnStrolls(store, storage, new EventTarget());
    store.update(openDraft(both, "plan"));
    store.update(keepDraft("Sunday", 1, 1, 8));
    expect(storage.text?.length).toBeLessThan(1000);
    expect(store.state.notices).toEqual([{ kind: "strolls-damaged", count: 1 }]);
  });

  test.each([
    ["full", storageOf(null, true)],
    ["switched off", null],
  ])("storage that is %s is told when something is to be kept, and only then", (_, storage) => {
    const store = new Store(ready);
    keepOwnStrolls(store, storage, new EventTarget());
    store.update(openDraft(both, "plan"));
    expect(store.state.notices).toEqual([]);
    store.update(keepDraft("Sunday", 1, 1, 1));
    expect(store.state.notices).toEqual([{ kind: "storage-unavailable" }]);
    expect(store.state.drafting?.kept ?? null).toBeNull();
  });
});

describe("two tabs", () => {
  let fresh = 0;
  function keep(store: Store<AppState>, name: string): number {
    fresh += 1;
    store.update(openDraft(both, "plan"));
    store.update(keepDraft(name, 1, 1, fresh));
    return fresh;
  }

  test("each keep, rename and delete their own, and nothing of the other’s is lost", () => {
    const phone = browser();
    const old = keep(phone.open(), "Old");
    const [one, two] = [phone.open(), phone.open()];
    // Neither has heard of the other yet.
    keep(two, "Two");
    const mine = keep(one, "One");
    expect(namesIn(one)).toEqual(["Old", "Two", "One"]);
    two.update(renameKept(old, "Older"));
    one.update(removeKept(mine));
    expect(namesIn(phone.open())).toEqual(["Older", "Two"]);
    two.update(removeKept(old));
    one.update(renameKept(old, "Saved"));
    expect(namesIn(phone.open())).toEqual(["Two", "Saved"]);
  });

  test("hear of each other, and the draft on the table stays as it is", () => {
    const phone = browser();
    const [one, two] = [phone.open(), phone.open()];
    two.update(openDraft(emptyDraft, "plan"));
    two.update(changeDraft(both));
    const before = two.state.drafting;
    const id = keep(one, "One");
    phone.tell();
    expect(namesIn(two)).toEqual(["One"]);
    expect(two.state.drafting).toBe(before);
    expect(two.state.page).toBe("plan");
    two.update(removeKept(id));
    phone.tell();
    expect(namesIn(one)).toEqual([]);
    one.update(restoreKept);
    expect(one.state.notices).toEqual([]);
  });

  test("looking at something else in one does not take the place of what is worked on in the other", () => {
    const phone = browser();
    const [one, two] = [phone.open(), phone.open()];
    two.update(openDraft(both, "plan"));
    one.update(actions.openTour(null));
    expect(draftOf(takeUpDraft(phone.open().state))).toEqual(both);
  });

  test("what could not be stored is stored with the next that can", () => {
    const phone = browser();
    const store = phone.open();
    const write = phone.storage.setItem;
    phone.storage.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    keep(store, "One");
    phone.tell();
    expect(namesIn(store)).toEqual(["One"]);
    phone.storage.setItem = write;
    keep(store, "Two");
    expect(namesIn(phone.open())).toEqual(["One", "Two"]);
  });
});
