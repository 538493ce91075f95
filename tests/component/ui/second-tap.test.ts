import { afterEach, describe, expect, test } from "vitest";
import { ignoreSecondTaps } from "../../../src/ui/second-tap.ts";

const page = document.createElement("div");
document.body.append(page);
ignoreSecondTaps(page);
let pressed: string[] = [];

afterEach(() => {
  pressed = [];
  page.replaceChildren();
  // Something else is pressed far away, so that each test begins anew.
  page.dispatchEvent(new PointerEvent("click", { detail: 1, clientX: -1000 }));
});

function button(name: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.textContent = name;
  made.addEventListener("click", () => pressed.push(name));
  page.append(made);
  return made;
}

function click(where: Element, change: PointerEventInit = {}): void {
  const usual = { bubbles: true, composed: true, detail: 1, clientX: 100, clientY: 100 };
  where.dispatchEvent(new PointerEvent("click", { ...usual, pointerType: "touch", ...change }));
}

describe("a second tap in one spot", () => {
  test("does not press what stands there now", () => {
    click(button("Use my position"));
    click(button("I am here"), { clientX: 104 });
    click(button("Walk on"));
    expect(pressed).toEqual(["Use my position"]);
  });

  test("nor does the second of a double click, however long it took", () => {
    click(button("Use my position"), { pointerType: "mouse" });
    click(button("I am here"), { pointerType: "mouse", detail: 2 });
    expect(pressed).toEqual(["Use my position"]);
  });

  test("opens no link that came there", () => {
    click(button("See the stroll"));
    const link = document.createElement("a");
    link.href = "#elsewhere";
    page.append(link);
    click(link, { cancelable: true });
    expect(location.hash).toBe("");
  });
});

describe("is heard all the same", () => {
  test("on the same button, as quickly as one likes", () => {
    const next = button("Next direction");
    const sign = next.appendChild(document.createElement("span"));
    for (const part of [next, sign, next]) click(part);
    expect(pressed).toHaveLength(3);
  });

  test("elsewhere, one click at a time, and from keys and screen readers", () => {
    click(button("one"));
    click(button("further down"), { clientY: 160 });
    click(button("with a mouse"), { pointerType: "mouse", clientY: 160 });
    click(button("with Enter"), { detail: 0 });
    button("by a reader").click();
    expect(pressed).toEqual(["one", "further down", "with a mouse", "with Enter", "by a reader"]);
  });
});
