import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SwitchableLayerId } from "../../src/domain/layer.ts";
import { townTexts } from "../support/town.ts";
import { openHost, type Host } from "../support/host.ts";
import { openFirefox, openWebKit, type Engine } from "./engine.ts";

/** Finds what can be seen: by selectors, each inside what the one before found, and by words in it or in its label. */
const look = `
  const [selectors, words] = arguments;
  const within = (root, selector) => [...root.querySelectorAll("*")].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? within(element.shadowRoot, selector) : []),
  ]);
  const found = selectors.split(" >> ").reduce((roots, selector) => roots.flatMap((root) => within(root.shadowRoot ?? root, selector)), [document]);
  const said = (element) => (element.getAttribute("aria-label") ?? "") + " " + element.textContent + " " + (element.shadowRoot?.textContent ?? "");
  const seen = found.filter((element) => element.getClientRects().length > 0 && said(element).replace(/\\s+/g, " ").includes(words ?? ""));
`;
const first = `${look} seen[0].scrollIntoView({ block: "center" }); return seen[0]`;

/** What the policy of the page forbids is written down from here on. */
const listen = `window.forbidden = [];
  document.addEventListener("securitypolicyviolation", (event) => window.forbidden.push(event.violatedDirective + " " + event.blockedURI));`;

const map = `document.querySelector("stroll-app").shadowRoot.querySelector("stroll-map")`;

