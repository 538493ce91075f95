import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tone } from "../component/narration/tone.ts";
import { givePhone, use } from "../support/phone.ts";
import { openSite, screens, visit, type Site } from "../support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

/** What nobody asked for; the map’s code is left out by `givePhone`. */
function unexpected(faults: readonly string[]): string[] {
  return faults.filter((fault) => !fault.includes("ERR_FAILED"));
}

/** What is told, except that the map’s code is left out. */
function notices(page: Page) {
  return page.locator("stroll-notices .notice").filter({ hasNotText: "map.js" });
}

async function walkByHand(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start walking" }).click();
  await page.getByRole("button", { name: "Walk step by step" }).click();
  await page.getByRole("button", { name: "I am at the Calais Memorial Museum" }).click();
}

function progress(page: Page) {
  return page.locator("stroll-walk .progress");
}

const keys = ["preferences", "strolls", "walk", "offline"].map((name) => `calais-1940.${name}`);

/** Puts this text under every key, before anything of the page runs. */
function remember(text: string): (page: Page) => Promise<void> {
  return async (page) => {
    await givePhone(page);
    await page.addInitScript(
      ({ all, kept }) => {
        for (const key of all) localStorage.setItem(key, kept);
      },
      { all: keys, kept: text },
    );
  };
}

const script = "<img src=x onerror=window.hacked=1>";
const link = `stops=citadel.courgain&name=${encodeURIComponent(script)}`;
const everything = {
  version: 1,
  language: script,
  theme: script,
  strolls: [{ id: 1, link, metres: 1, minutes: 1 }],
  last: link,
  plan: "last-stand",
  mode: "by-hand",
  begun: 1,
  takenUp: 8e15,
  heard: { stop: script, sentence: 1e15, seconds: 1e300 },
  tally: { metres: 1e300, milliseconds: script },
  walk: { goals: [script], visits: { length: -1 }, goal: 1e9 },
  release: script,
  date: 1e300,
};

test.each([
  ["no JSON", '{"version":1,', 1],
  ["other types", '{"version":"1","strolls":{"length":9},"language":[],"theme":{},"plan":0,"date":null}', 1],
  ["no object", "[[],{},null,1e999]", 1],
  ["a huge text", JSON.stringify({ version: 1, strolls: ["x".repeat(400_000)], plan: "x".repeat(4e5) }), 1],
  [
    "keys of the prototype",
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"version":1,"strolls":[],"last":{"__proto__":{"polluted":1}}}',
    0,
  ],
  ["script in every text", JSON.stringify(everything), 0],
])("with %s in its memory everything works, with one notice at most", async (_, text, told) => {
  const { page, faults, end } = await visit(site, "?lang=en", screens.phone, remember(text));
  await page.getByRole("button", { name: "Plan your own stroll" }).click();
  for (const place of ["citadel", "notre-dame"])
    await page.locator(`stroll-plan-places input[name=${place}]`).check();
  await expect.poll(() => page.locator("stroll-plan-stops [data-row]").count()).toBe(2);
  await page.getByLabel("Name").fill("Sunday");
  await page.getByRole("button", { name: "Keep on this phone" }).click();
  await page.getByText("You find it on the first page").waitFor();
  expect(await notices(page).count()).toBe(told);

  await page.goto(`${site.address}?lang=en&tour=last-stand&follow=gps`);
  // A walk that cannot be read is none: the visitor is asked first.
  const setOut = page.getByRole("button", { name: "Walk step by step" });
  await setOut.or(progress(page)).first().waitFor();
  if (await setOut.isVisible()) await setOut.click();
  await page.getByRole("button", { name: "I am at the Calais Memorial Museum" }).click();
  await progress(page).filter({ hasText: "1 of 11 stops" }).waitFor();
  expect(await notices(page).count()).toBe(told);
  expect(await page.evaluate(() => [Reflect.get({}, "polluted"), Reflect.get(window, "hacked")])).toEqual([
    undefined,
    undefined,
  ]);
  expect(unexpected(faults)).toEqual([]);
  await end();
});

test.each([
  [
    "forbidden",
    () => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("no", "SecurityError");
        },
      });
    },
  ],
  [
    "full",
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  ],
])("storage that is %s costs only the memory, and is told once", async (_, forbid) => {
  const { page, faults, end } = await visit(
    site,
    "?lang=en&tour=last-stand",
    screens.phone,
    async (fresh) => {
      await givePhone(fresh);
      await fresh.addInitScript(forbid);
    },
  );
  expect(await notices(page).count()).toBe(0);
  await walkByHand(page);
  await page.locator("stroll-walk .actions .main").click();
  await page.getByRole("button", { name: "Next direction" }).click();
  await page.getByRole("button", { name: "Leave the walk" }).click();
  await page.getByRole("button", { name: "Change it" }).click();
  await page.getByRole("button", { name: "Take out The Town Hall" }).click();
  await expect.poll(() => page.locator("stroll-plan-stops [data-row]").count()).toBe(10);
  await page.getByLabel("Name").fill("Sunday");
  await page.getByRole("button", { name: "Keep on this phone" }).click();
  await notices(page).filter({ hasText: "keeps nothing between visits" }).waitFor();
  expect(await notices(page).count()).toBe(1);
  expect(unexpected(faults)).toEqual([]);
  await end();
});

