import type { Certainty } from "../domain/certainty.ts";
import type { AppError, ErrorKind } from "../domain/errors.ts";
import type { Language } from "../domain/language.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Step } from "../domain/route/types.ts";
import type { Texts } from "../domain/tour.ts";
import type { ThemeName } from "../theme.ts";
import type { ListenWords } from "./listen-words.ts";
import type { WalkWords } from "./walk-words.ts";

/** What went wrong, and what to do next. */
export interface Notice {
  readonly text: string;
  /** Words on the button that helps, where there is one. */
  readonly help?: string;
}

/** Gives the name of a place in the reader's language. */
export type NameOf = (id: PlaceId) => string;

/** The few words the map itself shows or says aloud, in the language of the page. */
export interface MapWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** On the button that brings the map back to the walker. */
  readonly recentre: string;
  /** On the button that turns the map with the walker. */
  readonly headingUp: string;
  /** On the button that takes up the compass of the phone. */
  readonly compass: string;
  /** The name of the sea, as this language calls it. */
  readonly sea: string;
  /** Under the name of an area whose outline is not surveyed, such as "edge approximate". */
  readonly approximateEdge: string;
  /** Read after the name of a place the sources disagree about. */
  readonly disputed: string;
}

/** Every sentence of the interface. A language that lacks one does not compile. */
export interface Messages {
  readonly language: Language;
  readonly title: string;
  readonly tagline: string;
  readonly intro: string;
  readonly loading: string;
  readonly tours: string;
  readonly places: string;
  readonly allTours: string;
  readonly stopsAndWay: string;
  readonly startHere: string;
  readonly endHere: string;
  readonly stepFree: string;
  readonly steps: string;
  readonly showLeg: string;
  readonly lookAround: string;
  /** Heading: until 1939. */
  readonly before: string;
  readonly may1940: string;
  /** Heading: occupation, liberation, rebuilding. */
  readonly after: string;
  readonly today: string;
  readonly practical: string;
  readonly sources: string;
  readonly close: string;
  readonly back: string;
  readonly previousStop: string;
  readonly nextStop: string;
  readonly print: string;
  readonly saveGpx: string;
  /** On the button that leads to link, code and files of a walk. */
  readonly send: string;
  readonly layers: string;
  readonly explore: string;
  readonly exploreDays: string;
  readonly exploreHook: string;
  readonly otherLanguage: { readonly code: Language; readonly name: string };
  readonly theme: string;
  readonly themes: Readonly<Record<ThemeName | "auto", string>>;
  readonly credits: string;
  readonly creditsText: readonly { readonly title: string; readonly text: string; readonly link?: string }[];
  readonly map: string;
  readonly mapWords: MapWords;
  readonly skipToText: string;
  readonly moreText: string;
  readonly moreMap: string;
  readonly planning: string;
  readonly retry: string;
  readonly dismiss: string;
  readonly disputed: string;
  readonly unsure: string;
  readonly stops: (count: number) => string;
  readonly stopOf: (number: number, count: number) => string;
  readonly walking: (minutes: string) => string;
  readonly atStops: (minutes: string) => string;
  readonly approximateWay: (metres: string) => string;
  /** What the ends of a walk are called where they are no stops. */
  readonly ends: { readonly start: string; readonly end: string };
  /** What a stroll of one’s own is called while it has no name. */
  readonly ownStroll: string;
  readonly planOwn: string;
  readonly goOnPlanning: string;
  /** On the button that makes a stroll of one’s own of a tour, or changes one. */
  readonly change: string;
  readonly addStop: string;
  readonly removeStop: string;
  /** Back from a place to the stroll being planned. */
  readonly toPlan: string;
  /** Some names, and how many more there are. */
  readonly leftOut: (names: readonly string[], more: number) => string;
  readonly legTo: (name: string) => string;
  readonly looking: (direction: string) => string;
  /** The wind rose in words: eight directions from north, clockwise. */
  readonly directions: readonly [string, string, string, string, string, string, string, string];
  readonly certainty: (certainty: Certainty, metres: number) => string;
  readonly walk: WalkWords;
  readonly listen: ListenWords;
  /** A direction as one sentence. */
  readonly step: (step: Step, nameOf: NameOf) => string;
  /** Said of a step, or a part of it, along a way that we drew ourselves. */
  readonly drawnByHand: { readonly whole: string; readonly part: string };
  readonly notice: { readonly [K in ErrorKind]: (error: ErrorOf<K>, nameOf: NameOf) => Notice };
}

type ErrorOf<K extends ErrorKind> = Extract<AppError, { readonly kind: K }>;

/** Names of places, and of the ends of a walk, in the reader’s language; what has no name keeps its id. */
export function namesIn({ ends }: Messages, texts: Texts | null): NameOf {
  return (id) => texts?.places[id]?.name ?? (id === "start" || id === "end" ? ends[id] : id);
}

/** The first three of these names, each as `told` writes it, and how many `more` there are. */
export function someOf(
  names: readonly string[],
  told: (name: string) => string,
  more: (count: number) => string,
): string {
  const left = names.length - 3;
  return names.slice(0, 3).map(told).join(", ") + (left > 0 ? more(left) : "");
}

/** The notice for any error. */
export function noticeFor(messages: Messages, error: AppError, nameOf: NameOf): Notice {
  const tell = messages.notice[error.kind] as (error: AppError, nameOf: NameOf) => Notice;
  return tell(error, nameOf);
}
