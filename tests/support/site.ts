import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from "playwright-core";
import { chromiumLaunch } from "./chromium.ts";
import { dist, serve } from "./server.ts";

/** The built app on a server of its own, and a browser to visit it with. */
export interface Site {
  readonly address: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Serves the build as a host would, by nginx with our file, and starts Chromium; both end with `close`. */
export async function openSite(): Promise<Site> {
  if (!existsSync(`${dist}/index.html`))
    throw new Error("There is no dist/index.html: run npm run build first.");
  const served = await serve("nginx", "/", 4999);
  const browser = await chromium.launch(chromiumLaunch);
  return {
    address: served.address,
    browser,
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

/** A phone, a small phone and a desk. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  smallPhone: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, BrowserContextOptions>;

/** A page and what went wrong on it that nobody asked for. */
export interface Visit {
  readonly page: Page;
  /** Uncaught errors and console errors. */
  readonly faults: readonly string[];
  /** Requests to any other origin. */
  readonly strangers: readonly string[];
  end(): Promise<void>;
}

/** Opens the app at this query, on this screen. */
export async function visit(
  site: Site,
  query: string,
  options: BrowserContextOptions = screens.phone,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Visit> {
  const context = await site.browser.newContext({
    locale: "en-GB",
    timezoneId: "Europe/Paris",
    // What the worker keeps on the phone is tried in offline.test.ts; elsewhere it would hide what a test answers.
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const strangers: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== new URL(site.address).origin)
      strangers.push(url.href);
  });
  await prepare(page);
  await page.goto(site.address + query);
  return { page, faults, strangers, end: () => context.close() };
}

/** Waits until the map has drawn everything it has. */
export async function mapIsIdle(page: Page): Promise<void> {
  await page.locator("stroll-map").waitFor({ state: "attached" });
  await page.evaluate(() =>
    document.querySelector("stroll-app")?.shadowRoot?.querySelector("stroll-map")?.whenIdle(),
  );
}

/** The numbers of stops not wholly in sight on the map: beyond its edge, or behind its buttons or the sheet. */
export async function stopsHidden(page: Page): Promise<string[]> {
  await mapIsIdle(page);
  const map = await boxOf(page.locator("stroll-map"));
  const covering = [
    await boxOf(page.locator("stroll-map .corner")),
    await boxOf(page.locator("stroll-sheet .frame")),
  ];
  const hidden: string[] = [];
  for (const stop of await page.locator("stroll-map button.numbered .disc").all()) {
    const disc = await boxOf(stop);
    const isOnMap =
      disc.x >= map.x &&
      disc.y >= map.y &&
      disc.x + disc.width <= map.x + map.width &&
      disc.y + disc.height <= map.y + map.height;
    const isCovered = covering.some(
      (box) =>
        disc.x < box.x + box.width &&
        box.x < disc.x + disc.width &&
        disc.y < box.y + box.height &&
        box.y < disc.y + disc.height,
    );
    if (!isOnMap || isCovered) hidden.push(await stop.innerText());
  }
  return hidden;
}

async function boxOf(drawn: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await drawn.boundingBox();
  if (!box) throw new Error(`${drawn.toString()} is not drawn.`);
  return box;
}
