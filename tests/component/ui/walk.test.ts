import { describe, expect, test } from "vitest";
import { setOut } from "../../../src/app/follow-actions.ts";
import type { Following } from "../../../src/app/following.ts";
import { initialState } from "../../../src/app/state.ts";
import { arriveHere, skipStop, walkOnFromStop } from "../../../src/domain/follow/by-hand.ts";
import type { FollowState } from "../../../src/domain/follow/types.ts";
import { messages as english } from "../../../src/i18n/en.ts";
import { messages as french } from "../../../src/i18n/fr.ts";
import "../../../src/ui/listen.ts";
import "../../../src/ui/walk.ts";
import { citadel, memorial, stroll, texts } from "../../fixtures/walk.ts";
import { deep, eventFrom, expectAccessible, mount } from "../../support/fixture.ts";

/** A walk of two stops as it stands before anything, changed at will. */
function following(change: Partial<Following> = {}, walked?: (walk: FollowState) => FollowState): Following {
  const state = { ...initialState("en"), tour: "last-stand" };
  const begun = setOut(stroll, {}, "gps", 1_000_000, null)(state).following!;
  return { ...begun, position: "watching", ...(walked && { walk: walked(begun.walk) }), ...change };
}

const walking = (walk: FollowState): FollowState => walkOnFromStop(arriveHere(walk));
const given = { words: english, texts, order: stroll.order };
const textOf = (element: Element): string =>
  deep(element, "*").reduce(
    (all, { textContent }) => `${all} ${textContent}`,
    element.shadowRoot?.textContent ?? "",
  );

describe("is accessible, and its buttons are wide enough for gloves", () => {
  const listening = {
    stop: citadel.id,
    sentences: [{ passage: 0, start: 0, end: 5 }],
    status: "playing",
    sentence: 0,
    seconds: 0,
    rate: 1,
    rates: [1],
  } as const;
  const fix = { position: citadel.stand, accuracy: 10, time: 1_000_000 };
  const demo = { playing: true, rate: 8, seconds: 30, lasts: 600 };
  test.each<[string, Following, object]>([
    ["walking, with the last story going on", following({}, walking), { listening }],
    ["walking in a preview", following({ mode: "demo", demo }, walking), {}],
    [
      "at a stop, knowing how one stands",
      following({ heading: 90, headingAt: 1_000_000 }, arriveHere),
      { place: citadel, listening },
    ],
    ["not yet at the start", following({}, (walk) => ({ ...walk, fix })), {}],
    ["off the line", following({}, (walk) => ({ ...walking(walk), phase: "off-route" })), {}],
    ["paused", following({}, (walk) => ({ ...walking(walk), phase: "paused" })), {}],
    ["finished", following({}, (walk) => skipStop(arriveHere(walk))), {}],
    ["taken up in another tab", following({ elsewhere: true }, walking), {}],
    ["with a position refused", following({ position: "denied" }, walking), {}],
    ["by hand", following({ mode: "by-hand", position: "unasked" }, walking), {}],
    [
      "with a compass that disagrees",
      following({ compass: { status: "on", degrees: 90, differences: [170] } }, walking),
      {},
    ],
  ])("%s", async (_when, now, more) => {
    const element = await mount("stroll-walk", { ...given, following: now, ...more });
    await expectAccessible(element);
    for (const button of deep<HTMLElement>(element, ".foot button, .note button, footer button, select")) {
      expect(button.getBoundingClientRect().height, button.textContent).toBeGreaterThanOrEqual(48);
    }
  });
});

test("taken up in another tab, it says so and offers nothing but to take it back or leave", async () => {
  const element = await mount("stroll-walk", {
    ...given,
    following: following({ elsewhere: true, position: "denied" }, walking),
  });
  const buttons = [...element.shadowRoot!.querySelectorAll("button")];
  expect(buttons.map(({ textContent }) => textContent.trim())).toEqual([
    english.walk.goOnHere,
    english.stopsAndWay,
    english.walk.leave,
  ]);
  const asked = await eventFrom(element, "walk-start", () => buttons[0]?.click());
  expect(asked.mode).toBe("gps");
  expect(textOf(element)).toContain("in another tab or window");
});

test("before the start of a stroll of one’s own it says what stands there", async () => {
  const now = { ...following({ mode: "by-hand", position: "unasked" }), plan: "stops=citadel" };
  const element = await mount("stroll-walk", { ...given, following: now });
  expect(textOf(element)).toMatch(/Getting to the start.*The Citadel, in a line\./s);
});

