import type { ImportError } from "../domain/exchange/read-gpx.ts";

/** The sentences of planning a stroll of one’s own, and of the strolls kept. */
export interface PlanWords {
  readonly title: string;
  readonly intro: string;
  readonly undo: string;
  readonly redo: string;
  readonly places: string;
  readonly chosen: (count: number) => string;
  readonly find: string;
  readonly nothingFound: (text: string) => string;
  readonly theme: string;
  readonly chooseTheme: string;
  readonly addTheme: string;
  readonly wholeTour: (name: string) => string;
  readonly themes: Readonly<Record<"forts" | "memorials" | "towers", string>>;
  readonly visit: (minutes: string) => string;
  readonly when: string;
  readonly start: string;
  readonly end: string;
  readonly atFirstStop: string;
  readonly atLastStop: string;
  readonly station: (name: string) => string;
  readonly pointOnMap: string;
  readonly whereIAm: string;
  readonly chooseOnMap: string;
  readonly tapStart: string;
  readonly tapEnd: string;
  readonly tapByKeys: string;
  readonly cancel: string;
  readonly loop: string;
  readonly day: string;
  readonly departure: string;
  readonly time: string;
  readonly noLimit: string;
  readonly backBy: string;
  readonly backByHint: string;
  readonly tooEarly: string;
  readonly speed: string;
  readonly speeds: Readonly<Record<"leisurely" | "steady" | "brisk", string>>;
  readonly stepFree: string;
  readonly stepFreeHint: string;
  readonly hoursNeedDay: string;
  readonly yourStroll: string;
  readonly noStops: string;
  readonly oneStop: string;
  readonly nothingFits: string;
  readonly total: (minutes: string) => string;
  readonly waiting: (minutes: string) => string;
  readonly doneAt: (clock: string) => string;
  readonly inMinutes: (minutes: string) => string;
  readonly stays: (from: string, to: string) => string;
  readonly waits: (minutes: string) => string;
  readonly open: (windows: string) => string;
  readonly closedAllDay: string;
  readonly up: (name: string) => string;
  readonly down: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly drag: string;
  readonly moved: (name: string, number: number) => string;
  readonly leftOut: string;
  readonly wouldAdd: (minutes: string) => string;
  /** Closes at this time, so long before one could be there. */
  readonly closesBefore: (clock: string, minutes: string) => string;
  readonly tooShort: string;
  readonly closed: string;
  readonly proven: string;
  readonly within: (percent: string) => string;
  readonly bestSaves: (minutes: string) => string;
  readonly ownBest: string;
  readonly savedOverOwn: (minutes: string) => string;
  readonly keepOwnOrder: string;
  readonly useBestOrder: string;
  readonly unknownSteps: (metres: string) => string;
  readonly result: (stops: string, minutes: string, done: string | null) => string;
  readonly see: string;
  readonly keep: string;
  readonly name: string;
  readonly keepHere: string;
  readonly kept: string;
  readonly keptStrolls: string;
  readonly rename: (name: string) => string;
  readonly forget: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly bringBack: string;
  readonly save: string;
  readonly fromFile: string;
  readonly fileKinds: string;
  readonly openFile: string;
  readonly openFileHint: string;
  readonly fileOpened: (places: number) => string;
  /** Names of points that are no places, and how many more there are. */
  readonly notPlaces: (names: readonly string[], more: number) => string;
  readonly importError: { readonly [K in ImportError["kind"]]: (error: ImportErrorOf<K>) => string };
}

type ImportErrorOf<K extends ImportError["kind"]> = Extract<ImportError, { readonly kind: K }>;

/** The sentence for a file that could not be used. */
export function importErrorIn({ importError }: PlanWords, error: ImportError): string {
  const tell = importError[error.kind] as (error: ImportError) => string;
  return tell(error);
}
