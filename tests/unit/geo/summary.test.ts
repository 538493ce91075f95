import { expect, test } from "vitest";
import { summary } from "../../../geo/check/summary.ts";
import { moment, smallHistory } from "./small-history.ts";
import { place } from "./small-town.ts";

function counts(town: Parameters<typeof summary>[0]): Record<string, number> {
  const rows = summary(town).split("\n");
  return Object.fromEntries(rows.map((row) => [row.slice(0, -8).trim(), Number(row.slice(-8))]));
}

test("everything there is is counted, by language and by certainty", () => {
  const sapper = {
    en: { term: "Sapper", text: "An engineer" },
    fr: { term: "Sapeur", text: "Du génie, lui" },
  };
  const town = smallHistory({
    moments: [moment(), moment({ id: "b", certainty: "disputed" })],
    glossary: [{ id: "sapper", texts: sapper, sources: ["book"] }],
  });
  expect(counts(town)).toMatchObject({
    places: 2,
    "places surveyed": 1,
    "places approximate": 1,
    "places disputed": 0,
    tours: 1,
    moments: 2,
    "moments surveyed": 1,
    "moments disputed": 1,
    people: 1,
    units: 1,
    "words explained": 1,
    sources: 1,
    claims: 2 * 2 * 4 + (2 + 1 + 1) * 2 + 1,
    "without source": 0,
  });
  const { "words, en": english, "words, fr": french } = counts(town);
  expect(french! - english!).toBe(wordsMoreInFrench);
});

// “Du génie, lui” has one more than “An engineer”, « À vérifier avant de venir » one more than “Check before you go”
// in each of two places, and « Un livre » is as long as “A book”.
const wordsMoreInFrench = 1 + 2 * 1;

test("a claim on sources nobody registered is one without a source, and so are hours", () => {
  const rumour = { value: "24/7", as_of: "2025", sources: ["rumour"] };
  const [tower, gate] = smallHistory().places;
  const town = smallHistory({ places: [{ ...tower!, value: place({ opening_hours: rumour }) }, gate!] });
  expect(counts(town)).toMatchObject({ "with opening hours": 1, "without source": 1 });
});
