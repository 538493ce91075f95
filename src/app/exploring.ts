import type { ExploreView, Thing } from "../domain/exploring.ts";
import type { Language } from "../domain/language.ts";
import { battleLayers, switchableLayers, type SwitchableLayerId } from "../domain/layer.ts";
import type { History, HistoryTexts } from "../domain/moment.ts";
import type { Bounds } from "../domain/position.ts";
import { noFilter, type LocalMinute, type MomentFilter } from "../domain/timeline.ts";
import type { Texts } from "../domain/tour.ts";

/** The four days and everything to be read about them. */
export interface Chronicle {
  readonly history: History;
  readonly texts: HistoryTexts;
  readonly language: Language;
  /** The same town in the other language, so that its names are found too; null until searching begins. */
  readonly other: { readonly places: Texts; readonly history: HistoryTexts } | null;
}

/** Where the visitor is in exploring. */
export interface Exploring {
  readonly view: ExploreView;
  /** The minute shown on map and list; null while the timeline is closed. */
  readonly at: LocalMinute | null;
  readonly filter: MomentFilter;
  /** What has been opened to be read, above whatever else is open. */
  readonly thing: Thing | null;
  /** What the map was last asked to show, a new object for every wish: at its best size, or only to be in view. */
  readonly focus: { readonly bounds: Bounds; readonly fit: boolean } | null;
  /** How many features of each layer can be seen now. */
  readonly seen: Readonly<Partial<Record<SwitchableLayerId, number>>>;
}

export const notExploring: Exploring = {
  view: "days",
  at: null,
  filter: noFilter,
  thing: null,
  focus: null,
  seen: {},
};

/** Where the timeline opens: the morning the first reinforcements land. */
export const openingMinute: LocalMinute = "1940-05-22T09:00";

/** What is shown when neither link nor visitor says otherwise, with the timeline open at a minute or closed. */
export function usualLayers(at: LocalMinute | null): readonly SwitchableLayerId[] {
  return at === null ? townLayers : daysLayers;
}

const daysLayers = switchableLayers.filter((id) => id !== "calais-nord-streets" && id !== "amenities");
const townLayers = daysLayers.filter((id) => !isBattle(id));

/** Layers as they are when the timeline opens or closes: with what happened, or without. */
export function withBattle(shown: readonly SwitchableLayerId[], on: boolean): readonly SwitchableLayerId[] {
  return switchableLayers.filter((id) => (isBattle(id) ? on : shown.includes(id)));
}

function isBattle(id: SwitchableLayerId): boolean {
  return (battleLayers as readonly string[]).includes(id);
}
