import type { PlaceFile } from "../../../geo/schema/place.ts";
import type { Town } from "../../../geo/town.ts";
import { feature } from "../../../geo/collection.ts";
import { drawn, surveyed } from "../../../geo/papers.ts";
import { fromPlane, toPlane } from "../../../geo/plane.ts";
import type { Position } from "../../../src/domain/position.ts";

const corner = toPlane([1.85, 50.955]);

/** The position so many metres east and north of the south-west corner of the small town. */
export function metres(east: number, north: number): [number, number] {
  const [lng, lat] = fromPlane([corner[0] + east, corner[1] + north]);
  return [lng, lat];
}

/** A line of `streets`, with corners in metres. */
export function street(id: string, corners: readonly (readonly [number, number])[], more: object = {}) {
  return feature(
    id,
    { type: "LineString" as const, coordinates: corners.map(([x, y]) => metres(x, y)) },
    { name: id, class: "street" as const, walkable: true, ...surveyed(2), ...more },
  );
}

/** A hundred words that say nothing wrong. */
export const hundredWords = Array.from({ length: 100 }, () => "mot").join(" ");

const text = (language: "en" | "fr"): PlaceFile["texts"]["en"] => ({
  name: language === "en" ? "Tower" : "Tour",
  hook: "One line",
  story: [{ text: hundredWords, sources: ["book"] }],
  look: [{ toward: "tower", text: "Look up" }],
  may1940: [{ text: "It stood", sources: ["book"] }],
  today: [{ text: "It stands", sources: ["book"] }],
  practical: [
    {
      text: language === "en" ? "Open. Check before you go." : "Ouvert. À vérifier avant de venir.",
      sources: ["book"],
    },
  ],
});

/** A place that breaks no rule. */
export function place(more: Partial<PlaceFile> = {}): PlaceFile {
  return {
    id: "tower",
    code: "to",
    kind: "tower",
    voice: "ink",
    landmark: "tower",
    stand: { at: metres(50, 5), precision_m: 5 },
    visit_minutes: 5,
    texts: { en: text("en"), fr: text("fr") },
    ...more,
  };
}

/** A town with one street, one canal north of it, one place and one tour; it breaks no rule. */
export function smallTown(more: Partial<Town> = {}): Town {
  const bank = [metres(-50, 40), metres(150, 40), metres(150, 60), metres(-50, 60), metres(-50, 40)];
  return {
    places: [
      { file: "content/places/tower.json", value: place() },
      { file: "content/places/gate.json", value: place({ id: "gate", code: "ga", landmark: "gate" }) },
    ],
    tours: [
      {
        file: "content/tours/short.json",
        value: {
          id: "short",
          rank: 1,
          order: "given",
          shape: "one-way",
          stops: [{ place: "tower" }, { place: "gate" }],
          texts: { en: tourText, fr: tourText },
        },
      },
    ],
    moments: [],
    people: [],
    units: [],
    fronts: [],
    glossary: [],
    drawings: [],
    sources: { book: { kind: "book", label: { en: "A book", fr: "Un livre" } } },
    streetNotes: {},
    fortifications: [],
    walkways: [],
    citadelTexts: undefined,
    landmarks: [
      landmark("tower", metres(50, 105)),
      feature("gate", { type: "Point" as const, coordinates: metres(90, 0) }, { kind: "gate", ...drawn(30) }),
    ],
    citadel: [],
    backdrop: [],
    streets: [
      street("rue", [
        [0, 0],
        [100, 0],
      ]),
    ],
    water: [
      feature("canal", { type: "Polygon" as const, coordinates: [bank] }, { kind: "water", ...surveyed(4) }),
    ],
    ...more,
  };
}

const tourText = {
  name: "Short",
  hook: "Short",
  summary: "Short",
  start: "Here",
  end: "There",
  stepFree: "Flat",
};

function landmark(id: string, at: Position) {
  return feature(id, { type: "Point" as const, coordinates: [...at] }, { kind: "tower", ...surveyed(3) });
}

/** The small town with its first place changed. */
export function withPlace(change: (file: PlaceFile) => PlaceFile): Town {
  const town = smallTown();
  const first = { file: "content/places/tower.json", value: change(place()) };
  return { ...town, places: [first, ...town.places.slice(1)] };
}

/** The small town with its first place changed in English alone. */
export function withEnglish(change: Partial<PlaceFile["texts"]["en"]>): Town {
  return withPlace((file) => ({ ...file, texts: { ...file.texts, en: { ...file.texts.en, ...change } } }));
}
