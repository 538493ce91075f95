import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mapIsIdle, openSite, screens, visit, type Site, type Visit } from "../support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

function notices(page: Page) {
  return page.locator("stroll-notices .notice");
}

/** Whether the first notice lies within the sheet one reads. */
async function isInSight(page: Page): Promise<boolean> {
  const notice = await notices(page).first().boundingBox();
  const sheet = await page.locator("stroll-sheet .frame").boundingBox();
  return notice !== null && sheet !== null && notice.y >= sheet.y;
}

describe("a link that asks for what does not exist", () => {
  test.each([
    ["?lang=en&tour=first-stand", "There is no tour called “first-stand”"],
    ["?lang=en&tour=last-stand&stop=eiffel-tower", "There is no place called “eiffel-tower”"],
    ["?lang=xx", "There is no version in the language “xx” yet"],
    ["?lang=en&map=here", "The link’s map position “here” makes no sense"],
    ["?lang=en&layers=citadel.moon", "There is no map layer called “moon”"],
    [`?lang=en&tour=${"x".repeat(5000)}`, "far too long to be one of ours"],
    ["?lang=en&tour=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "<img src=x onerror=alert(1)>"],
  ])("%s is told, and the rest goes on", async (query, said) => {
    const { page, faults, end } = await visit(site, query);
    await notices(page).filter({ hasText: said }).waitFor();
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    expect(faults).toEqual([]);
    await end();
  });

  test("a notice can be put away", async () => {
    const { page, end } = await visit(site, "?lang=xx");
    await page.getByRole("button", { name: "Put away" }).click();
    await expect.poll(() => notices(page).count()).toBe(0);
    await end();
  });
});

describe("script in what comes from outside is shown as text and never run", () => {
  const script = "<script>ran=1</script><img src=x onerror=ran=1>";

  async function expectOnlyText({ page, faults, strangers }: Visit): Promise<void> {
    const made = await page.evaluate(() => {
      /** Every element of these kinds, in shadows as well. */
      const within = (root: Document | ShadowRoot | Element): Element[] =>
        [...root.querySelectorAll("*")].flatMap((element) => [
          ...(element.matches("script:not([src]), img, [onerror]") ? [element] : []),
          ...(element.shadowRoot ? within(element.shadowRoot) : []),
        ]);
      return [Object.hasOwn(window, "ran"), within(document).map((element) => element.outerHTML)];
    });
    expect(made).toEqual([false, []]);
    expect([...faults, ...strangers]).toEqual([]);
  }

  test("the name of a stroll in a link, and on its paper", async () => {
    const link = `?lang=en&stops=citadel.courgain&name=${encodeURIComponent(script)}`;
    const opened = await visit(site, link, screens.desk);
    await opened.page.getByRole("heading", { level: 1 }).filter({ hasText: script }).waitFor();
    await mapIsIdle(opened.page);
    await expectOnlyText(opened);
    await opened.end();
    const paper = await visit(site, `${link}&print=full`, screens.desk);
    await paper.page.locator("stroll-print .page").filter({ hasText: "onerror" }).first().waitFor();
    await expectOnlyText(paper);
    await paper.end();
  });

  test("the names in a GPX file", async () => {
    const opened = await visit(site, "?lang=en&stops=", screens.desk);
    const { page } = opened;
    await page.getByRole("heading", { name: "From a file" }).click();
    const point = (lat: number, lng: number): string =>
      `<wpt lat="${lat}" lon="${lng}"><name><![CDATA[${script}]]></name></wpt>`;
    const file = `<gpx><metadata><name><![CDATA[${script}]]></name></metadata>${point(50.95772, 1.84285)}${point(51.5, -0.1)}</gpx>`;
    await page
      .getByLabel("Open a walk from a file")
      .setInputFiles({ name: "walk.gpx", mimeType: "application/gpx+xml", buffer: Buffer.from(file) });
    await page.getByText(`The guide does not know “${script}”`).waitFor();
    await page.waitForURL((url) => url.searchParams.get("name") === script);
    await expectOnlyText(opened);
    await opened.end();
  });

  test("what is searched for", async () => {
    const opened = await visit(site, "?lang=en&explore=find", screens.desk);
    await opened.page.getByRole("searchbox").fill(script);
    await opened.page.locator("stroll-search [role=status]").filter({ hasText: script }).waitFor();
    await expectOnlyText(opened);
    await opened.end();
  });
});

/** Answers requests for a file of this name with something else. */
function spoil(name: RegExp, body: string): (page: Page) => Promise<unknown> {
  return (page) => page.route(name, (route) => route.fulfill({ body, contentType: "application/json" }));
}

describe("a broken file", () => {
  const brokenLayer = JSON.stringify({
    type: "FeatureCollection",
    features: [{ type: "Feature", id: "a", geometry: { type: "Point", coordinates: ["x"] }, properties: {} }],
  });

  test("a malformed layer costs only itself", async () => {
    const spoilt = spoil(/fortifications.*geojson/, brokenLayer);
    const { page, faults, end } = await visit(site, "?lang=en&tour=last-stand", screens.desk, spoilt);
    await notices(page).filter({ hasText: "fortifications.geojson is damaged" }).waitFor();
    await page.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
    await mapIsIdle(page);
    expect(faults).toEqual([]);
    await end();
  });

  test("a truncated street file leaves the stops without the way, and says so", async () => {
    const spoilt = spoil(/\/streets-[^/]*geojson/, '{"type":"FeatureCollection","features":[{"type":"Fea');
    const { page, faults, end } = await visit(site, "?lang=en&tour=last-stand", screens.phone, spoilt);
    await notices(page).filter({ hasText: "streets.geojson is damaged" }).waitFor();
    expect(await page.locator("stroll-tour .stop").count()).toBe(11);
    await page.locator("stroll-tour .fault").waitFor();
    expect(faults).toEqual([]);
    await end();
  });

  test("a layer that never comes keeps nobody from the way", async () => {
    const { page, end } = await visit(site, "?lang=en&tour=last-stand", screens.phone, (fresh) =>
      // Neither answered nor refused: like a network that has died without a word.
      fresh.route(/ground-[^/]*geojson/, () => undefined),
    );
    await page.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor({ timeout: 15_000 });
    expect(await notices(page).count()).toBe(0);
    await end();
  });

  test("trying again asks only for the layer that failed, and the walk stays where it was", async () => {
    let broken = true;
    const asked: string[] = [];
    const { page, faults, end } = await visit(
      site,
      "?lang=en&tour=last-stand",
      screens.phone,
      async (fresh) => {
        fresh.on("request", (request) => asked.push(new URL(request.url()).pathname));
        await fresh.route(/parks-[^/]*geojson/, (route) =>
          broken ? route.fulfill({ status: 503 }) : route.continue(),
        );
      },
    );
    await notices(page).filter({ hasText: "parks.geojson" }).waitFor();
    await page.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
    broken = false;
    asked.length = 0;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => notices(page).count()).toBe(0);
    await expect.poll(() => asked.filter((path) => path.includes("parks-")).length).toBe(1);
    expect(asked.filter((path) => /streets-|ground-|places-|en-.*json$/.test(path))).toEqual([]);
    expect(await page.locator("stroll-tour .facts").textContent()).toContain("km");
    expect(faults.filter((fault) => !fault.includes("503"))).toEqual([]);
    await end();
  });

  test("without its texts the app says so, and trying again brings everything back", async () => {
    let broken = true;
    const { page, faults, end } = await visit(site, "?lang=en&tour=last-stand", screens.phone, (fresh) =>
      fresh.route(/en-[^/]*\.json/, (route) => (broken ? route.fulfill({ body: "{" }) : route.continue())),
    );
    await page.getByText("en.json is damaged").waitFor();
    broken = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: "The Last Stand" }).waitFor();
    await page.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
    expect(faults).toEqual([]);
    await end();
  });
});

