import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { givePhone } from "../support/phone.ts";
import { mapIsIdle, openSite, screens, visit, type Site } from "../support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

const six = ["citadel", "notre-dame", "town-hall", "tour-du-guet", "fort-risban", "green-jackets-memorial"];

/** The stops of the planner in the order shown. */
async function stopsShown(page: Page): Promise<string[]> {
  return page.locator("stroll-plan-stops [data-row] .stop").allInnerTexts();
}

async function choose(page: Page, places: readonly string[]): Promise<void> {
  for (const place of places) await page.locator(`stroll-plan-places input[name=${place}]`).check();
}

test("six places, from the station, ninety minutes from two o’clock: planned, changed, shared, walked and printed", async () => {
  const { page, faults, strangers, end } = await visit(site, "?lang=en", screens.phone);
  await page.getByRole("button", { name: "Plan your own stroll" }).click();
  await page.getByRole("heading", { level: 1, name: "Plan your own stroll" }).waitFor();
  await choose(page, six);
  await page.getByText("6 chosen").click();
  await page.getByRole("heading", { name: "Start and time" }).click();
  await page.locator("stroll-plan-when [name=start]").selectOption({ label: "Calais-Ville station" });
  await page.getByLabel("Set out at").fill("14:00");
  await page.getByLabel("Set out at").blur();
  await page.getByLabel("Time I have").selectOption("90");

  // What does not fit is named, with what it would have added; what does is back in time.
  const leftOut = page.locator("stroll-plan-stops .left-out li");
  await leftOut.first().waitFor();
  const dropped = await leftOut.allInnerTexts();
  for (const line of dropped) expect(line).toMatch(/would add \d/);
  const fitting = await stopsShown(page);
  expect(fitting.length + dropped.length).toBe(6);
  expect(fitting.length).toBeGreaterThanOrEqual(3);
  const done = /Done at (\d\d):(\d\d)/.exec(await page.locator("stroll-plan-outcome .facts").innerText());
  expect(Number(done?.[1]) * 60 + Number(done?.[2])).toBeLessThanOrEqual(15 * 60 + 30);

  // By hand, and back.
  await page.getByRole("button", { name: `Move ${fitting[1]} up` }).click();
  await expect.poll(async () => (await stopsShown(page))[0]).toBe(fitting[1]);
  await page.waitForURL((url) => url.searchParams.get("order") === "given");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => stopsShown(page)).toEqual(fitting);

  await page.getByRole("button", { name: "See the stroll" }).click();
  await page.getByRole("heading", { level: 1, name: "Your own stroll" }).waitFor();
  const facts = await page.locator("stroll-tour .facts").innerText();
  await page.getByRole("button", { name: /Send/ }).click();
  const link = await page.locator("stroll-share input").inputValue();
  const [gpx] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("stroll-share").getByRole("button", { name: /GPX/ }).click(),
  ]);
  const file = readFileSync(await gpx.path(), "utf8");
  expect(file.match(/<wpt /g)).toHaveLength(fitting.length);
  expect(file.match(/<trkseg>/g)).toHaveLength(fitting.length);

  // The link on a phone that knows nothing gives the same stroll.
  const fresh = await visit(site, new URL(link).search, screens.smallPhone);
  await fresh.page.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
  expect(await fresh.page.locator("stroll-tour .facts").innerText()).toBe(facts);
  expect(await fresh.page.locator("stroll-tour .stop .name").allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining(fitting[0] ?? "none"), "The start"]),
  );

  await fresh.page.getByRole("button", { name: "Start walking" }).click();
  await fresh.page.getByRole("button", { name: "Preview the walk" }).click();
  await fresh.page.locator("stroll-demo-controls").waitFor();
  expect(fresh.faults).toEqual([]);
  await fresh.end();

  await page.getByRole("button", { name: "Your own stroll" }).click();
  await page.getByRole("button", { name: /Print/ }).click();
  await page.getByText(/^\d+ pages$/).waitFor();
  expect(
    await page
      .locator("stroll-print svg text")
      .filter({ hasText: fitting[0] ?? "none" })
      .count(),
  ).toBeGreaterThan(0);
  expect(faults).toEqual([]);
  expect(strangers).toEqual([]);
  await end();
});

