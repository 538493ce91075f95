import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tourRequest } from "../../src/app/planner.ts";
import { simulateWalk, type SimulatedWalk } from "../../src/domain/follow/simulate.ts";
import type { Fix } from "../../src/domain/follow/types.ts";
import { destinationOf } from "../../src/domain/geometry.ts";
import { buildGraph } from "../../src/domain/route/graph.ts";
import { withArticle } from "../../src/i18n/steps-en.ts";
import { planStroll } from "../../src/domain/route/stroll.ts";
import type { Stroll } from "../../src/domain/route/types.ts";
import type { Tour } from "../../src/domain/tour.ts";
import { tone } from "../component/narration/tone.ts";
import { givePhone, push, use } from "../support/phone.ts";
import { openSite, screens, visit, type Site } from "../support/site.ts";
import { townGuide, townLandmarks, townTexts, townWays } from "../support/town.ts";

/** A phone whose files all come from the test. */
const quiet = { ...screens.phone, serviceWorkers: "block" } as const;

let site: Site;
let stroll: Stroll;
let walk: SimulatedWalk;
const names = townTexts("en").places;

beforeAll(async () => {
  site = await openSite();
  stroll = plannedTour("last-stand");
  walk = simulateWalk(stroll, { sigma: 6, pauseSeconds: 30, startTime: 1_800_000_000_000, seed: 7 });
});

afterAll(async () => {
  await site.close();
});

/** A tour as the app plans it. */
function plannedTour(id: string): Stroll {
  const guide = townGuide();
  const tour = guide.tours.get(id);
  const plan =
    tour && planStroll(buildGraph(townWays(), { landmarks: townLandmarks() }), tourRequest(guide, tour));
  if (!plan?.ok) throw new Error(`The tour ${id} cannot be planned.`);
  return plan.value;
}

/** What the phone says from one second of the walk to another. */
function fixes(from: number, to: number): Fix[] {
  const all: Fix[] = [];
  for (let second = from; second < to; second += 1) {
    const fix = walk.fixAt(second);
    if (fix) all.push(fix);
  }
  return all;
}

/** The first second of the walk spent at a stop. */
function secondAt(stop: string): number {
  for (let second = 0; second < walk.seconds; second += 1)
    if (walk.truthAt(second).stop === stop) return second;
  throw new Error(`The walk never stops at ${stop}.`);
}

async function setOutByPosition() {
  const seen = await visit(site, "?lang=en&tour=last-stand", screens.phone, (fresh) => givePhone(fresh));
  await seen.page.getByRole("button", { name: "Start walking" }).click();
  await seen.page.getByRole("button", { name: "Use my position" }).click();
  await seen.page.locator("stroll-walk").waitFor();
  return seen;
}

test("a walk by position arrives at every stop, in order, and ends with distance and time", async () => {
  const { page, faults, end } = await setOutByPosition();
  await page.getByText("Waiting for the first position").waitFor();
  let second = 0;
  for (const [index, stop] of stroll.order.entries()) {
    const arrive = secondAt(stop) + 20;
    await push(page, fixes(second, arrive));
    second = arrive;
    if (index === stroll.order.length - 1) break;
    await page.locator("stroll-walk stroll-place-card h1", { hasText: names[stop]?.name ?? "?" }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get("stop")).toBe(stop);
  }
  await push(page, fixes(second, walk.seconds));
  await page.getByRole("heading", { name: "You have walked it" }).waitFor();
  const told = await page.locator("stroll-walk").evaluate((element) => element.shadowRoot?.textContent ?? "");
  expect(told).toContain("11 of 11 stops");
  // A simulated walk on the line: as long as the plan, give or take what a phone errs.
  expect(told).toMatch(/4\.\d\s?km in 1\s?h/);
  expect(await use(page)).toEqual({ watches: 0, locks: 0 });
  expect(faults.filter((fault) => !fault.includes("maplibre") && !fault.includes("ERR_FAILED"))).toEqual([]);
  await end();
});

test("the next direction and its distance are the largest thing on the screen", async () => {
  const { page, end } = await setOutByPosition();
  await push(page, fixes(0, secondAt("town-hall") + 60));
  const heading = page.locator("stroll-walk h1");
  await heading.filter({ hasText: "Boulevard Jacquard" }).waitFor();
  expect(await page.locator("stroll-walk .next .overline").innerText()).toMatch(/In \d+\s?m/);
  const size = await heading.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  expect(size).toBeGreaterThanOrEqual(24);
  for (const button of await page.locator("stroll-walk .actions button").all()) {
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(48);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
  }
  await end();
});

