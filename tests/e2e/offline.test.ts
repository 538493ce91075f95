import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumLaunch } from "../support/chromium.ts";
import { openHost, type Answer, type Host } from "../support/host.ts";
import { dist } from "../support/server.ts";
import { mapIsIdle, screens } from "../support/site.ts";
import { townGuide, townTexts } from "../support/town.ts";

let browser: Browser;
let host: Host;
let context: BrowserContext;

beforeAll(async () => {
  browser = await chromium.launch(chromiumLaunch);
});
afterAll(() => browser.close());

async function begin(folder = "/"): Promise<void> {
  host = await openHost(folder);
  context = await browser.newContext({ ...screens.phone, locale: "en-GB", timezoneId: "Europe/Paris" });
  context.setDefaultTimeout(20_000);
}

/** The map takes seconds to draw without a graphics card; where it is not looked at, it is left out. */
async function leaveMapOut(): Promise<void> {
  await context.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
}
beforeEach(() => begin());
afterEach(async () => {
  await context.close();
  await host.stop();
});

async function open(query = ""): Promise<Page> {
  const page = await context.newPage();
  await page.goto(host.address + query);
  return page;
}

function told(page: Page) {
  return page.locator("stroll-offline");
}

async function isReady(page: Page): Promise<void> {
  await told(page).getByText("Ready offline").waitFor();
}

/** A page that was open until everything lay on the phone, and is closed again. */
async function visitOnce(): Promise<void> {
  const page = await open("?lang=en");
  await isReady(page);
  await page.close();
}

/** Takes files whose path matches away from the phone, as a browser short of room does. */
async function clear(page: Page, path: RegExp): Promise<number> {
  return page.evaluate(async (pattern) => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<{ files: { path: string; hash: string }[] }>((resolve) => {
      port1.addEventListener("message", ({ data }) => resolve(data));
      port1.start();
    });
    active?.postMessage("release", [port2]);
    const { files } = await answer;
    const [name] = await caches.keys();
    const cache = await caches.open(name ?? "");
    let gone = 0;
    for (const file of files.filter((one) => new RegExp(pattern).test(one.path)))
      gone += Number(await cache.delete(`${location.origin}${location.pathname}sha256/${file.hash}`));
    return gone;
  }, path.source);
}

describe("after one visit, without a server", () => {
  test("every tour, its way, its map, its stops and its pages are there", async () => {
    await visitOnce();
    await host.stop();
    for (const tour of townGuide().tours.keys()) {
      const page = await open(`?lang=en&tour=${tour}`);
      const name = townTexts("en").tours[tour]?.name ?? "?";
      await page.getByRole("heading", { level: 1, name }).waitFor();
      await page.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
      await mapIsIdle(page);
      await page.locator("stroll-leg .summary").first().click();
      await page.locator("#steps li").first().waitFor();
      await page.getByRole("button", { name: /Print/ }).click();
      await page.locator("stroll-print svg").first().waitFor();
      await page.close();
    }
    await host.start();
    // Each tour draws a map and a booklet, without a graphics card.
  }, 300_000);

  test("the other language, a stop by its link, the layers and a walk are there", async () => {
    await visitOnce();
    await host.stop();
    const page = await open("?lang=fr&tour=last-stand&stop=citadel");
    await page.getByRole("heading", { level: 1, name: "La Citadelle" }).waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "The Citadel" }).waitFor();
    await page.getByRole("button", { name: "Layers" }).click();
    await page.locator("stroll-layer-list input[type=checkbox]").first().waitFor();
    const walk = await open("?lang=en&tour=last-stand&follow=demo");
    await walk.locator("stroll-demo-controls").waitFor();
    await host.start();
  });

  test("a stroll is planned, the four days are told and a place is searched for", async () => {
    await visitOnce();
    await host.stop();
    const page = await open("?lang=en");
    await page.getByRole("button", { name: "Plan your own stroll" }).click();
    for (const place of ["citadel", "lighthouse", "notre-dame"]) {
      await page.locator(`stroll-plan-places input[name=${place}]`).check();
    }
    await page
      .locator("stroll-plan-outcome .facts")
      .filter({ hasText: /\d\smin/ })
      .waitFor();
    const days = await open("?lang=en&at=1940-05-25T15:00");
    await days.getByText("The second demand").first().waitFor();
    const search = await open("?lang=en&explore=find");
    await search.getByRole("searchbox").fill("tour du gué");
    await search.locator('stroll-search button[data-found="place.tour-du-guet"]').waitFor();
    await host.start();
  });

  test("the quick look some days later reads nothing back, and says since when it is proved", async () => {
    await leaveMapOut();
    await visitOnce();
    await host.stop();
    const page = await open("?lang=en");
    await isReady(page);
    // As if the proof had been given then; one given now would bear the date of now.
    await page.evaluate(() => {
      const key = "calais-1940.offline";
      const memory = JSON.parse(localStorage.getItem(key) ?? "") as object;
      localStorage.setItem(key, JSON.stringify({ ...memory, date: Date.UTC(2026, 4, 23, 12) }));
    });
    await page.reload();
    await told(page)
      .getByText(/\d\.\d\sMB, every file checked on 23 May 2026 at 14:00/)
      .waitFor();
    await host.start();
  });
});