test("two tabs: the walk and its story go on where they were taken up last, strolls kept in one are in both", async () => {
  const { page, faults, end } = await visit(
    site,
    "?lang=en&tour=last-stand",
    screens.phone,
    async (fresh) => {
      await givePhone(fresh);
      await fresh.route(/tours-[^/]*\.json/, async (route) => {
        const text = await (await route.fetch()).text();
        const audio = JSON.stringify({ en: { file: "voice.wav", cues: [0, 1] } });
        await route.fulfill({
          contentType: "application/json",
          body: text.replace(/("place":\s*"memorial-museum")/, `$1,"audio":${audio}`),
        });
      });
      await fresh.route(/recordings\//, (route) =>
        route.fulfill({ contentType: "audio/wav", body: Buffer.from(tone(20)) }),
      );
    },
  );
  const sounds = () => page.evaluate(() => navigator.mediaSession.playbackState);
  await page.getByRole("button", { name: "Start walking" }).click();
  await page.getByRole("button", { name: "Use my position" }).click();
  await page.getByRole("button", { name: "I am at the Calais Memorial Museum" }).click();
  await page.getByRole("button", { name: "Listen" }).click();
  await expect.poll(sounds).toBe("playing");
  expect(await use(page)).toEqual({ watches: 1, locks: 1 });

  const other = await page.context().newPage();
  await givePhone(other);
  await other.goto(`${site.address}?lang=en&tour=last-stand`);
  await other.getByRole("button", { name: "Go on with your walk" }).click();
  await progress(other).filter({ hasText: "1 of 11 stops" }).waitFor();
  await page.getByRole("heading", { name: "You are now walking in another tab or window." }).waitFor();
  expect(await use(page)).toEqual({ watches: 0, locks: 0 });
  await expect.poll(sounds).toBe("paused");
  await expect.poll(() => use(other)).toEqual({ watches: 1, locks: 1 });
  await other.locator("stroll-walk .actions .main").click();

  await page.bringToFront();
  await page.getByRole("button", { name: "Walk on here" }).click();
  await page.locator("stroll-walk .towards").filter({ hasText: "To stop 2" }).waitFor();
  await other.getByRole("heading", { name: "You are now walking in another tab or window." }).waitFor();
  expect(await use(other)).toEqual({ watches: 0, locks: 0 });

  await other.bringToFront();
  await other.getByRole("button", { name: "Leave the walk" }).click();
  await other.getByRole("button", { name: "Change it" }).click();
  await other.getByLabel("Name").fill("From the other");
  await other.getByRole("button", { name: "Keep on this phone" }).click();
  await page.bringToFront();
  await page.getByRole("button", { name: "Leave the walk" }).click();
  await page.getByRole("button", { name: "Change it" }).click();
  await page.getByLabel("Name").fill("From the one");
  await page.getByRole("button", { name: "Keep on this phone" }).click();
  await other.goto(`${site.address}?lang=en`);
  for (const name of ["From the one", "From the other"])
    await other.getByRole("button", { name: new RegExp(`^${name}`) }).waitFor();
  expect(await notices(page).count()).toBe(0);
  expect(unexpected(faults)).toEqual([]);
  await end();
});

