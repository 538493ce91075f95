import { expect, test } from "vitest";
import { messages } from "../../../src/i18n/en.ts";
import "../../../src/ui/tour-tile.ts";
import { texts, tour } from "../../fixtures/walk.ts";
import { deep, eventFrom, expectAccessible, mount } from "../../support/fixture.ts";

const tile = { words: messages, tour, text: texts.tours[tour.id]! };

test("a tour tells its length, time and stops before it is opened", async () => {
  const element = await mount("stroll-tour-tile", {
    ...tile,
    tour: { ...tour, figures: { metres: 4196, minutes: 189 } },
    sketches: {
      water: "M0 0L9 0 9 9z",
      tours: { [tour.id]: { box: [0, 0, 60], line: "M9 9L40 40", stops: [[9, 9]] } },
    },
  });
  const said = element.shadowRoot?.textContent?.replaceAll("\u00a0", " ") ?? "";
  expect(said).toContain("4.2 km · 3 h 9 min · 2 stops");
  expect(deep<SVGElement>(element, "svg")[0]?.getAttribute("viewBox")).toBe("0 0 60 60");
  expect((await eventFrom(element, "tour-open", () => deep(element, "button")[0]?.click())).tour).toBe(
    tour.id,
  );
  await expectAccessible(element);
});

test("a tour without figures or small map is offered all the same", async () => {
  const element = await mount("stroll-tour-tile", tile);
  expect(deep(element, "svg")).toEqual([]);
  expect(element.shadowRoot?.textContent).toContain("2 stops");
  await expectAccessible(element);
});
