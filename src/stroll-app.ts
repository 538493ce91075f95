import { ContextProvider } from "@lit/context";
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import {
  changeLanguage,
  changeTheme,
  dismissNotice,
  loseMap,
  moveMap,
  notify,
  openPage,
  openTour,
  selectPlace,
  showLeg,
  toggleLayer,
} from "./app/actions.ts";
import { followAddress, keepAddress } from "./app/address.ts";
import { keepLoaded, type Loader } from "./app/loader.ts";
import type { Following } from "./app/following.ts";
import { placesOnMap, walkerOnMap, type PlacesOnMap, type WalkerOnMap } from "./app/map-stops.ts";
import { keepStrollPlanned, type Planner } from "./app/planner.ts";
import { firstLanguage, keepPreferences, openStorage } from "./app/preferences.ts";
import { strollOf, textsOf, tourOf, worldOf } from "./app/select.ts";
import { initialState, type AppState } from "./app/state.ts";
import { Store } from "./app/store.ts";
import { readWalk } from "./app/walk-memory.ts";
import type { Detent } from "./events.ts";
import { loadMessages } from "./i18n/load.ts";
import type { Messages } from "./i18n/messages.ts";
import type { OnTheWay } from "./on-the-way.ts";
import { palettes, type ThemeName } from "./theme.ts";
import { storeContext } from "./ui/context.ts";
import "./ui/panel.ts";
import "./ui/listen-events.ts";
import { tokens } from "./ui/styles.ts";

/** From this width on the text stands beside the map; the same as in `ui/sheet.ts`. */
const wide = "(min-width: 56rem)";

