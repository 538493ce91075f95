import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { setOut } from "../../../src/app/follow-actions.ts";
import { initialState } from "../../../src/app/state.ts";
import { arriveHere, walkOnFromStop } from "../../../src/domain/follow/by-hand.ts";
import { messages } from "../../../src/i18n/fr.ts";
import "../../../src/ui/sheet.ts";
import type { Sheet } from "../../../src/ui/sheet.ts";
import "../../../src/ui/toolbar.ts";
import "../../../src/ui/walk.ts";
import { stroll, texts } from "../../fixtures/walk.ts";
import { deep, mount } from "../../support/fixture.ts";

const words = { more: "Show more of the text", less: "Show more of the map" };

/** A sheet with a head and more text than fits, and what it wishes for. */
async function withText(
  detent: Sheet["detent"],
): Promise<{ sheet: Sheet; head: Element; text: Element; wishes: string[] }> {
  const sheet = await mount("stroll-sheet", { detent, words });
  const head = document.createElement("stroll-toolbar");
  Object.assign(head, { slot: "header", words: messages });
  const text = document.createElement("p");
  text.textContent = "Calais. ".repeat(2000);
  sheet.append(head, text);
  await head.updateComplete;
  const wishes: string[] = [];
  sheet.addEventListener("sheet-move", (event) => wishes.push(event.detent));
  return { sheet, head, text, wishes };
}

/** A finger that goes down here, moves so many CSS pixels, and is lifted. */
function drag(target: Element, across: number, down: number): void {
  const finger = (share: number): Touch =>
    new Touch({ identifier: 1, target, clientX: 100 + across * share, clientY: 600 + down * share });
  const tell = (type: string, touches: Touch[]): boolean =>
    target.dispatchEvent(new TouchEvent(type, { touches, bubbles: true, composed: true }));
  tell("touchstart", [finger(0)]);
  for (const share of [0.25, 0.5, 0.75, 1]) tell("touchmove", [finger(share)]);
  tell("touchend", []);
}

describe("a finger", () => {
  test("pulls the sheet by its head, both ways", async () => {
    const { head, wishes } = await withText("half");
    drag(head, 0, -300);
    drag(head, 0, 300);
    expect(wishes).toEqual(["full", "peek"]);
  });

  test("reads on where it moves up over the text, and pulls down from its beginning", async () => {
    const { text, wishes } = await withText("half");
    drag(text, 0, -300);
    expect(wishes).toEqual([]);
    drag(text, 0, 300);
    expect(wishes).toEqual(["peek"]);
  });

  test("goes back in the text first, and leaves the sheet where it is", async () => {
    const { sheet, text, wishes } = await withText("half");
    const [content] = deep(sheet, ".content");
    content?.scrollTo({ top: 200 });
    expect(content?.scrollTop).toBe(200);
    drag(text, 0, 300);
    expect(wishes).toEqual([]);
  });

  test("pulls up what shows only its head, wherever it is touched", async () => {
    const { text, wishes } = await withText("peek");
    drag(text, 0, -300);
    expect(wishes).toEqual(["half"]);
  });

  test("moves a slider and not the sheet; and what goes sideways is no pull", async () => {
    const { sheet, head, wishes } = await withText("half");
    const slider = Object.assign(document.createElement("input"), { type: "range" });
    sheet.append(slider);
    drag(slider, 0, 300);
    drag(head, 200, 60);
    expect(wishes).toEqual([]);
  });
});

describe("magnified twice, on a phone of 390 × 844", () => {
  beforeEach(() => page.viewport(195, 422));
  afterEach(() => page.viewport(390, 844));

  test("the head goes away with the text", async () => {
    const { sheet, head, text } = await withText("full");
    for (const part of deep(sheet, ".frame, .content")) part.scrollTo({ top: 300 });
    expect(head.getBoundingClientRect().bottom).toBeLessThan(0);
    expect(text.getBoundingClientRect().top).toBeLessThan(0);
  });

  test("the buttons of a walk stand below what is read, not over it, and nothing is wider than the screen", async () => {
    const begun = setOut(stroll, {}, "demo", 1_000_000, null)({ ...initialState("fr"), tour: "last-stand" });
    const demo = { playing: true, rate: 8, seconds: 30, lasts: 600 };
    const walk = walkOnFromStop(arriveHere(begun.following!.walk));
    const sheet = await mount("stroll-sheet", { detent: "full", words });
    const view = Object.assign(document.createElement("stroll-walk"), {
      words: messages,
      texts,
      order: stroll.order,
      following: { ...begun.following!, demo, walk },
    });
    sheet.append(view);
    await view.updateComplete;
    const [foot] = deep(view, ".actions");
    const [next] = deep(view, ".next");
    expect(foot!.getBoundingClientRect().top).toBeGreaterThanOrEqual(next!.getBoundingClientRect().bottom);
    for (const part of deep(view, "button, h1, p, input"))
      expect(part.getBoundingClientRect().right, part.textContent ?? "").toBeLessThanOrEqual(195);
  });
});
