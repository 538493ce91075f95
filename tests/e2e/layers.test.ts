import { afterAll, beforeAll, expect, test } from "vitest";
import { missionLayers } from "../../src/domain/layer.ts";
import { exploreWords } from "../../src/i18n/explore-en.ts";
import { mapIsIdle, openSite, screens, visit, type Site } from "../support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

test("all five layers of the mission are switched on and off by name, and seen when on", async () => {
  const { page, faults, end } = await visit(site, "?lang=en&layers=", screens.desk);
  await mapIsIdle(page);
  const featuresShown = (layer: string): Promise<number> =>
    page.evaluate(
      (id) =>
        document
          .querySelector("stroll-app")
          ?.shadowRoot?.querySelector("stroll-map")
          ?.featuresShown(id as "citadel") ?? -1,
      layer,
    );
  await page.getByRole("button", { name: "Map layers" }).click();
  for (const layer of missionLayers) {
    const box = page.getByRole("checkbox", { name: exploreWords.layer[layer].name });
    expect(await featuresShown(layer), `${layer} before`).toBe(0);
    await box.check();
    await mapIsIdle(page);
    expect(await featuresShown(layer), `${layer} on`).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get("layers")).toBe(layer);
    await box.uncheck();
    await mapIsIdle(page);
    expect(await featuresShown(layer), `${layer} off`).toBe(0);
  }
  expect(faults).toEqual([]);
  await end();
});

test("a link with a map view opens just there", async () => {
  const { page, end } = await visit(site, "?lang=en&tour=last-stand&map=16.5/50.9589/1.8495", screens.desk);
  await mapIsIdle(page);
  expect(new URL(page.url()).searchParams.get("map")).toBe("16.5/50.9589/1.8495");
  const box = await page.locator('stroll-map button.stop[data-place="tour-du-guet"]').boundingBox();
  const map = await page.locator("stroll-map").boundingBox();
  const middle = (map?.x ?? 0) + (map?.width ?? 0) / 2;
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - middle)).toBeLessThan(80);
  await end();
});

test("moving the map by hand is kept in the address; the tour’s own movements are not", async () => {
  const { page, end } = await visit(site, "?lang=en&tour=last-stand", screens.desk);
  await mapIsIdle(page);
  expect(new URL(page.url()).searchParams.has("map")).toBe(false);
  await page.mouse.move(1000, 250);
  await page.mouse.down();
  await page.mouse.move(900, 300, { steps: 8 });
  await page.mouse.up();
  await page.waitForURL((url) => url.searchParams.has("map"));
  await end();
});
