import { isLanguage, languages, type Language } from "../domain/language.ts";
import { themeNames, type ThemeName } from "../theme.ts";
import { changeTheme } from "./actions.ts";
import type { AppState } from "./state.ts";
import type { Store } from "./store.ts";

const key = "calais-1940.preferences";
const version = 1;

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

/** Takes up the theme chosen before, and remembers what is chosen from now on; not what another tab chose. */
export function keepPreferences(store: Store<AppState>, storage: Storage | null): () => void {
  let kept: Partial<Preferences> = { theme: "auto", ...readPreferences(storage) };
  if (kept.theme) store.update(changeTheme(kept.theme));
  return store.subscribe(() => {
    const { language, theme } = store.state;
    const change = {
      ...(language !== kept.language && { language }),
      ...(theme !== kept.theme && { theme }),
    };
    if (Object.keys(change).length === 0) return;
    kept = { language, theme };
    try {
      storage?.setItem(key, JSON.stringify({ ...readStored(storage), version, ...change }));
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

/** Each choice counts by itself, so the version matters only to later releases, whose own choices are left alone. */
function readPreferences(storage: Storage | null): Partial<Preferences> {
  const { language, theme } = readStored(storage);
  return {
    ...(typeof language === "string" && isLanguage(language) && { language }),
    ...(isTheme(theme) && { theme }),
  };
}

function readStored(storage: Storage | null): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? "{}");
    return typeof stored === "object" && !Array.isArray(stored) ? { ...stored } : {};
  } catch {
    return {};
  }
}

function isTheme(value: unknown): value is ThemeName | "auto" {
  return value === "auto" || (themeNames as readonly unknown[]).includes(value);
}
