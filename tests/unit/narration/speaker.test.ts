import { beforeEach, describe, expect, test } from "vitest";
import type { NarratorState } from "../../../src/narration/narrator.ts";
import { sentencesOf, type Script } from "../../../src/narration/script.ts";
import { createSpeaker } from "../../../src/narration/speaker.ts";
import type { ListenState } from "../../../src/ui/listen.ts";
import { townTexts } from "../../support/town.ts";
import { Clock, FakeSynthesis, speechWith, voice, type Faults } from "./speech.ts";

const daniel = voice("Daniel", "en-GB");
const thomas = voice("Thomas", "fr_FR");
const doubts = { approximate: "Not certain", disputed: "Sources disagree" };

function scriptOf(place: string, part: "story" | "practical" = "story"): Script {
  const text = townTexts("en").places[place];
  if (!text) throw new Error(place);
  const sentences = sentencesOf(text[part], "en", doubts);
  return { stop: place, title: text.name, tour: "The Last Stand", language: "en", sentences };
}

const citadel = scriptOf("citadel");
const minute = 60_000;
let clock: Clock;

function speakerWith(faults: Faults = {}, voices: readonly SpeechSynthesisVoice[] = [daniel, thomas]) {
  const synthesis = new FakeSynthesis(clock, voices, faults);
  return { synthesis, speaker: createSpeaker(speechWith(synthesis, clock)) };
}

function wordsOf(script: Script): string {
  return script.sentences.flatMap(({ runs }) => runs.map(({ text }) => text)).join("");
}

beforeEach(() => {
  clock = new Clock();
});

test("says nothing before it is asked to", () => {
  const { synthesis, speaker } = speakerWith();
  speaker.load(citadel, { sentence: 3, seconds: 0 });
  clock.pass(minute);
  expect(synthesis.begun).toEqual([]);
  expect(speaker.state).toMatchObject({ status: "paused", stop: "citadel", sentence: 3 });
});

test("speaks within the tap itself, as phones demand", () => {
  const { synthesis, speaker } = speakerWith();
  speaker.load(citadel);
  speaker.play();
  expect(synthesis.pending).toBe(true);
});

test("says every sentence once, in order, each name with a voice of its language", () => {
  const { synthesis, speaker } = speakerWith();
  const seen: NarratorState[] = [];
  speaker.subscribe((state) => seen.push(state));
  speaker.load(citadel);
  speaker.play();
  clock.pass(20 * minute);
  expect(synthesis.heard.map(({ text }) => text).join("")).toBe(wordsOf(citadel));
  expect(seen.filter(({ status }) => status === "playing").map(({ sentence }) => sentence)).toEqual(
    citadel.sentences.map((_, index) => index),
  );
  expect(speaker.state.status).toBe("ended");
  const mayor = synthesis.heard.find(({ text }) => text.startsWith("André Gerschel"));
  expect(mayor?.voice).toBe(thomas);
  expect(mayor?.lang).toBe("fr-FR");
  expect(synthesis.heard.find(({ text }) => text === "He is ")?.voice).toBe(daniel);
});

test("without a French voice the English one says the whole, names included", () => {
  const { synthesis, speaker } = speakerWith({}, [daniel]);
  speaker.load(citadel);
  speaker.play();
  clock.pass(20 * minute);
  expect(new Set(synthesis.heard.map((each) => each.voice))).toEqual(new Set([daniel]));
  expect(synthesis.heard.map(({ text }) => text).join("")).toContain("Gairshell is locked up");
});

test("pauses, and takes up the same sentence from its beginning", () => {
  const { synthesis, speaker } = speakerWith();
  speaker.load(citadel);
  speaker.play();
  while (speaker.state.sentence !== 2) clock.pass(100);
  clock.pass(300);
  speaker.pause();
  const [begun, paused] = [synthesis.begun.length, speaker.state];
  clock.pass(minute);
  expect(synthesis.begun).toHaveLength(begun);
  expect(speaker.state).toBe(paused);
  expect(paused).toMatchObject({ status: "paused", sentence: 2 });
  speaker.play();
  clock.pass(200);
  expect(synthesis.begun[begun]?.text).toBe(citadel.sentences[2]?.runs[0]?.text);
});

