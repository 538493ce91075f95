import { expect, test } from "vitest";
import { typeset } from "../../../geo/typeset.ts";

test.each([
  ["Tenir ; tenir !", "Tenir\u202f; tenir\u202f!"],
  ["« Blindage » : un mot", "«\u202fBlindage\u202f»\u202f: un mot"],
  ["environ 3 000 Britanniques en 1940", "environ 3\u202f000 Britanniques en 1940"],
  ["De 1 750 000 à 24 mai 1940", "De 1\u202f750\u202f000 à 24 mai 1940"],
  ["vers 16 h 30, puis à 9 h", "vers 16\u00a0h\u00a030, puis à 9\u00a0h"],
  ["déjà\u00a0: 9\u00a0h\u00a030", "déjà\u00a0: 9\u00a0h\u00a030"],
  ["les 1, 11 et 12 ; 12 heures", "les 1, 11 et 12\u202f; 12 heures"],
])("“%s” ends no line where a French printer would not", (plain, set) => {
  expect(typeset({ fr: plain })).toEqual({ fr: set });
});

test("only what stands under French is set, however deep", () => {
  const value = {
    id: "a ; b",
    at: [1.85, 50.95],
    note: { en: "Who ?", fr: [{ text: "Qui ?", sources: ["x"] }] },
  };
  expect(typeset(value)).toEqual({
    ...value,
    note: { en: "Who ?", fr: [{ text: "Qui\u202f?", sources: ["x"] }] },
  });
});
