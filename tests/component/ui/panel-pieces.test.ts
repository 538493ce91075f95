import { expect, test } from "vitest";
import { messages } from "../../../src/i18n/en.ts";
import "../../../src/ui/credits.ts";
import "../../../src/ui/home.ts";
import "../../../src/ui/notices.ts";
import "../../../src/ui/sheet.ts";
import "../../../src/ui/toolbar.ts";
import { guide, texts } from "../../fixtures/walk.ts";
import { deep, eventFrom, expectAccessible, mount } from "../../support/fixture.ts";

test("the home page offers the tours and every place", async () => {
  const element = await mount("stroll-home", { words: messages, texts, guide });
  const opened = await eventFrom(element, "tour-open", () =>
    deep(deep(element, "stroll-tour-tile")[0]!, "button")[0]?.click(),
  );
  expect(opened.tour).toBe("last-stand");
  const chosen = await eventFrom(element, "place-select", () => deep(element, ".place")[1]?.click());
  expect(chosen.place).toBe("green-jackets-memorial");
  const explored = await eventFrom(element, "explore", () => deep(element, ".explore")[0]?.click());
  expect(explored.view).toBe("days");
  await expectAccessible(element);
});

test("the toolbar changes the language, answers glare, and opens the layers", async () => {
  const element = await mount("stroll-toolbar", { words: messages });
  const [language, sun, explore, layers] = deep(element, ".tool");
  expect((await eventFrom(element, "language-change", () => language?.click())).language).toBe("fr");
  expect((await eventFrom(element, "theme-change", () => sun?.click())).theme).toBe("sun");
  expect((await eventFrom(element, "explore", () => explore?.click())).view).toBe("find");
  expect((await eventFrom(element, "page-open", () => layers?.click())).page).toBe("layers");
  for (const tool of deep(element, "button"))
    expect(tool.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
  await expectAccessible(element);
});

test("a notice says what happened, offers help and can be put away", async () => {
  const element = await mount("stroll-notices", {
    words: messages,
    nameOf: (id) => id,
    notices: [
      { kind: "unknown-tour", asked: "<img src=x onerror=alert(1)>" },
      { kind: "data-unreachable", file: "water.geojson" },
    ],
  });
  expect(element.shadowRoot?.querySelector("img")).toBeNull();
  expect(element.shadowRoot?.textContent).toContain("<img src=x onerror=alert(1)>");
  expect((await eventFrom(element, "notice-dismiss", () => deep(element, ".close")[1]?.click())).index).toBe(
    1,
  );
  await eventFrom(element, "data-retry", () => deep(element, ".second")[0]?.click());
  await expectAccessible(element);
});

test("the credits name OpenStreetMap and link to its copyright page", async () => {
  const element = await mount("stroll-credits", { words: messages });
  expect(element.shadowRoot?.textContent).toContain("© OpenStreetMap contributors");
  expect(deep<HTMLAnchorElement>(element, "a")[0]?.href).toBe("https://www.openstreetmap.org/copyright");
  await expectAccessible(element);
});

test("the sheet grows by a press of its handle, and says so beforehand", async () => {
  const element = await mount("stroll-sheet", {
    detent: "half",
    words: { more: "More text", less: "More map" },
  });
  const handle = deep(element, ".handle")[0];
  expect(handle?.getAttribute("aria-label")).toBe("More text");
  expect((await eventFrom(element, "sheet-move", () => handle?.click())).detent).toBe("full");
  element.detent = "full";
  await element.updateComplete;
  expect(handle?.getAttribute("aria-label")).toBe("More map");
  expect((await eventFrom(element, "sheet-move", () => handle?.click())).detent).toBe("half");
});
