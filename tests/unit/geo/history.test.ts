import { expect, test } from "vitest";
import { makeBattle, makeHistoryFacts, makeHistoryTexts } from "../../../geo/build/history.ts";
import { checkHistory } from "../../../geo/check/history.ts";
import { checkProse } from "../../../geo/check/prose.ts";
import { checkReferences } from "../../../geo/check/references.ts";
import { serialise } from "../../../geo/collection.ts";
import { readTown } from "../../../geo/town.ts";
import type { Town } from "../../../geo/town.ts";
import {
  joinHistory,
  parseBattle,
  parseHistoryFacts,
  parseHistoryTexts,
} from "../../../src/domain/parse-history.ts";
import type { Result } from "../../../src/domain/result.ts";
import { front, moment, person, smallHistory, unit } from "./small-history.ts";
import { metres, place } from "./small-town.ts";

function sure<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function asShipped(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** The history as the app reads it from the files that are built of a town. */
function shipped(town: Town) {
  const battle = makeBattle(town);
  expect(battle.findings).toEqual([]);
  return joinHistory(
    sure(parseBattle("battle-1940.geojson", JSON.parse(serialise(battle.features)))),
    sure(parseHistoryFacts("history.json", asShipped(makeHistoryFacts(town)))),
  );
}

function faults(town: Town): string[] {
  return [...makeBattle(town).findings, ...checkHistory(town), ...checkReferences(town)].map(
    ({ file, where, what }) => `${file} | ${where} | ${what}`,
  );
}

test("a moment at a place lies where the place does, with the papers of the place", () => {
  const [told] = shipped(smallHistory()).moments;
  expect(told).toEqual({
    id: "they-come",
    from: "1940-05-24T12:00",
    to: "1940-05-24T12:30",
    clock: "about",
    certainty: "surveyed",
    precisionMetres: 3,
    geometry: { type: "Point", coordinates: metres(50, 105).map((degrees) => expect.closeTo(degrees, 5)) },
    sides: ["british"],
    units: ["riflemen"],
    people: ["someone"],
    places: ["tower", "gate"],
    heavy: false,
  });
});

test("a drawn moment is approximate unless it is disputed, and an open ring is closed", () => {
  const corners = [metres(0, 0), metres(100, 0), metres(100, 100)];
  const { moments } = shipped(
    smallHistory({
      moments: [
        moment({ id: "b", at: { area: corners, precision_m: 200 }, heavy: true }),
        moment({ id: "a", at: { line: corners, precision_m: 300 }, certainty: "disputed" }),
      ],
    }),
  );
  expect(moments.map(({ id, certainty, heavy, precisionMetres }) => [id, certainty, heavy, precisionMetres]))
    .toEqual([["a", "disputed", false, 300], ["b", "approximate", true, 200]]); // prettier-ignore
  expect(moments[0]?.geometry.type).toBe("LineString");
  expect(moments[1]?.geometry).toMatchObject({ type: "Polygon", coordinates: [{ length: 4 }] });
});

test("moments and fronts come in the order they began", () => {
  const { moments, fronts, units, people } = shipped(
    smallHistory({
      moments: [
        moment({ id: "a", from: "1940-05-24T12:00" }),
        moment({ id: "b", from: "1940-05-23T14:00" }),
        moment({ id: "c", from: "1940-05-24T09:00" }),
      ],
      fronts: [front(), front({ id: "outer", kind: "area", from: "1940-05-23T14:00" })],
    }),
  );
  expect(moments.map(({ id }) => id)).toEqual(["b", "c", "a"]);
  expect(fronts.map(({ id, geometry }) => [id, geometry.type])).toEqual([
    ["outer", "Polygon"],
    ["canal-line", "LineString"],
  ]);
  expect(units.get("riflemen")?.side).toBe("british");
  expect(people.get("someone")?.places).toEqual(["tower"]);
});

test("texts bring only the sources that nothing else brings", () => {
  const told = moment();
  const diary = [{ text: "They came", sources: ["book", "diary"] }];
  const town = smallHistory({
    moments: [moment({ texts: { ...told.value.texts, fr: { ...told.value.texts.fr, text: diary } } })],
    sources: {
      book: { kind: "book", label: { en: "A book", fr: "Un livre" } },
      diary: { kind: "book", label: { en: "A diary", fr: "Un journal" } },
    },
    glossary: [
      { id: "sapper", texts: { en: word("Sapper"), fr: word("Sapeur") }, sources: ["book"] },
      { id: "bastion", texts: { en: word("Bastion"), fr: word("Bastion") }, sources: ["book"] },
    ],
  });
  const french = sure(parseHistoryTexts("history-fr.json", asShipped(makeHistoryTexts(town, "fr"))));
  expect(french.sources).toEqual({ diary: { label: "Un journal" } });
  expect(french.glossary.map(({ term }) => term)).toEqual(["Bastion", "Sapeur"]);
  expect(french.units["riflemen"]?.short).toBe("R");
});

function word(term: string) {
  return { term, text: "A word" };
}

test("the small history breaks no rule", () => {
  expect(faults(smallHistory({ fronts: [front()] }))).toEqual([]);
});

const at = "content/moments/they-come.json | they-come";

test.each<[string, Partial<Town>, string]>([
  ["a unit nobody knows", { moments: [moment({ units: ["x"] })] }, `${at} | the unit “x” is unknown`],
  ["a person nobody knows", { moments: [moment({ people: ["x"] })] }, `${at} | the person “x” is unknown`],
  ["a place nobody knows", { moments: [moment({ places: ["x"] })] }, `${at} | the place “x” is unknown`],
  [
    "a moment at a place nobody knows",
    { moments: [moment({ at: { place: "x" } })] },
    `${at}, at | the place “x” is unknown or has no landmark`,
  ],
  [
    "a person of a unit nobody knows",
    { people: [{ ...person, value: { ...person.value, units: ["x"] } }] },
    "content/people/someone.json | someone | the unit “x” is unknown",
  ],
  [
    "an end before the beginning",
    { moments: [moment({ to: "1940-05-24T11:59" })] },
    `${at} | ends at 1940-05-24T11:59, before it begins at 1940-05-24T12:00`,
  ],
  [
    "latitude first",
    { moments: [moment({ at: { point: [50.95, 1.85], precision_m: 10 } })] },
    `${at} | [50.95, 1.85] is outside the battlefield`,
  ],
  [
    "a front too far out",
    { fronts: [front({ coordinates: [[1.85, 50.95], [1.85, 51.9]] })] }, // prettier-ignore
    "content/fronts/canal-line.json | canal-line | [1.85, 51.9] is outside the battlefield",
  ],
  [
    "a file of another name",
    { units: [{ ...unit, file: "content/units/rifles.json" }] },
    "content/units/rifles.json | riflemen | the id is not the name of the file",
  ],
  [
    "a front with the id of a moment",
    { fronts: [front({ id: "they-come" })] },
    "content/fronts/they-come.json | they-come | the id is used twice",
  ],
  [
    "a source nobody registered",
    { units: [{ ...unit, value: { ...unit.value, texts: unsourced(unit.value.texts) } }] },
    "content/units/riflemen.json | riflemen, “They came…” | the source “rumour” is unknown",
  ],
  [
    "a word explained from nowhere",
    { glossary: [{ id: "sapper", texts: { en: word("a"), fr: word("b") }, sources: ["rumour"] }] },
    "content/glossary.json | sapper | the source “rumour” is unknown",
  ],
])("%s", (_name, change, fault) => {
  expect(faults(smallHistory(change))).toEqual([fault]);
});

test("a code used twice", () => {
  const { places } = smallHistory();
  const twin = { file: "content/places/twin.json", value: place({ id: "twin", code: "to" }) };
  expect(faults(smallHistory({ places: [...places, twin] }))).toEqual([
    "content/places/twin.json | twin | the code “to” is used twice",
  ]);
});

test("mistakes that sources repeat are found in moments and in the glossary", () => {
  const { en, fr } = moment().value.texts;
  const wrong = [{ text: "The Citadel fell on 27 May.", sources: ["book"] }];
  const town = smallHistory({
    moments: [moment({ texts: { en: { ...en, text: wrong }, fr } })],
    glossary: [
      {
        id: "edward",
        texts: { en: { term: "Edward", text: "Edward II" }, fr: word("É") },
        sources: ["book"],
      },
    ],
  });
  expect(checkProse(town).map(({ where }) => where)).toEqual([
    "they-come, en, text, 0, text",
    "edward, en, text",
  ]);
});

function unsourced(texts: typeof unit.value.texts): typeof unit.value.texts {
  return { ...texts, en: { ...texts.en, text: [{ text: "They came", sources: ["rumour"] }] } };
}

test.each([
  ["an unknown clock", { clock: "maybe" }, "clock | "],
  ["a day that is no minute", { from: "1940-05-24" }, "from | must be a minute like 1940-05-24T16:20"],
  ["a blank between day and hour", { to: "1940-05-24 16:20" }, "to | must be a minute like"],
  ["an unknown side", { sides: ["martian"] }, "sides.0 | "],
  ["no side", { sides: [] }, "sides | must name at least one side"],
  ["no place and no precision", { at: { point: [1.85, 50.95] } }, "at | must be a place, or"],
  ["one language", { texts: { en: moment().value.texts.en } }, "texts.fr | is missing"],
  [
    "a claim without a source",
    { texts: { ...moment().value.texts, fr: { title: "t", when: "w", text: [{ text: "x", sources: [] }] } } },
    "texts.fr.text.0.sources | must name at least one source",
  ],
])("a moment with %s is refused", (_name, change, fault) => {
  const file = "content/moments/they-come.json";
  const folder = {
    read: (path: string) =>
      path === file
        ? JSON.stringify({ ...moment().value, ...change })
        : path.endsWith(".geojson")
          ? undefined
          : "{}",
    write: () => {},
    list: (path: string) => (path === "content/moments" ? ["they-come.json"] : []),
  };
  const found = readTown(folder).findings.filter((finding) => finding.file === file);
  expect(found.map(({ where, what }) => `${where} | ${what}`)).toEqual([expect.stringContaining(fault)]);
});
