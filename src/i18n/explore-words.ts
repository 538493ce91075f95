import type { Certainty } from "../domain/certainty.ts";
import type { ExploreView } from "../domain/exploring.ts";
import type { Language } from "../domain/language.ts";
import type { SwitchableLayerId } from "../domain/layer.ts";
import type { Side } from "../domain/moment.ts";
import type { LocalMinute } from "../domain/timeline.ts";

/** One switch of the layer panel: its name and what to look for on the map. */
export interface LayerWords {
  readonly name: string;
  readonly legend: string;
}

/** The groups of the layer panel. */
export type LayerGroup = "mission" | "battle" | "town" | "practical";

/** The groups of what is found. */
export type FoundGroup = "tours" | "places" | "moments" | "people" | "streets" | "town" | "words";

/** The sentences of exploring: the four days, layers, cards, searching. */
export interface ExploreWords {
  readonly language: Language;
  readonly pages: Readonly<Record<ExploreView | "layers", string>>;
  /** The same in one word each, which is part of the name above: side by side they fit a phone. */
  readonly tabs: Readonly<Record<ExploreView | "layers", string>>;
  readonly pagesLabel: string;
  readonly loading: string;
  readonly unread: string;

  readonly daysIntro: string;
  readonly clockTitle: string;
  readonly clockText: string;
  readonly timeline: string;
  /** A minute in full, such as “Saturday 25 May, 15:00”. */
  readonly minute: (at: LocalMinute) => string;
  /** The same where there is little room, such as “Sat 25 May, 15:00”. */
  readonly shortMinute: (at: LocalMinute) => string;
  /** A day in full, such as “Saturday 25 May”. */
  readonly day: (at: LocalMinute) => string;
  /** A day where there is little room, such as “Sat 25”. */
  readonly shortDay: (at: LocalMinute) => string;
  readonly before: string;
  readonly play: string;
  readonly pause: string;
  readonly previous: string;
  readonly next: string;
  /** How much is happening, and of how much only the day is known, or not even that. */
  readonly happening: (count: number, maybe: number) => string;
  readonly now: string;
  readonly ahead: string;
  readonly maybe: string;
  readonly quiet: string;
  readonly filter: string;
  readonly side: string;
  readonly unit: string;
  readonly place: string;
  readonly everyone: string;
  readonly everywhere: string;
  readonly sides: Readonly<Record<Side, string>>;
  readonly showing: (shown: number, all: number) => string;
  readonly showAll: string;
  readonly noMoments: string;

  readonly heavy: string;
  readonly heavyOpen: string;
  readonly whoWasThere: string;
  readonly whatHappened: string;
  readonly where: string;
  readonly openPlace: (name: string) => string;
  readonly seeHour: string;
  readonly outside: (kilometres: string, direction: string) => string;
  /** How sure the spot of a thing is; metres. */
  readonly spot: (certainty: Certainty, metres: number) => string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly length: (metres: string) => string;
  readonly noName: string;
  readonly onlyName: string;
  readonly geometryFrom: (source: string, licence: string) => string;

  readonly search: string;
  readonly searchHint: string;
  readonly searchTips: string;
  readonly found: (count: number) => string;
  readonly nothingFound: (question: string) => string;
  readonly groups: Readonly<Record<FoundGroup, string>>;

  readonly people: string;
  readonly units: string;
  readonly wordsIntro: string;

  readonly layersIntro: string;
  readonly layerGroups: Readonly<Record<LayerGroup, string>>;
  readonly layer: Readonly<Record<SwitchableLayerId, LayerWords>>;
  readonly onMap: (count: number) => string;
  readonly noneOnMap: string;
  readonly zoomTo: (name: string) => string;
  readonly strength: (name: string) => string;
  readonly percent: (value: number) => string;
  readonly certaintyTitle: string;
  readonly certaintySigns: Readonly<Record<"dashed" | "halo" | "question", string>>;

  readonly report: string;
  readonly reportHint: string;
  readonly reportText: (about: string, version: string) => string;
  readonly reportMail: string;
  readonly copy: string;
  readonly copied: string;
}
