import { keepFollowing, type Follower, type Surroundings } from "./app/follower.ts";
import type { AppState } from "./app/state.ts";
import type { Store } from "./app/store.ts";
import type { Messages } from "./i18n/messages.ts";
import { keepNarrating, type Narration } from "./narrate.ts";
import "./ui/listen.ts";
import "./ui/set-out.ts";
import "./ui/walk.ts";

/** Everything that is needed only once a walk is near: following, reading aloud, and their screens. */
export interface OnTheWay {
  readonly follower: Follower;
  readonly narration: Narration;
  end(): void;
}

/** Gets ready to walk. Loaded after the first page is there, so that this can be read sooner. */
export function getReady(
  store: Store<AppState>,
  around: Surroundings,
  page: Window & typeof globalThis,
  words: () => Messages | null,
): OnTheWay {
  const narration = keepNarrating(store, page, around.storage, words);
  const follower = keepFollowing(store, around);
  return {
    follower,
    narration,
    end() {
      narration.end();
      follower.end();
    },
  };
}
