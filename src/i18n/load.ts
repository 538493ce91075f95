import type { Language } from "../domain/language.ts";
import type { Messages } from "./messages.ts";
import type { PlanWords } from "./plan-words.ts";
import type { ShareWords } from "./share-words.ts";

const loaders: Readonly<Record<Language, () => Promise<{ readonly messages: Messages }>>> = {
  en: () => import("./en.ts"),
  fr: () => import("./fr.ts"),
};

/** The sentences of one language, fetched when first wanted. */
export async function loadMessages(language: Language): Promise<Messages> {
  return (await loaders[language]()).messages;
}

const shareLoaders: Readonly<Record<Language, () => Promise<{ readonly shareWords: ShareWords }>>> = {
  en: () => import("./share-en.ts"),
  fr: () => import("./share-fr.ts"),
};

/** The words for sending and saving a walk. */
export async function loadShareWords(language: Language): Promise<ShareWords> {
  return (await shareLoaders[language]()).shareWords;
}

const planLoaders: Readonly<Record<Language, () => Promise<{ readonly planWords: PlanWords }>>> = {
  en: () => import("./plan-en.ts"),
  fr: () => import("./plan-fr.ts"),
};

/** The words for planning a stroll of one’s own. */
export async function loadPlanWords(language: Language): Promise<PlanWords> {
  return (await planLoaders[language]()).planWords;
}