/** @summary The whole app: composes text and map, turns wishes into actions, and talks to the page around it. */
@customElement("stroll-app")
export class StrollApp extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        position: fixed;
        inset: 0;
        overflow: hidden;
        background: var(--stroll-ground);
      }
      .map {
        position: absolute;
        inset: 0;
        isolation: isolate;
      }
      @media (min-width: 56rem) {
        .map {
          inset-inline-start: 27rem;
        }
      }
    `,
  ];

  readonly #storage = openStorage(window);
  readonly #store = new Store<AppState>(initialState(firstLanguage(this.#storage, navigator.languages)));
  readonly #prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
  readonly #isWide = window.matchMedia(wide);
  readonly #endings: (() => void)[] = [];
  #loader: Loader | null = null;
  #planner: Planner | null = null;
  #onTheWay: OnTheWay | null = null;
  #places: { readonly key: readonly unknown[]; readonly value: PlacesOnMap } | null = null;

  @state() private words: Messages | null = null;
  @state() private mapLoaded = false;
  @state() private detent: Detent = "half";

  constructor() {
    super();
    new ContextProvider(this, { context: storeContext, initialValue: this.#store });
    this.#hearWishes();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    followAddress(this.#store, window.location.search);
    const refresh = (): void => this.requestUpdate();
    for (const query of [this.#prefersDark, this.#isWide]) {
      query.addEventListener("change", refresh);
      this.#endings.push(() => query.removeEventListener("change", refresh));
    }
    this.#endings.push(
      this.#store.subscribe(() => this.requestUpdate()),
      keepPreferences(this.#store, this.#storage),
      keepAddress(this.#store, window),
    );
    this.#planner = keepStrollPlanned(this.#store);
    this.#endings.push(() => this.#planner?.end());
    this.#loader = keepLoaded(this.#store);
  }

  override disconnectedCallback(): void {
    for (const end of this.#endings.splice(0)) end();
    super.disconnectedCallback();
  }

  /** The look in force: what was chosen, or what the phone prefers. */
  get #theme(): ThemeName {
    const { theme } = this.#store.state;
    if (theme !== "auto") return theme;
    return this.#prefersDark.matches ? "dark" : "light";
  }

  #hearWishes(): void {
    const update = this.#store.update.bind(this.#store);
    this.addEventListener("place-select", ({ place }) => {
      update(selectPlace(place));
      if (place !== null && this.detent === "peek") this.detent = "half";
    });
    this.addEventListener("tour-open", ({ tour }) => update(openTour(tour)));
    this.addEventListener("leg-show", ({ leg }) => update(showLeg(leg)));
    this.addEventListener("layer-toggle", ({ layer, on }) => update(toggleLayer(layer, on)));
    this.addEventListener("language-change", ({ language }) => update(changeLanguage(language)));
    this.addEventListener("theme-change", ({ theme }) => update(changeTheme(theme)));
    this.addEventListener("page-open", ({ page }) => {
      update(openPage(page));
      if (this.detent === "peek") this.detent = "half";
      if (page === "walk" && !this.#store.state.following && this.#walkLeft())
        this.#onTheWay?.follower.goOn();
    });
    this.addEventListener("walk-start", ({ mode }) => this.#onTheWay?.follower.start(mode));
    this.addEventListener("walk-wish", ({ wish }) => this.#onTheWay?.follower.wish(wish));
    this.addEventListener("listen", ({ act }) => this.#onTheWay?.narration.listen(act));
    this.addEventListener("listen-rate", ({ rate }) => this.#onTheWay?.narration.setRate(rate));
    this.addEventListener("listen-agree", ({ agreed }) => this.#onTheWay?.narration.agree(agreed));
    this.addEventListener("sheet-move", ({ detent }) => (this.detent = detent));
    this.addEventListener("map-move", ({ zoom, lat, lng }) => update(moveMap({ zoom, lat, lng })));
    this.addEventListener("map-failed", ({ why }) => update(loseMap(why)));
    this.addEventListener("notice-dismiss", ({ index }) => update(dismissNotice(index)));
    this.addEventListener("data-retry", () => this.#loader?.retry());
  }

  protected override willUpdate(): void {
    this.setAttribute("theme", this.#theme);
    void this.#followLanguage();
  }

  protected override updated(_changed: PropertyValues): void {
    const page = document.documentElement;
    const { state: now } = this.#store;
    page.lang = this.words?.language ?? now.language;
    page.style.colorScheme = this.#theme === "dark" ? "dark" : "light";
    document.querySelector('meta[name="theme-color"]')?.setAttribute("content", palettes[this.#theme].ground);
    document.title = this.#title();
    // The text is painted before the map's code is even fetched.
    if (worldOf(now) && textsOf(now) && this.words) {
      void this.#loadMap();
      void this.#getReady();
    }
  }

  async #followLanguage(): Promise<void> {
    const { language } = this.#store.state;
    if (this.words?.language === language) return;
    const words = await loadMessages(language);
    if (this.#store.state.language === language) this.words = words;
  }

  #mapWanted = false;
  async #loadMap(): Promise<void> {
    if (this.#mapWanted) return;
    this.#mapWanted = true;
    try {
      await import("./map/map.ts");
      this.mapLoaded = true;
    } catch (error) {
      this.#store.update(loseMap(error instanceof Error ? error.message : String(error)));
    }
  }

  #readyWanted = false;
  async #getReady(): Promise<void> {
    if (this.#readyWanted) return;
    this.#readyWanted = true;
    const { getReady } = await import("./on-the-way.ts");
    const around = {
      page: document,
      geolocation: navigator.geolocation,
      wakeLock: navigator.wakeLock,
      secure: window.isSecureContext,
      storage: this.#storage,
      now: () => Date.now(),
      // Browsers refuse to buzz, and complain, before the first tap.
      buzz: () => void (navigator.userActivation?.hasBeenActive && navigator.vibrate?.(200)),
      graph: () => this.#planner?.graph() ?? null,
    };
    this.#onTheWay = getReady(this.#store, around, window, () => this.words);
    this.#endings.push(() => this.#onTheWay?.end());
  }

  /** A walk on the open tour was left unfinished. */
  #walkLeft(): boolean {
    const { tour } = this.#store.state;
    return tour !== null && readWalk(this.#storage)?.tour === tour;
  }

  /** Tells of something that should not have happened, from wherever it came. */
  reportUnexpected(why: string): void {
    this.#store.update(notify({ kind: "unexpected", why }));
  }

  #title(): string {
    const { words } = this;
    const { state: now } = this.#store;
    const texts = textsOf(now);
    const place = now.selected !== null ? texts?.places[now.selected]?.name : undefined;
    const tour = now.tour !== null ? texts?.tours[now.tour]?.name : undefined;
    return [place, tour, words?.title ?? "Calais 1940"].filter(Boolean).join(" · ");
  }

  /** Places for the map; the same objects as before while nothing about them has changed. */
  #placesOnMap(now: AppState): PlacesOnMap {
    const key = [now.guide, now.texts, now.tour, now.stroll];
    if (!this.#places || key.some((part, index) => part !== this.#places?.key[index])) {
      this.#places = { key, value: placesOnMap(now) };
    }
    return this.#places.value;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    return html`<stroll-panel
        .words=${words}
        .detent=${this.detent}
        .walkLeft=${this.#walkLeft()}
      ></stroll-panel
      >${this.#map(words)}`;
  }

  #map(words: Messages): TemplateResult | typeof nothing {
    const { state: now } = this.#store;
    if (!this.mapLoaded || !now.mapWorks) return nothing;
    const { stops, others } = this.#placesOnMap(now);
    return html`<stroll-map
      class="map"
      .world=${worldOf(now)}
      .shown=${now.layers}
      .stroll=${strollOf(now)}
      .stops=${stops}
      .otherPlaces=${tourOf(now) ? [] : others}
      .selected=${now.selected}
      .leg=${now.leg}
      .view=${now.map}
      .walker=${this.#walker()}
      .tracking=${now.following?.tracking ?? false}
      .wayBack=${now.following?.wayBack?.line ?? null}
      .padding=${this.#padding()}
      .theme=${this.#theme}
      .language=${words.language}
      .label=${words.map}
      .words=${words.mapWords}
    ></stroll-map>`;
  }

  #walkerSeen: { readonly of: Following | null; readonly value: WalkerOnMap | null } = {
    of: null,
    value: null,
  };

  /** The walker for the map; the same object while nothing about them has changed. */
  #walker(): WalkerOnMap | null {
    const { following } = this.#store.state;
    if (this.#walkerSeen.of !== following) {
      this.#walkerSeen = { of: following, value: following && walkerOnMap(following) };
    }
    return this.#walkerSeen.value;
  }

  /** The part of the map the sheet covers, in CSS pixels. */
  #padding(): { top: number; right: number; bottom: number; left: number } {
    const covered = this.#isWide.matches ? 0 : this.#sheetHeight();
    return { top: 0, right: 0, bottom: covered, left: 0 };
  }

  /** The height of the sheet, or what it will be again when it no longer hides the whole map. */
  #sheetHeight(): number {
    return this.detent === "peek" ? 140 : Math.round(window.innerHeight * 0.52);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-app": StrollApp;
  }
}
