import { html, type TemplateResult } from "lit";
import { compassShown, type Following } from "./app/following.ts";
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

/** What the state says to the map; hands it the same objects as before while nothing about them has changed. */
export class MapView {
  #places: { readonly key: readonly unknown[]; readonly value: PlacesOnMap } | null = null;
  #battle: { readonly key: readonly unknown[]; readonly value: BattleOnMap } | null = null;
  #walker: { readonly of: Following | null; readonly value: WalkerOnMap | null } = { of: null, value: null };

  render(now: AppState, words: Messages, theme: ThemeName, covered: Covered): TemplateResult {
    const { stops, others } = this.#placesOf(now);
    return html`<stroll-map
      class="map"
      .world=${worldOf(now)}
      .shown=${now.layers}
      .strengths=${now.strengths}
      .stroll=${strollOf(now)}
      .stops=${stops}
      .otherPlaces=${tourOf(now) || (draftOf(now) && now.page !== "plan") ? [] : others}
      .selected=${now.selected}
      .leg=${legShown(now)}
      .battle=${this.#battleOf(now)}
      .drawings=${now.drawings}
      .focusOn=${now.exploring.focus}
      .counting=${now.page === "layers"}
      .view=${now.map}
      .walker=${this.#walkerOf(now.following)}
      .tracking=${now.following?.tracking ?? false}
      .headingUp=${now.following?.headingUp ?? false}
      .sights=${now.following && sightsOf(now.following)}
      .compass=${now.following && compassShown(now.following)}
      .wayBack=${now.following?.wayBack?.line ?? null}
      .padding=${covered}
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
    if (!this.#places || key.some((part, index) => part !== this.#places?.key[index])) {
      this.#places = { key, value: placesOnMap(now) };
    }
    return this.#places.value;
  }

  #battleOf({ chronicle, exploring: { at, filter, thing } }: AppState): BattleOnMap | null {
    if (chronicle?.status !== "ready") return null;
    const key = [chronicle.value, at, filter, thing];
    if (!this.#battle || key.some((part, index) => part !== this.#battle?.key[index])) {
      const { history, texts } = chronicle.value;
      const chosen = thing?.kind === "moment" || thing?.kind === "front" ? thing.id : null;
      this.#battle = { key, value: { history, texts, at, filter, chosen } };
    }
    return this.#battle.value;
  }

  #walkerOf(following: Following | null): WalkerOnMap | null {
    if (this.#walker.of !== following) {
      this.#walker = { of: following, value: following && walkerOnMap(following) };
    }
    return this.#walker.value;
  }
}
