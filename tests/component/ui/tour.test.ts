import { expect, test } from "vitest";
import type { Place } from "../../../src/domain/place.ts";
import { messages as english } from "../../../src/i18n/en.ts";
import { messages as french } from "../../../src/i18n/fr.ts";
import "../../../src/ui/tour.ts";
import { citadel, guide, memorial, stroll, texts, tour } from "../../fixtures/walk.ts";
import { deep, eventFrom, expectAccessible, mount } from "../../support/fixture.ts";

const properties = {
  words: english,
  texts,
  guide,
  tour,
  order: stroll.order,
  stroll: { status: "planned", stroll },
} as const;

test("lists the stops in walking order as buttons, with the way between them", async () => {
  const element = await mount("stroll-tour", properties);
  const stops = deep(element, ".stop");
  expect(stops.map((stop) => stop.querySelector(".name")?.textContent)).toEqual([
    "The Citadel",
    "Green Jackets Memorial",
  ]);
  expect(deep(element, "stroll-leg")).toHaveLength(1);
  await expectAccessible(element);
});

test("says length, minutes and what is drawn by hand", async () => {
  const element = await mount("stroll-tour", properties);
  const said = (element.shadowRoot?.textContent ?? "").replace(/[\u00a0\s]+/g, " ");
  expect(said).toContain("2 stops");
  expect(said).toContain("400 m");
  expect(said).toContain("6 min walking");
  expect(said).toContain("60 m of this way");
});

test("a pressed stop asks for its place", async () => {
  const element = await mount("stroll-tour", properties);
  const event = await eventFrom(element, "place-select", () => deep(element, ".stop")[1]?.click());
  expect(event.place).toBe(memorial.id);
});

test("the way opens into directions and asks to be shown", async () => {
  const element = await mount("stroll-tour", { ...properties, leg: 0 });
  expect(deep(element, "li .metres").length).toBe(1);
  const event = await eventFrom(element, "leg-show", () => deep(element, ".summary")[0]?.click());
  expect(event.leg).toBeNull();
  await expectAccessible(element);
});

test("without a plan the stops stand there all the same, and the reason is told", async () => {
  const failed = { status: "failed", error: { kind: "no-way", from: citadel.id, to: memorial.id } } as const;
  const element = await mount("stroll-tour", { ...properties, stroll: failed });
  expect(deep(element, ".stop")).toHaveLength(2);
  expect(element.shadowRoot?.textContent).toContain(
    "no way on foot from The Citadel to Green Jackets Memorial",
  );
});

test("of many places left out three are named; the rest is counted", async () => {
  const dropped = (count: number) =>
    Array.from({ length: count }, () => ({ id: memorial.id, why: "budget", minutes: 9 }) as const);
  const facts = async (count: number) => {
    const planned = { status: "planned", stroll: { ...stroll, dropped: dropped(count) } } as const;
    const element = await mount("stroll-tour", { ...properties, stroll: planned });
    return deep(element, ".facts")[0]?.textContent;
  };
  const name = "Green Jackets Memorial";
  expect(await facts(15)).toContain(`Left out: ${name}, ${name}, ${name} and 12 more`);
  expect(await facts(3)).toMatch(new RegExp(`${name}, ${name}, ${name}\\s*$`));
});

test("speaks French", async () => {
  const element = await mount("stroll-tour", { ...properties, words: french });
  expect(element.shadowRoot?.textContent).toContain("2 étapes");
});

test("puts the focus on a stop one comes back to", async () => {
  const element = await mount("stroll-tour", { ...properties, current: memorial.id });
  element.focusStop((memorial satisfies Place).id);
  expect(element.shadowRoot?.activeElement?.id).toBe(`stop-${memorial.id}`);
});