test("it works in a folder of a host, and leaves the rest of the host alone", async () => {
  await context.close();
  await host.stop();
  await begin("/walks/calais/");
  await visitOnce();
  const neighbour = await context.newPage();
  const answer = await neighbour.goto(new URL("/elsewhere", host.address).href);
  expect(answer?.status()).toBe(404);
  const missing = await neighbour.goto(`${host.address}no-such-page`);
  expect(missing?.status()).toBe(404);
  await host.stop();
  const page = await open("index.html?lang=en&tour=last-stand");
  await page.getByRole("heading", { level: 1, name: "The Last Stand" }).waitFor();
  await mapIsIdle(page);
  await host.start();
});

describe("ready is said only when it is true", () => {
  beforeEach(leaveMapOut);

  test.each([
    [
      "a page instead of a script",
      () => ({ body: "<!doctype html>log in here", type: "text/html" }) as const,
    ],
    ["other bytes of the right kind", () => ({ body: "let other", type: "text/javascript" }) as const],
    ["half a file", () => "cut" as const],
    ["nothing", () => ({ body: "", type: "text/html", status: 404 }) as const],
  ])("%s in place of one file is refused, told, and put right later by itself", async (_what, wrong) => {
    host.answer((path) => (/\/print-[^e]/.test(path) ? wrong() : undefined));
    const page = await open("?lang=en");
    await told(page).getByText("Not everything could be fetched").waitFor();
    expect(await told(page).getByText("Ready offline").count()).toBe(0);
    host.answer(null);
    host.asked();
    await isReady(page);
    // What had arrived was kept.
    expect(host.asked().filter((path) => /maplibre|streets/.test(path))).toEqual([]);
  });

  test("a file the browser has cleared is fetched again when the network is back, and told", async () => {
    await visitOnce();
    const page = await open("?lang=en");
    await isReady(page);
    expect(await clear(page, /\/fr-[^/]*\.json/)).toBe(1);
    await page.close();
    await host.stop();
    await context.setOffline(true);
    const later = await open("?lang=en");
    await told(later).getByText("cleared some files").waitFor();
    await host.start();
    await context.setOffline(false);
    await isReady(later);
    await told(later).getByText("had cleared one file; it was fetched again").waitFor();
    await host.stop();
    const french = await open("?lang=fr&tour=last-stand");
    await french.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
    await host.start();
  });

  test("a file whose bytes went wrong on the phone is found out before ready is said again", async () => {
    await visitOnce();
    const page = await open("?lang=en");
    await isReady(page);
    await page.evaluate(async () => {
      localStorage.clear();
      const [name] = await caches.keys();
      const cache = await caches.open(name ?? "");
      const last = (await cache.keys()).at(-1);
      if (last) await cache.put(last, new Response("rotten"));
    });
    await page.close();
    const later = await open("?lang=en");
    await told(later).getByText("had cleared one file; it was fetched again").waitFor();
    await isReady(later);
  });

  test("a visitor who saves data is asked first", async () => {
    await context.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
    });
    const page = await open("?lang=en");
    await told(page).getByText("You asked your phone to save data").waitFor();
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
    await told(page).getByRole("button", { name: "Fetch everything" }).click();
    await isReady(page);
  });

  test("a phone without room is told so, and nothing else suffers", async () => {
    const page = await context.newPage();
    const origin = new URL(host.address).origin;
    const phone = await context.newCDPSession(page);
    await phone.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000_000 });
    await page.goto(`${host.address}?lang=en&tour=last-stand`);
    await told(page).getByText("There is no room left on this device").waitFor();
    await page.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
    await phone.send("Storage.overrideQuotaForOrigin", { origin });
    await told(page).getByRole("button", { name: "Try again" }).click();
    await isReady(page);
  });

  test("where nothing can be kept it is said, and nothing else suffers", async () => {
    await context.addInitScript(() => {
      Object.defineProperty(navigator, "serviceWorker", { value: undefined });
    });
    const page = await open("?lang=en&tour=last-stand");
    await told(page).getByText("cannot keep the walk for use without network").waitFor();
    await page.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
  });
});

