import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { createPlayer } from "../../../src/narration/audio.ts";
import type { Narrator, NarratorState } from "../../../src/narration/narrator.ts";
import type { Script } from "../../../src/narration/script.ts";
import { toneUrl } from "./tone.ts";

const seconds = 30;
const sentences = [0, 1, 2].map((index) => ({ passage: 0, start: index * 2, end: index * 2 + 1, runs: [] }));
const handlers = new Map<string, MediaSessionActionHandler>();
const positions: MediaPositionState[] = [];
let element: HTMLAudioElement;
let player: Narrator;
let tone: string;
let steps: number[];

/** The real session, overheard: its buttons are pressed by the system, which a test cannot do. */
const session = new Proxy(navigator.mediaSession, {
  get(real, name) {
    if (name === "setActionHandler") {
      return (action: MediaSessionAction, handler: MediaSessionActionHandler | null): void => {
        real.setActionHandler(action, handler);
        if (handler) handlers.set(action, handler);
        else handlers.delete(action);
      };
    }
    if (name === "setPositionState") {
      return (position: MediaPositionState): void => {
        real.setPositionState(position);
        positions.push(position);
      };
    }
    return Reflect.get(real, name, real) as unknown;
  },
  set: (real, name, value) => Reflect.set(real, name, value, real),
});

function script(more: Partial<Script> = {}): Script {
  return {
    stop: "citadel",
    title: "The Citadel",
    tour: "The Last Stand",
    language: "en",
    sentences,
    recording: { url: tone, cues: [0, 8, 16] },
    ...more,
  };
}

function until(fits: (state: NarratorState) => boolean): Promise<NarratorState> {
  return new Promise((resolve) => {
    if (fits(player.state)) return resolve(player.state);
    const stop = player.subscribe((state) => {
      if (!fits(state)) return;
      stop();
      resolve(state);
    });
  });
}

/** A tap the browser believes, without which nothing may sound. */
async function tap(act: () => void): Promise<void> {
  const button = document.createElement("button");
  button.textContent = "tap";
  button.addEventListener("click", act);
  document.body.append(button);
  await userEvent.click(button);
  button.remove();
}

function press(action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}): void {
  handlers.get(action)?.({ action, ...details });
}

beforeEach(() => {
  tone = toneUrl(seconds);
  element = new Audio();
  steps = [];
  positions.length = 0;
  player = createPlayer({ element, session, changeStop: (by) => steps.push(by) });
});

afterEach(() => {
  player.stop();
  URL.revokeObjectURL(tone);
});

test("loads in silence, and shows the stop and its tour on the lock screen", async () => {
  player.load(script());
  expect(player.state).toMatchObject({ status: "idle", stop: "citadel", sentence: 0, seconds: 0 });
  expect(navigator.mediaSession.metadata).toMatchObject({ title: "The Citadel", album: "The Last Stand" });
  expect(navigator.mediaSession.metadata?.artwork).toHaveLength(0);
  expect(element.paused).toBe(true);
});

test("plays after a tap, pauses, and tells the lock screen where it is", async () => {
  player.load(script());
  await tap(() => player.play());
  await until(({ seconds: at }) => at > 0.1);
  expect(navigator.mediaSession.playbackState).toBe("playing");
  player.pause();
  const { seconds: at } = await until(({ status }) => status === "paused");
  expect(element.paused).toBe(true);
  expect(navigator.mediaSession.playbackState).toBe("paused");
  expect(positions.at(-1)?.duration).toBeCloseTo(seconds, 1);
  expect(positions.at(-1)?.position).toBeCloseTo(at, 1);
});

test("takes up the very second it was left at", async () => {
  player.load(script(), { sentence: 2, seconds: 17.5 });
  expect(player.state).toMatchObject({ sentence: 2, seconds: 17.5 });
  await tap(() => player.play());
  await until(({ seconds: at }) => at > 17.5);
  expect(player.state.sentence).toBe(2);
  expect(element.currentTime).toBeLessThan(20);
});

