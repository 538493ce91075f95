import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildIndex, editsBetween, search, wordsOf } from "../../../src/domain/search.ts";

const index = buildIndex([
  {
    thing: "tour-du-guet",
    names: ["Place d’Armes and the Watchtower", "La place d’Armes et la tour du Guet"],
    texts: [],
  },
  {
    thing: "town-hall",
    names: ["Town Hall and Belfry", "Hôtel de ville et beffroi"],
    texts: ["Its tower is 74 metres high."],
  },
  {
    thing: "nicholson",
    names: ["Brigadier Claude Nicholson"],
    texts: ["Commanded 30th Infantry Brigade from the Citadel."],
  },
  { thing: "1-qvr", names: ["Queen Victoria’s Rifles", "QVR"], texts: [] },
  { thing: "rue-royale-street", names: ["Rue Royale"], texts: [] },
  {
    thing: "citadel",
    names: ["The Citadel", "La Citadelle"],
    texts: ["Nicholson held his headquarters here."],
  },
  { thing: "shot", names: ["Memorial to the people executed at the Citadel in 1944"], texts: [] },
  { thing: "bridge", names: ["Pont George V"], texts: ["Then also called pont Richelieu."] },
  { thing: "rescuers", names: ["Monument des Sauveteurs"], texts: ["Sœurs, bœufs et œuvres"] },
]);

const first = (question: string): string | undefined => search(index, question)[0]?.thing;

describe("search", () => {
  test.each([
    ["Tour du Guet", "tour-du-guet"],
    ["tour du gué", "tour-du-guet"],
    ["watchtower", "tour-du-guet"],
    ["wachtower", "tour-du-guet"],
    ["WATCHT", "tour-du-guet"],
    ["Nicholson", "nicholson"],
    ["nicolson", "nicholson"],
    ["QVR", "1-qvr"],
    ["rue royale", "rue-royale-street"],
    ["hotel de ville", "town-hall"],
    ["béffroi", "town-hall"],
    ["citadelle", "citadel"],
    ["citadel", "citadel"],
    ["citdael", "citadel"],
    ["pont richelieu", "bridge"],
    ["oeuvres", "rescuers"],
  ])("“%s” finds %s first", (question, thing) => expect(first(question)).toBe(thing));

  test.each(["", "  ", "…", "zzzzzz", "tour du zzzzzz", "qvx"])("“%s” finds nothing", (question) =>
    expect(search(index, question)).toEqual([]),
  );

  test("a question of small words alone is still a question", () => {
    expect(search(index, "la").map(({ thing }) => thing)).toContain("tour-du-guet");
  });

  test("whatever is typed never throws, and answers come best first", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (question) => {
        const scores = search(index, question).map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe("edits", () => {
  test.each([
    ["guet", "guet", 0],
    ["guet", "gue", 1],
    ["guet", "geut", 1],
    ["nicholson", "nikolson", 2],
    ["rifles", "trifle", 2],
  ])("%s → %s: %i", (one, other, edits) => {
    expect(editsBetween(one, other, 2)).toBe(edits);
    expect(editsBetween(other, one, 2)).toBe(edits);
  });

  test("more than asked for is only said to be more", () => {
    expect(editsBetween("citadel", "lighthouse", 2)).toBe(3);
    expect(editsBetween("abcdef", "ghijkl", 2)).toBe(3);
  });

  test("agrees with the plain recursive definition", () => {
    const slow = (a: string, b: string): number => {
      if (a === "" || b === "") return a.length + b.length;
      const cut = Math.min(
        slow(a.slice(1), b) + 1,
        slow(a, b.slice(1)) + 1,
        slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
      );
      const swap = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
      return swap ? Math.min(cut, slow(a.slice(2), b.slice(2)) + 1) : cut;
    };
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editsBetween(a, b, 6)).toBe(slow(a, b));
      }),
    );
  });
});

test("words lose accents, case and marks, and keep figures", () => {
  expect(wordsOf("L’Hôtel-Dieu, 30th; Cœur Ç")).toEqual(["l", "hotel", "dieu", "30th", "coeur", "c"]);
});