describe.each([
  // Its profile refuses positions; MiniBrowser asks its user, whom automation cannot play.
  ["Firefox", openFirefox, "does not give this page its position"],
  ["WebKit", openWebKit, "Still no position"],
] as const)("%s", (_name, openEngine, noPosition) => {
  let host: Host;
  let engine: Engine;
  const forbidden: unknown[] = [];

  beforeAll(async () => {
    host = await openHost("/walks/");
    engine = await openEngine();
  });
  afterAll(async () => {
    await engine?.end();
    await host.stop();
  });

  const open = async (query: string): Promise<void> => {
    forbidden.push(...((await engine.run("return window.forbidden ?? []")) as unknown[]));
    await engine.goto(host.address + query);
    await engine.run(listen);
  };
  const count = (selector: string, words = ""): Promise<unknown> =>
    engine.run(`${look} return seen.length`, selector, words);
  const sees = async (selector: string, words = ""): Promise<void> => {
    await expect
      .poll(() => count(selector, words), { timeout: 60_000, message: `${selector} “${words}”` })
      .toBeGreaterThan(0);
  };
  const press = async (selector: string, words = ""): Promise<void> => {
    await sees(selector, words);
    await engine.press(first, selector, words);
  };
  const type = async (keys: string, selector: string): Promise<void> => {
    await sees(selector);
    await engine.type(keys, first, selector);
  };
  const inAddress = (name: string): Promise<unknown> =>
    engine.run("return new URLSearchParams(location.search).get(arguments[0])", name);
  /** Features of these layers on the map, once it is drawn as it should be now. */
  const drawn = async (...layers: readonly SwitchableLayerId[]): Promise<number> => {
    await sees("canvas");
    await engine.run(`window.drawn = 0; ${map}.whenIdle().then(() => (window.drawn = 1))`);
    await expect.poll(() => engine.run("return window.drawn"), { timeout: 60_000 }).toBe(1);
    return Number(
      await engine.run(
        `return arguments[0].reduce((sum, layer) => sum + ${map}.featuresShown(layer), 0)`,
        layers,
      ),
    );
  };
  const legsOnMap = async (legs: number): Promise<void> => {
    await expect
      .poll(() => engine.run(`return ${map}?.stroll?.legs.length ?? 0`), { timeout: 60_000 })
      .toBe(legs);
  };

  test("opens a tour from the first page, with its way, its map and a story", async () => {
    await open("?lang=en");
    await press("button", "The Last Stand");
    await sees("h1", "The Last Stand");
    await sees(".facts", "km");
    expect(await drawn("citadel", "fortifications")).toBeGreaterThan(0);
    await legsOnMap(10);
    await press(".summary");
    await sees("#steps li");
    await press("button.stop", "Notre-Dame");
    await sees("h1", "Notre-Dame");
    await press("button", "The Last Stand");
    await sees("h1", "The Last Stand");
  });

  test("plans a stroll of one’s own from the first page", async () => {
    await open("?lang=en");
    await press("button", "Plan your own stroll");
    await sees("h1", "Plan your own stroll");
    await press("stroll-plan-places >> label", "The Citadel");
    await press("stroll-plan-places >> label", "The Town Hall");
    await type("notre", "stroll-plan-places >> #find");
    await expect.poll(() => count("stroll-plan-places >> li")).toBe(1);
    await press("stroll-plan-places >> label", "Notre-Dame");
    await sees("summary", "3 chosen");
    await sees("stroll-plan-outcome >> .facts", "in all");
    await sees("stroll-plan-outcome >> .honest", "There is no shorter order");
    await legsOnMap(2);

    await press("summary", "Start and time");
    await press("label", "Come back to where I started");
    await legsOnMap(3);
    await engine.press(`${look} return found[0]`, "select[name=budget] option[value='60']");
    await sees(".left-out li", "would add");
    await engine.press(`${look} return found[0]`, "select[name=budget] option[value='']");
    await expect.poll(() => count("stroll-plan-stops >> [data-row]")).toBe(3);

    await expect.poll(() => inAddress("loop")).toBe("1");
    const order = await inAddress("stops");
    await press("stroll-plan-stops >> button.sign:not([aria-disabled=true])", "down");
    await expect.poll(() => inAddress("order")).toBe("given");
    expect(await inAddress("stops")).not.toBe(order);
    await press("button", "Undo");
    await expect.poll(() => inAddress("stops")).toBe(order);

    await press("button", "See the stroll");
    await sees("h1", "Your own stroll");
    await sees("stroll-tour >> .facts", "3 stops");
  });

  test("changes the language and keeps the place", async () => {
    await open("?lang=en&tour=last-stand&stop=citadel");
    await sees("h1", "The Citadel");
    await press("button", "Français");
    await sees("h1", "La Citadelle");
    expect(await engine.run("return document.documentElement.lang")).toBe("fr");
    await expect.poll(() => inAddress("lang")).toBe("fr");
    expect(await inAddress("stop")).toBe("citadel");
  });

  test("switches a layer on and off", async () => {
    await open("?lang=en&tour=last-stand");
    await press("button", "Map layers");
    expect(await drawn("calais-nord-streets")).toBe(0);
    await press("label", "Streets of Calais-Nord");
    await expect.poll(() => drawn("calais-nord-streets"), { timeout: 60_000 }).toBeGreaterThan(0);
    await expect.poll(() => inAddress("layers")).toContain("calais-nord-streets");
    await press("label", "Streets of Calais-Nord");
    await expect.poll(() => drawn("calais-nord-streets"), { timeout: 60_000 }).toBe(0);
  });

  test("follows the simulated walker from stop to stop", async () => {
    await open("?lang=en&tour=last-stand");
    await press("button", "Start walking");
    await press("button", "Preview the walk");
    await sees("stroll-walk >> h1", "Calais Memorial Museum");
    await press("button", "Speed: 1 times");
    await press("button", "Speed: 8 times");
    await expect.poll(() => inAddress("stop"), { timeout: 60_000 }).toBe("town-hall");
    await sees("stroll-walk >> h1", "The Town Hall");
    await press("button", "Hold");
    await press("button", "Leave the walk");
    await expect.poll(() => count("stroll-walk")).toBe(0);
  });

  test("says that there is no position, and walks on step by step", async () => {
    await open("?lang=en&tour=last-stand");
    await press("button", "Start walking");
    await press("button", "Use my position");
    await sees("stroll-walk", noPosition);
    await press("button", "Walk step by step");
    // After each press the buttons wait a moment, so that a second tap does not skip a stop.
    const ready = "[role=group]:not([aria-disabled=true]) button";
    await press(ready, "I am at the Calais Memorial Museum");
    await sees("stroll-walk >> h1", "Calais Memorial Museum");
    await press(ready, "On to 2");
    await press(ready, "I am at the Town Hall");
    await sees("stroll-walk >> h1", "The Town Hall");
    await expect.poll(() => inAddress("stop")).toBe("town-hall");
  });

  test("lays out the pages to be printed", async () => {
    await open("?lang=en&tour=last-stand");
    await press("button", "Print this walk");
    await sees("stroll-print >> [role=status]", " pages");
    await sees("stroll-print >> svg text", "Boulevard");
    const pages = await count("stroll-print >> .sheet svg");
    await engine.run("window.print = () => (window.asked = true)");
    await press("stroll-print >> button.main", "Print");
    expect(await engine.run("return window.asked")).toBe(true);
    await engine.press(`${look} return found[0]`, "stroll-print >> option[value=none]");
    await expect
      .poll(() => count("stroll-print >> .sheet svg"), { timeout: 60_000 })
      .toBeLessThan(Number(pages));
    await press("button", "Close");
    await sees("h1", "The Last Stand");
  });

  test("has everything without network, and proves it", async () => {
    await open("?lang=en&tour=last-stand");
    await sees("stroll-offline", "Ready offline");
    await host.stop();
    await open("?lang=fr");
    const tour = townTexts("fr").tours["last-stand"]?.name ?? "?";
    await press("button", tour);
    await sees("h1", tour);
    await sees(".facts", "km");
    expect(await drawn("citadel")).toBeGreaterThan(0);
    await press("button", "Imprimer");
    await sees("stroll-print >> [role=status]", " pages");
    await open("?lang=en");
    await press("button", "Plan your own stroll");
    await press("stroll-plan-places >> label", "The Citadel");
    await press("stroll-plan-places >> label", "The Town Hall");
    await sees("stroll-plan-outcome >> .honest", "There is no shorter order");
    await host.start();
  });

  test("had nothing to complain of", async () => {
    await open("?lang=en&tour=last-stand");
    await sees(".facts", "km");
    expect(await drawn("citadel")).toBeGreaterThan(0);
    expect(await count(".notice")).toBe(0);
    expect(forbidden).toEqual([]);
  });
});
