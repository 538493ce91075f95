import type { Language } from "../domain/language.ts";
import type { Messages } from "./messages.ts";

const loaders: Readonly<Record<Language, () => Promise<{ readonly messages: Messages }>>> = {
  en: () => import("./en.ts"),
  fr: () => import("./fr.ts"),
};

/** The sentences of one language, fetched when first wanted. */
export async function loadMessages(language: Language): Promise<Messages> {
  return (await loaders[language]()).messages;
}
