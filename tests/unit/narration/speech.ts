import type { SpeechOutside, Synthesis } from "../../../src/narration/mouth.ts";

/** Time that passes only when a test says so. */
export class Clock {
  now = 0;
  #due: { readonly at: number; readonly act: () => void }[] = [];

  later = (act: () => void, milliseconds: number): (() => void) => {
    const entry = { at: this.now + milliseconds, act };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  };

  pass(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.#due = this.#due.filter((entry) => entry !== next);
      this.now = next.at;
      next.act();
    }
    this.now = end;
  }
}

export class Utterance extends EventTarget {
  readonly text: string;
  voice: SpeechSynthesisVoice | null = null;
  lang = "";
  rate = 1;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** The ways real systems misbehave. */
export interface Faults {
  /** Safari: what is spoken within this time after a cancel is lost without a word. */
  readonly swallowAfterCancel?: number;
  /** Chrome: an utterance of a network voice longer than this falls silent and never ends. */
  readonly longest?: number;
  /** Voices, by `voiceURI`, that fail with this error. */
  readonly failing?: Readonly<Record<string, string>>;
  /** Voices that never begin. */
  readonly dumb?: readonly string[];
  /** The end of an utterance is never told. */
  readonly loseEnds?: boolean;
}

const perCharacter = 60;

/** Speaks like a browser: one utterance after the other, events never at once, cancelled ones told late. */
export class FakeSynthesis extends EventTarget implements Synthesis {
  paused = false;
  voices: SpeechSynthesisVoice[];
  /** What was really heard to its end. */
  readonly heard: Utterance[] = [];
  /** What was begun. */
  readonly begun: Utterance[] = [];
  readonly #clock: Clock;
  readonly #faults: Faults;
  #queue: Utterance[] = [];
  #current: Utterance | null = null;
  #cancelledAt = -Infinity;

  constructor(clock: Clock, voices: readonly SpeechSynthesisVoice[], faults: Faults = {}) {
    super();
    this.#clock = clock;
    this.voices = [...voices];
    this.#faults = faults;
  }

  get speaking(): boolean {
    return this.#current !== null;
  }

  get pending(): boolean {
    return this.#queue.length > 0;
  }

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }

  speak(utterance: SpeechSynthesisUtterance): void {
    if (this.#clock.now - this.#cancelledAt < (this.#faults.swallowAfterCancel ?? 0)) return;
    this.#queue.push(utterance as unknown as Utterance);
    if (!this.#current) this.#clock.later(() => this.#nextInQueue(), 20);
  }

  cancel(): void {
    const lost = [...(this.#current ? [this.#current] : []), ...this.#queue];
    const current = this.#current;
    this.#current = null;
    this.#queue = [];
    this.#cancelledAt = this.#clock.now;
    for (const utterance of lost) {
      this.#clock.later(
        () => this.#tell(utterance, "error", utterance === current ? "interrupted" : "canceled"),
        30,
      );
    }
  }

  resume(): void {
    this.paused = false;
  }

  /** A phone call, or another page. */
  interrupt(): void {
    this.cancel();
  }

  findVoices(voices: readonly SpeechSynthesisVoice[]): void {
    this.voices = [...voices];
    this.dispatchEvent(new Event("voiceschanged"));
  }

  #nextInQueue(): void {
    const utterance = this.#queue[0];
    if (this.#current || this.paused || !utterance) return;
    const uri = utterance.voice?.voiceURI ?? "";
    this.#queue.shift();
    this.#current = utterance;
    if (this.#faults.dumb?.includes(uri)) return;
    const failure = this.#faults.failing?.[uri];
    if (failure !== undefined) {
      this.#finish(utterance, () => this.#tell(utterance, "error", failure));
      return;
    }
    this.begun.push(utterance);
    this.#tell(utterance, "start");
    const duration = (utterance.text.length * perCharacter) / utterance.rate;
    if (duration > (this.#faults.longest ?? Infinity)) return;
    this.#clock.later(() => {
      if (this.#current !== utterance) return;
      this.heard.push(utterance);
      this.#finish(utterance, () => {
        if (!this.#faults.loseEnds) this.#tell(utterance, "end");
      });
    }, duration);
  }

  #finish(utterance: Utterance, tell: () => void): void {
    if (this.#current === utterance) this.#current = null;
    tell();
    this.#clock.later(() => this.#nextInQueue(), 20);
  }

  #tell(utterance: Utterance, type: string, error?: string): void {
    utterance.dispatchEvent(Object.assign(new Event(type), { error }));
  }
}

export function voice(
  name: string,
  lang: string,
  more: Partial<SpeechSynthesisVoice> = {},
): SpeechSynthesisVoice {
  return { name, lang, voiceURI: name, localService: true, default: false, ...more };
}

export function speechWith(
  synthesis: FakeSynthesis | null,
  clock: Clock,
  online: () => boolean = () => true,
): SpeechOutside {
  return {
    synthesis,
    utterance: (text) => new Utterance(text) as unknown as SpeechSynthesisUtterance,
    online,
    later: clock.later,
  };
}
