import { afterAll, beforeAll, expect, test } from "vitest";
import { mapIsIdle, openSite, screens, stopsHidden, visit, type Site } from "../support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
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

test("no stop of a stroll lies behind the buttons of the map", async () => {
  const { page, end } = await visit(site, "?lang=en&stops=citadel.notre-dame.town-hall", screens.smallPhone);
  await page.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
  expect(await stopsHidden(page)).toEqual([]);
  await end();
});
