import type { ExploreWords } from "./explore-words.ts";
import { minuteWords } from "./minutes.ts";

export const exploreWords: ExploreWords = {
  language: "en",
  pages: {
    days: "The four days",
    find: "Search",
    layers: "Map layers",
    people: "People and units",
    words: "Words of the time",
  },
  tabs: { days: "Days", find: "Search", layers: "Layers", people: "People", words: "Words" },
  pagesLabel: "Explore",
  loading: "Opening the four days …",
  unread:
    "The four days could not be read. Check your connection and try again; the tours are here all the same.",

  daysIntro:
    "Move through the days and watch the map: filled signs are happening, hollow ones are over. Of the faint ones nobody noted the hour.",
  clockTitle: "Whose clock?",
  clockText:
    "British and German clocks may have differed by an hour, and no source we read says which one it uses. Hours stand here as printed: take them as “about”.",
  timeline: "Day and hour",
  ...minuteWords("en"),
  before: "Before the battle",
  play: "Play",
  pause: "Pause",
  previous: "Previous moment",
  next: "Next moment",
  happening: (count, maybe) => {
    const sure =
      count === 0
        ? "Nothing noted at this hour"
        : count === 1
          ? "1 thing happening"
          : `${count} things happening`;
    return maybe === 0 ? sure : `${sure}; of ${maybe} more the hour is not known`;
  },
  now: "Now",
  ahead: "Still to come",
  maybe: "Hour not known",
  quiet: "Over",
  filter: "Whose story?",
  side: "Side",
  unit: "Unit",
  place: "Place",
  everyone: "All",
  everywhere: "Everywhere",
  sides: {
    british: "British",
    french: "French",
    belgian: "Belgian",
    polish: "Polish",
    german: "German",
    civilian: "Townspeople",
  },
  showing: (shown, all) => `${shown} of ${all} moments`,
  showAll: "Show all",
  noMoments: "No moment we know of answers to all of this. Widen the choice.",

  heavy: "This tells of death or great suffering.",
  heavyOpen: "Read it",
  whoWasThere: "Who was there",
  whatHappened: "In the four days",
  where: "Where",
  openPlace: (name) => `Go to ${name}`,
  seeHour: "See this hour on the map",
  outside: (kilometres, direction) => `Outside this map, about ${kilometres} ${direction} of the Watchtower.`,
  spot: (certainty, metres) =>
    certainty === "surveyed"
      ? "Place surveyed."
      : certainty === "approximate"
        ? `Place approximate: within about ${metres} m of what is drawn.`
        : `The sources disagree about this. Drawn within about ${metres} m.`,
  kinds: {
    moment: "A moment of May 1940",
    front: "The fighting, as far as it is known",
    person: "Person",
    unit: "Unit",
    street: "Street",
    square: "Square",
    bridge: "Bridge",
    quay: "Quay",
    outline: "Ground of the Citadel",
    moat: "Moat",
    fort: "Fort",
    gate: "Gate",
    tower: "Tower",
    bastion: "Bastion",
    outwork: "Outwork",
    memorial: "Memorial",
    museum: "Museum",
    park: "Park",
    label: "Water",
    water: "Water",
    walkway: "A path drawn by hand",
    toilets: "Toilets",
    pharmacy: "Pharmacy",
    hospital: "Hospital",
    station: "Station",
    bicycle_rental: "Bicycle hire",
  },
  length: (metres) => `${metres} long`,
  noName: "No name that we know.",
  onlyName: "We know its name and its course, and no more that a source would carry.",
  geometryFrom: (source, licence) => `Drawn after ${source} (${licence}).`,

  search: "Search places, people, streets",
  searchHint: "Old names and new ones, in English or French; small slips are forgiven.",
  searchTips: "Try “watchtower”, “rue Royale”, “Nicholson” or “QVR”.",
  found: (count) => (count === 1 ? "1 thing found" : `${count} things found`),
  nothingFound: (question) => `Nothing found for “${question}”. Try fewer words, or another spelling.`,
  groups: {
    tours: "Tours",
    places: "Places",
    moments: "Moments of May 1940",
    people: "People and units",
    streets: "Streets",
    town: "In the town",
    words: "Words of the time",
  },

  people: "People",
  units: "Units",
  wordsIntro: "Military words, and what they meant here.",

  layersIntro: "Switch on what you want to see. Streets and ground always stay.",
  layerGroups: {
    mission: "Then and now",
    battle: "May 1940",
    town: "Water and ground",
    practical: "Practical",
  },
  layer: {
    citadel: {
      name: "Citadel",
      legend: "Hatched in brown; its dashed edge is approximate, the west one assumed.",
    },
    fortifications: { name: "Forts and old lines", legend: "Brown signs: forts, gates, bastions, towers." },
    "green-jackets-memorial": { name: "Green Jackets Memorial", legend: "A green pillar by the sea." },
    "memorial-museum": {
      name: "Memorial Museum",
      legend: "A green front with columns, in Parc Saint-Pierre.",
    },
    "calais-nord-streets": {
      name: "Streets of Calais-Nord",
      legend: "The named streets of the old town, tinted brown.",
    },
    moments: {
      name: "Moments",
      legend: "Green discs: filled while they happen, hollow when they are over.",
    },
    fronts: {
      name: "The shrinking front",
      legend: "Broad brown bands with dashes: how far the defence reached, always approximate.",
    },
    water: { name: "Water names and edges", legend: "Pale blue: sea, harbour, canals, moat." },
    parks: { name: "Parks", legend: "Green with dots; their edges are approximate." },
    walkways: { name: "Paths drawn by hand", legend: "Dotted lines, approximate." },
    amenities: { name: "Toilets, pharmacies, stations", legend: "Small signs when you zoom in." },
  },
  onMap: (count) => `${count} on the map`,
  noneOnMap: "None in this part of the map",
  zoomTo: (name) => `Zoom to ${name}`,
  strength: (name) => `How strongly ${name} is drawn`,
  percent: (value) => `${value}%`,
  certaintyTitle: "How sure is it?",
  certaintySigns: {
    dashed: "Dashed edge: approximate.",
    halo: "Ring: somewhere within it.",
    question: "Question mark: the sources disagree.",
  },

  report: "Report a mistake",
  reportHint:
    "Tell us what is wrong and, if you can, where one can read it. This works offline too: copy it now, send it later.",
  reportText: (about, version) =>
    `Calais 1940, ${version}, English: ${about}\n\nWhat is wrong: \n\nWhere one can read it: `,
  reportMail: "Write a mail",
  copy: "Copy",
  copied: "Copied",
};
