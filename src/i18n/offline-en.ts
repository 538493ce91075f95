import type { OfflineWords } from "./offline-words.ts";

export const offlineWords: OfflineWords = {
  title: "Without network",
  impossible:
    "This browser window cannot keep the walk for use without network; it may be a private one. Open the page in an ordinary window, or print the walk.",
  offer:
    "You asked your phone to save data, so nothing was fetched ahead. To walk without network, fetch everything once: less than 2 MB to transfer.",
  keep: "Fetch everything",
  fetching: (percent) => `Fetching everything for use without network: ${percent}`,
  proving: "Checking that every file arrived whole …",
  ready: "Ready offline",
  proof: (size, date) => `${size}, every file checked on ${date}.`,
  persisted: "The browser keeps it until you delete it.",
  persist: "Ask the browser to keep it",
  repaired: (count) =>
    count === 1
      ? "The browser had cleared one file; it was fetched again."
      : `The browser had cleared ${count} files; they were fetched again.`,
  broken:
    "The browser has cleared some files, so parts may be missing without network. They are fetched again as soon as there is a network.",
  failed:
    "Not everything could be fetched, so you still need a network. What has arrived is kept; the rest is fetched when the network is better.",
  full: "There is no room left on this device for the walk (about 4 MB). Free some space and try again; with a network everything works as it is.",
  again: "Try again",
  update: "A newer version lies ready. Your place on the page stays as it is.",
  blocked:
    "Another window still uses the version from before. Close all others, then try again; or go on as you are.",
  takeOver: "Use the newer version",
  switching: "Changing to the newer version …",
  home: "Put it on your home screen",
  homeSteps: [
    "Press the Share sign.",
    "Choose “Add to Home Screen”.",
    "Open it there once while you have a network.",
  ],
  homeWhy: "It then opens like an app, and the phone does not clear it away.",
  seen: "Understood",
};
