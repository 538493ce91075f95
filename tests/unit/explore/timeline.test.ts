import { describe, expect, test } from "vitest";
import {
  clampMinute,
  filtered,
  firstMinute,
  hourAt,
  hourIsKnown,
  lastMinute,
  minuteAfter,
  minutesInto,
  noFilter,
  parseMinute,
  stepFrom,
} from "../../../src/domain/timeline.ts";

/** Five moments of 23 and 24 May, as they are printed. */
const moments = [
  { id: "bombs", from: "1940-05-10T00:00", to: "1940-05-10T04:00" },
  { id: "searchlights", from: "1940-05-23T14:00", to: "1940-05-23T17:00" },
  { id: "farm", from: "1940-05-23T14:00", to: "1940-05-23T19:00" },
  { id: "mcnaughton", from: "1940-05-23T23:30", to: "1940-05-23T23:30" },
  { id: "wessex", from: "1940-05-24T16:45", to: "1940-05-24T17:00" },
].map((moment) => ({ ...moment, sides: ["british"], units: [], places: [] }));

function idsAt(at: string): { past: string[]; now: string[]; ahead: string[] } {
  const { past, now, ahead } = hourAt(moments, at);
  const ids = (some: readonly { readonly id: string }[]): string[] => some.map(({ id }) => id);
  return { past: ids(past), now: ids(now), ahead: ids(ahead) };
}

describe("the hour", () => {
  test.each([
    ["1940-05-22T00:00", ["bombs"], []],
    ["1940-05-23T13:59", ["bombs"], []],
    ["1940-05-23T14:00", ["bombs"], ["searchlights", "farm"]],
    ["1940-05-23T17:00", ["bombs", "searchlights"], ["farm"]],
    ["1940-05-23T23:59", ["bombs", "searchlights", "farm"], ["mcnaughton"]],
    ["1940-05-24T00:00", ["bombs", "searchlights", "farm", "mcnaughton"], []],
    ["1940-05-24T17:14", ["bombs", "searchlights", "farm", "mcnaughton"], ["wessex"]],
  ])("at %s: over %j, happening %j", (at, past, now) => {
    const hour = idsAt(at);
    expect(hour.past).toEqual(past);
    expect(hour.now).toEqual(now);
    expect([...hour.past, ...hour.now, ...hour.ahead].toSorted()).toEqual(
      moments.map(({ id }) => id).toSorted(),
    );
  });
});

describe("what nobody noted the hour of", () => {
  const day = ["1940-05-25T00:00", "1940-05-25T23:59"] as const;
  test.each([
    ["the afternoon", "part", "1940-05-25T12:00", "1940-05-25T18:00", true],
    ["a whole day held", "about", ...day, true],
    ["some time by day", "part", "1940-05-25T06:00", "1940-05-25T18:00", false],
    ["some time that day", "part", ...day, false],
    ["a day not named", "part", "1940-05-24T00:00", "1940-05-26T16:00", false],
  ] as const)("%s: is it happening?", (_, clock, from, to, known) => {
    const moment = { from, to, clock };
    expect(hourIsKnown(moment)).toBe(known);
    const at = "1940-05-25T13:00";
    expect(hourAt([moment], at).now).toEqual(known ? [moment] : []);
    expect(hourAt([moment], at).maybe).toEqual(known ? [] : [moment]);
    expect(hourAt([moment], "1940-05-27T00:00").past).toEqual([moment]);
    expect(hourAt([moment], "1940-05-23T00:00").ahead).toEqual([moment]);
  });
});

describe("stepping", () => {
  test("goes from beginning to beginning, and to the ends of the timeline", () => {
    const forward = [firstMinute];
    while (forward.at(-1) !== lastMinute) forward.push(stepFrom(moments, forward.at(-1) as string, 1));
    expect(forward).toEqual([
      firstMinute,
      "1940-05-23T14:00",
      "1940-05-23T23:30",
      "1940-05-24T16:45",
      lastMinute,
    ]);
    const back = [lastMinute];
    while (back.at(-1) !== firstMinute) back.push(stepFrom(moments, back.at(-1) as string, -1));
    expect(back).toEqual(forward.toReversed());
  });
});

describe("minutes", () => {
  test.each([
    ["1940-05-25T15:00", "1940-05-25T15:00"],
    ["1940-05-10T03:00", firstMinute],
    ["1940-05-28T09:00", lastMinute],
    ["1940-05-25T24:00", undefined],
    ["1940-05-25T15:60", undefined],
    ["1940-06-25T15:00", undefined],
    ["1940-05-25", undefined],
    ["<script>", undefined],
  ])("%s is read as %s", (text, minute) => expect(parseMinute(text)).toBe(minute));

  test("counting and writing are each other's inverse over the whole timeline", () => {
    for (let minutes = 0; minutes <= minutesInto(lastMinute); minutes += 37)
      expect(minutesInto(minuteAfter(minutes))).toBe(minutes);
    expect(minutesInto(lastMinute)).toBe(6 * 24 * 60);
    expect(clampMinute("1940-05-29T00:00")).toBe(lastMinute);
  });
});

test("filters are all to be met at once", () => {
  const things = [
    { id: "a", sides: ["british"], units: ["1-rb"], places: ["citadel"] },
    { id: "b", sides: ["british", "french"], units: [], places: ["citadel"] },
    { id: "c", sides: ["german"], units: ["10-panzer"], places: [] },
  ];
  const ids = (filter: Partial<typeof noFilter>): string =>
    filtered(things, { ...noFilter, ...filter })
      .map(({ id }) => id)
      .join("");
  expect(ids({})).toBe("abc");
  expect(ids({ side: "british" })).toBe("ab");
  expect(ids({ side: "french", place: "citadel" })).toBe("b");
  expect(ids({ side: "french", unit: "10-panzer" })).toBe("");
});
