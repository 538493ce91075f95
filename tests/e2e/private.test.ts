import { afterAll, beforeAll, expect, test } from "vitest";
import { mapIsIdle, openSite, screens, visit, type Site } from "../support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

declare global {
  interface Window {
    /** Only in tests: what the page’s policy forbade. */
    forbidden: string[];
  }
}

test("a full journey asks nobody else for anything, leaves no cookie, and needs nothing the policy forbids", async () => {
  const screen = {
    ...screens.phone,
    permissions: ["geolocation"],
    geolocation: { longitude: 1.85, latitude: 50.9545, accuracy: 10 },
    serviceWorkers: "allow" as const,
  };
  const { page, faults, end } = await visit(site, "?lang=en", screen, (fresh) =>
    fresh.addInitScript(() => {
      window.forbidden = [];
      document.addEventListener("securitypolicyviolation", (event) =>
        window.forbidden.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
      );
    }),
  );
  // Everything, also what the worker asks for.
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(request.url()));

  await page.getByRole("button", { name: /^The Last Stand/ }).click();
  await page.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
  await mapIsIdle(page);
  await page.locator("stroll-leg .summary").first().click();
  await page.locator("stroll-tour .stop").first().click();
  await page.locator("stroll-place-card h1").waitFor();
  await page.getByRole("button", { name: "Français" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Layers" }).click();
  await page.locator("stroll-layer-list input[type=checkbox]").first().click();
  await page.goto(`${site.address}?lang=en&tour=last-stand`);
  await page.getByRole("button", { name: "Start walking" }).click();
  await page.getByRole("button", { name: "Use my position" }).click();
  await page.getByText(/Position good to/).waitFor();
  await page.goto(`${site.address}?lang=en&tour=last-stand&print=full`);
  await page.locator("stroll-print svg").first().waitFor();
  const forbidden = await page.evaluate(() => window.forbidden);
  await page.goto(`${site.address}?lang=en`);
  await page.locator("stroll-offline").getByText("Ready offline").waitFor();
  forbidden.push(...(await page.evaluate(() => window.forbidden)));

  expect(forbidden).toEqual([]);
  expect(faults).toEqual([]);
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(site.address))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await end();
});

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
    const frame = document.createElement("iframe");
    frame.src = "https://example.org/";
    document.body.append(frame);
    const sent = await fetch("https://example.org/").then(
      () => "sent",
      () => "not sent",
    );
    return [...results, sent, String("ranInline" in window)];
  });
  expect(tried).toEqual([
    "innerHTML: TypeError",
    "foreign worker: TypeError",
    "data worker: TypeError",
    "inline script: TypeError",
    "not sent",
    "false",
  ]);
  await end();
});
