/** The few words the map itself shows or says aloud, in the language of the page. */
export interface MapWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** On the button that brings the map back to the walker. */
  readonly recentre: string;
  /** On the button that turns the map with the walker. */
  readonly headingUp: string;
  /** The name of the sea, as this language calls it. */
  readonly sea: string;
  /** Under the name of an area whose outline is not surveyed, such as "edge approximate". */
  readonly approximateEdge: string;
  /** Read after the name of a place the sources disagree about. */
  readonly disputed: string;
}

export const noWords: MapWords = {
  zoomIn: "",
  zoomOut: "",
  recentre: "",
  headingUp: "",
  sea: "",
  approximateEdge: "",
  disputed: "",
};
