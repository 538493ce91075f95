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
  importError: {
    "file-too-large": ({ max }) =>
      `This file is too large. Files of up to ${max / 1_000_000} MB can be read; choose one with fewer points.`,
    "file-broken": ({ line }) =>
      line === null
        ? "This file is damaged. Save it once more where it came from, and try that."
        : `This file is damaged at line ${line}. Save it once more where it came from, and try that.`,
    "bad-position": ({ line }) =>
      `Line ${line} has a point without a sound latitude and longitude. Put that right, or choose another file.`,
    "too-many-points": ({ max }) =>
      `This file has more than ${max.toLocaleString("en")} points. Choose a shorter track.`,
    "no-points": () =>
      "This file has no waypoints, only a track or nothing at all. Choose one with named points.",
    "not-a-walk": () => "This is not a walk. Choose a GPX file, or a GeoJSON file saved here.",
  },
};
