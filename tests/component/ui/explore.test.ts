import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { searchIndex } from "../../../src/app/search-things.ts";
import { thingKinds } from "../../../src/domain/exploring.ts";
import { switchableLayers } from "../../../src/domain/layer.ts";
import { lastMinute, noFilter } from "../../../src/domain/timeline.ts";
import { messages } from "../../../src/i18n/en.ts";
import { exploreWords as own } from "../../../src/i18n/explore-en.ts";
import { exploreWords as french } from "../../../src/i18n/explore-fr.ts";
import "../../../src/ui/feature-card.ts";
import "../../../src/ui/glossary.ts";
import "../../../src/ui/history-card.ts";
import "../../../src/ui/layer-list.ts";
import "../../../src/ui/people.ts";
import "../../../src/ui/report.ts";
import "../../../src/ui/search.ts";
import "../../../src/ui/timeline-filter.ts";
import "../../../src/ui/timeline-list.ts";
import "../../../src/ui/timeline.ts";
import { chronicle, history, historyTexts } from "../../fixtures/battle.ts";
import { citadel, texts } from "../../fixtures/walk.ts";
import { deep, eventFrom, expectAccessible, mount } from "../../support/fixture.ts";

const { moments } = history;

afterEach(() => {
  vi.useRealTimers();
});

describe("the timeline", () => {
  test("steps from moment to moment and says the hour in words", async () => {
    const element = await mount("stroll-timeline", { words: own, moments, at: "1940-05-24T00:00" });
    const press = (name: string): void =>
      deep(element, "button")
        .find((button) => button.getAttribute("aria-label") === name)
        ?.click();
    expect((await eventFrom(element, "time-change", () => press(own.next))).at).toBe("1940-05-25T15:00");
    expect((await eventFrom(element, "time-change", () => press(own.previous))).at).toBe("1940-05-23T14:00");
    const slider = deep<HTMLInputElement>(element, "input")[0]!;
    expect(slider.getAttribute("aria-valuetext")).toBe("Friday 24 May, 00:00");
    slider.value = "60";
    const dragged = await eventFrom(element, "time-change", () => slider.dispatchEvent(new Event("input")));
    expect(dragged.at).toBe("1940-05-22T01:00");
    await expectAccessible(element);
  });

  test("plays, skips hours in which nothing happened, and stops at the end", async () => {
    vi.useFakeTimers();
    const element = await mount("stroll-timeline", { words: own, moments, at: "1940-05-24T00:00" });
    const heard: string[] = [];
    element.addEventListener("time-change", ({ at }) => {
      heard.push(at);
      element.at = at;
    });
    deep(element, ".play")[0]?.click();
    await element.updateComplete;
    vi.advanceTimersByTime(2 * 180);
    expect(heard).toEqual(["1940-05-25T15:00", "1940-05-25T15:15"]);
    vi.advanceTimersByTime(60_000);
    expect(heard.at(-1)).toBe(lastMinute);
    await element.updateComplete;
    expect(deep(element, ".play")[0]?.getAttribute("aria-label")).toBe(own.play);
  });
});

test("the list marks what is over, happening and to come, and opens each", async () => {
  const element = await mount("stroll-timeline-list", {
    words: own,
    texts: historyTexts,
    moments,
    at: "1940-05-25T15:10",
  });
  const whens = deep(element, "li").map((item) => [item.dataset["moment"], item.dataset["when"]]);
  expect(whens).toEqual([
    ["first-bombs", "past"],
    ["searchlights", "past"],
    ["second-demand", "now"],
    ["cellars", "ahead"],
  ]);
  expect(deep(element, "h2").map((each) => each.textContent)).toEqual([
    own.before,
    "Thursday 23 May",
    "Saturday 25 May",
    "Sunday 26 May",
  ]);
  const opened = await eventFrom(element, "thing-open", () => deep(element, "li button")[2]?.click());
  expect(opened.thing).toEqual({ kind: "moment", id: "second-demand" });
  await expectAccessible(element);
});

test("the filter offers only what occurs", async () => {
  const element = await mount("stroll-timeline-filter", {
    words: own,
    history,
    texts: historyTexts,
    places: texts.places,
    filter: { ...noFilter, side: "german" },
    shown: 2,
  });
  const [side, unit] = deep<HTMLSelectElement>(element, "select");
  expect([...side!.options].map(({ value }) => value)).toEqual(["", "british", "german", "civilian"]);
  expect(side!.value).toBe("german");
  unit!.value = "1-searchlight";
  const changed = await eventFrom(element, "filter-change", () => unit!.dispatchEvent(new Event("change")));
  expect(changed.filter).toEqual({ unit: "1-searchlight" });
  const all = await eventFrom(element, "filter-change", () => deep(element, ".plain")[0]?.click());
  expect(all.filter).toEqual(noFilter);
  await expectAccessible(element);
});

