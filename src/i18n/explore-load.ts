import type { Language } from "../domain/language.ts";
import type { ExploreWords } from "./explore-words.ts";

const loaders: Readonly<Record<Language, () => Promise<{ readonly exploreWords: ExploreWords }>>> = {
  en: () => import("./explore-en.ts"),
  fr: () => import("./explore-fr.ts"),
};

/** The words of exploring in one language, fetched when first wanted. */
export async function loadExploreWords(language: Language): Promise<ExploreWords> {
  return (await loaders[language]()).exploreWords;
}
