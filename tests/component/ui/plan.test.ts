import { beforeEach, describe, expect, test } from "vitest";
import type { Drafting } from "../../../src/app/draft.ts";
import { addStops, emptyDraft, setDraft, type Draft } from "../../../src/domain/draft.ts";
import { beginHistory, change } from "../../../src/domain/history.ts";
import { messages as english } from "../../../src/i18n/en.ts";
import { messages as french } from "../../../src/i18n/fr.ts";
import "../../../src/planning.ts";
import type { PlanView } from "../../../src/ui/plan.ts";
import { citadel, guide, memorial, stroll, texts, tour } from "../../fixtures/walk.ts";
import { deep, eventFrom, expectAccessible, mount } from "../../support/fixture.ts";

const both = addStops(emptyDraft, [citadel.id, memorial.id]);

function onTable(draft: Draft): Drafting {
  return {
    history: change(beginHistory(emptyDraft), draft),
    isOpen: true,
    kept: null,
    picking: null,
    here: null,
  };
}

/** The planner with its words there, and every part of it drawn. */
async function planner(properties: Partial<PlanView>): Promise<PlanView> {
  const element = await mount("stroll-plan", {
    words: english,
    texts,
    guide,
    drafting: onTable(both),
    stroll: { status: "planned", stroll },
    ...properties,
  });
  await expect.poll(() => deep(element, "#find").length).toBe(1);
  return element;
}

function said(element: Element): string {
  return (element.shadowRoot?.querySelector("[role=status]")?.textContent ?? "").replace(/[\u00a0\s]+/g, " ");
}

/** The draft an act wishes for. */
async function drafted(element: PlanView, act: () => void): Promise<Draft> {
  const { wish } = await eventFrom(element, "draft-wish", act);
  if (wish.wish !== "change") throw new Error(wish.wish);
  return wish.draft;
}

function press(element: Element, label: RegExp): void {
  const button = deep(element, "button").find((each) =>
    label.test(each.getAttribute("aria-label") ?? each.textContent ?? ""),
  );
  if (!button) throw new Error(`no button ${label}`);
  button.click();
}

describe("the planner", () => {
  let element: PlanView;
  beforeEach(async () => {
    element = await planner({});
  });

  test("lists the stops in walking order, with the time one is there, and says it all aloud", async () => {
    expect(deep(element, "[data-row] .stop").map((stop) => stop.textContent)).toEqual([
      "The Citadel",
      "Green Jackets Memorial",
    ]);
    expect(said(element)).toContain("1 The Citadel, 2 Green Jackets Memorial");
    for (const part of deep<HTMLDetailsElement>(element, "details")) part.open = true;
    await expectAccessible(element);
  });

  test("moves a stop by its buttons; at the ends there is nowhere to go", async () => {
    const draft = await drafted(element, () => press(element, /Move The Citadel down/));
    expect(draft).toMatchObject({ stops: [memorial.id, citadel.id], order: "given" });
    const up = deep(element, "button").find((each) => each.ariaLabel === "Move The Citadel up");
    expect(up?.getAttribute("aria-disabled")).toBe("true");
  });

  test("moves a stop by dragging its number", async () => {
    const handle = deep(element, ".handle")[0] as HTMLElement;
    const { x, y } = handle.getBoundingClientRect();
    const pointer = (type: string, down: number): void => {
      handle.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: x + 5, clientY: y + 5 + down }));
    };
    // A pointer made by hand cannot be captured.
    handle.setPointerCapture = () => {};
    const draft = await drafted(element, () => {
      pointer("pointerdown", 0);
      pointer("pointermove", 150);
      pointer("pointerup", 150);
    });
    expect(draft.stops).toEqual([memorial.id, citadel.id]);
  });

  test("ticks places one by one and by the theme, and finds them by any beginning without accents", async () => {
    expect(
      (await drafted(element, () => deep(element, `input[name=${citadel.id}]`)[0]?.click())).stops,
    ).toEqual([memorial.id]);
    const find = deep<HTMLInputElement>(element, "#find")[0]!;
    find.value = "CITÀ";
    find.dispatchEvent(new Event("input"));
    await expect
      .poll(() => deep(element, "li label input").map((input) => input.getAttribute("name")))
      .toEqual([citadel.id]);
    element.drafting = onTable(emptyDraft);
    await element.updateComplete;
    const theme = deep<HTMLSelectElement>(element, "#theme")[0]!;
    theme.value = [...theme.options].find(({ text }) => text.includes("The Last Stand"))!.value;
    theme.dispatchEvent(new Event("change"));
    expect((await drafted(element, () => press(element, /^\s*Add\s*$/))).stops).toEqual(
      tour.stops.map(({ place }) => place),
    );
  });

  test("sets time, pace and shape; by when one must be done follows the departure", async () => {
    const field = (name: string): HTMLInputElement => deep<HTMLInputElement>(element, `[name=${name}]`)[0]!;
    const set = async (name: string, value: string): Promise<Draft> => {
      const draft = await drafted(element, () => {
        field(name).value = value;
        field(name).dispatchEvent(new Event("change"));
      });
      element.drafting = onTable(draft);
      await element.updateComplete;
      await (deep(element, "stroll-plan-when")[0] as PlanView).updateComplete;
      return draft;
    };
    expect(await set("depart", "14:00")).toEqual({ ...both, departAt: 840 });
    expect(await set("done-by", "16:00")).toMatchObject({ departAt: 840, budgetMinutes: 120 });
    expect(await set("depart", "14:30")).toMatchObject({ departAt: 870, budgetMinutes: 90 });
    expect(await set("budget", "60")).toMatchObject({ budgetMinutes: 60 });
    expect(await set("budget", "")).not.toHaveProperty("budgetMinutes");
    expect((await set("speed", "leisurely")).speed).toBeLessThan(1.25);
    expect(await set("day", "2026-05-24")).toMatchObject({ day: "2026-05-24" });
    expect(await drafted(element, () => field("loop").click())).toMatchObject({ shape: "loop" });
    expect(await drafted(element, () => field("step-free").click())).toMatchObject({ stepFree: true });
  });

  test("takes nothing back where nothing was done, and one thing where it was", async () => {
    const event = await eventFrom(element, "draft-wish", () => press(element, /^Undo$/));
    expect(event.wish).toEqual({ wish: "undo" });
    const redo = deep(element, "button").find((each) => each.ariaLabel === "Redo");
    expect(redo?.getAttribute("aria-disabled")).toBe("true");
  });

  test("keeps the stroll under a clean name", async () => {
    deep<HTMLInputElement>(element, "#name")[0]!.value = "  For\u0007 Zoë ";
    const event = await eventFrom(element, "draft-wish", () => press(element, /Keep on this phone/));
    expect(event.wish).toEqual({ wish: "keep", name: "For  Zoë" });
  });
});