test("without WebGL the list and the directions stay, with one notice", async () => {
  const { page, faults, end } = await visit(site, "?lang=en&tour=last-stand", screens.phone, (fresh) =>
    fresh.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    }),
  );
  await notices(page).filter({ hasText: "The map cannot be drawn on this device" }).waitFor();
  expect(await notices(page).count()).toBe(1);
  await page.locator("stroll-leg .summary").first().click();
  await page.locator("#steps li").first().waitFor();
  await page.locator("#stop-citadel").click();
  await page.getByRole("heading", { level: 1, name: "The Citadel" }).waitFor();
  expect(await page.locator("stroll-map").count()).toBe(0);
  expect(faults).toEqual([]);
  await end();
});

test("where the code itself does not come, a sentence says so after a while, with a link to try again", async () => {
  let broken = true;
  const { page, end } = await visit(site, "?lang=en&tour=last-stand", screens.phone, (fresh) =>
    fresh.route(/\/link-[^/]*\.js/, (route) => (broken ? route.abort() : route.continue())),
  );
  const told = page.getByText("Calais 1940 has not started yet.");
  expect(await told.isVisible()).toBe(false);
  await page.evaluate(() => document.getAnimations().forEach((each) => each.finish()));
  await told.waitFor();
  broken = false;
  await page.getByRole("link", { name: "load the page again" }).click();
  await page.getByRole("heading", { level: 1, name: "The Last Stand" }).waitFor();
  expect(await told.isVisible()).toBe(false);
  await end();
});

