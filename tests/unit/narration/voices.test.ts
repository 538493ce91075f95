import { expect, test } from "vitest";
import { voiceFor } from "../../../src/narration/voices.ts";
import { voice } from "./speech.ts";

const none = new Set<string>();
const network = { localService: false };
const daniel = voice("Daniel", "en-GB");
const samantha = voice("Samantha", "en-US");
const google = voice("Google UK English Female", "en-GB", network);
const natural = voice("Microsoft Sonia Online (Natural)", "en-GB", network);

test.each([
  ["a voice on the device before a better one on the network", [natural, samantha], samantha],
  ["of two at home the one from home", [samantha, daniel], daniel],
  ["the natural one of two on the network", [google, natural], natural],
  [
    "the system's own choice of equals",
    [voice("Kate", "en-GB"), { ...daniel, default: true }],
    { ...daniel, default: true },
  ],
  ["else the first listed", [daniel, voice("Kate", "en-GB")], daniel],
  ["a plain voice before a robot", [voice("eSpeak English", "en-GB"), samantha], samantha],
  ["a robot before none", [voice("eSpeak English", "en-GB")], voice("eSpeak English", "en-GB")],
  ["no voice made for fun", [voice("Zarvox", "en-US"), voice("Bad News", "en-US")], null],
  ["Android's way of writing languages", [voice("English", "en_GB")], voice("English", "en_GB")],
  ["a bare language", [voice("English", "en")], voice("English", "en")],
  ["nothing of another language, however alike", [voice("Enga", "enq"), voice("Thomas", "fr-FR")], null],
  ["nothing of nothing", [], null],
])("chooses %s", (_what, voices, chosen) => {
  expect(voiceFor(voices, "en", true, none)).toEqual(chosen);
});

test("leaves voices of the network out without a network, and those that failed", () => {
  expect(voiceFor([google, natural], "en", false, none)).toBeNull();
  expect(voiceFor([daniel, samantha], "en", true, new Set(["Daniel"]))).toBe(samantha);
});