test("tells what was left out and why, and what the other order would take", async () => {
  const dropped = [{ id: memorial.id, why: "budget", minutes: 24 }] as const;
  const element = await planner({
    drafting: onTable(setDraft(both, { order: "given", budgetMinutes: 30, departAt: 840 })),
    stroll: {
      status: "planned",
      stroll: { ...stroll, order: [citadel.id], dropped },
      compared: { order: "best", minutes: -18 },
    },
  });
  expect(deep(element, ".left-out")[0]?.textContent?.replace(/[\u00a0\s]+/g, " ")).toContain(
    "Green Jackets Memorial would add 24 min",
  );
  expect(said(element)).toContain("Left out: Green Jackets Memorial.");
  expect(deep(element, ".order")[0]?.textContent).toMatch(/best order saves 18\smin/);
  expect((await drafted(element, () => press(element, /Use the best order/))).order).toBe("best");
  await expectAccessible(element);
});

test.each([
  ["2027-04-06", 900, 910, "closed that day"],
  ["2027-04-07", 1000, 1040, "closes at 17:00, 20 min before you could be there"],
  ["2027-04-07", 1000, 1015, "closes before you would be done there (open 11:00–17:00)"],
  ["2027-04-07", 600, 700, "closed when you could be there (open 11:00–17:00)"],
  ["2028-04-06", 600, 700, "closed when you could be there"],
])(
  "on %s, setting out at minute %i and there at %i, a place is left out: %s",
  async (day, departAt, soonest, why) => {
    const hours = {
      value: "We 11:00-17:00",
      asOf: "2027",
      sources: [],
      from: "2027-04-06",
      days: "ab",
      windows: [[], [[660, 1020]]],
    } as const;
    const places = new Map([...guide.places, [memorial.id, { ...memorial, hours }]]);
    const dropped = [{ id: memorial.id, why: "closed", minutes: 24, soonest }] as const;
    const element = await planner({
      guide: { ...guide, places },
      drafting: onTable(setDraft(both, { day, departAt })),
      stroll: { status: "planned", stroll: { ...stroll, order: [citadel.id], dropped } },
    });
    const told = deep(element, ".left-out li .small")[0]?.textContent?.replaceAll("\u00a0", " ");
    expect(told).toBe(why);
  },
);

