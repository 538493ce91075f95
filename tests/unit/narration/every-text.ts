import type { Language } from "../../../src/domain/language.ts";
import { townTexts } from "../../support/town.ts";

/** Everything of the town that could be read aloud, as it is written. */
export function everyText(language: Language): readonly string[] {
  const { places, tours } = townTexts(language);
  return [
    ...Object.values(places).flatMap(({ name, hook, story, look, may1940, today, practical }) => [
      name,
      hook,
      ...[...story, ...look, ...may1940, ...today, ...practical].map(({ text }) => text),
    ]),
    ...Object.values(tours).flatMap((tour) => Object.values<string>({ ...tour })),
  ];
}
