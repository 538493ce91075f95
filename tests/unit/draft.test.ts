import { describe, expect, test } from "vitest";
import {
  addStops,
  cleanName,
  draftOfTour,
  draftRequest,
  emptyDraft,
  moveStop,
  removeStops,
  setDraft,
} from "../../src/domain/draft.ts";
import { beginHistory, change, redo, undo } from "../../src/domain/history.ts";
import { citadel, guide, memorial } from "../fixtures/walk.ts";

const draft = addStops(emptyDraft, ["a", "b", "c", "d"]);

describe("a draft", () => {
  test("takes every place once, after those there are", () => {
    expect(addStops(draft, ["b", "e", "e"]).stops).toEqual(["a", "b", "c", "d", "e"]);
    expect(removeStops(draft, ["b", "d", "x"]).stops).toEqual(["a", "c"]);
  });

  test("a moved stop makes the order shown the visitor’s own, and loses nobody who was left out", () => {
    const moved = moveStop(draft, ["c", "a", "d"], 2, 0);
    expect(moved.stops).toEqual(["d", "c", "a", "b"]);
    expect(moved.order).toBe("given");
    expect(moveStop(draft, ["c", "a"], 0, 1).stops).toEqual(["a", "c", "b", "d"]);
    expect(moveStop(draft, ["c", "a"], 7, 0)).toBe(draft);
  });

  test("unsets what is wished away, and keeps the rest", () => {
    const set = setDraft(draft, { departAt: 840, stepFree: true });
    expect(set).toEqual({ ...draft, departAt: 840, stepFree: true });
    expect(setDraft(set, { stepFree: undefined })).toEqual({ ...draft, departAt: 840 });
  });

  test("begins as a copy of a tour", () => {
    const tour = { id: "t", order: "given", shape: "loop", stops: [{ place: "a" }, { place: "b" }] } as const;
    expect(draftOfTour(tour)).toEqual({ stops: ["a", "b"], order: "given", shape: "loop" });
  });

  test("a name is one line of sixty characters at most, whatever is typed", () => {
    expect(cleanName("  For\tAunt\u0000 Zoë 🎖️ ")).toBe("For Aunt  Zoë 🎖️");
    expect([...cleanName("🎖".repeat(100))]).toHaveLength(60);
    expect(cleanName("\n\u2028")).toBe("");
  });

  test("asks the router for the stands of its places, and for an end only where it does not come back", () => {
    const wish = setDraft(addStops(emptyDraft, [memorial.id, "nowhere", citadel.id]), {
      end: [1.85, 50.95],
      budgetMinutes: 90,
    });
    expect(draftRequest(guide, wish)).toEqual({
      stops: [memorial, citadel].map(({ id, stand, visitMinutes }) => ({
        id,
        position: stand,
        visitMinutes,
      })),
      order: "best",
      shape: "one-way",
      end: [1.85, 50.95],
      budgetMinutes: 90,
    });
    expect(draftRequest(guide, { ...wish, shape: "loop" })).not.toHaveProperty("end");
  });
});

describe("a history", () => {
  test("goes back and forth, and forgets what was taken back when something else is done", () => {
    const three = [2, 3].reduce(change, beginHistory(1));
    expect(undo(three).present).toBe(2);
    expect(redo(undo(undo(three)))).toEqual({ past: [1], present: 2, future: [3] });
    expect(change(undo(three), 9)).toEqual({ past: [1, 2], present: 9, future: [] });
    expect(undo(beginHistory(1))).toEqual(beginHistory(1));
    expect(redo(three)).toBe(three);
  });

  test("has an end", () => {
    let history = beginHistory(0);
    for (let step = 1; step <= 500; step += 1) history = change(history, step);
    expect(history.past).toHaveLength(100);
    expect(history.past[0]).toBe(400);
  });
});