test("a language whose files cannot be fetched leaves everything as it was, and says so", async () => {
  const { page, end } = await visit(site, "?lang=en&tour=last-stand", screens.phone, (fresh) =>
    fresh.route(/fr-[^/]*\.(json|js)/, (route) => route.abort()),
  );
  await page.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
  await page.getByRole("button", { name: "Français" }).click();
  await notices(page).filter({ hasText: "could not be fetched" }).first().waitFor();
  await page.getByRole("heading", { level: 1, name: "The Last Stand" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  await page.getByRole("button", { name: "Français" }).waitFor();
  await end();
});

test.each<[file: string, query: string, press: string | null, then: (page: Page) => Promise<void>]>([
  ["print-[^e]", "?lang=en&tour=last-stand&print=full", null, printed],
  ["print-en", "?lang=en&tour=last-stand&print=full", null, printed],
  [
    "explore-en",
    "?lang=en&at=1940-05-25T10:00",
    null,
    (page) => page.getByText("Eyes in three towers").first().waitFor(),
  ],
  ["plan-en", "?lang=en", "Plan your own stroll", (page) => page.getByText("Choose places;").waitFor()],
  ["planning-", "?lang=en", "Plan your own stroll", (page) => page.getByText("Choose places;").waitFor()],
  ["planner-", "?lang=en&tour=last-stand", null, planned],
  [
    "on-the-way-",
    "?lang=en&tour=last-stand",
    "Start walking",
    (page) => page.locator("stroll-set-out h1").waitFor(),
  ],
  ["keeping-", "?lang=en", null, (page) => defined(page, "stroll-offline")],
  [
    "exploring-",
    "?lang=en&at=1940-05-25T10:00",
    null,
    (page) => page.getByText("Eyes in three towers").first().waitFor(),
  ],
  [
    "share-en",
    "?lang=en&tour=last-stand",
    "Send or save",
    (page) => page.locator("stroll-share input").waitFor(),
  ],
  [
    "sharing-",
    "?lang=en&tour=last-stand",
    "Send or save",
    (page) => page.locator("stroll-share input").waitFor(),
  ],
  [
    "code-path-",
    "?lang=en&tour=last-stand",
    "Send or save",
    (page) => page.locator("stroll-share input").waitFor(),
  ],
])(
  "without %s the visitor is told, keeps a page to read, and trying again mends it",
  async (file, query, press, then) => {
    let broken = true;
    // What the page itself names is not fetched late.
    const first = await (await fetch(site.address)).text();
    const { page, faults, end } = await visit(site, query, screens.phone, (fresh) =>
      fresh.route(new RegExp(`/${file}[^/]*\\.js`), (route) => {
        const isFirst = first.includes(route.request().url().split("/").at(-1) ?? "");
        return broken && !isFirst ? route.abort() : route.continue();
      }),
    );
    if (press) await page.getByRole("button", { name: press }).first().click();
    await notices(page).filter({ hasText: "could not be fetched" }).first().waitFor();
    await page.getByRole("button", { name: "FR Français" }).waitFor();
    broken = false;
    await page.getByRole("button", { name: "Try again" }).first().click();
    await then(page);
    expect(faults.filter((fault) => !fault.includes("ERR_FAILED"))).toEqual([]);
    await end();
  },
);

async function printed(page: Page): Promise<void> {
  await page.getByText(/^\d+ pages$/).waitFor();
}

async function planned(page: Page): Promise<void> {
  await page.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
}

async function defined(page: Page, tag: string): Promise<void> {
  await page.waitForFunction((name) => customElements.get(name), tag);
}

test("without the code for walking the tour can still be read, and the reason is told", async () => {
  const { page, end } = await visit(site, "?lang=en&tour=last-stand", screens.phone, (fresh) =>
    fresh.route(/on-the-way/, (route) => route.abort()),
  );
  await notices(page).filter({ hasText: "on-the-way.js could not be fetched" }).waitFor();
  expect(await page.locator("stroll-tour .stop").count()).toBe(11);
  await end();
});

test("a part that did not come is asked for again when one turns to it again", async () => {
  const { page, end } = await visit(site, "?lang=en&tour=last-stand", screens.phone, async (fresh) => {
    await fresh.route(/print-/, (route) => route.abort());
  });
  await page.getByRole("button", { name: "Print this walk" }).click();
  await notices(page).first().waitFor();
  await expect.poll(() => isInSight(page)).toBe(true);
  await page.getByRole("button", { name: "Put away" }).first().click();
  await page.unroute(/print-/);
  await page.getByRole("button", { name: "Print this walk" }).click();
  await page.locator("stroll-print").waitFor();
  await end();
});
