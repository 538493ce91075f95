import type { Language } from "../domain/language.ts";

/** Every word that stands on the paper or around its preview. A language that lacks one does not compile. */
export interface PrintWords {
  readonly language: Language;

  /** Around the preview. */
  readonly print: string;
  readonly preview: string;
  readonly options: string;
  readonly close: string;
  readonly cancel: string;
  readonly amount: string;
  readonly amounts: Readonly<Record<"full" | "short" | "none", string>>;
  readonly paper: string;
  readonly papers: Readonly<Record<"a4" | "letter", string>>;
  readonly landscape: string;
  readonly large: string;
  readonly mono: string;
  readonly pages: (count: number) => string;
  readonly preparing: (done: number, count: number) => string;
  readonly cancelled: string;
  readonly again: string;
  readonly saveSheet: (page: number) => string;
  readonly trueSize: string;

  /** On the map. */
  readonly north: string;
  readonly pageTag: (page: number) => string;
  readonly metres: (metres: number) => string;
  readonly minutesOnFoot: (minutes: number) => string;
  readonly checkLine: string;
  readonly scale: (scale: number) => string;
  readonly centimetreIs: (metres: number) => string;
  /** Names of water that are said otherwise than in the data. */
  readonly waterNames: Readonly<Record<string, string>>;
  readonly mapOf: (title: string, scale: number) => string;

  /** Headings and short sentences. */
  readonly start: string;
  readonly end: string;
  readonly from: (name: string) => string;
  readonly toStop: (number: string, name: string) => string;
  readonly lengthAndTime: (length: string, time: string) => string;
  readonly whole: string;
  readonly walking: string;
  readonly atStops: string;
  readonly stops: string;
  readonly toilets: string;
  /** Before a list of toilets and their distance. */
  readonly toiletsMarked: string;
  readonly toiletNear: (metres: string, name: string) => string;
  readonly noToilets: string;
  readonly stepFreeUnknown: string;
  readonly emergency: string;
  readonly legend: string;
  readonly notes: string;
  readonly stopOnline: string;
  readonly walkOnline: string;
  readonly textOn: (page: number) => string;
  readonly look: (direction: string, degrees: number) => string;
  readonly handDrawn: (metres: string) => string;
  readonly continued: (title: string) => string;

  /** The legend. */
  readonly signs: {
    readonly route: string;
    readonly routeApproximate: string;
    readonly routeElsewhere: string;
    readonly stop: string;
    readonly stopElsewhere: string;
    readonly letter: string;
    readonly halo: string;
    readonly frame: string;
    readonly bridge: string;
    readonly path: string;
    readonly water: string;
    readonly park: string;
    readonly citadel: string;
    readonly toilet: string;
    readonly compass: string;
  };

  /** At the foot of every page. */
  readonly pageOf: (page: number, count: number) => string;
  readonly credit: string;
  readonly credits: string;
  readonly dates: (printed: string, data: string, version: string) => string;
  readonly call: string;
}
