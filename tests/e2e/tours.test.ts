import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../src/domain/language.ts";
import { openSite, screens, stopsHidden, visit, type Site } from "../support/site.ts";
import { townGuide, townTexts } from "../support/town.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

const tours = [...townGuide().tours.values()].flatMap((tour) =>
  languages.map((language) => ({ tour, language, id: tour.id })),
);

test.each(tours)("$id opens by its link in $language, with all it has to say", async ({ tour, language }) => {
  const { page, faults, strangers, end } = await visit(
    site,
    `?lang=${language}&tour=${tour.id}`,
    screens.smallPhone,
  );
  const told = townTexts(language).tours[tour.id]!;
  await page.getByRole("heading", { level: 1, name: told.name }).waitFor();
  const listed = await page.locator("stroll-tour button.stop").evaluateAll((all) => all.map(({ id }) => id));
  expect(listed).toEqual(tour.stops.map(({ place }) => `stop-${place}`));
  for (const text of [told.hook, told.summary, told.start, told.end, told.stepFree]) {
    await page.getByText(text).waitFor();
  }
  const ways = page.locator("stroll-leg .summary");
  await expect.poll(() => ways.count()).toBe(tour.stops.length - (tour.shape === "loop" ? 0 : 1));
  expect(await stopsHidden(page)).toEqual([]);
  expect(faults).toEqual([]);
  expect(strangers).toEqual([]);
  await end();
});
