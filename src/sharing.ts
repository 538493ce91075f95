import { sharedWalk, type SharedWalk } from "./app/sharing.ts";
import type { AppState } from "./app/state.ts";
import type { Messages } from "./i18n/messages.ts";
import { surroundings } from "./pages.ts";
import "./ui/share.ts";

/** The open walk, ready to be handed on. Loaded when it is first wanted. */
export function share(state: AppState, words: Messages, address: Location): SharedWalk | null {
  return sharedWalk(state, surroundings(state, words, address));
}
