import { expect, test } from "vitest";
import { gpxOf } from "../../../src/app/gpx.ts";
import { stroll, texts, tour } from "../../fixtures/walk.ts";

test("a real parser reads the GPX file of a walk, and finds its stops and its way", () => {
  const file = gpxOf(
    stroll,
    texts,
    { title: "é & <b>🎖️</b> \u202e", summary: "", nameOf: (id) => texts.places[id]?.name ?? id },
    (place) => `https://example.org/?tour=${tour.id}&stop=${place ?? ""}`,
  );
  const read = new DOMParser().parseFromString(file, "application/xml");
  expect(read.querySelector("parsererror")).toBeNull();
  expect(read.querySelector("metadata > name")?.textContent).toBe("é & <b>🎖️</b> \u202e");
  expect([...read.querySelectorAll("wpt > name")].map((name) => name.textContent)).toEqual([
    "The Citadel",
    "Green Jackets Memorial",
  ]);
  expect(read.querySelectorAll("trkseg")).toHaveLength(stroll.legs.length);
  expect(read.querySelector("wpt > link")?.getAttribute("href")).toContain("&stop=citadel");
});
