import { listenWords } from "./listen-en.ts";
import { someOf, type Messages } from "./messages.ts";
import { stepSentence } from "./steps-en.ts";
import { walk } from "./walk-en.ts";

function some(names: readonly string[]): string {
  return someOf(
    names,
    (name) => `“${name}”`,
    (more) => ` and ${more} more`,
  );
}

export const messages: Messages = {
  language: "en",
  title: "Calais 1940",
  tagline: "Four days in May, walked through today’s town",
  intro:
    "From 23 to 26 May 1940 about 4,000 men held Calais against a panzer division. Follow their last days through the streets that stand there now.",
  loading: "Opening the map of Calais …",
  tours: "Tours",
  places: "Places",
  allTours: "All tours",
  stopsAndWay: "Stops and the way between them",
  startHere: "Getting to the start",
  endHere: "At the end",
  stepFree: "Steps and surfaces",
  steps: "Directions",
  showLeg: "Show on the map",
  lookAround: "Look around you",
  before: "Before",
  after: "After the battle",
  may1940: "In May 1940",
  today: "Today",
  practical: "Good to know",
  sources: "Sources",
  close: "Close",
  back: "Back",
  previousStop: "Previous stop",
  nextStop: "Next stop",
  print: "Print this walk",
  saveGpx: "Save as GPX",
  send: "Send or save",
  layers: "Map layers",
  explore: "Explore",
  exploreDays: "Explore the four days",
  exploreHook: "Hour by hour on the map, with people, streets and old lines.",
  otherLanguage: { code: "fr", name: "Français" },
  theme: "Colours",
  themes: { auto: "Like the phone", light: "Light", dark: "Dark", sun: "Bright sun" },
  credits: "About and credits",
  creditsText: [
    {
      title: "What this is",
      text: "A walk through the Battle of Calais, 23–26 May 1940. It needs no account, sets no cookies and sends nothing about you anywhere: everything it knows is on your phone.",
    },
    {
      title: "The map",
      text: "Streets, water, parks, amenities and most positions: © OpenStreetMap contributors, available under the Open Database Licence 1.0. Some single points come from French public data under the Licence Ouverte 2.0. Dotted paths were drawn by this project and are approximate.",
      link: "https://www.openstreetmap.org/copyright",
    },
    {
      title: "The texts",
      text: "Written for this project from the sources named under each place, under CC BY 4.0. Where sources disagree, both versions are told. The code is under the MIT licence.",
    },
    {
      title: "Type",
      text: "Source Serif 4 and Source Sans 3 by Frank Grießhammer and Paul D. Hunt, under the SIL Open Font License. The map is drawn by MapLibre.",
    },
    {
      title: "Take care",
      text: "Streets change and so do opening hours. Cross at the lights, keep to the pavement, and look up from the phone. In an emergency call 112.",
    },
  ],
  map: "Map of Calais",
  mapWords: {
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    recentre: "Back to me",
    headingUp: "Turn with me",
    compass: "Use the compass of the phone",
    sea: "Strait of Dover",
    approximateEdge: "edge approximate",
    disputed: "position disputed",
  },
  skipToText: "Skip to the text",
  moreText: "Show more of the text",
  moreMap: "Show more of the map",
  planning: "Working out the way …",
  retry: "Try again",
  dismiss: "Put away",
  disputed: "Sources disagree",
  unsure: "Not certain",
  stops: (count) => (count === 1 ? "1 stop" : `${count} stops`),
  stopOf: (number, count) => `Stop ${number} of ${count}`,
  walking: (minutes) => `${minutes} walking`,
  atStops: (minutes) => `${minutes} at the stops`,
  approximateWay: (metres) =>
    `${metres} of this way runs along paths that we drew by hand; they are dotted on the map. Trust your eyes there.`,
  ends: { start: "the start", end: "the end of the walk" },
  ownStroll: "Your own stroll",
  planOwn: "Plan your own stroll",
  goOnPlanning: "Go on planning",
  change: "Change it",
  addStop: "Add to my stroll",
  removeStop: "Take out of my stroll",
  toPlan: "Back to the plan",
  leftOut: (names, more) => `Left out: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  legTo: (name) => `Way to ${name}`,
  looking: (direction) => `Look ${direction}`,
  directions: ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"],
  certainty: (certainty, metres) =>
    certainty === "surveyed"
      ? "Position surveyed"
      : certainty === "approximate"
        ? `Position approximate, within about ${metres} m`
        : `Position disputed, within about ${metres} m`,
  walk,
  listen: listenWords,
  step: stepSentence,
  drawnByHand: { whole: "drawn by hand", part: "partly drawn by hand" },
  notice: {
    "no-stops": () => ({ text: "This tour has no stops, so there is no way to show. Choose another tour." }),
    "too-many-stops": ({ count, max }) => ({
      text: `${count} stops are more than can be put in order here. Take ${max} at most.`,
    }),
    "bad-request": ({ why }) => ({
      text: `The way could not be worked out (${why}). The stops are listed all the same.`,
    }),
    "stop-off-street": ({ stop, metres }, nameOf) => ({
      text: `${nameOf(stop)} lies ${Math.round(metres)} m from any way we know, so no way there can be shown. Its card still tells you where it is.`,
    }),
    "no-way": ({ from, to }, nameOf) => ({
      text: `We know no way on foot from ${nameOf(from)} to ${nameOf(to)}. The stops are listed all the same.`,
    }),
    "data-unreachable": ({ file }) => ({
      text: `The file ${file} could not be fetched. Check your connection and try again; what is here stays.`,
      help: "Try again",
    }),
    "data-invalid": ({ file, where, why }) => ({
      text: `The file ${file} is damaged${where ? ` at ${where}` : ""} (${why}) and was left out. Try again, or go on without it.`,
      help: "Try again",
    }),
    "unknown-language": ({ asked }) => ({
      text: `There is no version in the language “${asked}” yet. You are reading English; French is one tap away.`,
    }),
    "unknown-tour": ({ asked }) => ({
      text: `There is no tour called “${asked}”. Here are the tours there are.`,
    }),
    "unknown-place": ({ asked }) => ({
      text: `There is no place called “${asked}”. Choose one from the list.`,
    }),
    "unknown-stops": ({ asked }) => ({
      text: `The stroll in the link stops at ${some(asked)}, which we do not know and leave out.`,
    }),
    "bad-stroll-wish": ({ asked }) => ({
      text: `The link wishes “${asked}” for its stroll, which makes no sense. The rest of the stroll is kept; set what is missing under “Change it”.`,
    }),
    "unknown-layers": ({ asked }) => ({
      text: `There ${asked.length > 1 ? "are no map layers" : "is no map layer"} called ${some(asked)}. Choose under “Map layers” what to see.`,
    }),
    "bad-time": ({ asked }) => ({
      text: `The link asks for the hour “${asked}”, which is not one of the days from 22 to 27 May 1940. Choose one on the timeline.`,
    }),
    "unknown-thing": ({ asked }) => ({
      text: `There is nothing called “${asked}” here, or no longer. Search for it by name.`,
    }),
    "bad-map-view": ({ asked }) => ({
      text: `The link’s map position “${asked}” makes no sense, so the map shows the whole walk.`,
    }),
    "bad-follow-mode": ({ asked }) => ({
      text: `The link asks to follow by “${asked}”, which is not a way we know. Press “Start walking” instead.`,
    }),
    "bad-print-wish": ({ asked }) => ({
      text: `The link asks to print “${asked}”, which is not a choice we have. Press “Print” and choose there.`,
    }),
    "link-too-long": () => ({
      text: "The link is far too long to be one of ours, so it was not read. Choose a tour below.",
    }),
    "map-unavailable": () => ({
      text: "The map cannot be drawn on this device. All stops and directions are in the list, complete.",
    }),
    "storage-unavailable": () => ({
      text: "This browser keeps nothing between visits. Everything works; your choices are forgotten when you leave.",
    }),
    "no-position": () => ({
      text: "The phone did not tell where it is. Choose another start, or tap it on the map.",
    }),
    "strolls-damaged": ({ count }) => ({
      text: `${count === 1 ? "A stroll" : `${count} strolls`} kept on this phone could not be read. Nothing was deleted, and what could be read is here.`,
    }),
    unexpected: ({ why }) => ({
      text: `Something went wrong that should not (${why}). Reload the page; the link keeps your place.`,
    }),
  },
};
