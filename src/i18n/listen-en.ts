import type { ListenWords } from "./listen-words.ts";

export const listenWords: ListenWords = {
  language: "en",
  listen: "Listen to this stop",
  play: "Listen",
  resume: "Go on",
  pause: "Pause",
  again: "Listen again",
  back: "Back one sentence",
  next: "On one sentence",
  rate: "Speed",
  rateOf: (rate) => `${rate}\u00a0×`,
  sentenceOf: (number, count) => `Sentence ${number} of ${count}`,
  noVoice:
    "This device has no voice that reads English. You can add one in its settings, under speech. Everything can be read here too.",
  retry: "Look for a voice again",
  ask: "Should each stop of this tour start by itself when you arrive? Near the crossings of main roads it stays silent.",
  askYes: "Yes, start by itself",
  askNo: "No, I will tap",
};