describe("searching", () => {
  test("groups what is found, and arrows lead through it", async () => {
    const index = searchIndex(texts, null, chronicle);
    const element = await mount("stroll-search", { words: own, index });
    const field = deep<HTMLInputElement>(element, "input")[0]!;
    field.value = "nicolson";
    field.dispatchEvent(new Event("input"));
    await element.updateComplete;
    expect(deep(element, "h2")[0]?.textContent).toBe(own.groups.people);
    expect(deep(element, "[role=status]")[0]?.textContent?.trim()).toBe(own.found(1));
    field.focus();
    const key = (name: string): void =>
      void (element.shadowRoot?.activeElement ?? field).dispatchEvent(
        new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
      );
    key("ArrowDown");
    const result = element.shadowRoot?.activeElement as HTMLElement;
    expect(result.dataset["found"]).toBe("person.nicholson");
    key("Escape");
    expect(element.shadowRoot?.activeElement).toBe(field);
    const opened = await eventFrom(element, "thing-open", () => key("Enter"));
    expect(opened.thing).toEqual({ kind: "person", id: "nicholson" });
    await expectAccessible(element);
  });

  test("says what to do when nothing is found", async () => {
    const element = await mount("stroll-search", { words: own, index: searchIndex(texts, null, chronicle) });
    const field = deep<HTMLInputElement>(element, "input")[0]!;
    field.value = "xyzzyq";
    field.dispatchEvent(new Event("input"));
    await element.updateComplete;
    expect(deep(element, "[role=status]")[0]?.textContent).toContain("Try fewer words");
  });
});

describe("cards", () => {
  const card = {
    words: messages,
    own,
    history,
    told: historyTexts,
    texts,
    bounds: [1.8, 50.93, 1.9, 50.98],
  } as const;

  test("a moment tells when, who, where and how sure, and leads to its place and people", async () => {
    const element = await mount("stroll-history-card", {
      ...card,
      thing: { kind: "moment", id: "second-demand" },
    });
    const text = element.shadowRoot?.textContent ?? "";
    for (const said of [
      "about 3 p.m.",
      "British, German",
      "The second demand (?)",
      own.spot("disputed", 300),
    ])
      expect(text).toContain(said);
    const [place, person] = deep(element, ".link");
    expect((await eventFrom(element, "place-select", () => place?.click())).place).toBe(citadel.id);
    expect((await eventFrom(element, "thing-open", () => person?.click())).thing?.id).toBe("nicholson");
    await expectAccessible(element);
  });

  test("what is hard to read waits behind a note", async () => {
    const element = await mount("stroll-history-card", { ...card, thing: { kind: "moment", id: "cellars" } });
    const details = deep<HTMLDetailsElement>(element, "details")[0]!;
    expect(details.open).toBe(false);
    expect(details.querySelector("summary")?.textContent).toContain(own.heavy);
    expect(details.querySelector(".text")?.textContent).toContain("The wounded lay below.");
    await expectAccessible(element);
  });

  test("what lies off the map is placed in words", async () => {
    const element = await mount("stroll-history-card", {
      ...card,
      thing: { kind: "moment", id: "searchlights" },
    });
    expect(element.shadowRoot?.textContent).toMatch(/Outside this map, about 8\.\d\skm south-east/);
  });

  test.each([
    ["person", "nicholson", "The second demand"],
    ["unit", "1-searchlight", "Searchlights at a bridge"],
    ["front", "canals", "The inner line."],
  ] as const)("a %s names what belongs to it", async (kind, id, said) => {
    const element = await mount("stroll-history-card", { ...card, thing: { kind, id } });
    expect(element.shadowRoot?.textContent).toContain(said);
    await expectAccessible(element);
  });

  test("a street tells its length and what is known, with its source", async () => {
    const element = await mount("stroll-feature-card", {
      words: messages,
      own,
      texts,
      feature: {
        lines: [],
        metres: 420,
        properties: {
          name: "Rue Royale",
          note_en: "Rebuilt after the war.",
          kind: "street",
          sources: ["bishop"],
          source: "OpenStreetMap contributors",
          licence: "ODbL-1.0",
          certainty: "surveyed",
          precision_m: 2,
        },
      },
    });
    const text = element.shadowRoot?.textContent ?? "";
    for (const said of ["Rue Royale", "Street", "400\u00a0m long", "Rebuilt after the war.", "ODbL-1.0"])
      expect(text).toContain(said);
    await expectAccessible(element);
  });
});