test("a second tap in the same moment is not taken for a tap on what stands there now", async () => {
  const element = await mount("stroll-walk", { ...given, following: following() });
  const wishes: string[] = [];
  element.addEventListener("walk-wish", ({ wish }) => {
    wishes.push(wish.wish);
    element.following = following({}, arriveHere);
  });
  const main = () => element.shadowRoot!.querySelector<HTMLElement>(".actions .main")!;
  element.shadowRoot!.querySelector<HTMLElement>(".actions .here")!.click();
  await element.updateComplete;
  main().click();
  expect(wishes).toEqual(["arrive"]);
  await expect
    .poll(() => element.shadowRoot?.querySelector(".actions")?.getAttribute("aria-disabled"))
    .toBe("false");
  main().click();
  expect(wishes).toEqual(["arrive", "walk-on"]);
});

test("names stand with their articles, in both languages", async () => {
  const atStart = following({ mode: "by-hand" });
  const one = await mount("stroll-walk", { ...given, following: atStart });
  expect(one.shadowRoot?.querySelector(".actions")?.textContent).toContain("I am at the Citadel");
  expect(french.walk.here("La Citadelle")).toBe("Je suis à la Citadelle");
  expect(french.walk.here("Le fort Risban")).toBe("Je suis au fort Risban");
  expect(french.walk.here("L’hôtel de ville")).toBe("Je suis à l’hôtel de ville");
  expect(french.walk.here("Musée Mémoire 39-45")).toBe("Je suis au musée Mémoire 39-45");
  expect(french.walk.here("Les Bourgeois de Calais")).toBe("Je suis aux Bourgeois de Calais");
});

describe("what there is to look at", () => {
  const at = (change: Partial<Following>) =>
    mount("stroll-walk", { ...given, place: citadel, following: following(change, arriveHere) });

  test("is pointed to as one stands, where that is known", async () => {
    // The gate lies to the west; who faces north has it on the left.
    const element = await at({ heading: 0, headingAt: 1_000_000 });
    expect(textOf(element)).toContain("On your left · west");
  });

  test("else is told by the wind rose", async () => {
    const element = await at({ heading: 0, headingAt: 1_000_000 - 60_000 });
    expect(textOf(element)).toContain("Look west");
    expect(textOf(element)).not.toContain("On your left");
  });

  test("a compass counts only once it has agreed with the walk", async () => {
    const compass = { status: "on", degrees: 90, differences: [] } as const;
    expect(textOf(await at({ compass }))).not.toContain("Behind you");
    expect(textOf(await at({ compass: { ...compass, differences: [12] } }))).toContain("Behind you");
  });
});

test("at the end it is told what was really walked, and what was left out", async () => {
  const now = following({ tally: { metres: 640, milliseconds: 26 * 60_000 } }, (walk) =>
    skipStop(arriveHere(walk)),
  );
  const said = textOf(await mount("stroll-walk", { ...given, following: now }));
  expect(said).toContain("1 of 2 stops, 650 m in 26 min.".replaceAll(/(\d) (m)/g, "$1\u00a0$2"));
  expect(said).toContain("Left out: Green Jackets Memorial.");
  expect(memorial.id).toBe(stroll.order[1]);
});

test("a position good to kilometres is explained, and one good to hundreds of metres is not blamed on settings", async () => {
  const vague = (accuracy: number) => following({}, (walk) => ({ ...walking(walk), stale: true, accuracy }));
  const rough = textOf(await mount("stroll-walk", { ...given, following: vague(3000) }));
  expect(rough).toMatch(/good to 3\skm/);
  expect(rough).toContain("Precise Location");
  const soso = textOf(await mount("stroll-walk", { ...given, following: vague(150) }));
  expect(soso).toMatch(/only to 150\sm/);
  expect(soso).not.toContain("Precise Location");
});

test("the slider of a preview stays under the finger while the walk goes on", async () => {
  const demo = { playing: true, rate: 1, seconds: 10, lasts: 600 };
  const element = await mount("stroll-demo-controls", { words: english, demo });
  const slider = element.shadowRoot!.querySelector("input")!;
  slider.value = "300";
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  element.demo = { ...demo, seconds: 12 };
  await element.updateComplete;
  expect(slider.value).toBe("300");
  const asked: unknown[] = [];
  element.addEventListener("walk-wish", ({ wish }) => asked.push(wish));
  slider.dispatchEvent(new Event("change", { bubbles: true }));
  expect(asked).toEqual([{ wish: "demo", seconds: 300 }]);
});
