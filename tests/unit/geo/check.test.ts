import { describe, expect, test } from "vitest";
import { buildTown } from "../../../geo/build/build.ts";
import { checkGround } from "../../../geo/check/ground.ts";
import { knownErrorsIn } from "../../../geo/check/known-errors.ts";
import { checkFeatures } from "../../../geo/check/layers.ts";
import { checkPlaces, countWords } from "../../../geo/check/places.ts";
import { checkProse } from "../../../geo/check/prose.ts";
import { checkReferences } from "../../../geo/check/references.ts";
import { checkReproducible } from "../../../geo/check/reproduce.ts";
import { feature } from "../../../geo/collection.ts";
import { findingLine } from "../../../geo/finding.ts";
import { drawn, surveyed } from "../../../geo/papers.ts";
import type { Town } from "../../../geo/town.ts";
import { hundredWords, metres, place, smallTown, street, withEnglish, withPlace } from "./small-town.ts";

const files = (
  findings: readonly { readonly file: string; readonly where: string; readonly what: string }[],
) => findings.map(({ file, where, what }) => `${file} | ${where} | ${what}`);

function checkTown(town: Town) {
  const walkways = buildTown(town).layers.get("walkways") as Parameters<typeof checkGround>[1];
  return [
    ...buildTown(town).findings,
    ...checkPlaces(town),
    ...checkProse(town),
    ...checkReferences(town),
    ...checkGround(town, walkways),
  ];
}

test("the small town breaks no rule", () => {
  expect(checkTown(smallTown())).toEqual([]);
});

test("a finding reads as one line with file, place and remedy", () => {
  const finding = { file: "content/x.json", where: "x, en", what: "is missing", remedy: "Write it" };
  expect(findingLine(finding)).toBe("geo/content/x.json: x, en: is missing. Write it.");
});

describe("places", () => {
  test.each([
    [89, "has 89 words"],
    [90, undefined],
    [160, undefined],
    [161, "has 161 words"],
  ])("a story of %i words", (words, what) => {
    const text = Array.from({ length: words }, () => "mot").join(" ");
    const found = checkPlaces(withEnglish({ story: [{ text, sources: ["book"] }] }));
    expect(found.map((finding) => finding.what)).toEqual(what ? [what] : []);
  });

  test("punctuation set off by a French space is no word", () => {
    expect(countWords("Où\u202f? «\u00a0Ici\u00a0», dit-il\u202f: 800 hommes.")).toBe(5);
  });

  test("languages that look toward different things", () => {
    const found = checkPlaces(withEnglish({ look: [{ toward: "gate", text: "Look" }] }));
    expect(files(found)).toEqual([
      "content/places/tower.json | tower, look | the languages look toward different things",
    ]);
  });

  test("practical facts without the warning, and parts without a passage", () => {
    const found = checkPlaces(
      withEnglish({ practical: [{ text: "Open all day.", sources: ["book"] }], today: [] }),
    );
    expect(found.map(({ what }) => what).sort()).toEqual(["does not tell to check", "has no passage"]);
  });

  test("an unknown landmark, of the place or of a look", () => {
    const town = withPlace((file) => ({ ...file, landmark: "nowhere" }));
    expect(checkTown(town).map(({ what }) => what)).toEqual(["the landmark “nowhere” is unknown"]);
    const look = [{ toward: "nothing", text: "Look" }];
    const blind = withPlace((file) => ({
      ...file,
      texts: { en: { ...file.texts.en, look }, fr: { ...file.texts.fr, look } },
    }));
    expect(checkTown(blind).map(({ where }) => where)).toEqual(["tower, en, look", "tower, fr, look"]);
  });
});

