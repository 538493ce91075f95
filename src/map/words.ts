import type { MapWords } from "../i18n/messages.ts";

export type { MapWords };

/** What the map says before it is told anything. */
export const noWords: MapWords = {
  zoomIn: "",
  zoomOut: "",
  recentre: "",
  headingUp: "",
  compass: "",
  sea: "",
  approximateEdge: "",
  disputed: "",
};