test("leaving the line is said, the way back is offered, and coming back is noticed", async () => {
  const { page, end } = await setOutByPosition();
  const leave = secondAt("notre-dame") + 100;
  await push(page, fixes(0, leave));
  const from = walk.truthAt(leave).position;
  const time = walk.fixAt(leave)?.time ?? 0;
  const away: Fix[] = Array.from({ length: 120 }, (_, second) => ({
    position: destinationOf(from, 1.25 * second, 20),
    accuracy: 8,
    time: time + second * 1000,
  }));
  await push(page, away);
  await page.getByRole("heading", { name: /You have left the line|You seem to be walking back/ }).waitFor();
  await page.getByRole("button", { name: "Show the way back" }).click();
  await page.getByText(/leads back to the tour ahead: \d+/).waitFor();
  const home: Fix[] = away
    .toReversed()
    .map((fix, second) => ({ ...fix, time: time + (120 + second) * 1000 }));
  const onward = fixes(leave, leave + 60).map((fix) => ({ ...fix, time: fix.time + 240_000 }));
  await push(page, [...home, ...onward]);
  await page.locator("stroll-walk .next .overline").waitFor();
  expect(await page.getByRole("heading", { name: /You have left the line/ }).count()).toBe(0);
  await end();
});

test("position and screen are let go while paused or hidden, and taken up again", async () => {
  const { page, end } = await setOutByPosition();
  await push(page, fixes(0, 60));
  expect(await use(page)).toEqual({ watches: 1, locks: 1 });
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("heading", { name: /Paused/ }).waitFor();
  expect(await use(page)).toEqual({ watches: 0, locks: 0 });
  await page.getByRole("button", { name: "Go on" }).click();
  await expect.poll(() => use(page)).toEqual({ watches: 1, locks: 1 });
  await page.evaluate(() => window.phone.hide(true));
  await expect.poll(() => use(page)).toEqual({ watches: 0, locks: 0 });
  await page.evaluate(() => window.phone.hide(false));
  await expect.poll(() => use(page)).toEqual({ watches: 1, locks: 1 });
  await page.getByText("While the page was hidden it got no position").waitFor();
  await push(page, fixes(60, 62));
  await expect.poll(() => page.getByText("While the page was hidden").count()).toBe(0);
  await end();
});

test("a reload in the middle comes back to the same leg", async () => {
  const { page, end } = await setOutByPosition();
  await push(page, fixes(0, secondAt("parc-richelieu") + 90));
  const before = await page.locator("stroll-walk .towards").innerText();
  expect(before).toContain("To stop 5, Church of Notre-Dame");
  await page.reload();
  await page.locator("stroll-walk .towards").filter({ hasText: "To stop 5, Church of Notre-Dame" }).waitFor();
  expect(await page.locator("stroll-walk .progress").innerText()).toContain("4 of 11 stops");
  await end();
});

describe("without a position", () => {
  test.each([
    [1, "does not give this page its position"],
    [2, "cannot tell where it is"],
    [3, "Still no position"],
  ] as const)("failure %d has its own words and a way on", async (code, said) => {
    const { page, end } = await setOutByPosition();
    await page.evaluate((number) => window.phone.fail(number), code);
    await page.getByText(said).waitFor();
    await page.getByRole("button", { name: "Walk step by step" }).click();
    await page.getByRole("button", { name: "I am at the Calais Memorial Museum" }).click();
    await page.locator("stroll-walk .actions .main").click();
    await page.getByRole("button", { name: "Next direction" }).click();
    await page.locator("stroll-walk h1").filter({ hasText: "Town Hall forecourt" }).waitFor();
    await end();
  });

  test("the whole tour can be walked step by step", async () => {
    const { page, end } = await visit(site, "?lang=en&tour=last-stand", screens.smallPhone, (fresh) =>
      givePhone(fresh),
    );
    await page.getByRole("button", { name: "Start walking" }).click();
    await page.getByRole("button", { name: "Walk step by step" }).click();
    for (const stop of stroll.order) {
      await page.getByRole("button", { name: `I am at ${withArticle(names[stop]?.name ?? "?")}` }).click();
      await page.locator("stroll-walk stroll-place-card h1", { hasText: names[stop]?.name ?? "?" }).waitFor();
      if (stop !== stroll.order.at(-1)) await page.locator("stroll-walk .actions .main").click();
    }
    await page.getByRole("heading", { name: "You have walked it" }).waitFor();
    expect(await use(page)).toEqual({ watches: 0, locks: 0 });
    await end();
  });
});