describe("references", () => {
  test("an unknown source", () => {
    const town = withEnglish({ today: [{ text: "It fell.", sources: ["hearsay"] }] });
    expect(files(checkReferences(town))).toEqual([
      "content/places/tower.json | tower, “It fell.…” | the source “hearsay” is unknown",
    ]);
  });

  test("a tour with an unknown place, and the same stop twice running", () => {
    const town = smallTown();
    const [tour] = town.tours;
    const stops = [{ place: "tower" }, { place: "tower" }, { place: "atlantis" }, { place: "tower" }];
    const broken = { ...town, tours: [{ file: tour!.file, value: { ...tour!.value, stops } }] };
    expect(files(checkReferences(broken))).toEqual([
      "content/tours/short.json | short, atlantis | the place is unknown",
      "content/tours/short.json | short, tower | is a stop twice running",
    ]);
  });

  test("an id used twice", () => {
    const town = smallTown();
    const twice = {
      ...town,
      places: [...town.places, { file: "content/places/again.json", value: place({ code: "ag" }) }],
    };
    expect(files(checkReferences(twice))).toEqual([
      "content/places/again.json | tower | the id is used twice",
    ]);
  });

  test("a fortification of an unknown place", () => {
    const both = { en: "Fort", fr: "Fort" };
    const fort = { id: "fort", landmark: "gate", place: "nowhere", kind: "fort", name: both, note: both };
    const town = smallTown({ fortifications: [{ ...fort, sources: ["book"] }] });
    expect(checkReferences(town).map(({ what }) => what)).toEqual(["the place “nowhere” is unknown"]);
  });
});

describe("ground", () => {
  const path = {
    id: "path",
    class: "walkway" as const,
    names: { en: "path", fr: "chemin" },
    line: [metres(50, 0), metres(50, 80)],
    joins: { start: "street" as const, end: "nothing" as const },
    precision_m: 20,
    evidence: "seen",
  };

  test("a walkway over water is refused unless it is a bridge", () => {
    const found = checkTown(smallTown({ walkways: [path] }));
    expect(found.map(({ file, where }) => `${file} ${where}`)).toEqual(["content/walkways.json path"]);
    expect(found[0]?.what).toMatch(/^runs over water at 1\.8507., 50\.9553. without a bridge$/);
    expect(checkTown(smallTown({ walkways: [{ ...path, bridge: true }] }))).toEqual([]);
  });

  test("a street over water without a bridge", () => {
    const ford = street("ford", [
      [50, 0],
      [50, 80],
    ]);
    expect(
      checkTown(smallTown({ streets: [...smallTown().streets, ford] })).map(({ where }) => where),
    ).toEqual(["ford"]);
  });

  test("a stop too far from any way, and one that only a street for cars passes", () => {
    const town = withPlace((file) => ({ ...file, stand: { at: metres(50, 45), precision_m: 5 } }));
    expect(files(checkTown(town))).toEqual([
      "content/places/tower.json | tower, stand | is farther than 40 metres from any way one can walk",
    ]);
    const cars = smallTown({
      streets: [
        street(
          "rue",
          [
            [0, 0],
            [100, 0],
          ],
          { walkable: false },
        ),
      ],
    });
    expect(checkTown(cars)).toHaveLength(2);
  });

  test("latitude written first lies outside the area", () => {
    const town = withPlace((file) => ({ ...file, stand: { at: [50.955, 1.85], precision_m: 5 } }));
    expect(checkTown(town).map(({ what }) => what)).toContain("[50.955, 1.85] is outside the area");
  });
});

