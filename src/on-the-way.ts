import { keepFollowing, type Follower, type Surroundings } from "./app/follower.ts";
import { stopReached, troubleOf, type Following } from "./app/following.ts";
import type { AppState } from "./app/state.ts";
import type { Store } from "./app/store.ts";
import type { Detent } from "./events.ts";
import type { Messages } from "./i18n/messages.ts";
import { keepNarrating, type Narration } from "./narrate.ts";
import "./ui/listen.ts";
import "./ui/set-out.ts";
import "./ui/walk.ts";

export { phoneCompass } from "./app/compass.ts";

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
  pullSheet: (detent: Detent) => void,
): OnTheWay {
  const narration = keepNarrating(store, page, around.storage, words, (by) =>
    follower.wish({ wish: by === 1 ? "arrive" : "back" }),
  );
  const follower = keepFollowing(store, around);
  const stopPulling = keepSheetFitting(store, page, pullSheet);
  return {
    follower,
    narration,
    end() {
      stopPulling();
      narration.end();
      follower.end();
    },
  };
}

/** On a screen lower than this, in CSS pixels, there is no room for map and text at once. */
const roomy = 480;

/** Opens the sheet for a story and for trouble, and gives the map back on the way. */
function keepSheetFitting(store: Store<AppState>, page: Window, pull: (detent: Detent) => void): () => void {
  let before = "";
  return store.subscribe(() => {
    const { following } = store.state;
    const kind = following === null ? "" : kindOf(following);
    if (kind === before) return;
    before = kind;
    if (kind !== "") pull(kind === "way" && page.innerHeight >= roomy ? "half" : "full");
  });
}

/** What the walk has to show: the way, or something to read first. */
function kindOf(following: Following): string {
  const { walk, elsewhere } = following;
  if (elsewhere) return "elsewhere";
  if (walk.phase === "finished") return "end";
  return stopReached(walk) ?? troubleOf(following) ?? "way";
}