describe("a newer release", () => {
  beforeEach(leaveMapOut);

  const mark = '<meta name="release" content="second" />';

  const script = { body: "export {};", type: "text/javascript" };

  /** From now on the host has a release whose page carries a mark, and with a new script, which may come spoilt. */
  async function publish(comes: () => Answer = () => script): Promise<void> {
    const [old, worker] = await Promise.all(
      ["index.html", "worker.js"].map((file) => readFile(`${dist}/${file}`, "utf8")),
    );
    const fresh = (old ?? "").replace("</head>", `${mark}</head>`);
    const hash = (text = "") => createHash("sha256").update(text).digest("base64");
    const freshWorker = (worker ?? "")
      .replace(hash(old), hash(fresh))
      .replace(`bytes:${Buffer.byteLength(old ?? "")},`, `bytes:${Buffer.byteLength(fresh)},`)
      .replace(/id:(.)[0-9a-f]{12}/, "id:$1second")
      .replace(
        "files:[",
        `files:[{path:"assets/fresh.js",hash:"${hash(script.body)}",bytes:${script.body.length},type:"${script.type}"},`,
      );
    expect(freshWorker).toContain(hash(fresh));
    expect(freshWorker).toContain("assets/fresh.js");
    host.answer((path) => {
      if (path === "") return { body: fresh, type: "text/html" };
      if (path === "assets/fresh.js") return comes();
      return path === "worker.js" ? { body: freshWorker, type: "text/javascript" } : undefined;
    });
  }

  function marks(page: Page): Promise<number> {
    return page.locator('meta[name="release"]').count();
  }

  /** Has the browser look for a newer release once, and tells whether what it found waits complete or was given up. */
  async function look(page: Page): Promise<"waiting" | "given up"> {
    return page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => {});
      const fresh = registration.installing;
      if (fresh?.state === "installing")
        await new Promise((resolve) => fresh.addEventListener("statechange", resolve, { once: true }));
      return registration.waiting ? "waiting" : "given up";
    });
  }

  test("is fetched aside, only what changed, and offered; it comes when it is taken", async () => {
    await visitOnce();
    await publish();
    host.asked();
    const page = await open("?lang=en&tour=last-stand");
    await page.getByText("A newer version lies ready").waitFor();
    expect(await marks(page)).toBe(0);
    expect([...new Set(host.asked())].sort()).toEqual(["", "assets/fresh.js", "worker.js"]);
    await page.getByRole("button", { name: "Use the newer version" }).click();
    await page.locator('meta[name="release"]').waitFor({ state: "attached" });
    await page.getByRole("heading", { level: 1, name: "The Last Stand" }).waitFor();
    await isReady(page);
    await host.stop();
    await page.reload();
    expect(await marks(page)).toBe(1);
    await page.getByRole("heading", { level: 1, name: "The Last Stand" }).waitFor();
    await host.start();
  });

  test("is not offered while someone walks", async () => {
    await visitOnce();
    const page = await open("?lang=en&tour=last-stand&follow=demo");
    await page.locator("stroll-demo-controls").waitFor();
    await publish();
    expect(await look(page)).toBe("waiting");
    expect(await page.getByText("A newer version lies ready").count()).toBe(0);
    await page.getByRole("button", { name: "Leave the walk" }).click();
    await page.getByText("A newer version lies ready").waitFor();
  });

  test("does not take over under another page that is open, and does once all are closed", async () => {
    await visitOnce();
    const other = await open("?lang=en&tour=last-stand");
    await other.getByRole("heading", { level: 1, name: "The Last Stand" }).waitFor();
    await publish();
    const page = await open("?lang=en");
    await page.getByRole("button", { name: "Use the newer version" }).click();
    await page.getByText("Another window still uses the version from before").waitFor();
    await other.getByRole("button", { name: /Print/ }).click();
    await other.locator("stroll-print svg").first().waitFor();
    expect(await marks(page)).toBe(0);
    await other.close();
    await page.close();
    await expect
      .poll(async () => {
        const later = await open("?lang=en");
        const count = await marks(later);
        await later.close();
        return count;
      })
      .toBe(1);
  });

  test("that lacks a file, or has a wrong or half a one, leaves the old one running until it is whole", async () => {
    await visitOnce();
    const page = await open("?lang=en");
    const spoilt: Readonly<Record<string, Answer>> = {
      "a file is missing": { body: "<!doctype html>Not here", type: "text/html", status: 404 },
      "a page comes in place of the script": { body: "<!doctype html>log in here", type: "text/html" },
      "the script is another": { ...script, body: "export let x;" },
      "the connection breaks off": "cut",
    };
    for (const [what, answer] of Object.entries(spoilt)) {
      await publish(() => answer);
      host.asked();
      expect(await look(page), what).toBe("given up");
      expect(host.asked(), what).toEqual(expect.arrayContaining(["worker.js", "assets/fresh.js"]));
    }
    await page.close();
    await host.stop();
    const later = await open("?lang=en&tour=last-stand");
    await later.getByRole("heading", { level: 1, name: "The Last Stand" }).waitFor();
    await later.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
    await isReady(later);
    expect(await marks(later)).toBe(0);
    await publish();
    await host.start();
    expect(await look(later)).toBe("waiting");
  });

  test("whose host dies in the middle leaves the old one running, and comes when the host is back", async () => {
    await visitOnce();
    let dies: Promise<void> | null = null;
    await publish(() => {
      dies ??= host.stop();
      return "cut";
    });
    const page = await open("?lang=en");
    expect(await look(page)).toBe("given up");
    expect(dies).not.toBeNull();
    await isReady(page);
    expect(await marks(page)).toBe(0);
    await publish();
    await host.start();
    expect(await look(page)).toBe("waiting");
    await page.getByText("A newer version lies ready").waitFor();
  });
});
