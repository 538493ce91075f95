import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, screens, visit, type Site } from "../support/site.ts";

let site: Site;
let folder: string;

beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), "calais-share-"));
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** What another phone’s camera reads off the screen. */
async function scanned(page: Page): Promise<string> {
  const picture = join(folder, "code.png");
  await page.locator("stroll-share svg.code").screenshot({ path: picture });
  return execFileSync("zbarimg", ["--raw", "-q", picture], { encoding: "utf8" }).trim();
}

async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  const file = await download;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), text: readFileSync(path, "utf8") };
}

test.each(["light", "dark"] as const)(
  "another phone reads the tour off the screen, in %s",
  async (colorScheme) => {
    const { page, faults, end } = await visit(site, "?lang=en&tour=last-stand", {
      ...screens.phone,
      colorScheme,
    });
    await page.getByRole("button", { name: "Send or save" }).click();
    await page.getByRole("heading", { level: 1, name: "Send or save this walk" }).waitFor();
    expect(await scanned(page)).toBe(`${site.address}?lang=en&tour=last-stand`);
    await page.getByRole("button", { name: "The Last Stand" }).click();
    await page.getByRole("heading", { level: 1, name: "The Last Stand" }).waitFor();
    expect(faults).toEqual([]);
    await end();
  },
);

test("a stroll of one’s own goes over by its short code, and by files other programs read", async () => {
  const wish =
    "?lang=en&stops=citadel.notre-dame.tour-du-guet&depart=14%3A05&day=2026-12-01&name=Grandad’s+walk";
  const { page, faults, end } = await visit(site, wish, screens.desk);
  await page.getByRole("button", { name: "Send or save" }).click();
  const short = await scanned(page);
  expect(short).toBe(`${site.address}?stops=ci.nd.tg&day=2026-12-01&depart=14:05`);

  const gpx = await saved(page, "GPX");
  expect(gpx.name).toBe("calais-1940-stroll.gpx");
  expect(execFileSync("xmllint", ["--noout", "-"], { input: gpx.text, encoding: "utf8" })).toBe("");
  expect(gpx.text).toContain("<name>Grandad’s walk</name>");
  expect(gpx.text.match(/<trkseg>/g)).toHaveLength(2);
  const kml = await saved(page, "KML");
  expect(execFileSync("xmllint", ["--noout", "-"], { input: kml.text, encoding: "utf8" })).toBe("");
  const map = JSON.parse((await saved(page, "GeoJSON")).text) as {
    features: { properties: { kind: string } }[];
  };
  expect(map.features.filter(({ properties }) => properties.kind === "stop")).toHaveLength(3);
  expect((await saved(page, "Calendar")).text).toContain("DTSTART;TZID=Europe/Paris:20261201T140500");

  const order = async (from: Page): Promise<string[]> =>
    from.locator("stroll-tour .stop .name").allTextContents();
  await page.getByRole("button", { name: "Grandad’s walk" }).click();
  const before = await order(page);
  expect(before).toHaveLength(3);
  const other = await visit(site, new URL(short).search, screens.phone);
  await other.page.locator("stroll-tour .stop").first().waitFor();
  expect(await order(other.page)).toEqual(before);
  expect([...faults, ...other.faults]).toEqual([]);
  await other.end();
  await end();
});
