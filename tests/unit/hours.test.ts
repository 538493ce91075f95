import { describe, expect, test } from "vitest";
import { workOutHours } from "../../geo/build/hours.ts";
import { windowsOn } from "../../src/domain/hours.ts";
import type { Hours } from "../../src/domain/hours.ts";

function hours(value: string): Hours {
  const worked = workOutHours({ value, as_of: "2025", sources: ["board"] }, [1.85, 50.95]);
  if (typeof worked === "string") throw new Error(worked);
  return worked;
}

describe("a museum closed on Mondays and some holidays", () => {
  const museum = hours(
    "Apr-Oct We-Mo 10:00-12:30,13:30-18:00; Nov-Mar Tu-Su 13:00-17:00; Nov 11 14:00-16:00; Jan 01,May 01,Dec 25 off; easter +1 day off",
  );
  const [summer, winter] = [[[600, 750], [810, 1080]], [[780, 1020]]]; // prettier-ignore

  test.each([
    ["2026-11-08", "a Sunday", winter],
    ["2026-11-09", "a Monday in winter", []],
    ["2026-11-11", "Armistice Day, a Wednesday with hours of its own", [[840, 960]]],
    ["2026-12-25", "Christmas, a Friday", []],
    ["2027-01-01", "New Year’s Day, a Friday", []],
    ["2027-03-28", "Easter Sunday, and the clocks change", winter],
    ["2027-03-29", "Easter Monday", []],
    ["2027-03-31", "the last day of winter hours, a Wednesday", winter],
    ["2027-04-01", "the first of summer hours, a Thursday", summer],
    ["2027-05-01", "the first of May, a Saturday", []],
    ["2027-05-03", "a Monday in summer", summer],
    ["2027-05-04", "a Tuesday in summer", []],
    ["2027-10-31", "Sunday, and the clocks change back", summer],
    ["2028-02-29", "a leap day, a Tuesday", winter],
    ["2028-04-17", "Easter Monday of the year after", []],
    ["2028-12-31", "the last day known, a Sunday", winter],
  ])("%s, %s", (day, _why, expected) => {
    expect(windowsOn(museum, day)).toEqual(expected);
  });
});

describe("public holidays of Pas-de-Calais", () => {
  const shop = hours("Mo-Su,PH 09:00-18:00; PH off");

  // Of 2027, as the labour code lists them (L3133-1): Easter on 28 March, Ascension 39 days later, Whit Monday 50.
  const holidays = [
    "2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17",
    "2027-07-14", "2027-08-15", "2027-11-01", "2027-11-11", "2027-12-25",
  ]; // prettier-ignore

  test("are these and no others in 2027", () => {
    const days = Array.from({ length: 365 }, (_, index) =>
      new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10),
    );
    expect(days.filter((day) => windowsOn(shop, day).length === 0)).toEqual(holidays);
  });
});

describe("what nobody knows is unknown", () => {
  const always = hours("24/7");

  test("open day and night is one window", () => {
    expect(windowsOn(always, "2027-03-28")).toEqual([[0, 1440]]);
  });

  test.each(["2026-10-31", "2029-01-01", "1940-05-26", "tomorrow", "", "2027-13-01", "2027-1-1"])(
    "“%s” is outside the days worked out",
    (day) => {
      expect(windowsOn(always, day)).toBe("unknown");
    },
  );

  test("no hours at all", () => {
    expect(windowsOn(undefined, "2027-05-03")).toBe("unknown");
  });

  test("hours that say so themselves", () => {
    const bell = hours('Mo-Fr 10:00-12:00; Sa 10:00-12:00 unknown "ask first"');
    expect(windowsOn(bell, "2027-05-07")).toEqual([[600, 720]]);
    expect(windowsOn(bell, "2027-05-08")).toBe("unknown");
    expect(windowsOn(bell, "2027-05-09")).toEqual([]);
  });

  test("the part of the year that a source does not speak of", () => {
    const museum = hours("unknown; Apr 07-30: off; Apr 07-30: Mo,We-Sa 11:00-17:00; May-Sep: 10:00-18:00");
    expect(windowsOn(museum, "2027-04-06")).toBe("unknown");
    expect(windowsOn(museum, "2027-04-07")).toEqual([[660, 1020]]);
    expect(windowsOn(museum, "2027-04-13")).toEqual([]);
    expect(windowsOn(museum, "2027-10-01")).toBe("unknown");
  });

  test("a closing after midnight is kept on its own days", () => {
    const bar = hours("Fr 20:00-02:00");
    expect(windowsOn(bar, "2027-05-07")).toEqual([[1200, 1440]]);
    expect(windowsOn(bar, "2027-05-08")).toEqual([[0, 120]]);
  });

  test("hours that cannot be read are told, not guessed", () => {
    expect(workOutHours({ value: "whenever", as_of: "2025", sources: ["board"] }, [1.85, 50.95])).toMatch(
      /./,
    );
    expect(
      typeof workOutHours({ value: "Mo-Fr 25:00-99:00", as_of: "2025", sources: ["b"] }, [1.85, 50.95]),
    ).toBe("string");
  });
});