test.each([...townGuide().tours.values()].map(({ id }) => [id] as const))(
  "the simulated walker does the whole of %s by itself and arrives everywhere",
  async (id) => {
    const { page, end } = await visit(
      site,
      `?lang=en&tour=${id}&follow=demo`,
      screens.phone,
      async (fresh) => {
        await givePhone(fresh);
        await fresh.clock.install();
      },
    );
    await page.locator("stroll-demo-controls").waitFor();
    await page.evaluate(() => {
      const reached: string[] = [];
      Object.assign(window, { reached });
      const look = (): void => {
        const stop = new URL(location.href).searchParams.get("stop");
        if (stop && reached.at(-1) !== stop) reached.push(stop);
      };
      look();
      new MutationObserver(look).observe(document.querySelector("title") as Node, { childList: true });
    });
    await page.getByRole("button", { name: "Speed: 1 times" }).click();
    await page.getByRole("button", { name: "Speed: 8 times" }).click();
    const planned = plannedTour(id);
    await page.clock.runFor(Math.ceil((planned.metres / 1.25 + 12 * planned.order.length) / 32 + 20) * 1000);
    await page.getByRole("heading", { name: "You have walked it" }).waitFor();
    const told = await page
      .locator("stroll-walk")
      .evaluate((element) => element.shadowRoot?.textContent ?? "");
    expect(told).toContain(`${planned.order.length} of ${planned.order.length} stops`);
    const reached = await page.evaluate(() => (window as unknown as { reached: string[] }).reached);
    expect([...new Set([planned.order[0], ...reached])]).toEqual(planned.order);
    await end();
  },
);

test("a recorded voice is played, shown on the lock screen, and its next leads to the next stop", async () => {
  const { page, end } = await visit(site, "?lang=en&tour=last-stand", quiet, async (fresh) => {
    await givePhone(fresh);
    await fresh.route(/tours-[^/]*\.json/, async (route) => {
      const tours = (await (await route.fetch()).json()) as Tour[];
      const named = tours.map((tour) => ({
        ...tour,
        stops: tour.stops.map((stop, index) =>
          index < 2 ? { ...stop, audio: { en: { file: `${stop.place}.wav`, cues: [0, 1] } } } : stop,
        ),
      }));
      await route.fulfill({ json: named });
    });
    await fresh.route(/recordings\//, (route) =>
      route.fulfill({ contentType: "audio/wav", body: Buffer.from(tone(4)) }),
    );
    await fresh.addInitScript(() => {
      const handlers: Record<string, MediaSessionActionHandler | null> = {};
      Object.assign(window, { handlers });
      navigator.mediaSession.setActionHandler = (action, handler) => void (handlers[action] = handler);
    });
  });
  const session = () =>
    page.evaluate(() => [navigator.mediaSession.metadata?.title, navigator.mediaSession.playbackState]);
  const press = (action: string) =>
    page.evaluate((name) => {
      const { handlers } = window as unknown as { handlers: Record<string, (details: object) => void> };
      handlers[name]?.({ action: name });
    }, action);
  await page.getByRole("button", { name: "Start walking" }).click();
  await page.getByRole("button", { name: "Walk step by step" }).click();
  await page.getByRole("button", { name: "I am at the Calais Memorial Museum" }).click();
  await page.getByRole("button", { name: "Listen" }).click();
  await expect.poll(session).toEqual([names["memorial-museum"]?.name, "playing"]);
  await press("nexttrack");
  await expect.poll(session).toEqual([names["town-hall"]?.name, "playing"]);
  await expect.poll(() => new URL(page.url()).searchParams.get("stop")).toBe("town-hall");
  await page.locator("stroll-walk .actions .main").click();
  // Under way the story goes on, with its buttons at hand.
  await page.getByRole("button", { name: /Pause: / }).click();
  await expect.poll(session).toEqual([names["town-hall"]?.name, "paused"]);
  await end();
});

