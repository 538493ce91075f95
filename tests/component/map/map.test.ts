import axe from "axe-core";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { missionLayers } from "../../../src/domain/layer.ts";
import { MapFailedEvent, MapMoveEvent, PlaceSelectEvent } from "../../../src/events.ts";
import "../../../src/fonts.css";
import { messages } from "../../../src/i18n/en.ts";
import type { StrollMap } from "../../../src/map/map.ts";
import "../../../src/map/map.ts";
import { palettes, themeNames } from "../../../src/theme.ts";
import { loadTown, type Town } from "./town.ts";

/** Every frame is drawn without a graphics card here. */
vi.setConfig({ testTimeout: 60_000 });

let town: Town;
const complaints: unknown[] = [];

beforeAll(async () => {
  town = await loadTown();
});

beforeEach(() => {
  complaints.length = 0;
  vi.spyOn(console, "warn").mockImplementation((...said) => complaints.push(said));
  vi.spyOn(console, "error").mockImplementation((...said) => complaints.push(said));
});

afterEach(() => {
  for (const map of document.querySelectorAll("stroll-map")) map.remove();
  vi.restoreAllMocks();
});

/** A map of the whole tour on a phone, drawn and still. */
async function mapWith(properties: Partial<StrollMap> = {}): Promise<StrollMap> {
  const map = document.createElement("stroll-map");
  Object.assign(map, { ...town, words: messages.mapWords, label: messages.map, ...properties });
  map.style.cssText = "position:fixed;inset:0";
  document.body.append(map);
  await map.whenIdle();
  return map;
}

function stopButton(map: StrollMap, place: string): HTMLButtonElement {
  const button = map.shadowRoot?.querySelector<HTMLButtonElement>(`button[data-place="${place}"]`);
  if (!button) throw new Error(`no button for ${place}`);
  return button;
}

