import type { ShareWords } from "./share-words.ts";

export const shareWords: ShareWords = {
  heading: "Send or save this walk",
  intro: "The link holds the whole walk. Where you are is never in it.",
  send: "Send the link",
  link: "Link to this walk",
  copy: "Copy the link",
  copied: "Link copied.",
  copyByHand: "This browser did not let us copy. The link is selected: copy it from there.",
  code: "For another phone",
  codeHint: "Point its camera here: the walk opens there.",
  codeTooLong: "This walk is too long for a code. Send the link instead.",
  files: "As a file",
  file: {
    gpx: { name: "GPX", use: "for walking apps and GPS devices" },
    kml: { name: "KML", use: "for Google Earth and other maps" },
    geojson: { name: "GeoJSON", use: "to open here again, or to draw maps" },
    calendar: { name: "Calendar", use: "the departure, in the time of Calais" },
  },
  otherMap: "In another map of this phone",
  otherMapHint: "Opens the stop in the map you use, where it can find its own way.",
};