test("with Chromium’s own permission the first position is taken up, and refused it is said", async () => {
  const granted = { ...screens.phone, permissions: ["geolocation"], geolocation: { longitude: 1.85, latitude: 50.9545, accuracy: 10 } }; // prettier-ignore
  const yes = await visit(site, "?lang=en&tour=last-stand", granted, (page) =>
    page.route(/maplibre/, (route) => route.abort()),
  );
  await yes.page.getByRole("button", { name: "Start walking" }).click();
  await yes.page.getByRole("button", { name: "Use my position" }).click();
  await yes.page.getByText(/Position good to/).waitFor();
  await yes.page.getByRole("heading", { name: "You are not at the start yet" }).waitFor();
  await yes.page.getByRole("button", { name: /Start at Calais Memorial Museum/ }).click();
  await yes.page.getByRole("heading", { name: /Calais Memorial Museum is \d+/ }).waitFor();
  expect(await yes.page.locator("stroll-walk .next li").count()).toBeGreaterThan(0);
  await yes.page.reload();
  await yes.page.getByRole("button", { name: /Join on the way to/ }).click();
  await yes.page.locator("stroll-walk .towards").waitFor();
  await yes.end();

  const no = await visit(site, "?lang=en&tour=last-stand", { ...screens.phone, permissions: [] }, (page) =>
    page.route(/maplibre/, (route) => route.abort()),
  );
  await no.page.getByRole("button", { name: "Start walking" }).click();
  await no.page.getByRole("button", { name: "Use my position" }).click();
  await no.page.getByText("does not give this page its position").waitFor();
  await no.end();
});

test("the map stays with the walker, turns on wish, is let go by a pan and brought back by a press", async () => {
  const { page, faults, end } = await visit(site, "?lang=en&tour=last-stand&follow=demo", screens.desk);
  const walker = page.locator("stroll-map .walker");
  await walker.waitFor();
  const offCentre = async (): Promise<number> => {
    const [dot, map] = [await walker.boundingBox(), await page.locator("stroll-map").boundingBox()];
    if (!dot || !map) return NaN;
    const x = dot.x + dot.width / 2 - map.x - map.width / 2;
    const y = dot.y + dot.height / 2 - map.y - map.height / 2;
    return Math.hypot(x, y);
  };
  await page.getByRole("button", { name: "Hold" }).click();
  await expect.poll(offCentre).toBeLessThan(30);
  await page.getByRole("button", { name: "Turn with me" }).click();
  expect(await page.getByRole("button", { name: "Turn with me" }).getAttribute("aria-pressed")).toBe("true");
  await page.mouse.move(700, 300);
  await page.mouse.down();
  await page.mouse.move(860, 420, { steps: 8 });
  await page.mouse.up();
  await page.getByRole("button", { name: "Back to me" }).waitFor();
  expect(await offCentre()).toBeGreaterThan(60);
  await page.getByRole("button", { name: "Back to me" }).click();
  await expect.poll(offCentre).toBeLessThan(30);
  expect(faults).toEqual([]);
  await end();
});

test("without a wake lock the walk goes on, and says that the screen may need a touch", async () => {
  const { page, faults, end } = await visit(site, "?lang=en&tour=last-stand", screens.phone, (fresh) =>
    givePhone(fresh, false),
  );
  await page.getByRole("button", { name: "Start walking" }).click();
  await page.getByRole("button", { name: "Use my position" }).click();
  await push(page, fixes(0, secondAt("town-hall") + 60));
  await page.getByText("This browser cannot keep the screen on").waitFor();
  await page.locator("stroll-walk .next .overline").waitFor();
  expect(faults.filter((fault) => !fault.includes("ERR_FAILED"))).toEqual([]);
  await end();
});

test("going on step by step after a trouble loses nothing, and the position can be asked for again", async () => {
  const { page, end } = await setOutByPosition();
  await push(page, fixes(0, secondAt("town-hall") + 60));
  await page.locator("stroll-walk .progress").filter({ hasText: "2 of 11 stops" }).waitFor();
  await page.evaluate(() => window.phone.fail(1));
  await page.getByRole("button", { name: "Use my position" }).click();
  expect(await use(page)).toMatchObject({ watches: 1 });
  await page.evaluate(() => window.phone.fail(1));
  await page.getByRole("button", { name: "Walk step by step" }).click();
  await page.locator("stroll-walk .progress").filter({ hasText: "2 of 11 stops" }).waitFor();
  await page.getByRole("button", { name: "Next direction" }).waitFor();
  await end();
});
