import type { Request } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { releaseOf } from "../../deploy/release.ts";
import { dist } from "../support/server.ts";
import { mapIsIdle, openSite, screens, visit, type Site } from "../support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const withPosition = {
  ...screens.phone,
  permissions: ["geolocation"],
  geolocation: { longitude: 1.85, latitude: 50.9545, accuracy: 10 },
  serviceWorkers: "allow" as const,
};

test("a full journey asks nobody else for anything, leaves no cookie, and needs nothing the policy forbids", async () => {
  const asked: Request[] = [];
  const forbidden: string[] = [];
  // From before the first load, and of everything: pages, workers, and the worker that keeps the app on the phone.
  const { page, faults, strangers, end } = await visit(site, "?lang=en", withPosition, async (fresh) => {
    fresh.context().on("request", (request) => asked.push(request));
    await fresh.exposeFunction("tell", (text: string) => forbidden.push(text));
    await fresh.addInitScript(() => {
      const { tell } = window as unknown as { tell(text: string): void };
      document.addEventListener("securitypolicyviolation", (event) =>
        tell(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
      );
    });
  });
  const go = (query: string): Promise<unknown> => page.goto(site.address + query);

  await page.getByRole("button", { name: "Plan your own stroll" }).click();
  for (const place of ["citadel", "town-hall", "notre-dame"]) {
    await page.locator(`stroll-plan-places input[name=${place}]`).check();
  }
  await page
    .locator("stroll-plan-outcome .facts")
    .filter({ hasText: /\d\smin/ })
    .waitFor();
  await go(`?lang=en&${new URL(page.url()).searchParams}`);
  await page.getByRole("button", { name: "Send or save" }).click();
  await page.locator("stroll-share svg.code").waitFor();
  const [gpx] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("stroll-share").getByRole("button", { name: "GPX", exact: true }).click(),
  ]);
  await go("?lang=en&stops=courgain");
  await page.getByRole("button", { name: "Change it" }).click();
  await page.getByRole("heading", { name: "From a file" }).click();
  await page.getByLabel("Open a walk from a file").setInputFiles(await gpx.path());
  await page.getByText("The walk is open, with 3 places").waitFor();

  await go("?lang=en");
  await page.getByRole("button", { name: /^The Last Stand/ }).click();
  await page.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
  await mapIsIdle(page);
  await page.locator("stroll-leg .summary").first().click();
  await page.locator("stroll-tour .stop").first().click();
  await page.locator("stroll-place-card h1").waitFor();
  await page.locator("stroll-place-card").getByRole("button", { name: "Listen" }).click();
  // Chromium has no voice here, and says so only after it has tried.
  await page.locator("stroll-listen").getByText("This device has no voice").waitFor();
  await page.getByRole("button", { name: "Français" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Layers" }).click();
  await page.locator("stroll-layer-list input[type=checkbox]").first().click();
  await go("?lang=en&at=1940-05-25T15:00");
  await page.getByText("The second demand").first().waitFor();
  await go("?lang=en&explore=find");
  await page.getByRole("searchbox").fill("rue royale");
  await page.locator('[data-found="street.rue-royale"]').click();
  await page.getByRole("heading", { level: 1, name: "Rue Royale" }).waitFor();

  await go("?lang=en&tour=last-stand");
  await page.getByRole("button", { name: "Start walking" }).click();
  await page.getByRole("button", { name: "Use my position" }).click();
  await page.getByText(/Position good to/).waitFor();
  await go("?lang=en&tour=last-stand&print=full");
  await page.locator("stroll-print svg").first().waitFor();
  await go("?lang=en");
  await page.locator("stroll-offline").getByText("Ready offline").waitFor();
  // Kept on the phone, the app answers itself.
  await page.reload();
  await page.locator("stroll-offline").getByText("Ready offline").waitFor();

  expect(forbidden).toEqual([]);
  expect(faults).toEqual([]);
  expect(strangers).toEqual([]);
  const foreign = asked.map((request) => request.url()).filter((url) => !/^(?:data|blob):/.test(url));
  expect(foreign.filter((url) => !url.startsWith(site.address))).toEqual([]);
  expect(asked.filter((request) => request.isNavigationRequest()).length).toBeGreaterThan(5);
  const byWorker = new Set(
    asked.filter((request) => request.serviceWorker()).map((request) => request.url()),
  );
  expect(byWorker.size).toBeGreaterThanOrEqual(releaseOf(dist).files.length);
  expect(await page.context().cookies()).toEqual([]);
  await end();
}, 180_000);

test("no script runs that did not come with the page", async () => {
  const { page, end } = await visit(site, "?lang=en");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const tried = await page.evaluate(async () => {
    const results: string[] = [];
    const attempt = (name: string, act: () => unknown): void => {
      try {
        act();
        results.push(`${name} ran`);
      } catch (error) {
        results.push(`${name}: ${error instanceof Error ? error.name : "?"}`);
      }
    };
    attempt("innerHTML", () => {
      document.createElement("div").innerHTML = "<img src=x onerror=alert(1)>";
    });
    attempt("foreign worker", () => new Worker("https://example.org/worker.js"));
    attempt("data worker", () => new Worker("data:text/javascript,1"));
    const inline = document.createElement("script");
    attempt("inline script", () => {
      inline.textContent = "window.ranInline = true";
      document.body.append(inline);
    });
    return [...results, String("ranInline" in window)];
  });
  expect(tried).toEqual([
    "innerHTML: TypeError",
    "foreign worker: TypeError",
    "data worker: TypeError",
    "inline script: TypeError",
    "false",
  ]);
  await end();
});

/** Ways out of the page, by the sentence of the policy that shuts them. */
const waysOut: readonly (readonly [directive: string, send: () => void])[] = [
  ["connect-src", (): void => void fetch("https://example.org/").catch(() => {})],
  ["connect-src", (): void => void navigator.sendBeacon("https://example.org/", "where somebody stood")],
  ["img-src", (): void => void (new Image().src = "https://example.org/?where")],
  [
    "frame-src",
    (): void => {
      const frame = document.createElement("iframe");
      frame.src = "https://example.org/";
      document.body.append(frame);
    },
  ],
  [
    "form-action",
    (): void => {
      const form = document.createElement("form");
      form.action = "https://example.org/";
      document.body.append(form);
      form.submit();
    },
  ],
];

test("the policy itself, not the want of a network, keeps everything from going to anybody else", async () => {
  const { page, end } = await visit(site, "?lang=en");
  await page.getByRole("heading", { level: 1 }).waitFor();
  for (const [directive, send] of waysOut) {
    const told = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener(
            "securitypolicyviolation",
            (event) => resolve(`${event.disposition} ${event.effectiveDirective} ${event.blockedURI}`),
            { once: true },
          );
        }),
    );
    await page.evaluate(send);
    expect(await told).toMatch(new RegExp(`^enforce ${directive} https://example.org`));
  }
  await end();
});
