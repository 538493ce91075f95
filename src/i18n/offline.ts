import type { Language } from "../domain/language.ts";
import { offlineWords as english } from "./offline-en.ts";
import { offlineWords as french } from "./offline-fr.ts";
import type { OfflineWords } from "./offline-words.ts";

/** The sentences about having the app on the phone; they are few, and come with the part that needs them. */
export const offlineWords: Readonly<Record<Language, OfflineWords>> = { en: english, fr: french };