test("says in a sentence what cannot be walked, and lists the stops all the same", async () => {
  const error = { kind: "no-way", from: citadel.id, to: memorial.id } as const;
  const element = await planner({ stroll: { status: "failed", error } });
  expect(deep(element, ".fault")[0]?.textContent).toContain("no way on foot from The Citadel");
  expect(deep(element, "[data-row]")).toHaveLength(2);
});

test("leaves the word to the map while a point is picked, and can be told to stop", async () => {
  const element = await planner({ drafting: { ...onTable(both), picking: "start" } });
  expect(deep(element, "h1")[0]?.textContent).toContain("Tap the map");
  const event = await eventFrom(element, "draft-wish", () => press(element, /Cancel/));
  expect(event.wish).toEqual({ wish: "pick", end: null });
  await expectAccessible(element);
});

test("is empty at first, opens the places, and speaks French", async () => {
  const element = await planner({ words: french, drafting: onTable(emptyDraft), stroll: { status: "none" } });
  await expect.poll(() => deep(element, "h1")[0]?.textContent).toContain("Composer votre promenade");
  expect(deep<HTMLDetailsElement>(element, "details")[0]?.open).toBe(true);
  expect(deep(element, "footer")).toHaveLength(0);
  await expectAccessible(element);
});

/** Lets the visitor choose a file. */
function choose(element: PlanView, content: string, name = "walk.gpx"): void {
  const input = deep<HTMLInputElement>(element, "input[type=file]")[0]!;
  const held = new DataTransfer();
  held.items.add(new File([content], name));
  input.files = held.files;
  input.dispatchEvent(new Event("change"));
}

const london = `<wpt lat="51.5" lon="-0.1"><name>London</name></wpt>`;

test("a walk from a file is opened, and points the guide does not know are named", async () => {
  const element = await planner({});
  const there = `<wpt lat="50.957" lon="1.845"/><wpt lat="50.957" lon="1.843"/>`;
  const event = await eventFrom(element, "draft-wish", () => choose(element, `<gpx>${there}${london}</gpx>`));
  if (event.wish.wish !== "open") throw new Error(event.wish.wish);
  const { draft } = event.wish;
  expect(draft).toMatchObject({ stops: [memorial.id, citadel.id], order: "given" });
  element.drafting = onTable(draft);
  const status = (): string =>
    deep(element, "stroll-plan-file [role=status], div[role=status]")[0]?.textContent ?? "";
  await expect.poll(status).toMatch(/open, with 2 places.*does not know “London”/s);
  await expectAccessible(element);
  element.drafting = onTable(both);
  await expect.poll(status).not.toContain("2 places");
});

test.each([
  [`<gpx>${london}</gpx>`, /within 60 m of a place.*“London”/],
  [`<gpx>\n<wpt>`, /^Line 2 has a point without a sound latitude/],
  ["x".repeat(5_000_001), /too large/],
  ["{}", /not a walk/],
])("a file that holds no walk of ours changes nothing and says why (%#)", async (content, sentence) => {
  const element = await planner({});
  let wished = false;
  element.addEventListener("draft-wish", () => (wished = true));
  choose(element, content);
  await expect.poll(() => deep(element, ".fault")[0]?.textContent).toMatch(sentence);
  expect(wished).toBe(false);
  for (const part of deep<HTMLDetailsElement>(element, "details")) part.open = true;
  await expectAccessible(element);
});

test("kept strolls are opened, renamed, deleted and brought back", async () => {
  const kept = { id: 7, draft: setDraft(both, { name: "Sunday" }), metres: 2300, minutes: 84 };
  const element = await mount("stroll-plan-kept", { words: english, kept: [kept], removed: null });
  await expect.poll(() => deep(element, "li").length).toBe(1);
  expect(deep(element, ".open")[0]?.textContent?.replace(/[\u00a0\s]+/g, " ")).toContain(
    "Sunday 2 stops · 2.3 km · 1 h 24 min",
  );
  await expectAccessible(element);
  expect((await eventFrom(element, "plan-open", () => press(element, /Sunday.*stops/s))).what).toBe(7);
  const gone = await eventFrom(element, "kept-wish", () => press(element, /Delete Sunday/));
  expect(gone.wish).toEqual({ wish: "remove", id: 7 });
  press(element, /Rename Sunday/);
  await element.updateComplete;
  deep<HTMLInputElement>(element, "form input")[0]!.value = "Monday";
  const renamed = await eventFrom(element, "kept-wish", () => press(element, /Save/));
  expect(renamed.wish).toEqual({ wish: "rename", id: 7, name: "Monday" });
  element.kept = [];
  element.removed = kept;
  await element.updateComplete;
  expect((await eventFrom(element, "kept-wish", () => press(element, /Bring it back/))).wish).toEqual({
    wish: "restore",
  });
  await expectAccessible(element);
});
