import { describe, expect, test } from "vitest";
import * as actions from "../../../src/app/actions.ts";
import { addressOf } from "../../../src/app/select.ts";
import { initialState, type AppState } from "../../../src/app/state.ts";
import { Store } from "../../../src/app/store.ts";
import type { Guide } from "../../../src/domain/guide.ts";
import type { Place } from "../../../src/domain/place.ts";
import type { Texts } from "../../../src/domain/tour.ts";

const place: Place = {
  id: "citadel",
  code: "ci",
  kind: "fort",
  voice: "umber",
  position: [1.841, 50.957],
  stand: [1.843, 50.957],
  certainty: "approximate",
  precisionMetres: 60,
  visitMinutes: 20,
};
const guide: Guide = {
  places: new Map([["citadel", place]]),
  tours: new Map([
    ["last-stand", { id: "last-stand", order: "given", shape: "one-way", stops: [{ place: "citadel" }] }],
  ]),
};
const ready = { status: "ready", value: guide } as const;
const start = initialState("en");

function after(...changes: readonly actions.Action[]): AppState {
  return changes.reduce((state, change) => change(state), start);
}

describe("the state", () => {
  test("forgets a tour and a place that do not exist, and says so", () => {
    const state = after(
      actions.followLink({ tour: "no-such", stop: "nowhere", faults: [] }),
      actions.receiveGuide(ready),
    );
    expect(state).toMatchObject({ tour: null, selected: null });
    expect(state.notices).toEqual([
      { kind: "unknown-tour", asked: "no-such" },
      { kind: "unknown-place", asked: "nowhere" },
    ]);
  });

  test("keeps a tour and a place that exist", () => {
    const link = { tour: "last-stand", stop: "citadel", faults: [] };
    for (const state of [
      after(actions.followLink(link), actions.receiveGuide(ready)),
      after(actions.receiveGuide(ready), actions.followLink(link)),
    ]) {
      expect(state).toMatchObject({ tour: "last-stand", selected: "citadel", notices: [] });
    }
  });

  test("drops texts that come late in a language no longer wanted", () => {
    const french = { language: "fr", places: {}, tours: {}, sources: {} } satisfies Texts;
    const state = after(
      actions.changeLanguage("fr"),
      actions.changeLanguage("en"),
      actions.receiveTexts("fr", { status: "ready", value: french }),
    );
    expect(state.texts).toEqual({ status: "loading" });
  });

  test("switching the language keeps tour, place, layers and map", () => {
    const before = after(
      actions.receiveGuide(ready),
      actions.openTour("last-stand"),
      actions.selectPlace("citadel"),
      actions.toggleLayer("amenities", true),
      actions.moveMap({ zoom: 15, lat: 50.95, lng: 1.85 }),
    );
    expect(actions.changeLanguage("fr")(before)).toEqual({ ...before, language: "fr" });
  });

  test("layers keep the order of the panel whatever the order of switching", () => {
    const one = after(
      actions.toggleLayer("calais-nord-streets", true),
      actions.toggleLayer("citadel", false),
    );
    const other = after(
      actions.toggleLayer("citadel", false),
      actions.toggleLayer("calais-nord-streets", true),
    );
    expect(one.layers).toEqual(other.layers);
    expect(one.layers).toContain("calais-nord-streets");
    expect(one.layers).not.toContain("citadel");
  });

  test("tells the same thing only once, and the loss of the map only once", () => {
    const state = after(
      actions.loseMap("no WebGL"),
      actions.loseMap("still none"),
      actions.notify({ kind: "no-stops" }),
      actions.notify({ kind: "no-stops" }),
    );
    expect(state.notices).toEqual([{ kind: "map-unavailable", why: "no WebGL" }, { kind: "no-stops" }]);
    expect(actions.dismissNotice(0)(state).notices).toEqual([{ kind: "no-stops" }]);
  });

  test("its address leaves out what is as by default", () => {
    expect(addressOf(start)).toBe("?lang=en");
    expect(addressOf(after(actions.openTour("last-stand"), actions.toggleLayer("water", false)))).toBe(
      "?lang=en&tour=last-stand&layers=citadel.fortifications.green-jackets-memorial.memorial-museum.parks.walkways",
    );
  });
});

describe("the store", () => {
  test("tells of changes, not of the same state again, and stops when asked", () => {
    const store = new Store(1);
    const heard: number[] = [];
    const stop = store.subscribe(() => heard.push(store.state));
    store.update((n) => n + 1);
    store.update((n) => n);
    stop();
    store.update((n) => n + 1);
    expect(heard).toEqual([2]);
    expect(store.state).toBe(3);
  });
});
