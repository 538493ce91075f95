import { expect, test } from "vitest";
import { messages } from "../../../src/i18n/en.ts";
import "../../../src/ui/place-card.ts";
import { citadel, memorial, stroll, texts } from "../../fixtures/walk.ts";
import { deep, eventFrom, expectAccessible, mount } from "../../support/fixture.ts";

const properties = { words: messages, texts, place: citadel, order: stroll.order, backTo: "The Last Stand" };

test("tells the place from name to sources", async () => {
  const element = await mount("stroll-place-card", properties);
  const said = element.shadowRoot?.textContent ?? "";
  for (const part of [
    "The Citadel",
    "Stop 1 of 2",
    "Look west",
    "Headquarters.",
    "A sports ground.",
    "Check before you go",
    "within about 30 m",
  ]) {
    expect(said).toContain(part);
  }
  await expectAccessible(element);
});

test("says where the sources disagree", async () => {
  const element = await mount("stroll-place-card", properties);
  expect(deep(element, ".doubt")).toHaveLength(1);
  expect(deep(element, ".story .doubt")[0]?.textContent).toContain("Sources disagree");
});

test("a footnote leads to its source, and only official pages are links", async () => {
  const element = await mount("stroll-place-card", properties);
  const notes = deep(element, ".story .notes a");
  expect(notes.map((note) => note.textContent)).toEqual(["1", "2", "1"]);
  notes[1]?.click();
  expect(element.shadowRoot?.activeElement?.textContent).toContain("Winchester College");
  expect(location.hash).toBe("");
  expect(deep<HTMLAnchorElement>(element, ".sources a").map(({ href }) => href)).toEqual([
    "https://calaisxxl.com/",
  ]);
});

test("leads on to the next stop, and back", async () => {
  const element = await mount("stroll-place-card", properties);
  const next = await eventFrom(element, "place-select", () => deep(element, ".next")[0]?.click());
  expect(next.place).toBe(memorial.id);
  const back = await eventFrom(element, "place-select", () => deep(element, ".plain")[0]?.click());
  expect(back.place).toBeNull();
});

test("outside a tour it has no number and no neighbours", async () => {
  const element = await mount("stroll-place-card", { ...properties, order: [] });
  expect(deep(element, "nav")).toHaveLength(0);
  expect(element.shadowRoot?.textContent).not.toContain("Stop 1");
});