test("a walk saved as GPX opens from its file with the same stops, and what was there comes back", async () => {
  const { page, faults, end } = await visit(
    site,
    "?lang=en&stops=citadel.town-hall.notre-dame",
    screens.phone,
  );
  await page.getByRole("button", { name: "Send or save" }).click();
  const [gpx] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("stroll-share").getByRole("button", { name: "GPX", exact: true }).click(),
  ]);
  await page.goto(`${site.address}?lang=en&stops=courgain`);
  await page.getByRole("button", { name: "Change it" }).click();
  await page.getByRole("heading", { name: "From a file" }).click();
  await page.getByLabel("Open a walk from a file").setInputFiles(await gpx.path());
  await page.getByText("The walk is open, with 3 places").waitFor();
  await page.waitForURL((url) => url.searchParams.get("order") === "given");
  const walked = new URL(page.url()).searchParams.get("stops")?.split(".");
  expect(walked?.toSorted()).toEqual(["citadel", "notre-dame", "town-hall"]);
  const file = readFileSync(await gpx.path(), "utf8");
  const inFile = [...file.matchAll(/<wpt .*\n\s*<name>(.*)<\/name>/g)].map(([, name]) => name);
  expect(await stopsShown(page)).toEqual(inFile);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => stopsShown(page)).toHaveLength(1);
  expect(faults).toEqual([]);
  await end();
});

test("the museum is left out on a day it is closed, with the reason, and is back on another day", async () => {
  const { page, end } = await visit(
    site,
    "?lang=en&stops=citadel.memorial-museum&day=2027-04-13&depart=14:00",
  );
  await page.getByRole("button", { name: "Change it" }).click();
  const leftOut = page.locator("stroll-plan-stops .left-out li");
  await leftOut.filter({ hasText: "closed that day" }).waitFor();
  await page.getByRole("heading", { name: "Start and time" }).click();
  await page.getByLabel("Day").fill("2027-04-14");
  await page.getByLabel("Day").blur();
  await expect.poll(() => stopsShown(page)).toHaveLength(2);
  await page.getByLabel("Set out at").fill("17:20");
  await page.getByLabel("Set out at").blur();
  await leftOut.filter({ hasText: /closes at 17:00, 20\smin before you could be there/ }).waitFor();
  await end();
});

test("a tour is a starting point; what comes of it is kept, found again, deleted and brought back", async () => {
  const { page, faults, end } = await visit(site, "?lang=en&tour=last-stand", screens.phone);
  await page.getByRole("button", { name: "Change it" }).click();
  await expect.poll(() => stopsShown(page)).toHaveLength(11);
  await page.getByRole("button", { name: "Take out The Town Hall" }).click();
  await expect.poll(() => stopsShown(page)).toHaveLength(10);
  await page.getByLabel("Name").fill("Without the Town Hall");
  await page.getByRole("button", { name: "Keep on this phone" }).click();
  await page.getByText("You find it on the first page").waitFor();

  await page.goto(`${site.address}?lang=en`);
  const kept = page.getByRole("button", { name: /Without the Town Hall.*10 stops/s });
  await kept.waitFor();
  await page.getByRole("button", { name: "Delete Without the Town Hall" }).click();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await kept.click();
  await page.getByRole("heading", { level: 1, name: "Without the Town Hall" }).waitFor();
  await page.goto(`${site.address}?lang=en&tour=last-stand`);
  await page.locator("stroll-tour .facts").filter({ hasText: "11 stops" }).waitFor();
  expect(faults).toEqual([]);
  await end();
});

