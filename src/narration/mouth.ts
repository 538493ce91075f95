import type { Language } from "../domain/language.ts";
import { breaths } from "./breaths.ts";
import type { SpokenLanguage } from "./names.ts";
import { runsFor, type Run } from "./runs.ts";
import { voiceFor } from "./voices.ts";

/** What is needed of the browser to speak; tests bring their own. */
export interface SpeechOutside {
  /** `null` where the browser cannot speak at all. */
  readonly synthesis: Synthesis | null;
  readonly utterance: (text: string) => SpeechSynthesisUtterance;
  readonly online: () => boolean;
  /** Runs something after so many milliseconds unless the returned function is called before. */
  readonly later: (act: () => void, milliseconds: number) => () => void;
}

/** The part of `speechSynthesis` used here. Old Safari has no listeners on it. */
export interface Synthesis extends Pick<
  SpeechSynthesis,
  "getVoices" | "speak" | "cancel" | "resume" | "speaking" | "pending" | "paused"
> {
  addEventListener?: (type: "voiceschanged", listener: () => void) => void;
}

/** How saying something ended by itself. `interrupted`: by the system, another page, or for want of a tap. */
export type Outcome = "said" | "interrupted" | "no-voice";

/** Says one thing at a time. */
export interface Mouth {
  /** Says these runs instead of whatever is being said; `done` is called once, unless `hush` or `say` comes first. */
  say(runs: readonly Run[], language: Language, rate: number, done: (outcome: Outcome) => void): void;
  hush(): void;
  /** Whether there is a voice for a language; `true` as long as the list of voices has not come. */
  canSay(language: Language): boolean;
  sounds(): boolean;
}

/** Safari and Android swallow what is spoken at once after a cancel. */
const cancelSettles = 80;
const voicesComeWithin = 3000;
/** A voice that has not begun by then is not installed, or its network is gone. */
const beginsWithin = 6000;
const slowestCharacter = 130;

const voiceFaults = new Set<string>([
  "network",
  "synthesis-failed",
  "synthesis-unavailable",
  "language-unavailable",
  "voice-unavailable",
  "invalid-argument",
]);

/** A mouth on these means; `voicesChanged` is called when the system has found its voices. */
export function createMouth(outside: SpeechOutside, voicesChanged: () => void): Mouth {
  const { synthesis, later } = outside;
  const refused = new Set<string>();
  /** Counts what was asked to be said: events of anything but the last are late and mean nothing. */
  let turn = 0;
  let stopAlarm = (): void => undefined;
  let settling = false;
  let stopSettling = (): void => undefined;
  let whenSettled: (() => void) | null = null;
  let whenVoices: (() => void) | null = null;
  /** Chrome forgets to send the events of an utterance nobody holds on to. */
  let held: SpeechSynthesisUtterance[] = [];

  synthesis?.addEventListener?.("voiceschanged", () => {
    refused.clear();
    voicesChanged();
    const go = whenVoices;
    whenVoices = null;
    go?.();
  });

  function pick(language: SpokenLanguage): SpeechSynthesisVoice | null {
    return synthesis && voiceFor(synthesis.getVoices(), language, outside.online(), refused);
  }

  function alarm(act: () => void, milliseconds: number): void {
    stopAlarm();
    stopAlarm = later(act, milliseconds);
  }

  function silence(): void {
    turn++;
    stopAlarm();
    held = [];
    whenSettled = whenVoices = null;
    if (!synthesis || !(synthesis.speaking || synthesis.pending)) return;
    synthesis.cancel();
    settling = true;
    stopSettling();
    stopSettling = later(() => {
      settling = false;
      const go = whenSettled;
      whenSettled = null;
      go?.();
    }, cancelSettles);
  }

  function say(
    runs: readonly Run[],
    language: Language,
    rate: number,
    done: (outcome: Outcome) => void,
  ): void {
    silence();
    const mine = turn;

    function finish(outcome: Outcome): void {
      if (mine !== turn) return;
      silence();
      done(outcome);
    }

    function sayAgainWithout(voice: SpeechSynthesisVoice | null): void {
      if (mine !== turn) return;
      if (voice) refused.add(voice.voiceURI);
      say(runs, language, rate, done);
    }

    function speak(): void {
      if (!synthesis || pick(language) === null) return finish("no-voice");
      const words = runsFor(runs, language, (other) => pick(other) !== null);
      held = words.flatMap((run) => breaths(run.text).map((text) => utteranceOf(text, run.language)));
      for (const [index, utterance] of held.entries()) listen(utterance, held[index + 1]);
      // Chrome keeps the pause of a page long gone.
      if (synthesis.paused) synthesis.resume();
      for (const utterance of held) synthesis.speak(utterance);
      expect(held[0]);
    }

    function utteranceOf(text: string, spoken: SpokenLanguage): SpeechSynthesisUtterance {
      const utterance = outside.utterance(text);
      const voice = pick(spoken);
      utterance.voice = voice;
      utterance.lang = (voice?.lang ?? spoken).replaceAll("_", "-");
      utterance.rate = rate;
      return utterance;
    }

    /** Without a sign of life from it the voice counts as missing. */
    function expect(utterance: SpeechSynthesisUtterance | undefined): void {
      alarm(() => sayAgainWithout(utterance?.voice ?? null), beginsWithin);
    }

    function listen(utterance: SpeechSynthesisUtterance, next: SpeechSynthesisUtterance | undefined): void {
      const longest = (utterance.text.length * slowestCharacter) / rate + beginsWithin;
      // Some systems lose the end of an utterance: after a time in which anybody would have said it, it has been said.
      const lost = (patience: number): void =>
        alarm(() => (synthesis?.speaking && patience > 0 ? lost(patience - 1) : finish("said")), longest);
      for (const sign of ["start", "boundary"] as const) {
        utterance.addEventListener(sign, () => {
          if (mine === turn) lost(2);
        });
      }
      utterance.addEventListener("end", () => {
        if (mine !== turn) return;
        if (next) expect(next);
        else finish("said");
      });
      utterance.addEventListener("error", ({ error }) => {
        if (voiceFaults.has(error)) sayAgainWithout(utterance.voice);
        else finish("interrupted");
      });
    }

    function whenVoicesAreKnown(): void {
      if (!synthesis || synthesis.getVoices().length > 0) return speak();
      whenVoices = whenVoicesAreKnown;
      alarm(() => finish("no-voice"), voicesComeWithin);
    }

    if (settling) whenSettled = whenVoicesAreKnown;
    else whenVoicesAreKnown();
  }

  return {
    say,
    hush: silence,
    canSay: (language) =>
      synthesis !== null && (synthesis.getVoices().length === 0 || pick(language) !== null),
    sounds: () => synthesis !== null && (synthesis.speaking || synthesis.pending),
  };
}