/** A finger that taps twice in one spot, whatever has come there meanwhile. */
async function tapTwice(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  // Comes into sight, and stands still.
  await button.click({ trial: true });
  const box = await button.boundingBox();
  if (!box) throw new Error(`There is no button “${name}” to be tapped.`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.touchscreen.tap(x, y);
  await page.touchscreen.tap(x, y);
}

test("two taps on a main button do what one does", async () => {
  const { page, faults, end } = await visit(site, "?lang=en&tour=last-stand", screens.phone, givePhone);
  await tapTwice(page, "Start walking");
  await page.getByRole("heading", { name: "Set out" }).waitFor();
  expect((await use(page)).watches).toBe(0);
  // From here on between two taps only keys, which are no taps: no finger is as quick as a test.
  await page.reload();
  await page.getByRole("button", { name: "Start walking" }).press("Enter");
  await tapTwice(page, "Use my position");
  await page.getByText("Waiting for the first position").waitFor();
  expect(await progress(page).innerText()).toContain("0 of 11 stops");
  expect((await use(page)).watches).toBe(1);
  await page.getByRole("button", { name: "Leave the walk" }).press("Enter");
  await tapTwice(page, "Send or save");
  await page.locator("stroll-share input").waitFor();

  await page.goto(`${site.address}?lang=en`);
  // Nothing moves any more, once it is told that the map’s code did not come.
  await page.locator("stroll-notices .notice").waitFor();
  await tapTwice(page, "Plan your own stroll");
  await page.getByRole("heading", { level: 1, name: "Plan your own stroll" }).waitFor();
  for (const place of ["citadel", "courgain"])
    await page.locator(`stroll-plan-places input[name=${place}]`).press("Space");
  await expect.poll(() => page.locator("stroll-plan-stops [data-row]").count()).toBe(2);
  await tapTwice(page, "See the stroll");
  await page.getByRole("heading", { level: 1, name: "Your own stroll" }).waitFor();
  expect(new URL(page.url()).searchParams.get("stop")).toBeNull();
  expect(unexpected(faults)).toEqual([]);
  await end();
});

test("leafing back and forth ten times, and quickly, ends where the address says and loses no walk", async () => {
  const { page, faults, end } = await visit(site, "?lang=en", screens.phone, givePhone);
  await page.locator("stroll-tour-tile button").first().click();
  await page.locator("#stop-citadel").click();
  await page.getByRole("heading", { level: 1, name: "The Citadel" }).waitFor();
  await page.getByRole("button", { name: "The Last Stand" }).first().click();
  await walkByHand(page);
  await progress(page).filter({ hasText: "1 of 11 stops" }).waitFor();
  const steps = await page.evaluate(() => history.length);
  // Faster than any page can be drawn, over walk, place, tour and home.
  await page.evaluate(async () => {
    const there = [-1, -1, -1];
    const andBack = [1, 1, 1];
    for (const by of [...Array.from({ length: 10 }, () => [...there, ...andBack]).flat(), ...there]) {
      const turned = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
      history.go(by);
      await turned;
    }
  });
  await page.getByRole("heading", { level: 1, name: "Four days in May" }).waitFor();
  // Nothing was added on the way.
  expect(await page.evaluate(() => history.length)).toBe(steps);
  expect([...new URL(page.url()).searchParams.keys()]).toEqual(["lang"]);
  await page.locator("stroll-tour-tile button").first().click();
  await page.getByRole("button", { name: "Go on with your walk" }).click();
  await progress(page).filter({ hasText: "1 of 11 stops" }).waitFor();
  expect(await notices(page).count()).toBe(0);
  expect(unexpected(faults)).toEqual([]);
  await end();
});

test("turning the phone, another language and a clock set back lose nothing of a walk or a plan", async () => {
  const { page, faults, end } = await visit(
    site,
    "?lang=en&tour=last-stand",
    screens.phone,
    async (fresh) => {
      await givePhone(fresh);
      await fresh.clock.install({ time: "2026-08-01T10:00:00" });
    },
  );
  await walkByHand(page);
  await page.clock.runFor(1000);
  await page.locator("stroll-walk .actions .main").click();
  const towards = page.locator("stroll-walk .towards");
  await towards.filter({ hasText: "To stop 2, The Town Hall" }).waitFor();

  await page.setViewportSize({ width: 844, height: 390 });
  await page.getByRole("button", { name: "Next direction" }).click();
  const direction = await page.locator("stroll-walk h1").innerText();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.locator("stroll-walk h1").innerText()).toBe(direction);

  await page.clock.setSystemTime("2026-07-25T10:00:00");
  await page.getByRole("button", { name: "FR Français" }).click();
  await towards.filter({ hasText: "Vers l’étape 2, L’hôtel de ville" }).waitFor();
  expect(await progress(page).innerText()).toContain("1 étape sur 11");
  await page.getByRole("button", { name: "Je suis à l’hôtel de ville" }).click();
  await page.clock.runFor(1000);
  await progress(page).filter({ hasText: "2 étapes sur 11" }).waitFor();
  await page.reload();
  await progress(page).filter({ hasText: "2 étapes sur 11" }).waitFor();

  await page.getByRole("button", { name: "Quitter la marche" }).click();
  await page.getByRole("button", { name: "Le dernier carré" }).click();
  await page.getByRole("button", { name: "Modifier" }).click();
  await page.getByRole("button", { name: "Retirer : L’hôtel de ville" }).click();
  await page.getByLabel("Nom").fill("Dimanche");
  await page.getByRole("button", { name: "EN English" }).click();
  await page.getByRole("heading", { level: 1, name: "Plan your own stroll" }).waitFor();
  expect(await page.getByLabel("Name").inputValue()).toBe("Dimanche");
  await expect.poll(() => page.locator("stroll-plan-stops [data-row]").count()).toBe(10);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => page.locator("stroll-plan-stops [data-row]").count()).toBe(11);
  expect(await notices(page).count()).toBe(0);
  expect(unexpected(faults)).toEqual([]);
  await end();
});
