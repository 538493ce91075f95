import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { townTexts } from "../support/town.ts";
import { openHost, type Host } from "../support/host.ts";
import { openFirefox, openWebKit, type Engine } from "./engine.ts";

/** Finds what can be seen through all shadow roots: by selector, and by words in it or in its label. */
const look = `
  const [selector, words] = arguments;
  const found = [];
  (function walk(root) {
    for (const element of root.querySelectorAll("*")) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  })(document);
  const said = (element) => (element.getAttribute("aria-label") ?? "") + " " + element.textContent + " " + (element.shadowRoot?.textContent ?? "");
  const seen = found.filter((element) => element.getClientRects().length > 0 && said(element).replace(/\\s+/g, " ").includes(words ?? ""));
`;

describe.each([
  // Its profile refuses positions; MiniBrowser asks its user, whom automation cannot play.
  ["Firefox", openFirefox, "does not give this page its position"],
  ["WebKit", openWebKit, "Still no position"],
] as const)("%s", (_name, openEngine, noPosition) => {
  let host: Host;
  let engine: Engine;

  beforeAll(async () => {
    host = await openHost("/walks/");
    engine = await openEngine();
  });
  afterAll(async () => {
    await engine?.end();
    await host.stop();
  });

  const open = (query: string): Promise<void> => engine.goto(host.address + query);
  const sees = async (selector: string, words = ""): Promise<void> => {
    await expect
      .poll(() => engine.run(`${look} return seen.length`, selector, words), {
        timeout: 40_000,
        message: `${selector} “${words}”`,
      })
      .toBeGreaterThan(0);
  };
  const press = async (selector: string, words = ""): Promise<void> => {
    await sees(selector, words);
    await engine.press(
      `${look} seen[0].scrollIntoView({ block: "center" }); return seen[0]`,
      selector,
      words,
    );
  };
  const mapIsDrawn = async (): Promise<void> => {
    await sees("canvas");
    await expect
      .poll(
        () =>
          engine.run(
            `const map = document.querySelector("stroll-app").shadowRoot.querySelector("stroll-map");
             if (!map?.whenIdle) return 0;
             window.drawn ??= map.whenIdle().then(() => (window.isDrawn = true));
             return window.isDrawn ? map.featuresShown("streets") + map.featuresShown("water") + map.featuresShown("citadel") : 0;`,
          ),
        { timeout: 60_000 },
      )
      .toBeGreaterThan(0);
  };

  test("opens a tour, with its way, its map and a story", async () => {
    await open("?lang=en");
    await press("button", "The Last Stand");
    await sees("h1", "The Last Stand");
    await sees(".facts", "km");
    await mapIsDrawn();
    await press(".summary");
    await sees("#steps li");
    await press("button.stop", "Notre-Dame");
    await sees("h1", "Notre-Dame");
  });

  test("plans a stroll from its stops", async () => {
    await open("?lang=en&stops=citadel.notre-dame.town-hall&loop=1");
    await sees("h1");
    await expect
      .poll(
        () =>
          engine.run(
            "return document.querySelector('stroll-app').shadowRoot.querySelector('stroll-map')?.stroll?.legs.length ?? 0",
          ),
        { timeout: 40_000 },
      ) // prettier-ignore
      .toBe(3);
  });

  test("changes the language and keeps the place", async () => {
    await open("?lang=en&tour=last-stand&stop=citadel");
    await sees("h1", "The Citadel");
    await press("button", "Français");
    await sees("h1", "La Citadelle");
    expect(await engine.run("return document.documentElement.lang")).toBe("fr");
    await expect.poll(() => engine.run("return location.search")).toContain("lang=fr");
  });

  test("switches layers", async () => {
    await open("?lang=en&tour=last-stand");
    await press("button", "Map layers");
    await press("label", "Streets of Calais-Nord");
    await expect.poll(() => engine.run("return location.search")).toContain("calais-nord-streets");
  });

  test("follows the simulated walker to a stop", async () => {
    await open("?lang=en&tour=last-stand&follow=demo");
    await sees("stroll-demo-controls");
    await press("button", "Speed: 1 times");
    await press("button", "Speed: 8 times");
    await expect
      .poll(() => engine.run("return new URLSearchParams(location.search).get('stop')"), { timeout: 60_000 })
      .not.toBe(null);
    await press("button", "Hold");
    await press("button", "Leave the walk");
  });

  test("says that there is no position, and walks on step by step", async () => {
    await open("?lang=en&tour=last-stand");
    await press("button", "Start walking");
    await press("button", "Use my position");
    await sees("stroll-walk");
    await sees("stroll-walk", noPosition);
    await press("button", "Walk step by step");
    await press("button", "I am at");
    await sees("h1");
  });

  test("lays out the pages to be printed", async () => {
    await open("?lang=en&tour=last-stand&print=full");
    await sees("svg text", "Boulevard");
    await expect
      .poll(() => engine.run(`${look} return seen.length`, "svg"), { timeout: 40_000 })
      .toBeGreaterThan(10);
  });

  test("has everything without network, and proves it", async () => {
    await open("?lang=en&tour=last-stand");
    await sees("stroll-offline", "Ready offline");
    await host.stop();
    await open("?lang=fr&tour=last-stand");
    await sees("h1", townTexts("fr").tours["last-stand"]?.name ?? "?");
    await sees(".facts", "km");
    await mapIsDrawn();
    await open("?lang=en&tour=last-stand&print=map");
    await sees("svg text");
    await host.start();
  });

  test("had nothing to complain of", async () => {
    await open("?lang=en&tour=last-stand");
    await sees(".facts", "km");
    await mapIsDrawn();
    expect(await engine.run(`${look} return seen.length`, ".notice")).toBe(0);
  });
});
