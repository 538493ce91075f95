import { expect, test } from "vitest";
import { sentencesOf } from "../../../src/narration/script.ts";
import { townTexts } from "../../support/town.ts";

const doubts = { approximate: "Not certain", disputed: "Sources disagree" };

test("every sentence of a story knows where it stands on the page", () => {
  for (const { story } of Object.values(townTexts("en").places)) {
    const sentences = sentencesOf(story, "en", doubts);
    for (const [index, { text }] of story.entries()) {
      const own = sentences.filter(({ passage }) => passage === index);
      expect(own.map(({ start, end }) => text.slice(start, end)).join(" ")).toBe(text);
    }
    expect(sentences.map(({ passage }) => passage)).toEqual(
      sentences.map(({ passage }) => passage).toSorted((one, other) => one - other),
    );
  }
});

test("doubt is heard once, before the passage it belongs to", () => {
  const passages = [
    { text: "It burned." },
    { text: "Some say at nine. Some say at ten.", certainty: "disputed" as const },
    { text: "Perhaps here.", certainty: "approximate" as const },
  ];
  expect(
    sentencesOf(passages, "en", doubts).map(({ runs }) => runs.map(({ text }) => text).join("")),
  ).toEqual([
    "It burned.",
    "Sources disagree: Some say at nine.",
    "Some say at ten.",
    "Not certain: Perhaps here.",
  ]);
});
