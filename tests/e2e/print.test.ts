import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, screens, visit, type Site } from "../support/site.ts";

let site: Site;
let folder: string;

beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), "calais-print-"));
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test("a tour is opened as pages, chosen, printed from the app itself, and left again", async () => {
  const { page, faults, end } = await visit(site, "?lang=en&tour=last-stand", screens.phone);
  await page.getByRole("button", { name: "Print this walk" }).click();
  const pages = page.locator("stroll-print .page");
  await page.getByText(/^\d+ pages$/).waitFor();
  expect(new URL(page.url()).searchParams.get("print")).toBe("full");
  const inFull = await pages.count();
  expect(inFull).toBeGreaterThan(12);

  await page.getByLabel("Texts").selectOption("none");
  await page.waitForURL((url) => url.searchParams.get("print") === "map");
  await expect.poll(() => pages.count()).toBeLessThan(inFull);
  await page.getByLabel("Paper").selectOption("letter");
  await page.waitForURL((url) => url.searchParams.get("paper") === "letter");
  await page.waitForFunction(
    () => document.querySelector("stroll-app")?.shadowRoot?.querySelector("stroll-print")?.isReady,
  );
  const promised = await pages.count();
  const file = join(folder, "walk.pdf");
  await page.pdf({ path: file, preferCSSPageSize: true });
  const info = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  expect(Number(/^Pages:\s+(\d+)/m.exec(info)?.[1])).toBe(promised);
  expect(info).toMatch(/Page size:\s+61[12][.\d]* x 79[12]/);

  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("heading", { level: 1, name: "The Last Stand" }).waitFor();
  expect(new URL(page.url()).searchParams.has("print")).toBe(false);
  expect(faults).toEqual([]);
  await end();
});

test("a link opens the pages as they were chosen, and the GPX file lies beside them", async () => {
  const { page, end } = await visit(
    site,
    "?lang=fr&tour=last-stand&print=short&large=1&mono=1",
    screens.desk,
  );
  await page.getByText(/^\d+ pages$/).waitFor();
  expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(2);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Enregistrer en GPX" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("calais-1940-last-stand.gpx");
  const file = join(folder, "walk.gpx");
  await saved.saveAs(file);
  const text = readFileSync(file, "utf8");
  expect(text.match(/<wpt /g)).toHaveLength(11);
  expect(text.match(/<trkseg>/g)).toHaveLength(10);
  await end();
});
