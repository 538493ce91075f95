import { initialNarration, keepState, type Narrator } from "./narrator.ts";
import type { Script } from "./script.ts";

/** What is needed of the browser to play recordings. */
export interface AudioOutside {
  /** One element for the whole tour: phones keep it unlocked after the first tap. */
  readonly element: HTMLAudioElement;
  /** The lock screen, where there is one. */
  readonly session: MediaSession | null;
  /** The lock screen asks for the stop after (1) or before (−1) this one. */
  readonly changeStop: (by: 1 | -1) => void;
}

const seekSeconds = 10;

/** Plays the recordings of scripts that name one; goes on behind the lock screen, which shows the stop and the tour. */
export function createPlayer({ element, session, changeStop }: AudioOutside): Narrator {
  const { get, change, subscribe } = keepState({ ...initialNarration, sentence: null });
  let script: Script | null = null;
  /** Where to begin once the length is known: before, phones ignore a seek. */
  let startAt = 0;

  element.preload = "metadata";
  element.addEventListener("loadedmetadata", () => {
    if (startAt > 0) element.currentTime = Math.min(startAt, element.duration);
    startAt = 0;
    follow();
  });
  for (const type of ["timeupdate", "seeked", "ratechange", "durationchange"] as const) {
    element.addEventListener(type, follow);
  }
  // Events come late, perhaps from the stop before: what the element is now decides.
  element.addEventListener("playing", () => {
    if (!element.paused) show("playing");
  });
  element.addEventListener("pause", () => {
    if (element.paused && !element.ended && get().status === "playing") show("paused");
  });
  element.addEventListener("ended", () => {
    if (element.ended) show("ended");
  });
  element.addEventListener("error", () => {
    if (element.error) show("no-voice");
  });

  function show(status: "playing" | "paused" | "ended" | "no-voice"): void {
    if (!script) return;
    change({ status });
    follow();
  }

  function follow(): void {
    if (!script || element.readyState === HTMLMediaElement.HAVE_NOTHING) return;
    const seconds = element.currentTime;
    const begun = script.recording?.cues?.filter((cue) => cue <= seconds).length ?? 0;
    change({ seconds, sentence: script.recording?.cues ? Math.max(0, begun - 1) : null });
    if (!session) return;
    session.playbackState = get().status === "playing" ? "playing" : "paused";
    // A length not known yet, or never, must not be told: the browser throws.
    if (Number.isFinite(element.duration)) {
      session.setPositionState({
        duration: element.duration,
        playbackRate: get().rate,
        position: Math.min(seconds, element.duration),
      });
    }
  }

  function play(): void {
    if (!script) return;
    const asked = script;
    // The element's own events tell when it really sounds; until then the wish counts, so that a second tap pauses.
    change({ status: "playing" });
    element.play().catch((reason: unknown) => {
      if (script !== asked || get().status !== "playing") return;
      const { name } = reason as DOMException;
      if (name === "NotAllowedError") show("paused");
      else if (name === "NotSupportedError") show("no-voice");
    });
  }

  function seek(seconds: number): void {
    if (!script) return;
    const within = Math.min(
      Math.max(0, seconds),
      Number.isFinite(element.duration) ? element.duration : seconds,
    );
    if (element.readyState === HTMLMediaElement.HAVE_NOTHING) startAt = within;
    else element.currentTime = within;
    if (get().status === "ended") change({ status: "paused" });
  }

  function step(by: 1 | -1): void {
    const { sentence } = get();
    const cue = sentence === null ? undefined : script?.recording?.cues?.[Math.max(0, sentence + by)];
    seek(cue ?? element.currentTime + by * seekSeconds);
  }

  function tellSession(): void {
    if (!session) return;
    session.metadata = script ? new MediaMetadata({ title: script.title, album: script.tour }) : null;
    session.playbackState = script ? "paused" : "none";
    const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
      play,
      pause: () => element.pause(),
      nexttrack: () => changeStop(1),
      previoustrack: () => changeStop(-1),
      seekbackward: ({ seekOffset }) => seek(element.currentTime - (seekOffset || seekSeconds)),
      seekforward: ({ seekOffset }) => seek(element.currentTime + (seekOffset || seekSeconds)),
      seekto: ({ seekTime }) => seek(seekTime ?? 0),
    };
    for (const [action, handler] of Object.entries(handlers)) {
      try {
        session.setActionHandler(action as MediaSessionAction, script ? handler : null);
      } catch {
        // An action this browser has no button for is no loss.
      }
    }
  }

  function leave(): void {
    script = null;
    startAt = 0;
    element.pause();
    element.removeAttribute("src");
    element.load();
  }

  return {
    get state() {
      return get();
    },
    subscribe,
    load(next, from) {
      leave();
      const url = next.recording?.url;
      change({
        status: url === undefined ? "no-voice" : "idle",
        stop: next.stop,
        sentence: next.recording?.cues ? (from?.sentence ?? 0) : null,
        seconds: from?.seconds ?? 0,
      });
      if (url === undefined) return;
      script = next;
      startAt = from?.seconds ?? 0;
      element.src = url;
      element.playbackRate = element.defaultPlaybackRate = get().rate;
      tellSession();
    },
    play,
    pause: () => element.pause(),
    back: () => step(-1),
    next: () => step(1),
    setRate(rate) {
      change({ rate });
      element.playbackRate = element.defaultPlaybackRate = rate;
    },
    stop() {
      leave();
      change({ status: "idle", stop: null, sentence: null, seconds: 0 });
      tellSession();
    },
    wake: follow,
  };
}