function middleOf(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function heard<K extends "place-select" | "map-move" | "map-failed">(map: StrollMap, type: K): Event[] {
  const events: Event[] = [];
  map.addEventListener(type, (event) => events.push(event));
  return events;
}

test("shows the town, and the whole walk with its eleven stops as buttons", async () => {
  const map = await mapWith({ shown: ["water"] });
  for (const layer of ["streets", "water"] as const) {
    expect(map.featuresShown(layer), layer).toBeGreaterThan(5);
  }
  // The blocks that look alike are one feature.
  expect(map.featuresShown("ground")).toBe(1);
  const buttons = [...(map.shadowRoot?.querySelectorAll<HTMLButtonElement>("button.stop") ?? [])];
  expect(buttons.map((button) => button.getAttribute("aria-label"))).toEqual(
    town.stops.map(({ number, label }) => `${number}. ${label}`),
  );
  for (const button of buttons) {
    const { left, right, top, bottom, width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeCloseTo(48, 2);
    expect([left >= 0, right <= innerWidth, top >= 0, bottom <= innerHeight]).not.toContain(false);
  }
  expect(complaints).toEqual([]);
});

test("gives a finger room on everything that can be pressed around the map", async () => {
  const map = await mapWith();
  const pressed = [...map.shadowRoot!.querySelectorAll(".corner button, .foot a")];
  expect(pressed).toHaveLength(3);
  for (const part of pressed) {
    const { width, height } = part.getBoundingClientRect();
    expect(Math.min(width, height), part.textContent ?? "").toBeGreaterThanOrEqual(24);
  }
});

test("switches each layer of the mission on and off by itself", async () => {
  const map = await mapWith({ shown: [] });
  const seen = () => missionLayers.filter((layer) => map.featuresShown(layer) > 0);
  expect(seen()).toEqual([]);
  for (const layer of missionLayers) {
    map.shown = [layer];
    await map.whenIdle();
    expect(seen()).toEqual([layer]);
  }
  map.shown = [];
  await map.whenIdle();
  expect(seen()).toEqual([]);
});

describe("what the visitor does", () => {
  test("pressing a stop asks for its place, once, and moves nothing", async () => {
    const map = await mapWith();
    const [chosen, moved] = [heard(map, "place-select"), heard(map, "map-move")];
    await userEvent.click(stopButton(map, "tour-du-guet"));
    expect(chosen).toMatchObject([{ place: "tour-du-guet" }]);
    expect(chosen[0]).toBeInstanceOf(PlaceSelectEvent);
    expect(moved).toEqual([]);
  });

  test("pressing a thing of a layer asks for its place", async () => {
    const map = await mapWith({ stops: [], stroll: null, shown: ["green-jackets-memorial"], view: { zoom: 16, lng: 1.84456, lat: 50.9673 } }); // prettier-ignore
    const chosen = heard(map, "place-select");
    const { position } = town.world.places.get("green-jackets-memorial") ?? { position: [0, 0] };
    expect(position[0]).toBeCloseTo(1.84456, 3);
    await userEvent.click(map, { position: { x: innerWidth / 2, y: innerHeight / 2 } });
    expect(chosen).toMatchObject([{ place: "green-jackets-memorial" }]);
  });

  test("dragging is told as a move; the fit before it was not", async () => {
    const map = document.createElement("stroll-map");
    const moved = heard(map, "map-move");
    Object.assign(map, { ...town, words: messages.mapWords, label: messages.map });
    map.style.cssText = "position:fixed;inset:0";
    document.body.append(map);
    await map.whenIdle();
    expect(moved).toEqual([]);
    const before = middleOf(stopButton(map, "tour-du-guet"));
    const canvas = page.elementLocator(map.shadowRoot?.querySelector("canvas") as Element);
    await userEvent.dragAndDrop(canvas, canvas, {
      sourcePosition: { x: 60, y: 700 },
      targetPosition: { x: 160, y: 740 },
    });
    await map.whenIdle();
    expect(middleOf(stopButton(map, "tour-du-guet")).x).toBeGreaterThan(before.x + 50);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.at(-1)).toBeInstanceOf(MapMoveEvent);
    expect(moved.at(-1)).toMatchObject({ zoom: expect.closeTo(14.3, 0) as number });
  });

  test("the zoom buttons zoom, and tell it", async () => {
    const map = await mapWith();
    const moved = heard(map, "map-move") as MapMoveEvent[];
    const zoomIn = page.getByRole("button", { name: messages.mapWords.zoomIn });
    await userEvent.click(zoomIn);
    await map.whenIdle();
    await userEvent.click(page.getByRole("button", { name: messages.mapWords.zoomOut }));
    await map.whenIdle();
    expect(moved).toHaveLength(2);
    expect((moved[0]?.zoom ?? 0) - (moved[1]?.zoom ?? 0)).toBeCloseTo(1, 5);
  });
});

describe("what the map does by itself", () => {
  test("begins where a link says, in the middle of what is not covered", async () => {
    const place = town.world.places.get("notre-dame");
    const [lng, lat] = place?.stand ?? [0, 0];
    const padding = { top: 0, right: 0, bottom: 400, left: 0 };
    const map = await mapWith({ view: { zoom: 16, lng, lat }, padding });
    const { x, y } = middleOf(stopButton(map, "notre-dame"));
    expect(Math.abs(x - innerWidth / 2)).toBeLessThan(2);
    expect(Math.abs(y - (innerHeight - 400) / 2)).toBeLessThan(2);
  });

  test("brings a chosen stop out from behind the sheet, and marks it", async () => {
    const padding = { top: 0, right: 0, bottom: 400, left: 0 };
    const map = await mapWith({ padding });
    const moved = heard(map, "map-move");
    map.selected = "memorial-museum";
    await map.whenIdle();
    expect(middleOf(stopButton(map, "memorial-museum")).y).toBeLessThan(innerHeight - 400);
    expect(stopButton(map, "memorial-museum").getAttribute("aria-pressed")).toBe("true");
    expect(moved).toEqual([]);
  });

  test("goes to the leg that is looked at", async () => {
    const map = await mapWith();
    map.leg = 6;
    await map.whenIdle();
    const [from, to] = [stopButton(map, "military-hospital"), stopButton(map, "citadel")].map(middleOf);
    expect((from?.x ?? 0) - (to?.x ?? 0)).toBeGreaterThan(120);
    expect(to?.x).toBeGreaterThan(0);
    expect(from?.x).toBeLessThan(innerWidth);
  });

  test("changes its colours and language and keeps place, layers and stops", async () => {
    const map = await mapWith({ shown: ["citadel", "water"] });
    const before = { citadel: map.featuresShown("citadel"), at: middleOf(stopButton(map, "citadel")) };
    for (const theme of themeNames) {
      map.theme = theme;
      map.language = "fr";
      await map.whenIdle();
      expect(map.featuresShown("citadel")).toBe(before.citadel);
      expect(map.featuresShown("fortifications")).toBe(0);
      expect(middleOf(stopButton(map, "citadel"))).toEqual(before.at);
      expect(map.style.getPropertyValue("--map-paper")).toBe(palettes[theme].paper);
    }
    expect(complaints).toEqual([]);
  });

  test("is drawn again where it was left when it returns to the page", async () => {
    const map = await mapWith({ shown: ["citadel"] });
    map.remove();
    expect(map.shadowRoot?.querySelector("canvas")).toBeNull();
    document.body.append(map);
    await map.whenIdle();
    expect(map.featuresShown("citadel")).toBeGreaterThan(0);
    expect(map.shadowRoot?.querySelectorAll("button.stop")).toHaveLength(11);
  });

  test("comes back whole when the graphics card was lost, with what was asked for meanwhile", async () => {
    const map = await mapWith({ shown: [] });
    const failed = heard(map, "map-failed");
    const canvas = map.shadowRoot?.querySelector("canvas");
    const card = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    const lost = new Promise((resolve) => canvas?.addEventListener("webglcontextlost", resolve));
    card?.loseContext();
    await lost;
    map.shown = ["citadel"];
    // The browser allows a card back only after everyone has heard of its loss.
    await new Promise(requestAnimationFrame);
    card?.restoreContext();
    await map.whenIdle();
    expect(map.featuresShown("citadel")).toBeGreaterThan(0);
    expect(map.featuresShown("streets")).toBeGreaterThan(10);
    expect(failed).toEqual([]);
  });

  test("comes back whole when the phone has killed its workers in the background", async () => {
    const workers: Worker[] = [];
    const Browser = globalThis.Worker;
    vi.stubGlobal(
      "Worker",
      class extends Browser {
        constructor(...asked: ConstructorParameters<typeof Worker>) {
          super(...asked);
          workers.push(this);
        }
      },
    );
    const map = await mapWith({ shown: [] });
    const failed = heard(map, "map-failed");
    const first = workers.length;
    expect(first).toBeGreaterThan(0);
    for (const worker of workers) worker.terminate();
    document.dispatchEvent(new Event("visibilitychange"));
    await expect.poll(() => workers.length, { timeout: 20_000 }).toBeGreaterThan(first);
    map.shown = ["citadel"];
    await map.whenIdle();
    expect(map.featuresShown("citadel")).toBeGreaterThan(0);
    expect(map.featuresShown("streets")).toBeGreaterThan(10);
    expect(failed).toEqual([]);
    vi.unstubAllGlobals();
  });

  test("says so once where there is no WebGL, and stays up", async () => {
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    const map = document.createElement("stroll-map");
    const failed = heard(map, "map-failed");
    document.body.append(map);
    await map.whenIdle();
    map.shown = ["citadel"];
    await map.whenIdle();
    expect(failed).toHaveLength(1);
    expect(failed[0]).toBeInstanceOf(MapFailedEvent);
    expect(map.featuresShown("citadel")).toBe(0);
  });
});

test.each(themeNames)("has no fault an audit can find in %s", async (theme) => {
  const map = await mapWith({ theme, shown: ["citadel", "water"], selected: "citadel" });
  const { violations } = await axe.run(map, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(", ")}`)).toEqual([]);
});