test("moves by sentences where it knows them", async () => {
  player.load(script());
  await tap(() => player.play());
  await until(({ seconds: at }) => at > 0);
  player.next();
  await until(({ sentence }) => sentence === 1);
  expect(element.currentTime).toBeGreaterThanOrEqual(8);
  player.next();
  await until(({ sentence }) => sentence === 2);
  player.back();
  await until(({ sentence }) => sentence === 1);
  expect(element.currentTime).toBeLessThan(10);
});

test("else by ten seconds, never beyond the ends", async () => {
  player.load(script({ recording: { url: tone } }));
  await tap(() => player.play());
  await until(({ seconds: at }) => at > 0);
  expect(player.state.sentence).toBeNull();
  player.next();
  await until(({ seconds: at }) => at >= 10);
  player.back();
  player.back();
  await until(({ seconds: at }) => at < 5);
});

test("the buttons of the lock screen seek by ten seconds and change the stop", async () => {
  player.load(script());
  await tap(() => player.play());
  await until(({ seconds: at }) => at > 0);
  press("seekforward");
  await until(({ seconds: at }) => at >= 10);
  press("seekforward", { seekOffset: 5 });
  await until(({ seconds: at }) => at >= 15);
  press("seekbackward");
  await until(({ seconds: at }) => at < 10);
  press("seekto", { seekTime: 20 });
  await until(({ seconds: at }) => at >= 20);
  press("pause");
  await until(({ status }) => status === "paused");
  press("play");
  await until(({ status }) => status === "playing");
  press("nexttrack");
  press("previoustrack");
  expect(steps).toEqual([1, -1]);
});

test("ends, and begins again", async () => {
  player.load(script(), { sentence: 2, seconds: seconds - 0.3 });
  await tap(() => player.play());
  await until(({ status }) => status === "ended");
  await tap(() => player.play());
  await until(({ status, seconds: at }) => status === "playing" && at < 1);
});

test("keeps the speed from stop to stop", async () => {
  player.setRate(1.5);
  player.load(script());
  await tap(() => player.play());
  await until(({ seconds: at }) => at > 0);
  expect(element.playbackRate).toBe(1.5);
  expect(positions.at(-1)?.playbackRate).toBe(1.5);
  player.load(script({ stop: "courgain" }));
  expect(player.state).toMatchObject({ status: "idle", stop: "courgain", rate: 1.5 });
  await tap(() => player.play());
  await until(({ seconds: at }) => at > 0);
  expect(element.playbackRate).toBe(1.5);
});

test("a file that is no sound, or none at all, is no voice", async () => {
  const empty = URL.createObjectURL(new Blob(["no sound"], { type: "audio/wav" }));
  player.load(script({ recording: { url: empty } }));
  await tap(() => player.play());
  expect((await until(({ status }) => status !== "playing" && status !== "idle")).status).toBe("no-voice");
  URL.revokeObjectURL(empty);
  const { recording: _none, ...unrecorded } = script();
  player.load(unrecorded);
  expect(player.state.status).toBe("no-voice");
});

test("stop silences it, and leaves the lock screen as it was", async () => {
  player.load(script());
  await tap(() => player.play());
  await until(({ seconds: at }) => at > 0);
  player.stop();
  expect(element.paused).toBe(true);
  expect(player.state).toMatchObject({ status: "idle", stop: null, seconds: 0 });
  expect(navigator.mediaSession.metadata).toBeNull();
  expect(navigator.mediaSession.playbackState).toBe("none");
  expect(handlers.size).toBe(0);
  player.play();
  expect(element.paused).toBe(true);
});

test("works where there is no lock screen to tell", async () => {
  player = createPlayer({ element: new Audio(), session: null, changeStop: () => undefined });
  player.load(script());
  await tap(() => player.play());
  expect((await until(({ seconds: at }) => at > 0)).status).toBe("playing");
});

test("the next stop, begun in the same moment, is not paused by the end of the last", async () => {
  player.load(script());
  await tap(() => player.play());
  await until(({ seconds: at }) => at > 0);
  const seen: string[] = [];
  player.load(script({ stop: "courgain" }));
  player.subscribe(({ status }) => seen.push(status));
  player.play();
  await until(({ seconds: at }) => at > 0);
  expect(player.state.stop).toBe("courgain");
  expect(new Set(seen)).toEqual(new Set(["playing"]));
});