test("moves back and on, within the bounds of the stop", () => {
  const { speaker } = speakerWith();
  const last = citadel.sentences.length - 1;
  speaker.load(citadel);
  speaker.back();
  expect(speaker.state.sentence).toBe(0);
  speaker.next();
  speaker.next();
  speaker.back();
  expect(speaker.state).toMatchObject({ sentence: 1, status: "paused" });
  speaker.play();
  speaker.next();
  expect(speaker.state).toMatchObject({ sentence: 2, status: "playing" });
  for (let index = 2; index <= last; index++) speaker.next();
  expect(speaker.state).toMatchObject({ sentence: last, status: "ended" });
  speaker.back();
  expect(speaker.state).toMatchObject({ sentence: last, status: "paused" });
  speaker.next();
  speaker.play();
  expect(speaker.state).toMatchObject({ sentence: 0, status: "playing" });
});

test("of quick taps only the last sentence is heard, even where a cancel swallows what follows it", () => {
  const { synthesis, speaker } = speakerWith({ swallowAfterCancel: 50 });
  speaker.load(citadel);
  speaker.play();
  clock.pass(200);
  for (let tap = 0; tap < 4; tap++) {
    speaker.next();
    clock.pass(15);
  }
  clock.pass(500);
  expect(speaker.state).toMatchObject({ sentence: 4, status: "playing" });
  expect(synthesis.begun.map(({ text }) => text)).toEqual([
    citadel.sentences[0]?.runs[0]?.text,
    citadel.sentences[4]?.runs[0]?.text,
  ]);
});

test("a new speed is heard at once, from the start of the sentence", () => {
  const { synthesis, speaker } = speakerWith();
  speaker.load(citadel);
  speaker.play();
  clock.pass(200);
  speaker.setRate(1.5);
  clock.pass(200);
  expect(synthesis.begun.map(({ text, rate }) => [text, rate])).toEqual([
    [citadel.sentences[0]?.runs[0]?.text, 1],
    [citadel.sentences[0]?.runs[0]?.text, 1.5],
  ]);
});

test("another stop silences the first, whose late events change nothing", () => {
  const { synthesis, speaker } = speakerWith();
  const hall = scriptOf("town-hall");
  speaker.load(citadel);
  speaker.play();
  clock.pass(500);
  speaker.load(hall);
  expect(speaker.state).toMatchObject({ status: "idle", stop: "town-hall", sentence: 0 });
  speaker.play();
  clock.pass(20 * minute);
  expect(synthesis.heard.map(({ text }) => text).join("")).toBe(wordsOf(hall));
});

test("stop forgets everything", () => {
  const { synthesis, speaker } = speakerWith();
  speaker.load(citadel);
  speaker.play();
  clock.pass(500);
  speaker.stop();
  speaker.play();
  clock.pass(minute);
  expect(synthesis.begun).toHaveLength(1);
  expect(speaker.state).toMatchObject({ status: "idle", stop: null, sentence: 0 });
});

