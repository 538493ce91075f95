import { describe, expect, test } from "vitest";
import type { Draft } from "../../../src/domain/draft.ts";
import { decode, encode } from "../../../src/domain/exchange/link.ts";

function read(search: string) {
  const result = decode(search);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const whole: Draft = {
  stops: ["citadel", "notre-dame", "courgain"],
  order: "given",
  shape: "loop",
  start: [1.85082, 50.95348],
  end: [1.8446, 50.967],
  day: "2026-05-24",
  departAt: 14 * 60 + 5,
  budgetMinutes: 90,
  stepFree: true,
  speed: 0.9,
  name: "Aunt Zoë & me, 100 %",
};

describe("the link of a stroll", () => {
  test("is written the same way every time, and read as it was written", () => {
    const link = encode({ draft: whole });
    expect(link).toBe(
      "?stops=citadel.notre-dame.courgain&order=given&loop=1&from=1.85082,50.95348&to=1.8446,50.967" +
        "&day=2026-05-24&depart=14:05&budget=90&stepfree=1&speed=0.9&name=Aunt+Zo%C3%AB+%26+me%2C+100+%25",
    );
    expect(read(link)).toEqual({ draft: whole, faults: [] });
  });

  test.each([
    ["order=sideways"],
    ["loop=yes"],
    ["from=1.85"],
    ["from=1.85,50.95,3"],
    ["from=200,50"],
    ["to=NaN,50"],
    ["day=2026-02-30"],
    ["day=tomorrow"],
    ["depart=25:00"],
    ["depart=9:00"],
    ["budget=0"],
    ["budget=1e9"],
    ["budget=12.5"],
    ["speed=99"],
    ["stepfree=2"],
    ["name=%00"],
  ])("%s is left out and told; the rest of the stroll is kept", (part) => {
    const { draft, faults } = read(`?stops=citadel.courgain&${part}`);
    expect(draft).toEqual({ stops: ["citadel", "courgain"], order: "best", shape: "one-way" });
    expect(faults).toHaveLength(1);
    expect(faults[0]?.kind).toBe("bad-stroll-wish");
  });

  test("names what can be no stop, and keeps the others", () => {
    expect(read("?stops=citadel.<b>.courgain.citadel")).toMatchObject({
      draft: { stops: ["citadel", "courgain"] },
      faults: [{ kind: "unknown-stops", asked: ["<b>"] }],
    });
    expect(read("?stops=../etc").draft).toBeUndefined();
  });

  test("may be of a stroll without any stop yet; a tour goes before a stroll", () => {
    expect(read("?stops=&depart=14:00").draft).toEqual({
      stops: [],
      order: "best",
      shape: "one-way",
      departAt: 840,
    });
    expect(read("?tour=last-stand&stops=citadel")).toEqual({ tour: "last-stand", faults: [] });
  });
});
