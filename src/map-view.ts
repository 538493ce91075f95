import { html, type TemplateResult } from "lit";
import { compassShown } from "./app/following.ts";
import {
  legShown,
  placesOnMap,
  sightsOf,
  walkerOnMap,
  type PlacesOnMap,
  type WalkerOnMap,
} from "./app/map-stops.ts";
import { draftOf, strollOf, tourOf, worldOf } from "./app/select.ts";
import type { AppState } from "./app/state.ts";
import { Memo } from "./domain/memo.ts";
import type { History, HistoryTexts } from "./domain/moment.ts";
import type { LocalMinute, MomentFilter } from "./domain/timeline.ts";
import type { Messages } from "./i18n/messages.ts";
import type { ThemeName } from "./theme.ts";

/** CSS pixels of the map that something else covers. */
export interface Covered {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The four days as the map draws them. */
interface BattleOnMap {
  readonly history: History;
  readonly texts: HistoryTexts;
  readonly at: LocalMinute | null;
  readonly filter: MomentFilter;
  readonly chosen: string | null;
}

const none: PlacesOnMap["others"] = [];

/** What the state says to the map; hands it the same objects as before while nothing about them has changed. */
export class MapView {
  readonly #places = new Memo<PlacesOnMap>();
  readonly #battle = new Memo<BattleOnMap>();
  readonly #walker = new Memo<WalkerOnMap | null>();
  readonly #covered = new Memo<Covered>();

  render(now: AppState, words: Messages, theme: ThemeName, covered: Covered): TemplateResult {
    const { stops, others } = this.#placesOf(now);
    return html`<stroll-map
      class="map"
      .world=${worldOf(now)}
      .shown=${now.layers}
      .strengths=${now.strengths}
      .stroll=${strollOf(now)}
      .stops=${stops}
      .otherPlaces=${tourOf(now) || (draftOf(now) && now.page !== "plan") ? none : others}
      .selected=${now.selected}
      .leg=${legShown(now)}
      .battle=${this.#battleOf(now)}
      .drawings=${now.drawings}
      .focusOn=${now.exploring.focus}
      .counting=${now.page === "layers"}
      .view=${now.map}
      .walker=${this.#walker.of([now.following], () => now.following && walkerOnMap(now.following))}
      .tracking=${now.following?.tracking ?? false}
      .headingUp=${now.following?.headingUp ?? false}
      .sights=${now.following && sightsOf(now.following)}
      .compass=${now.following && compassShown(now.following)}
      .wayBack=${now.following?.wayBack?.line ?? null}
      .padding=${this.#covered.of(Object.values(covered), () => covered)}
      .theme=${theme}
      .language=${words.language}
      .label=${words.map}
      .words=${words.mapWords}
    ></stroll-map>`;
  }

  #placesOf(now: AppState): PlacesOnMap {
    const key = [
      now.guide,
      now.texts,
      now.tour,
      now.drafting,
      now.stroll,
      now.exploring.at !== null && now.selected,
    ];
    return this.#places.of(key, () => placesOnMap(now));
  }

  #battleOf({ chronicle, exploring: { at, filter, thing } }: AppState): BattleOnMap | null {
    if (chronicle?.status !== "ready") return null;
    const { history, texts } = chronicle.value;
    const chosen = thing?.kind === "moment" || thing?.kind === "front" ? thing.id : null;
    return this.#battle.of([history, at, filter, chosen], () => ({ history, texts, at, filter, chosen }));
  }
}
