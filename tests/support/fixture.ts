import axe from "axe-core";
import type { LitElement } from "lit";
import { afterEach, expect } from "vitest";
import { palettes, themeNames } from "../../src/theme.ts";
import { tokens } from "../../src/ui/styles.ts";

/** Stands in for the root element: carries the tokens and the theme. */
const stage = document.createElement("div");
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  tokens.cssText.replaceAll(
    /:host(?:\(([^)]*)\))?/g,
    (_host, attribute: string | undefined) => `#stage${attribute ?? ""}`,
  ),
);
document.adoptedStyleSheets.push(sheet);
stage.id = "stage";
document.body.append(stage);

afterEach(() => {
  stage.replaceChildren();
});

/** Puts an element on the page with these properties and waits until it is drawn; it leaves after the test. */
export async function mount<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): Promise<HTMLElementTagNameMap[K]> {
  const element = Object.assign(document.createElement(tag), properties);
  stage.append(element);
  await (element as unknown as LitElement).updateComplete;
  return element;
}

/** The next event of this type on the element, started by `act`. */
export async function eventFrom<K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
  act: () => void,
): Promise<HTMLElementEventMap[K]> {
  const heard = new Promise<HTMLElementEventMap[K]>((resolve) =>
    element.addEventListener(type, resolve, { once: true }),
  );
  act();
  return heard;
}

/** Everything on the page under the element, through shadow roots. */
export function deep<E extends Element = HTMLElement>(root: Element, selector: string): E[] {
  const found: E[] = [];
  function look(node: Element | ShadowRoot): void {
    found.push(...node.querySelectorAll<E>(selector));
    for (const child of node.querySelectorAll("*")) if (child.shadowRoot) look(child.shadowRoot);
  }
  look(root.shadowRoot ?? root);
  return found;
}

/** Fails with every fault the audit finds in the element, in every theme. */
export async function expectAccessible(element: Element): Promise<void> {
  for (const theme of themeNames) {
    stage.setAttribute("theme", theme);
    stage.style.background = palettes[theme].paper;
    const { violations } = await axe.run(element, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      // A piece of the page is judged without the page's own frame of landmarks and headings.
      rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false } },
    });
    const faults = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
    expect(faults, theme).toEqual([]);
  }
}
