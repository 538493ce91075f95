import type { PlaceId } from "../domain/place.ts";
import type { Script } from "./script.ts";

/** How fast one may listen, 1 being as the voice speaks by itself. */
export const rates = [0.75, 1, 1.25, 1.5] as const;
export type Rate = (typeof rates)[number];

/** The rate on offer nearest to a number, such as one kept from an earlier visit. */
export function nearestRate(value: number): Rate {
  return rates.reduce((best, rate) => (Math.abs(rate - value) < Math.abs(best - value) ? rate : best), 1);
}

/** A moment to go on from: a sentence counted from 0, and of a recording the second. */
export interface Mark {
  readonly sentence: number;
  readonly seconds: number;
}

/** What can be seen of a narration at one moment. Never changed, only replaced. */
export interface NarratorState {
  /** `no-voice`: nothing on this device can say it; the text remains. */
  readonly status: "idle" | "playing" | "paused" | "no-voice" | "ended";
  readonly stop: PlaceId | null;
  /** The sentence being heard, or to be heard next, counted from 0; `null` where a recording does not tell. */
  readonly sentence: number | null;
  /** Seconds into a recording; 0 for a voice of the device. */
  readonly seconds: number;
  readonly rate: Rate;
}

/** Reads stops aloud, whether by a voice of the device or from a recording. Nothing sounds before `play`. */
export interface Narrator {
  readonly state: NarratorState;
  /** Calls with every new state until the returned function is called. */
  subscribe(listener: (state: NarratorState) => void): () => void;
  /** Makes a stop ready, silently; what was heard before falls silent. */
  load(script: Script, from?: Mark): void;
  /** Starts or goes on; after the end, from the beginning. The first time it must be called within a tap. */
  play(): void;
  pause(): void;
  /** One sentence back, or ten seconds where a recording does not tell sentences. */
  back(): void;
  /** One sentence, or ten seconds, on. */
  next(): void;
  setRate(rate: Rate): void;
  /** Falls silent and forgets the stop. */
  stop(): void;
  /** To be called when the page is seen again: a voice the system has silenced takes up its sentence. */
  wake(): void;
}

export const initialNarration: NarratorState = {
  status: "idle",
  stop: null,
  sentence: 0,
  seconds: 0,
  rate: 1,
};

/** Holds a state and tells those who listen when it is replaced by another. */
export function keepState(first: NarratorState): {
  readonly get: () => NarratorState;
  readonly change: (part: Partial<NarratorState>) => void;
  readonly subscribe: Narrator["subscribe"];
} {
  let state = first;
  const listeners = new Set<(state: NarratorState) => void>();
  return {
    get: () => state,
    change(part) {
      const entries = Object.entries(part) as [keyof NarratorState, unknown][];
      if (entries.every(([key, value]) => state[key] === value)) return;
      state = { ...state, ...part };
      for (const listener of listeners) listener(state);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
