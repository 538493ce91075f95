import { createMouth, type Outcome, type SpeechOutside } from "./mouth.ts";
import { initialNarration, keepState, type Narrator } from "./narrator.ts";
import type { Script } from "./script.ts";

/**
 * Reads stops with the voices of the device, sentence by sentence. A pause ends the utterance and remembers the
 * sentence, because phones that can pause a voice cannot be relied on to resume it.
 */
export function createSpeaker(outside: SpeechOutside): Narrator {
  const { get, change, subscribe } = keepState(initialNarration);
  const mouth = createMouth(outside, findVoice);
  let script: Script | null = null;

  function findVoice(): void {
    const { status, sentence } = get();
    if (script === null || (status !== "idle" && status !== "paused" && status !== "no-voice")) return;
    if (!mouth.canSay(script.language)) change({ status: "no-voice" });
    else if (status === "no-voice") change({ status: sentence === 0 ? "idle" : "paused" });
  }

  function say(sentence: number): void {
    const words = script?.sentences[sentence];
    if (!script || !words) return;
    change({ status: "playing", sentence });
    mouth.say(words.runs, script.language, get().rate, (outcome) => heard(sentence, outcome));
  }

  function heard(sentence: number, outcome: Outcome): void {
    if (outcome === "no-voice") change({ status: "no-voice" });
    else if (outcome === "interrupted") change({ status: "paused" });
    else if (sentence + 1 < count()) say(sentence + 1);
    else change({ status: "ended" });
  }

  function count(): number {
    return script?.sentences.length ?? 0;
  }

  function move(sentence: number): void {
    if (count() === 0) return;
    if (sentence >= count()) {
      mouth.hush();
      change({ status: "ended", sentence: count() - 1 });
    } else if (get().status === "playing") say(Math.max(0, sentence));
    else
      change({
        status: get().status === "no-voice" ? "no-voice" : "paused",
        sentence: Math.max(0, sentence),
      });
  }

  return {
    get state() {
      return get();
    },
    subscribe,
    load(next, from) {
      mouth.hush();
      script = next;
      const sentence = Math.min(Math.max(0, from?.sentence ?? 0), Math.max(0, count() - 1));
      const idle = sentence === 0 ? "idle" : "paused";
      change({ status: mouth.canSay(next.language) ? idle : "no-voice", stop: next.stop, sentence });
    },
    play() {
      const { status, sentence } = get();
      if (status !== "playing") say(status === "ended" ? 0 : (sentence ?? 0));
    },
    pause() {
      if (get().status !== "playing") return;
      mouth.hush();
      change({ status: "paused" });
    },
    back: () => move((get().sentence ?? 0) - (get().status === "ended" ? 0 : 1)),
    next: () => move((get().sentence ?? 0) + 1),
    setRate(rate) {
      if (rate === get().rate) return;
      change({ rate });
      if (get().status === "playing") say(get().sentence ?? 0);
    },
    stop() {
      mouth.hush();
      script = null;
      change({ status: "idle", stop: null, sentence: 0 });
    },
    wake() {
      if (get().status === "playing" && !mouth.sounds()) say(get().sentence ?? 0);
    },
  };
}

/** The voices of the browser this page is open in. */
export function browserSpeech(page: Window & typeof globalThis): SpeechOutside {
  return {
    synthesis: "speechSynthesis" in page ? page.speechSynthesis : null,
    utterance: (text) => new page.SpeechSynthesisUtterance(text),
    online: () => page.navigator.onLine,
    later(act, milliseconds) {
      const timer = page.setTimeout(act, milliseconds);
      return () => page.clearTimeout(timer);
    },
  };
}
