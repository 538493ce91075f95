import type { Language } from "../domain/language.ts";
import type { PrintWords } from "../i18n/print-words.ts";

const loaders: Readonly<Record<Language, () => Promise<{ readonly printWords: PrintWords }>>> = {
  en: () => import("../i18n/print-en.ts"),
  fr: () => import("../i18n/print-fr.ts"),
};

/** The words of the paper in one language, fetched when first wanted. */
export async function loadPrintWords(language: Language): Promise<PrintWords> {
  return (await loaders[language]()).printWords;
}