describe("prose", () => {
  test("a straight apostrophe, wherever it is written", () => {
    const found = checkProse(withEnglish({ hook: "It's here" }));
    expect(files(found)).toEqual([
      "content/places/tower.json | tower, en, hook | has a straight apostrophe or quote",
    ]);
    const notes = { Rue: { note: { en: "A “street”", fr: "L'une" }, sources: ["book"] } };
    expect(checkProse(smallTown({ streetNotes: notes })).map(({ where }) => where)).toEqual(["Rue, fr"]);
  });

  test.each([
    ["On May 800, the situation changed.", "slip of translation"],
    ["Le 800 mai, tout change.", "slip of translation"],
    ["Six burghers knelt before Edward II in 1347.", "Edward II"],
    ["Édouard II assiège la ville.", "Edward II"],
    ["Eight hundred French, British and Belgian troops held on.", "number of all defenders"],
    ["Les 800 défenseurs tiennent.", "number of all defenders"],
    ["The Citadel fell on 27 May.", "27 May"],
    ["La Citadelle tombe le 27 mai.", "27 May"],
    ["Abbeville was taken on 21 May 1940.", "Abbeville"],
    ["The lighthouse is 175 m high.", "175"],
    ["Le phare mesure 175\u00a0mètres.", "175"],
    ["On 25 May the Wessex was sunk.", "Wessex"],
    ["The Green Jackets landed on 23 May.", "Green Jackets"],
    ["Les Green Jackets, débarqués le 23 mai, tiennent.", "Green Jackets"],
    ["The 1st King’s Royal Rifle Corps came ashore.", "battalions"],
    ["Michael Dobbs tells it well.", "novel"],
    ["In Dover a man with binoculars read the clock.", "novel"],
  ])("the known error in “%s”", (text, what) => {
    expect(knownErrorsIn(text).map((error) => error.what)).toEqual([expect.stringContaining(what)]);
    expect(checkProse(withEnglish({ story: [{ text, sources: ["book"] }] }))).toHaveLength(1);
  });

  test.each([
    "On 25 May, Edward III was long dead.",
    "About 4,000 men in all, some 800 of them French.",
    "The Citadel fell on 26 May. On 27 May the town was silent.",
    "Abbeville fell on 20 May. On 21 May the order came.",
    "The bulk of the Green Jackets landed on 22 and 23 May.",
    "The 2nd King’s Royal Rifle Corps and the 1st Rifle Brigade.",
    hundredWords,
  ])("no error in “%s”", (text) => {
    expect(knownErrorsIn(text)).toEqual([]);
  });
});

describe("layers", () => {
  const point = { type: "Point" as const, coordinates: metres(0, 0) };
  const good = feature("a", point, surveyed(3));
  const what = (features: Parameters<typeof checkFeatures>[1]) =>
    checkFeatures("layers/x.geojson", features).map((finding) => finding.what);

  test("a sound feature", () => {
    expect(what([good])).toEqual([]);
  });

  test.each([
    ["an unknown licence", { licence: "WTFPL" }, "the licence “WTFPL” is unknown"],
    ["no source", { source: "" }, "has no source"],
    ["no certainty", { certainty: "sure" }, "has no certainty"],
    ["no precision", { precision_m: undefined }, "has no precision"],
    ["one language", { name_en: "Fort" }, "misses a language"],
  ])("%s", (_name, change, fault) => {
    expect(what([feature("a", point, { ...surveyed(3), ...change })])).toEqual([fault]);
  });

  test("an id used twice, and features out of order", () => {
    expect(what([good, good])).toEqual(["the id is used twice"]);
    expect(what([feature("b", point, drawn(9)), good])).toEqual(["is not sorted by id"]);
  });

  test("a position outside the area, and too many decimals", () => {
    const outside = { ...good, geometry: { type: "Point" as const, coordinates: [2.35, 48.86] } };
    expect(what([outside])).toEqual(["lies outside the area"]);
    const long = { ...good, geometry: { type: "Point" as const, coordinates: [1.8500001, 50.95] } };
    expect(what([long])).toEqual(["has more than 6 decimals"]);
  });

  test("a ring turned the wrong way, and one that is open", () => {
    const ring = [
      [1.85, 50.95],
      [1.851, 50.95],
      [1.851, 50.951],
      [1.85, 50.951],
      [1.85, 50.95],
    ];
    const area = (line: number[][]) => ({
      ...good,
      geometry: { type: "Polygon" as const, coordinates: [line] },
    });
    expect(what([area(ring)])).toEqual([]);
    expect(what([area(ring.toReversed())])).toEqual(["has an open or wrongly turned ring"]);
    expect(what([area(ring.slice(0, 4))])).toEqual(["has an open or wrongly turned ring"]);
  });

  test("a committed file that is missing or differs by a byte", () => {
    const committed = new Map([
      ["layers/a.geojson", "same"],
      ["layers/b.geojson", "old"],
    ]);
    const folder = { read: (path: string) => committed.get(path), write: () => {}, list: () => [] };
    const built = new Map([
      ["layers/a.geojson", "same"],
      ["layers/b.geojson", "new"],
      ["layers/c.geojson", ""],
    ]);
    expect(files(checkReproducible(built, folder))).toEqual([
      "layers/b.geojson | the file | is not what layers, facts and content give",
      "layers/c.geojson | the file | is missing",
    ]);
  });
});
