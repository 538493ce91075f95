import { isLanguage, languages, type Language } from "../domain/language.ts";
import { themeNames, type ThemeName } from "../theme.ts";
import { changeTheme } from "./actions.ts";
import type { AppState } from "./state.ts";
import type { Store } from "./store.ts";

const key = "calais-1940.preferences";

interface Preferences {
  readonly language: Language;
  readonly theme: ThemeName | "auto";
}

/**
 * The language to begin with: the one chosen before, else the first of the reader's languages that is
 * complete, else English.
 */
export function firstLanguage(storage: Storage | null, preferred: readonly string[]): Language {
  const chosen = readPreferences(storage).language;
  if (chosen) return chosen;
  const codes = preferred.map((tag) => tag.slice(0, 2).toLowerCase());
  return codes.find(isLanguage) ?? languages[0];
}

/** Takes up the theme chosen before, and remembers theme and language from now on. */
export function keepPreferences(store: Store<AppState>, storage: Storage | null): () => void {
  const { theme } = readPreferences(storage);
  if (theme) store.update(changeTheme(theme));
  let kept = "";
  return store.subscribe(() => {
    const { language, theme: chosen } = store.state;
    const text = JSON.stringify({ language, theme: chosen } satisfies Preferences);
    if (text === kept) return;
    kept = text;
    try {
      storage?.setItem(key, text);
    } catch {
      // Full or forbidden storage costs only the memory of the choice, which the address bar keeps too.
    }
  });
}

/** The browser's storage, or null where it is switched off. */
export function openStorage(page: Window): Storage | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}

function readPreferences(storage: Storage | null): Partial<Preferences> {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? "{}");
    if (typeof stored !== "object" || stored === null) return {};
    const { language, theme } = stored as Record<string, unknown>;
    return {
      ...(typeof language === "string" && isLanguage(language) && { language }),
      ...(isTheme(theme) && { theme }),
    };
  } catch {
    return {};
  }
}

function isTheme(value: unknown): value is ThemeName | "auto" {
  return value === "auto" || (themeNames as readonly unknown[]).includes(value);
}
