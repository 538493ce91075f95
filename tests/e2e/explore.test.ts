import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { switchableLayers } from "../../src/domain/layer.ts";
import type { Battle, HistoryTexts } from "../../src/domain/moment.ts";
import { exploreWords as english } from "../../src/i18n/explore-en.ts";
import { exploreWords as french } from "../../src/i18n/explore-fr.ts";
import { mapIsIdle, openSite, screens, visit, type Site } from "../support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

function geo<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../../geo/${file}`, import.meta.url), "utf8")) as T;
}

const battle = geo<Battle>("layers/battle-1940.geojson");
const told = geo<HistoryTexts>("texts/history-en.json");

async function featuresShown(page: Page, layer: string): Promise<number> {
  return page.evaluate(
    (id) =>
      document
        .querySelector("stroll-app")
        ?.shadowRoot?.querySelector("stroll-map")
        ?.featuresShown(id as "citadel") ?? -1,
    layer,
  );
}

test("every layer switched on shows more on the map, and is gone when it is off", async () => {
  const { page, faults, end } = await visit(site, "?lang=en&layers=&map=14.5/50.9597/1.849", {
    viewport: { width: 1280, height: 1000 },
  });
  await mapIsIdle(page);
  await page.getByRole("button", { name: "Map layers" }).click();
  for (const layer of switchableLayers) {
    const box = page.getByRole("checkbox", { name: english.layer[layer].name });
    await mapIsIdle(page);
    const before = await featuresShown(page, layer);
    await box.check();
    await expect
      .poll(() => featuresShown(page, layer), { message: `${layer} on`, timeout: 20_000 })
      .toBeGreaterThan(before);
    await expect.poll(() => new URL(page.url()).searchParams.get("layers")).toBe(layer);
    await box.uncheck();
    await expect
      .poll(() => featuresShown(page, layer), { message: `${layer} off`, timeout: 20_000 })
      .toBe(before);
  }
  expect(faults).toEqual([]);
  await end();
}, 180_000);

/** Minutes since the beginning of May, worked out apart from the app. */
function minutes(at: string): number {
  const [, day, hour, minute] = /^1940-05-(\d\d)T(\d\d):(\d\d)$/.exec(at) ?? [];
  return (Number(day) * 24 + Number(hour)) * 60 + Number(minute);
}

describe("the four days", () => {
  test.each([
    "1940-05-22T12:00",
    "1940-05-23T15:00",
    "1940-05-24T16:45",
    "1940-05-25T15:00",
    "1940-05-26T16:15",
  ])("show at %s exactly what is due", async (at) => {
    const due: Record<string, string[]> = { past: [], now: [], maybe: [], ahead: [] };
    for (const { id, properties } of battle.features) {
      if (properties.kind !== "moment") continue;
      const [from, to, asked] = [minutes(properties.from), minutes(properties.to), minutes(at)];
      const end = Math.max(to, from + 30);
      const now = properties.clock === "part" && to - from >= 12 * 60 ? "maybe" : "now";
      due[asked < from ? "ahead" : asked < end ? now : "past"]?.push(String(id));
    }
    const { page, faults, end } = await visit(site, `?lang=en&at=${at}`, screens.desk);
    await page.locator("stroll-timeline-list li").first().waitFor();
    const listed = await page
      .locator("stroll-timeline-list li")
      .evaluateAll((items) =>
        items.map((item) => [(item as HTMLElement).dataset["when"], (item as HTMLElement).dataset["moment"]]),
      );
    const those = (when: string) => listed.filter(([each]) => each === when).map(([, id]) => id);
    for (const when of ["past", "now", "maybe", "ahead"])
      expect(those(when).sort(), when).toEqual(due[when]?.sort());
    expect(due["now"]?.length).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get("at")).toBe(at);
    expect(faults).toEqual([]);
    await end();
  });

  test("go from moment to moment, narrow to one unit, and open what happened", async () => {
    const { page, end } = await visit(site, "?lang=en&at=1940-05-25T15:00", screens.desk);
    await page.getByRole("button", { name: english.next }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("at")).not.toBe("1940-05-25T15:00");
    await page.getByText(english.filter).click();
    await page.locator("select[name=unit]").selectOption("royal-marines");
    await expect.poll(() => new URL(page.url()).searchParams.get("unit")).toBe("royal-marines");
    const marines = battle.features.filter(
      ({ properties }) => properties.kind === "moment" && properties.units.includes("royal-marines"),
    );
    expect(marines.length).toBeGreaterThan(0);
    await expect.poll(() => page.locator("stroll-timeline-list li").count()).toBe(marines.length);
    const title = told.moments[String(marines[0]?.id)]?.title ?? "";
    await page.getByRole("button", { name: title }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    expect(new URL(page.url()).searchParams.get("show")).toBe(`moment.${marines[0]?.id}`);
    await page.goBack();
    await page.locator("stroll-timeline-list").waitFor();
    await end();
  });

  test("leave the map as it was when they are closed", async () => {
    const { page, end } = await visit(site, "?lang=en", screens.desk);
    await page.getByRole("button", { name: /Explore the four days/ }).click();
    await page.locator("stroll-timeline-list li").first().waitFor();
    await mapIsIdle(page);
    expect(await featuresShown(page, "moments")).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Calais 1940" }).click();
    await expect.poll(() => featuresShown(page, "moments"), { timeout: 20_000 }).toBe(0);
    expect([...new URL(page.url()).searchParams.keys()]).toEqual(["lang"]);
    await end();
  });
});

describe("searching", () => {
  test.each([
    ["Tour du Guet", "place.tour-du-guet"],
    ["watchtower", "place.tour-du-guet"],
    ["tour du gué", "place.tour-du-guet"],
    ["Nicholson", "person.nicholson"],
    ["QVR", "unit.1-qvr"],
    ["rue royale", "street.rue-royale"],
  ])("“%s” finds %s in both languages", async (question, found) => {
    for (const [lang, words] of [
      ["en", english],
      ["fr", french],
    ] as const) {
      const { page, end } = await visit(site, `?lang=${lang}&explore=find`, screens.phone);
      await page.getByRole("searchbox", { name: words.search }).fill(question);
      // First of its group; which group is best depends on the language.
      const first = page.locator(`stroll-search ul li:first-child button[data-found="${found}"]`);
      await first.waitFor();
      await end();
    }
  });

  test("works from the keyboard alone, and leads to a card that can be linked to", async () => {
    const { page, end } = await visit(site, "?lang=en", screens.desk);
    await page.getByRole("button", { name: "Explore", exact: true }).click();
    await page.getByRole("searchbox").fill("rue royale");
    const street = page.locator('[data-found="street.rue-royale"]');
    await street.waitFor();
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press("ArrowDown");
      if (await street.evaluate((button) => button.matches(":focus"))) break;
    }
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Rue Royale" }).waitFor();
    expect(new URL(page.url()).searchParams.get("show")).toBe("street.rue-royale");
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Rue Royale" }).waitFor();
    await end();
  });
});

test("the days can be left by the name of the app", async () => {
  const { page, faults, end } = await visit(site, "?lang=en&at=1940-05-25T12:00", screens.phone);
  await page.locator("stroll-timeline").waitFor();
  await page
    .getByRole("link", { name: "Calais 1940" })
    .or(page.getByRole("button", { name: "Calais 1940" }))
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: /Four days/ }).waitFor();
  expect(await page.locator("stroll-notices .notice").count()).toBe(0);
  expect(faults).toEqual([]);
  await end();
});

test("a link to something that is not there says so, and leads on", async () => {
  const { page, faults, end } = await visit(site, "?lang=en&show=moment.no-such-thing", screens.phone);
  await page.getByText("There is nothing called “moment.no-such-thing” here").waitFor();
  await page.getByRole("button", { name: /^The Last Stand/ }).waitFor();
  expect(faults).toEqual([]);
  await end();
});
