import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mapIsIdle, openSite, screens, visit, type Site } from "../support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

const stops = [
  "memorial-museum",
  "town-hall",
  "pont-george-v",
  "parc-richelieu",
  "notre-dame",
  "tour-du-guet",
  "military-hospital",
  "citadel",
  "courgain",
  "fort-risban",
  "green-jackets-memorial",
];

describe.each(["smallPhone", "phone", "desk"] as const)("on a %s", (screen) => {
  test("a visitor opens the tour from the first page and walks it end to end", async () => {
    const { page, faults, strangers, end } = await visit(site, "?lang=en", screens[screen]);
    await page.getByRole("button", { name: /^The Last Stand/ }).click();
    await page.getByRole("heading", { level: 1, name: "The Last Stand" }).waitFor();
    const listed = await page.locator("stroll-tour .stop").evaluateAll((all) => all.map(({ id }) => id));
    expect(listed).toEqual(stops.map((id) => `stop-${id}`));

    const facts = await page.locator("stroll-tour .facts").filter({ hasText: "km" }).innerText();
    const kilometres = Number(/([\d.]+)\s?km/.exec(facts)?.[1]);
    expect(kilometres).toBeGreaterThanOrEqual(4);
    expect(kilometres).toBeLessThanOrEqual(7);
    expect(facts).toMatch(/11 stops/);
    expect(facts).toMatch(/min walking/);

    const ways = page.locator("stroll-leg .summary");
    expect(await ways.count()).toBe(10);
    for (let leg = 0; leg < 10; leg += 1) {
      await ways.nth(leg).click();
      const steps = page.locator("stroll-leg").nth(leg).locator("#steps li");
      await steps.first().waitFor();
      expect(await steps.count()).toBeGreaterThanOrEqual(2);
    }
    await mapIsIdle(page);
    expect(faults).toEqual([]);
    expect(strangers).toEqual([]);
    await end();
  });
});

test("a stop chosen in the list is chosen on the map, and the other way round", async () => {
  const { page, faults, end } = await visit(site, "?lang=en&tour=last-stand", screens.desk);
  await mapIsIdle(page);
  await page.locator("#stop-pont-george-v").click();
  await page.getByRole("heading", { level: 1, name: "Pont George V" }).waitFor();
  const marker = page.locator("stroll-map button.stop");
  expect(await marker.and(page.locator('[aria-pressed="true"]')).getAttribute("data-place")).toBe(
    "pont-george-v",
  );
  expect(new URL(page.url()).searchParams.get("stop")).toBe("pont-george-v");

  await mapIsIdle(page);
  await page.locator('stroll-map button.stop[data-place="parc-richelieu"]').click();
  await page.getByRole("heading", { level: 1, name: "Parc Richelieu" }).waitFor();
  expect(new URL(page.url()).searchParams.get("stop")).toBe("parc-richelieu");

  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Pont George V" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "The Last Stand" }).waitFor();
  expect(faults).toEqual([]);
  await end();
});

test("back from the last stop only the text has scrolled, beside the map too", async () => {
  const { page, end } = await visit(
    site,
    "?lang=en&tour=last-stand&stop=green-jackets-memorial",
    screens.desk,
  );
  await page.locator("stroll-place-card h1").waitFor();
  await page.getByRole("button", { name: "The Last Stand" }).first().click();
  const stop = page.locator("#stop-green-jackets-memorial");
  await expect.poll(() => stop.evaluate((button) => button.matches(":focus"))).toBe(true);
  const app = page.locator("stroll-app");
  expect(await app.evaluate(({ scrollTop, scrollHeight }) => [scrollTop, scrollHeight])).toEqual([0, 800]);
  expect((await stop.boundingBox())?.y).toBeLessThan(800);
  await end();
});

test("every stop has its story, sights, practical facts and sources in both languages", async () => {
  for (const [language, checked] of [
    ["en", /Check before you go/],
    ["fr", /vérifier avant de venir/],
  ] as const) {
    const { page, end } = await visit(site, `?lang=${language}&tour=last-stand&stop=${stops[0]}`);
    for (const [index, stop] of stops.entries()) {
      await page.waitForURL((url) => url.searchParams.get("stop") === stop);
      const card = page.locator("stroll-place-card");
      await card.locator("h1").waitFor();
      const text = await card.evaluate((element) => element.shadowRoot?.textContent ?? "");
      expect(text, stop).toMatch(checked);
      expect(text, stop).toContain(
        language === "en" ? `Stop ${index + 1} of 11` : `Étape ${index + 1} sur 11`,
      );
      expect(await card.locator(".look").count(), stop).toBeGreaterThan(0);
      expect(await card.locator(".sources li").count(), stop).toBeGreaterThan(0);
      if (index < stops.length - 1) await card.locator("nav .next").click();
    }
    await end();
  }
});

test("the language changes without losing the place", async () => {
  const { page, end } = await visit(site, "?lang=en&tour=last-stand&stop=citadel&layers=citadel.water");
  await page.getByRole("heading", { level: 1, name: "The Citadel" }).waitFor();
  await page.getByRole("button", { name: "Français" }).click();
  await page.getByRole("heading", { level: 1, name: "La Citadelle" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("fr");
  await expect
    .poll(() => new URL(page.url()).search)
    .toBe("?lang=fr&tour=last-stand&stop=citadel&layers=citadel.water");
  expect(await page.title()).toMatch(/Citadelle.*Calais 1940/);
  await end();
});

test("text and directions can be read before the map’s code is there", async () => {
  let mapAsked = false;
  const { page, end } = await visit(site, "?lang=en&tour=last-stand", screens.phone, async (fresh) => {
    // The request for the map is held for ever.
    await fresh.route(/maplibre/, () => {
      mapAsked = true;
    });
  });
  await page.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
  await page.locator("stroll-leg .summary").first().click();
  await page.locator("#steps li").first().waitFor();
  await expect.poll(() => mapAsked).toBe(true);
  expect(await page.locator("stroll-map").count()).toBe(0);
  await end();
});

test("the whole walk can be done from the keyboard", async () => {
  const { page, end } = await visit(site, "?lang=en", screens.desk);
  await page.getByRole("button", { name: /^The Last Stand/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "The Last Stand" }).waitFor();
  const focused = () =>
    page.evaluate(() => {
      let active: Element | null | undefined = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.id || active?.className || active?.textContent?.trim() || "";
    });
  await expect.poll(focused).toBe("The Last Stand");
  for (let presses = 0; presses < 40 && (await focused()) !== "stop-town-hall"; presses += 1) {
    await page.keyboard.press("Tab");
  }
  expect(await focused()).toBe("stop-town-hall");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /Town Hall/ }).waitFor();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("stop-town-hall");
  await end();
});
