import { withArticle } from "./steps-en.ts";
import type { WalkWords } from "./walk-words.ts";

export const walk: WalkWords = {
  start: "Start walking",
  goOn: "Go on with your walk",
  setOut: "Set out",
  why: "With your position the page can tell you each turn in time, and open each story when you get there.",
  privacy: "Your position never leaves the phone and is not kept.",
  withPosition: "Use my position",
  byHand: "Walk step by step",
  byHandHint: "No position needed: you press “Next direction” yourself.",
  preview: "Preview the walk",
  previewHint: "A simulated walker goes ahead; good at home or on the ferry.",
  asking:
    "Waiting for the first position. Step outside and hold the phone freely; it can take half a minute.",
  trouble: {
    denied:
      "The phone does not give this page its position. To change that, open the settings of this page in your browser (the sign beside the address), allow “Location” and press “Use my position” again. Or walk step by step; nothing is lost.",
    unavailable:
      "The phone cannot tell where it is just now. Check that location is switched on in its settings, and step out from under the roof. You can walk on step by step meanwhile.",
    slow: "Still no position. The page keeps trying; you can walk on step by step meanwhile.",
    insecure:
      "Browsers give a position only to pages opened over https. Walk step by step, or open the page from its https address.",
  },
  elsewhere: "You are now walking in another tab or window.",
  goOnHere: "Walk on here",
  leave: "Leave the walk",
  next: (distance) => `In ${distance}`,
  now: "Now",
  ahead: (name) => `${capital(withArticle(name))} is ahead of you`,
  onPast: (name) => `Go on past ${withArticle(name)}`,
  toStop: (number, name, distance) => `To stop ${number}, ${name}: ${distance}`,
  left: (distance) => `${distance} left`,
  listening: (minutes) => `+ ${minutes} at stops`,
  stopsDone: (done, count) => `${done} of ${count} stops`,
  here: (name) => `I am at ${withArticle(name)}`,
  skip: "Skip",
  back: "Back",
  pause: "Pause",
  paused: "Paused",
  unread: "Your position is not being read.",
  resume: "Go on",
  restart: "Start again",
  walkOn: (number, name) => `On to ${number}, ${name}`,
  finishWalk: "Finish the walk",
  arrived: (name) => `You have arrived: ${name}`,
  leftLine: "You have left the line. Is that what you want?",
  turnedBack: "You seem to be walking back. Is that what you want?",
  fine: "The tour stays as it is and waits for you.",
  wayBack: (distance) => `The dashed line leads back to the tour ahead: ${distance}.`,
  showWayBack: "Show the way back",
  hideWayBack: "Hide the way back",
  backOnLine: "You are back on the line.",
  joinStart: (name, distance) => `Start at ${name} (${distance} as the crow flies)`,
  joinLeg: (name, distance) => `Join on the way to ${name} (${distance})`,
  startAhead: (name, distance) => `${name} is ${distance} away`,
  tooFar: (distance) =>
    `The walk begins ${distance} from here in a straight line. Preview it until you are there.`,
  noWay: (name, distance) =>
    `We know no way on foot from here: ${name} is ${distance} away in a straight line`,
  farAway: "You are not at the start yet. Where would you like to begin?",
  over: "This walk is over",
  finished: "You have walked it",
  finishedText: (stops, distance, time) => `${stops}, ${distance} in ${time}.`,
  leftOut: (names) => `Left out: ${names}.`,
  vague: (distance) =>
    `The phone knows its place only to ${distance}, which is too little to lead you. Wait a moment under the open sky, or walk step by step.`,
  rough: (distance) =>
    `The phone gives this page only a rough position, good to ${distance}. Allow the precise one: on an iPhone under Settings, Privacy, Location Services, your browser, “Precise Location”; on Android in the permissions of your browser. Or walk step by step.`,
  wasHidden: "While the page was hidden it got no position. It goes on from where you are now.",
  compass: {
    denied:
      "The phone does not let this page read its compass. The map goes by the way you walk instead; to allow it, open the page’s settings in your browser and allow motion and orientation.",
    missing: "This phone tells no direction. The map goes by the way you walk instead.",
    unproven: "Walk a few steps: the compass counts once it agrees with the way you walk.",
    disagrees:
      "The compass does not agree with the way you walk, as happens near steel and magnets. The map goes by your walking until they agree.",
  },
  aside: [
    "Straight ahead",
    "Ahead on the right",
    "On your right",
    "Behind you on the right",
    "Behind you",
    "Behind you on the left",
    "On your left",
    "Ahead on the left",
  ],
  screen: {
    awake: "The screen stays on.",
    sleepy: "The screen may go dark.",
    unsupported: "This browser cannot keep the screen on; touch it now and then.",
  },
  accuracy: (metres, seconds) =>
    seconds < 8 ? `Position good to ${metres}` : `Position good to ${metres}, ${seconds} s old`,
  previousStep: "Previous direction",
  nextStep: "Next direction",
  demo: "Preview: a simulated walker",
  play: "Play",
  hold: "Hold",
  faster: (rate) => `Speed: ${rate} times. Change`,
  scrub: "Moment of the walk",
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