test("a place on the map joins the stroll, and a point on it becomes the start, also from the keyboard", async () => {
  const { page, faults, end } = await visit(site, "?lang=en&stops=citadel", screens.desk);
  await page.getByRole("button", { name: "Change it" }).click();
  await mapIsIdle(page);
  await page.locator('stroll-map button.stop[data-place="notre-dame"]').click();
  await page.getByRole("button", { name: "Add to my stroll" }).click();
  await expect.poll(() => stopsShown(page)).toHaveLength(2);

  await page.getByRole("heading", { name: "Start and time" }).click();
  await page.locator("stroll-plan-when #pick-start").click();
  await page.getByRole("heading", { name: "Tap the map where the stroll starts" }).waitFor();
  await page.locator("stroll-map canvas").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.has("from"));
  const start = page.locator("stroll-plan-when [name=start] option:checked");
  await expect.poll(() => start.innerText()).toContain("The point on the map");
  const middle = new URL(page.url()).searchParams.get("from");
  await page.locator("stroll-plan-when #pick-start").click();
  await page.locator('stroll-map button.stop[data-place="tour-du-guet"]').press("Enter");
  await page.waitForURL((url) => ![null, middle].includes(url.searchParams.get("from")));
  await expect.poll(() => stopsShown(page)).toHaveLength(2);
  expect(faults).toEqual([]);
  await end();
});

test.each([
  ["?lang=en&stops=moon.mars", /“moon”, “mars”/, "Plan your own stroll"],
  ["?lang=en&stops=citadel.moon", /“moon”/, "Your own stroll"],
  [
    "?lang=en&stops=citadel.courgain&budget=never&depart=99:99",
    /“never”.*“99:99”|“99:99”.*“never”/s,
    "Your own stroll",
  ],
  ["?lang=en&stops=citadel", /One place makes no way yet/, "Your own stroll"],
  ["?lang=en&stops=citadel.courgain&from=0,0", /no way|way we know/, "Your own stroll"],
])("%s ends in a sentence and a way on", async (query, sentence, heading) => {
  const { page, end } = await visit(site, query, screens.phone);
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  if (heading === "Your own stroll") await page.getByRole("button", { name: "Change it" }).click();
  await expect
    .poll(
      async () =>
        await page.locator("stroll-panel").evaluate((panel) => {
          const read = (root: ParentNode): string =>
            [...root.querySelectorAll("*")]
              .map((each) =>
                each.shadowRoot ? read(each.shadowRoot) : each.matches("p") ? (each.textContent ?? "") : "",
              )
              .join(" ");
          return panel.shadowRoot ? read(panel.shadowRoot) : "";
        }),
    )
    .toMatch(sentence);
  await page.getByRole("heading", { name: "Start and time" }).waitFor();
  await end();
});

test("too little time for anything leaves everything in the plan, and says what each would add", async () => {
  const { page, end } = await visit(site, "?lang=en&stops=citadel.fort-risban&budget=5&depart=14:00");
  await page.getByRole("button", { name: "Change it" }).click();
  await expect
    .poll(() =>
      page
        .locator("stroll-plan")
        .evaluate((plan) => plan.shadowRoot?.querySelector("[role=status]")?.textContent),
    )
    .toMatch(/None of the places fits in/);
  expect(await page.locator("stroll-plan-stops .left-out li").allInnerTexts()).toHaveLength(2);
  await page.getByRole("heading", { name: "Start and time" }).click();
  await page.getByLabel("Time I have").selectOption("");
  await expect.poll(() => stopsShown(page)).toHaveLength(2);
  await end();
});

test("a stroll of one’s own is walked through to its end by the simulated walker", async () => {
  const query = "?lang=en&stops=tour-du-guet.notre-dame&follow=demo";
  const { page, end } = await visit(site, query, screens.phone, async (fresh) => {
    await givePhone(fresh);
    await fresh.clock.install();
  });
  await page.locator("stroll-demo-controls").waitFor();
  await page.getByRole("button", { name: "Speed: 1 times" }).click();
  await page.getByRole("button", { name: "Speed: 8 times" }).click();
  await page.clock.runFor(45_000);
  await page.getByRole("heading", { name: "You have walked it" }).waitFor();
  await page.getByText("2 of 2 stops").waitFor();
  await end();
});
