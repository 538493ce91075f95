import { initialNarration, keepState, type Narrator } from "./narrator.ts";
import type { Script } from "./script.ts";

/**
 * One narrator of two: stops with a recording are played, the others spoken. A recording that cannot be played,
 * offline for one, is spoken instead from the sentence it had reached.
 */
export function createNarrator(speaker: Narrator, player: Narrator): Narrator {
  const { get, change, subscribe } = keepState(initialNarration);
  let script: Script | null = null;
  let active = speaker;

  speaker.subscribe((state) => {
    if (active === speaker) change(state);
  });
  player.subscribe((state) => {
    if (active !== player) return;
    if (state.status === "no-voice" && script) speakInstead(script);
    else change(state);
  });

  function speakInstead(stop: Script): void {
    const { sentence, status } = get();
    active = speaker;
    speaker.load(stop, { sentence: sentence ?? 0, seconds: 0 });
    change(speaker.state);
    if (status === "playing") speaker.play();
  }

  return {
    get state() {
      return get();
    },
    subscribe,
    load(next, from) {
      active.stop();
      script = next;
      active = next.recording ? player : speaker;
      active.load(next, from);
      change(active.state);
    },
    play: () => active.play(),
    pause: () => active.pause(),
    back: () => active.back(),
    next: () => active.next(),
    setRate(rate) {
      speaker.setRate(rate);
      player.setRate(rate);
    },
    stop() {
      script = null;
      active.stop();
    },
    wake: () => active.wake(),
  };
}
