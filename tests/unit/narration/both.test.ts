import { expect, test } from "vitest";
import { createNarrator } from "../../../src/narration/both.ts";
import { initialNarration, keepState, type Narrator } from "../../../src/narration/narrator.ts";
import { sentencesOf, type Script } from "../../../src/narration/script.ts";
import { createSpeaker } from "../../../src/narration/speaker.ts";
import { Clock, FakeSynthesis, speechWith, voice } from "./speech.ts";

const passages = [{ text: "They held. They fell. They are remembered." }];
const spoken: Script = {
  stop: "citadel",
  title: "The Citadel",
  tour: "The Last Stand",
  language: "en",
  sentences: sentencesOf(passages, "en", { approximate: "", disputed: "" }),
};
const recorded: Script = { ...spoken, stop: "courgain", recording: { url: "courgain.mp3", cues: [0, 4, 9] } };

/** A player whose element a test moves by hand; what it does with a real one is tested in a browser. */
function playerByHand(): { player: Narrator; change: (state: Partial<Narrator["state"]>) => void } {
  const { get, change, subscribe } = keepState(initialNarration);
  const player: Narrator = {
    get state() {
      return get();
    },
    subscribe,
    load: ({ stop }, from) =>
      change({ status: "idle", stop, sentence: from?.sentence ?? 0, seconds: from?.seconds ?? 0 }),
    play: () => change({ status: "playing" }),
    pause: () => change({ status: "paused" }),
    back: () => change({ sentence: 0 }),
    next: () => change({ sentence: 2, seconds: 9 }),
    setRate: (rate) => change({ rate }),
    stop: () => change({ status: "idle", stop: null, sentence: 0, seconds: 0 }),
    wake: () => undefined,
  };
  return { player, change };
}

function both() {
  const clock = new Clock();
  const synthesis = new FakeSynthesis(clock, [voice("Daniel", "en-GB")]);
  const { player, change } = playerByHand();
  const narrator = createNarrator(createSpeaker(speechWith(synthesis, clock)), player);
  return { clock, synthesis, player, change, narrator };
}

test("plays what is recorded and speaks what is not, never both", () => {
  const { clock, synthesis, player, narrator } = both();
  narrator.load(recorded);
  narrator.play();
  expect(narrator.state).toMatchObject({ status: "playing", stop: "courgain" });
  clock.pass(1000);
  expect(synthesis.begun).toEqual([]);
  narrator.load(spoken);
  expect(player.state.stop).toBeNull();
  narrator.play();
  clock.pass(100);
  expect(synthesis.begun).toHaveLength(1);
  expect(narrator.state).toMatchObject({ status: "playing", stop: "citadel" });
  narrator.load(recorded);
  clock.pass(1000);
  expect(synthesis.speaking).toBe(false);
  expect(narrator.state).toMatchObject({ status: "idle", stop: "courgain" });
});

test("speaks a recording that cannot be played, from the sentence it had reached", () => {
  const { clock, synthesis, change, narrator } = both();
  narrator.load(recorded);
  narrator.play();
  change({ sentence: 1, seconds: 4.5 });
  change({ status: "no-voice" });
  clock.pass(100);
  expect(synthesis.begun[0]?.text).toBe("They fell.");
  expect(narrator.state).toMatchObject({ status: "playing", stop: "courgain", sentence: 1, seconds: 0 });
});

test("does not begin to speak by itself when a recording fails in silence", () => {
  const { clock, synthesis, change, narrator } = both();
  narrator.load(recorded);
  change({ status: "no-voice" });
  clock.pass(1000);
  expect(synthesis.begun).toEqual([]);
  expect(narrator.state.status).toBe("idle");
});

test("goes on from the mark it is given, passes every wish on, and tells every change once", () => {
  const { narrator, player } = both();
  const told: string[] = [];
  const stop = narrator.subscribe(({ status, sentence }) => told.push(`${status} ${sentence}`));
  narrator.load(recorded, { sentence: 1, seconds: 5 });
  expect(narrator.state).toMatchObject({ sentence: 1, seconds: 5 });
  narrator.play();
  narrator.next();
  narrator.back();
  narrator.pause();
  narrator.setRate(1.5);
  expect(narrator.state.rate).toBe(1.5);
  narrator.stop();
  expect(player.state.stop).toBeNull();
  stop();
  narrator.load(recorded);
  expect(told).toEqual(["idle 1", "playing 1", "playing 2", "playing 0", "paused 0", "paused 0", "idle 0"]);
});

test("the speed chosen for a recording is the speed of the voice", () => {
  const { clock, synthesis, narrator } = both();
  narrator.load(recorded);
  narrator.setRate(1.25);
  narrator.load(spoken);
  narrator.play();
  clock.pass(100);
  expect(synthesis.begun[0]?.rate).toBe(1.25);
});
