import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, screens, visit, type Site } from "../support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

const everywhere = "ci.ri.ba.la.gj.mm.th.bu.pr.pg.nd.tg.lh.co.gm.rr.mh.cm.sc.ni";

test("twenty places and a budget are planned on a thread of their own, and the newest wish counts", async () => {
  const threads: string[] = [];
  const { page, faults, end } = await visit(
    site,
    `?lang=en&stops=${everywhere}&budget=180&depart=10:00`,
    screens.phone,
    async (fresh) => fresh.on("worker", (worker) => threads.push(worker.url())),
  );
  const facts = page.locator("stroll-tour .facts");
  await facts.filter({ hasText: "walking" }).waitFor();
  expect(threads.filter((address) => address.includes("planning-thread"))).toHaveLength(1);
  const stops = await page.locator("stroll-tour .stop").count();
  expect(stops).toBeGreaterThan(3);
  expect(stops).toBeLessThan(20);

  await page.goto(`${site.address}?lang=en&stops=${everywhere}&budget=60&depart=10:00`);
  await facts.filter({ hasText: "walking" }).waitFor();
  expect(await page.locator("stroll-tour .stop").count()).toBeLessThan(stops);
  expect(faults).toEqual([]);
  await end();
});

test("without that thread the same stroll is planned all the same", async () => {
  const query = `?lang=en&stops=${everywhere}&budget=180&depart=10:00`;
  const order = async (refuse: boolean): Promise<string[]> => {
    const { page, end } = await visit(site, query, screens.phone, async (fresh) => {
      if (refuse) await fresh.route(/planning-thread/, (route) => route.abort());
    });
    await page.locator("stroll-tour .facts").filter({ hasText: "walking" }).waitFor();
    const names = await page.locator("stroll-tour .stop .name").allTextContents();
    await end();
    return names;
  };
  expect(await order(true)).toEqual(await order(false));
});