test("people stand by their last names, units by side, words by the alphabet", async () => {
  const people = await mount("stroll-people", { words: own, history, texts: historyTexts });
  expect(deep(people, "b").map((each) => each.textContent)).toEqual([
    "A. Austen",
    "Claude Nicholson",
    "1st Searchlight Regiment",
  ]);
  await expectAccessible(people);
  const words = await mount("stroll-glossary", { words: own, texts: historyTexts, sources: texts.sources });
  expect(deep(words, "dt").map((each) => each.textContent)).toEqual(["Sapper"]);
  await expectAccessible(words);
});

test("every layer has a switch with its name and what it looks like, and a count when it is on", async () => {
  const element = await mount("stroll-layer-list", {
    words: messages,
    shown: ["citadel"],
    seen: { citadel: 2 },
    theme: "auto",
  });
  await vi.waitUntil(() => deep(element, "input").length > 0);
  const boxes = deep<HTMLInputElement>(element, "input[type=checkbox]");
  expect(boxes.map(({ name }) => name).toSorted()).toEqual([...switchableLayers].toSorted());
  expect(boxes.filter(({ checked }) => checked).map(({ name }) => name)).toEqual(["citadel"]);
  expect(element.shadowRoot?.textContent).toContain(own.onMap(2));
  expect(element.shadowRoot?.textContent).toContain(own.layer.citadel.legend);
  expect(element.shadowRoot?.textContent).not.toContain(own.layer.parks.legend);
  const [weaker, ...others] = deep<HTMLInputElement>(element, "input[type=range]");
  expect(others).toEqual([]);
  expect([weaker?.ariaLabel, weaker?.ariaValueText]).toEqual([own.strength(own.layer.citadel.name), "100%"]);
  weaker!.value = "40";
  const strength = await eventFrom(element, "layer-strength", () =>
    weaker?.dispatchEvent(new InputEvent("input")),
  );
  expect(strength).toMatchObject({ layer: "citadel", strength: 0.4 });
  const event = await eventFrom(element, "layer-toggle", () => boxes[1]?.click());
  expect(event).toMatchObject({ layer: "fortifications", on: true });
  const theme = await eventFrom(element, "theme-change", () =>
    deep(element, "input[type=radio]")[3]?.click(),
  );
  expect(theme.theme).toBe("sun");
  await expectAccessible(element);
});

test("where nothing of a layer can be seen, the list says so instead of what to look for", async () => {
  const element = await mount("stroll-layer-list", {
    words: messages,
    shown: ["citadel", "parks"],
    seen: { citadel: 0, parks: 3 },
  });
  await vi.waitUntil(() => deep(element, "input").length > 0);
  const text = element.shadowRoot?.textContent;
  expect(text).toContain(own.noneOnMap);
  expect(text).toContain(own.layer.parks.legend);
  expect(text).not.toContain(own.layer.citadel.legend);
  expect(text).not.toContain(own.certaintySigns.dashed);
});

test("a mistake is reported with what it is about, in words that can be changed", async () => {
  const element = await mount("stroll-report", { about: "moment.cellars", language: "en" });
  await vi.waitUntil(() => deep(element, "textarea").length > 0);
  const area = deep<HTMLTextAreaElement>(element, "textarea")[0]!;
  expect(area.value).toMatch(/^Calais 1940, \d+\.\d+\.\d+, English: moment\.cellars/);
  area.value = "It was on the Sunday.";
  area.dispatchEvent(new Event("input"));
  await element.updateComplete;
  const mail = decodeURIComponent(deep<HTMLAnchorElement>(element, "a")[0]?.href ?? "");
  expect(mail).toContain("It was on the Sunday.");
  await expectAccessible(element);
});

describe("the words", () => {
  beforeAll(() => expect(thingKinds.length).toBeGreaterThan(5));

  test.each([own, french])("of $language know every kind of thing the layers hold", async ({ kinds }) => {
    const files = import.meta.glob<string>("../../../geo/layers/*.geojson", {
      query: "?raw",
      import: "default",
      eager: true,
    });
    const carded = Object.entries(files).filter(([file]) => !/ground|streets\.|places|battle/.test(file));
    const found = carded.flatMap(([, text]) =>
      (JSON.parse(text) as { features: { properties: { kind?: string } }[] }).features.flatMap(
        ({ properties: { kind } }) => kind ?? [],
      ),
    );
    expect([...new Set(found)].filter((kind) => !(kind in kinds))).toEqual([]);
  });
});
