import { changeWalk } from "./app/follow-actions.ts";
import type { Listening } from "./app/listening.ts";
import { placeReached, planName, strollOf, textsOf, tourOf, worldOf } from "./app/select.ts";
import type { AppState } from "./app/state.ts";
import type { Store } from "./app/store.ts";
import { readWalk } from "./app/walk-memory.ts";
import type { Texts } from "./domain/tour.ts";
import type { World } from "./domain/world.ts";
import type { Messages } from "./i18n/messages.ts";
import { createPlayer } from "./narration/audio.ts";
import { createNarrator } from "./narration/both.ts";
import { mainCrossingsOf, nearMainCrossing, type MainCrossings } from "./narration/crossing.ts";
import { nearestRate, rates, type NarratorState } from "./narration/narrator.ts";
import { sentencesOf, type Script } from "./narration/script.ts";
import { browserSpeech, createSpeaker } from "./narration/speaker.ts";
import { mayStart, type Circumstances } from "./narration/start.ts";
import type { ListenEvent } from "./events.ts";

/** Reads the chosen place aloud, when asked. */
export interface Narration {
  /** Must be called within the tap that asks for it. */
  listen(act: ListenEvent["act"]): void;
  setRate(rate: number): void;
  /** Whether stories may start by themselves on this walk. */
  agree(agreed: boolean): void;
  end(): void;
}

/** Keeps a story ready for the chosen place, and what is heard in the state; nothing sounds before a tap. */
export function keepNarrating(
  store: Store<AppState>,
  page: Window & typeof globalThis,
  storage: Storage | null,
  words: () => Messages | null,
  changeStop: (by: 1 | -1) => void,
): Narration {
  const narrator = createNarrator(
    createSpeaker(browserSpeech(page)),
    createPlayer({
      element: new Audio(),
      session: page.navigator.mediaSession ?? null,
      changeStop(by) {
        changeStop(by);
        narrator.play();
      },
    }),
  );
  let ready: { readonly place: string | null; readonly texts: Texts | null } = { place: null, texts: null };
  let script: Script | null = null;
  let tapped = false;
  /** The story of the stop just reached may begin by itself, as soon as the circumstances allow. */
  let waiting = false;
  /** The walk was taken up in another tab. */
  let elsewhere = false;
  let crossings: { readonly world: World; readonly value: MainCrossings } | null = null;

  function show(state: NarratorState): void {
    const listening: Listening | null =
      script === null || state.stop !== script.stop
        ? null
        : { ...state, stop: script.stop, sentences: script.sentences, rates };
    store.update((now) => (now.listening === listening ? now : { ...now, listening }));
  }

  /** Keeps to the chosen place. */
  function follow(): void {
    const { state } = store;
    const texts = textsOf(state);
    const before = elsewhere;
    elsewhere = state.following?.elsewhere === true;
    if (elsewhere && !before) narrator.pause();
    // A story begun at a stop goes on under way, until the next.
    const place = state.selected ?? (state.following ? ready.place : null);
    if (place !== ready.place || texts !== ready.texts) prepare(place, texts);
    waiting &&= !elsewhere && narrator.state.status === "idle" && placeReached(state)?.id === place;
    if (!waiting || !mayStart(circumstances(state))) return;
    waiting = false;
    narrator.play();
  }

  function circumstances(state: AppState): Circumstances {
    return {
      agreed: state.following?.autoplay === true,
      tapped,
      nearMainCrossing: atCrossing(state),
      status: narrator.state.status,
    };
  }

  /** Makes a place ready; what was heard before falls silent. */
  function prepare(place: string | null, texts: Texts | null): void {
    const { state } = store;
    ready = { place, texts };
    const text = place === null ? undefined : texts?.places[place];
    const say = words();
    if (place === null || !text || !texts || !say) {
      script = null;
      narrator.stop();
      show(narrator.state);
      return;
    }
    const sentences = sentencesOf(text.story, texts.language, {
      approximate: say.unsure,
      disputed: say.disputed,
    });
    const tour = planName(state) ?? say.title;
    const audio = tourOf(state)?.stops.find((stop) => stop.place === place)?.audio?.[texts.language];
    script = {
      stop: place,
      title: text.name,
      tour,
      language: texts.language,
      sentences,
      ...(audio && { recording: { ...audio, url: `recordings/${audio.file}` } }),
    };
    const heard = state.following ? readWalk(storage)?.heard : null;
    narrator.load(script, heard?.stop === place ? heard : undefined);
    show(narrator.state);
    waiting = true;
  }

  function atCrossing(state: AppState): boolean {
    const world = worldOf(state);
    const position = state.following?.walk.fix?.position;
    if (!world || !position || !strollOf(state)) return false;
    if (crossings?.world !== world) crossings = { world, value: mainCrossingsOf(world.layers.streets) };
    return nearMainCrossing(crossings.value, position);
  }

  function onVisibility(): void {
    if (page.document.visibilityState === "visible") narrator.wake();
  }
  function onLeave(): void {
    narrator.pause();
  }

  page.document.addEventListener("visibilitychange", onVisibility);
  page.addEventListener("pagehide", onLeave);
  const endings = [store.subscribe(follow), narrator.subscribe(show)];
  follow();

  return {
    listen(act) {
      tapped = true;
      waiting = false;
      narrator[act]();
    },
    setRate: (rate) => narrator.setRate(nearestRate(rate)),
    agree: (agreed) => store.update(changeWalk((now) => ({ ...now, autoplay: agreed }))),
    end() {
      for (const end of endings) end();
      page.document.removeEventListener("visibilitychange", onVisibility);
      page.removeEventListener("pagehide", onLeave);
      narrator.stop();
    },
  };
}