describe("where systems misbehave", () => {
  test("a voice that stops after 15 seconds never gets that far, at the slowest speed", () => {
    const { synthesis, speaker } = speakerWith({ longest: 15_000 });
    speaker.setRate(0.75);
    const hall = scriptOf("town-hall", "practical");
    const runs = hall.sentences.flatMap((sentence) => sentence.runs.map(({ text }) => text.length));
    expect(Math.max(...runs)).toBeGreaterThan(200);
    speaker.load(hall);
    speaker.play();
    clock.pass(30 * minute);
    expect(speaker.state.status).toBe("ended");
    expect(synthesis.heard.map(({ text }) => text).join("")).toBe(wordsOf(hall));
  });

  test("ends that are never told hold nothing up", () => {
    const { synthesis, speaker } = speakerWith({ loseEnds: true }, [daniel]);
    speaker.load(citadel);
    speaker.play();
    clock.pass(60 * minute);
    expect(speaker.state.status).toBe("ended");
    expect(synthesis.heard.map(({ text }) => text).join("")).toContain("he died at Auschwitz.");
  });

  test("a voice that fails is left for the next best", () => {
    const kate = voice("Kate", "en-GB", { localService: false });
    const { synthesis, speaker } = speakerWith({ failing: { Daniel: "synthesis-failed" } }, [daniel, kate]);
    speaker.load(citadel);
    speaker.play();
    clock.pass(20 * minute);
    expect(speaker.state.status).toBe("ended");
    expect(new Set(synthesis.heard.map((each) => each.voice))).toEqual(new Set([kate]));
  });

  test("a listed voice that is not installed is found out by its silence", () => {
    const { synthesis, speaker } = speakerWith({ dumb: ["Thomas"] });
    speaker.load(citadel);
    speaker.play();
    clock.pass(20 * minute);
    expect(speaker.state.status).toBe("ended");
    expect(synthesis.heard.map(({ text }) => text).join("")).toContain("Gairshell is locked up");
  });

  test("when all fail there is no voice, and it says so", () => {
    const { speaker } = speakerWith({ failing: { Daniel: "language-unavailable" } });
    speaker.load(citadel);
    speaker.play();
    clock.pass(minute);
    expect(speaker.state).toMatchObject({ status: "no-voice", stop: "citadel", sentence: 0 });
  });

  test("a telephone call pauses; a tap goes on", () => {
    const { synthesis, speaker } = speakerWith();
    speaker.load(citadel);
    speaker.play();
    clock.pass(500);
    synthesis.interrupt();
    clock.pass(500);
    expect(speaker.state).toMatchObject({ status: "paused", sentence: 0 });
    speaker.play();
    clock.pass(20 * minute);
    expect(speaker.state.status).toBe("ended");
  });

  test("without a tap the browser refuses, and it waits for one", () => {
    const { speaker } = speakerWith({ failing: { Daniel: "not-allowed" } });
    speaker.load(citadel);
    speaker.play();
    clock.pass(500);
    expect(speaker.state.status).toBe("paused");
  });

  test("a pause left behind by another page is lifted", () => {
    const { synthesis, speaker } = speakerWith();
    synthesis.paused = true;
    speaker.load(citadel);
    speaker.play();
    clock.pass(500);
    expect(synthesis.begun).toHaveLength(1);
  });

  test("a voice the system silenced in the dark begins its sentence again on waking", () => {
    const { synthesis, speaker } = speakerWith();
    speaker.load(citadel);
    speaker.play();
    clock.pass(500);
    speaker.wake();
    clock.pass(100);
    expect(synthesis.begun).toHaveLength(1);
    const dark = new FakeSynthesis(clock, [daniel], { longest: 0 });
    const sleeper = createSpeaker(speechWith(dark, clock));
    sleeper.load(citadel);
    sleeper.play();
    clock.pass(100);
    Object.defineProperty(dark, "speaking", { value: false });
    sleeper.wake();
    expect(dark.pending).toBe(true);
    expect(sleeper.state).toMatchObject({ status: "playing", sentence: 0 });
  });
});

describe("voices that come late", () => {
  test("the first tap waits for them", () => {
    const { synthesis, speaker } = speakerWith({}, []);
    speaker.load(citadel);
    expect(speaker.state.status).toBe("idle");
    speaker.play();
    clock.pass(1000);
    expect(synthesis.begun).toEqual([]);
    synthesis.findVoices([daniel]);
    clock.pass(100);
    expect(synthesis.begun[0]?.voice).toBe(daniel);
  });

  test("but not for ever", () => {
    const { synthesis, speaker } = speakerWith({}, []);
    speaker.load(citadel);
    speaker.play();
    clock.pass(4000);
    expect(speaker.state.status).toBe("no-voice");
    synthesis.findVoices([daniel]);
    expect(speaker.state.status).toBe("idle");
  });

  test("a list without the language means no voice before any tap, until one is installed", () => {
    const { synthesis, speaker } = speakerWith({}, [thomas]);
    speaker.load(citadel, { sentence: 2, seconds: 0 });
    expect(speaker.state.status).toBe("no-voice");
    synthesis.findVoices([thomas, daniel]);
    expect(speaker.state).toMatchObject({ status: "paused", sentence: 2 });
  });

  test("a browser that cannot speak has no voice", () => {
    const speaker = createSpeaker(speechWith(null, clock));
    speaker.load(citadel);
    speaker.play();
    expect(speaker.state.status).toBe("no-voice");
  });

  test("offline, a voice of the network is none", () => {
    const synthesis = new FakeSynthesis(clock, [voice("Google", "en-GB", { localService: false })]);
    const speaker = createSpeaker(speechWith(synthesis, clock, () => false));
    speaker.load(citadel);
    expect(speaker.state.status).toBe("no-voice");
  });
});

test("its state is what the buttons draw", () => {
  const { speaker } = speakerWith();
  const drawn: ListenState = speaker.state;
  expect(drawn).toMatchObject({ status: "idle", sentence: 0, rate: 1 });
});
