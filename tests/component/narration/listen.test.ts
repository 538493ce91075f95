import { html, render } from "lit";
import { beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { listenWords as english } from "../../../src/i18n/listen-en.ts";
import { listenWords as french } from "../../../src/i18n/listen-fr.ts";
import { rates } from "../../../src/narration/narrator.ts";
import "../../../src/ui/listen.ts";
import type { Listen, ListenState } from "../../../src/ui/listen.ts";
import { renderSpoken, showSpoken, spokenStyles } from "../../../src/ui/spoken.ts";
import { target } from "../../../src/theme.ts";
import { deep, eventFrom, expectAccessible, mount } from "../../support/fixture.ts";

const idle: ListenState = { status: "idle", sentence: 0, rate: 1 };
const properties = { words: english, state: idle, sentences: ["one", "two", "three"], rates };

function button(element: Listen, selector: string): HTMLButtonElement {
  const found = deep<HTMLButtonElement>(element, selector)[0];
  if (!found) throw new Error(selector);
  return found;
}

describe.each([
  ["idle", english, "Listen"],
  ["playing", english, "Pause"],
  ["paused", english, "Go on"],
  ["ended", english, "Listen again"],
  ["playing", french, "Pause"],
  ["ended", french, "Réécouter"],
] as const)("%s, %o", (status, words, label) => {
  test("says what a tap will do, is easy to hit and accessible in every theme", async () => {
    const element = await mount("stroll-listen", {
      ...properties,
      words,
      state: { ...idle, status },
      asks: true,
    });
    expect(button(element, ".main").textContent?.trim()).toBe(label);
    for (const each of deep(element, "button, select")) {
      const { width, height } = each.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(target);
    }
    expect(element.scrollWidth).toBeLessThanOrEqual(390);
    await expectAccessible(element);
  });
});

test.each([
  [".main", "idle", "play"],
  [".main", "paused", "play"],
  [".main", "ended", "play"],
  [".main", "playing", "pause"],
  [".next", "playing", "next"],
  [".back", "playing", "back"],
] as const)("%s while %s wishes to %s", async (selector, status, act) => {
  const element = await mount("stroll-listen", { ...properties, state: { ...idle, status, sentence: 1 } });
  const event = await eventFrom(element, "listen", () => button(element, selector).click());
  expect(event.act).toBe(act);
  expect(event.bubbles && event.composed).toBe(true);
});

test("there is nothing before the first sentence and nothing after the end", async () => {
  const element = await mount("stroll-listen", properties);
  expect(button(element, ".back").disabled).toBe(true);
  expect(button(element, ".next").disabled).toBe(false);
  element.state = { ...idle, status: "ended", sentence: 2 };
  await element.updateComplete;
  expect(button(element, ".next").disabled).toBe(true);
  expect(element.shadowRoot?.textContent).toContain("Sentence 3 of 3");
});

test("a recording without marks tells no sentence, and still goes back and on", async () => {
  const element = await mount("stroll-listen", { ...properties, state: { ...idle, sentence: null } });
  expect(element.shadowRoot?.textContent).not.toContain("Sentence");
  expect(button(element, ".back").disabled).toBe(false);
});

test("the speed is chosen from a list that shows the speed there is", async () => {
  const element = await mount("stroll-listen", { ...properties, state: { ...idle, rate: 1.25 } });
  const select = deep<HTMLSelectElement>(element, "select")[0];
  expect(select?.value).toBe("1.25");
  expect([...(select?.options ?? [])].map(({ text }) => text)).toEqual([
    "0.75\u00a0×",
    "1\u00a0×",
    "1.25\u00a0×",
    "1.5\u00a0×",
  ]);
  const event = await eventFrom(element, "listen-rate", () => {
    if (!select) return;
    select.value = "1.5";
    select.dispatchEvent(new Event("change"));
  });
  expect(event.rate).toBe(1.5);
  element.state = { ...idle, rate: 0.75 };
  await element.updateComplete;
  expect(select?.value).toBe("0.75");
});

test("without a voice it says so, and looks again when asked", async () => {
  const element = await mount("stroll-listen", {
    ...properties,
    state: { ...idle, status: "no-voice" },
    asks: true,
  });
  expect(deep(element, "[role=status]")[0]?.textContent).toContain("no voice that reads English");
  expect(deep(element, ".main, select, .ask")).toHaveLength(0);
  const event = await eventFrom(element, "listen", () => button(element, ".silent button").click());
  expect(event.act).toBe("play");
  await expectAccessible(element);
});

test.each([
  [".yes", true],
  [".no", false],
])("asks once whether stops may start by themselves: %s", async (selector, agreed) => {
  const element = await mount("stroll-listen", { ...properties, asks: true });
  const event = await eventFrom(element, "listen-agree", () => button(element, selector).click());
  expect(event.agreed).toBe(agreed);
  element.asks = false;
  await element.updateComplete;
  expect(deep(element, ".ask")).toHaveLength(0);
});

describe("the sentence being heard", () => {
  const text = "They held. They fell. They are remembered.";
  const second = { passage: 1, start: 11, end: 21 };
  let story: HTMLElement;

  beforeEach(() => {
    story = document.createElement("div");
    story.style.color = "var(--stroll-ink)";
    document.querySelector("#stage")?.append(story);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(spokenStyles.cssText);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets.pop();
    };
  });

  function draw(spoken: Parameters<typeof renderSpoken>[2]): void {
    render(
      [text, text].map((passage, index) => html`<p>${renderSpoken(passage, index, spoken)}</p>`),
      story,
    );
  }

  test("is marked in its own passage, and no word changes", async () => {
    draw(second);
    expect([...story.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual(["They fell."]);
    expect(story.querySelector("p:last-child mark")).not.toBeNull();
    expect([...story.querySelectorAll("p")].map(({ textContent }) => textContent)).toEqual([text, text]);
    await expectAccessible(story);
    draw(null);
    expect(story.querySelector("mark")).toBeNull();
    expect(story.textContent).toBe(text + text);
  });

  test("is brought into sight, without motion for those who want none", async () => {
    await page.viewport(390, 300);
    story.style.paddingBlock = "2000px";
    draw(second);
    const behaviours: (ScrollBehavior | undefined)[] = [];
    const scroll = Element.prototype.scrollIntoView;
    const wants = window.matchMedia;
    try {
      Element.prototype.scrollIntoView = function (this: Element, options?: boolean | ScrollIntoViewOptions) {
        if (typeof options === "object") behaviours.push(options.behavior);
        scroll.call(this, { ...(options as ScrollIntoViewOptions), behavior: "instant" });
      };
      for (const matches of [true, false]) {
        window.matchMedia = (query) => ({ ...wants.call(window, query), matches });
        showSpoken(story);
      }
      const box = story.querySelector("mark")?.getBoundingClientRect();
      expect(box?.top).toBeGreaterThanOrEqual(0);
      expect(box?.bottom).toBeLessThanOrEqual(300);
    } finally {
      Element.prototype.scrollIntoView = scroll;
      window.matchMedia = wants;
      await page.viewport(390, 844);
    }
    expect(behaviours).toEqual(["instant", "smooth"]);
  });

  test("asks for nothing where nothing is heard", () => {
    draw(null);
    expect(() => showSpoken(story)).not.toThrow();
  });
});
