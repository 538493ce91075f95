import { ContextProvider } from "@lit/context";
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { changeLanguage, notify } from "./app/actions.ts";
import { followAddress, keepAddress } from "./app/address.ts";
import { keepLoaded, type Loader } from "./app/loader.ts";
import { keepOwnStrolls } from "./app/own-strolls.ts";
import type { Planner } from "./app/planner.ts";
import { firstLanguage, keepPreferences, openStorage } from "./app/preferences.ts";
import { draftOf, planKeyOf, planName, textsOf, worldOf } from "./app/select.ts";
import type { SharedWalk } from "./app/sharing.ts";
import { initialState, type AppState } from "./app/state.ts";
import { Store } from "./app/store.ts";
import { readWalk } from "./app/walk-memory.ts";
import type { Detent } from "./events.ts";
import { lastWords } from "./i18n/last-words.ts";
import { loadMessages } from "./i18n/load.ts";
import type { Messages } from "./i18n/messages.ts";
import { MapView, type Covered } from "./map-view.ts";
import type { Keeper } from "./keeping.ts";
import type { OnTheWay } from "./on-the-way.ts";
import { loadPages, renderPages } from "./pages.ts";
import { Parts, type Part } from "./parts.ts";
import type { share } from "./sharing.ts";
import { hearPlanWishes } from "./plan-wishes.ts";
import { palettes, type ThemeName } from "./theme.ts";
import { storeContext } from "./ui/context.ts";
import "./ui/panel.ts";
import { rootStyles } from "./ui/root-styles.ts";
import { beside, tokens } from "./ui/styles.ts";
import { hearWishes } from "./wishes.ts";

/** @summary The whole app: composes text and map, turns wishes into actions, and talks to the page around it. */
@customElement("stroll-app")
export class StrollApp extends LitElement {
  static override styles = [tokens, rootStyles];

  readonly #storage = openStorage(window);
  readonly #store = new Store<AppState>(initialState(firstLanguage(this.#storage, navigator.languages)));
  readonly #prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
  readonly #isWide = window.matchMedia(beside);
  readonly #endings: (() => void)[] = [];
  #loader: Loader | null = null;
  #planner: Planner | null = null;
  #onTheWay: OnTheWay | null = null;
  #keeper: Keeper | null = null;
  readonly #mapView = new MapView();
  readonly #parts = new Parts(
    () => this.requestUpdate(),
    (file) => this.#store.update(notify({ kind: "data-unreachable", file })),
  );
  readonly #routing: Part = {
    file: "planner.js",
    fetch: async () => {
      const { keepStrollPlanned } = await import("./app/planner.ts");
      this.#planner = keepStrollPlanned(this.#store);
      this.#endings.push(() => this.#planner?.end());
    },
  };
  readonly #map: Part = { file: "map.js", fetch: () => import("./map/map.ts") };
  readonly #paper: Part = { file: "print.js", fetch: () => loadPages(this.#store) };
  /** Only what is built can be kept on the phone. */
  readonly #keeping: Part = { file: "keeping.js", fetch: async () => import.meta.env.PROD && this.#keep() };
  readonly #exploring: Part = {
    file: "exploring.js",
    fetch: async () => {
      const { beginExploring } = await import("./exploring.ts");
      this.#endings.push(beginExploring(this.#store));
    },
  };
  readonly #sending: Part = {
    file: "sharing.js",
    fetch: async () => {
      this.#share = (await import("./sharing.ts")).share;
    },
  };
  #share: typeof share | null = null;
  readonly #planning: Part = { file: "planning.js", fetch: () => import("./planning.ts") };
  readonly #walking: Part = { file: "on-the-way.js", fetch: () => this.#getReady() };

  @state() private words: Messages | null = null;
  /** Not even the sentences of the interface could be fetched. */
  @state() private wordless = false;
  @state() private detent: Detent = "half";
  #wanted: readonly unknown[] = [];
  /** The pages are wanted, and what sets them is there. */
  @property({ type: Boolean, reflect: true }) private printing = false;

  constructor() {
    super();
    new ContextProvider(this, { context: storeContext, initialValue: this.#store });
    hearWishes(this, {
      store: this.#store,
      detent: () => this.detent,
      pullSheet: (detent) => (this.detent = detent),
      missed: ({ file, again }) => void this.#parts.has({ file, fetch: again }),
      retry: () => {
        this.#loader?.retry();
        this.#parts.retry();
      },
      onTheWay: () => this.#onTheWay,
      keepOffline: (wish) => this.#keeper?.wish(wish),
      walkLeft: () => this.#walkLeft(),
    });
    hearPlanWishes(this, {
      store: this.#store,
      geolocation: navigator.geolocation,
      pullSheet: (detent) => (this.detent = detent),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const keepingStrolls = keepOwnStrolls(this.#store, this.#storage, window);
    followAddress(this.#store, window.location.search);
    const refresh = (): void => this.requestUpdate();
    for (const query of [this.#prefersDark, this.#isWide]) {
      query.addEventListener("change", refresh);
      this.#endings.push(() => query.removeEventListener("change", refresh));
    }
    this.#endings.push(
      this.#store.subscribe(() => this.requestUpdate()),
      keepingStrolls,
      keepPreferences(this.#store, this.#storage),
      keepAddress(this.#store, window),
    );
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

  protected override willUpdate(): void {
    this.setAttribute("theme", this.#theme);
    this.printing = this.#store.state.printing !== null && this.#parts.has(this.#paper);
    const { page, kept, following } = this.#store.state;
    const wanted = [page, following !== null];
    // Whoever turns to a page wants what it is made of, even if that could not be fetched before.
    if (wanted.some((part, index) => part !== this.#wanted[index])) this.#parts.retry();
    this.#wanted = wanted;
    if (page === "plan" || kept.length > 0) this.#parts.has(this.#planning);
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
    if (textsOf(now) && this.words) this.#parts.has(this.#routing);
    if (worldOf(now) && textsOf(now) && this.words) {
      this.#parts.has(this.#walking);
      // Nothing competes with the map for the network, unless it is wanted now.
      const free = this.#parts.has(this.#map) || !now.mapWorks;
      if (free) this.#parts.has(this.#keeping);
      if (free || now.page === "explore" || now.page === "layers" || now.exploring.thing)
        this.#parts.has(this.#exploring);
    }
  }

  async #followLanguage(): Promise<void> {
    const { language } = this.#store.state;
    if (this.words?.language === language) return;
    try {
      const words = await loadMessages(language);
      if (this.#store.state.language === language) this.words = words;
    } catch {
      this.wordless = this.words === null;
      if (this.words) this.#store.update(changeLanguage(this.words.language));
      this.#store.update(notify({ kind: "data-unreachable", file: `${language}.js` }));
    }
  }

  async #getReady(): Promise<void> {
    const { getReady, phoneCompass } = await import("./on-the-way.ts");
    const around = {
      page: document,
      geolocation: navigator.geolocation,
      wakeLock: navigator.wakeLock,
      compass: phoneCompass(window),
      secure: window.isSecureContext,
      storage: this.#storage,
      now: () => Date.now(),
      // Browsers refuse to buzz, and complain, before the first tap.
      buzz: () => void (navigator.userActivation?.hasBeenActive && navigator.vibrate?.(200)),
      graph: () => this.#planner?.graph() ?? null,
    };
    this.#onTheWay = getReady(
      this.#store,
      around,
      window,
      () => this.words,
      (detent) => (this.detent = detent),
    );
    this.#endings.push(() => this.#onTheWay?.end());
  }

  async #keep(): Promise<void> {
    const { keepOnPhone } = await import("./keeping.ts");
    const map = this.renderRoot.querySelector("stroll-map")?.whenIdle();
    this.#keeper = keepOnPhone(this.#store, this.#storage, map);
    this.#endings.push(() => this.#keeper?.end());
  }

  /** A walk on what is open was left unfinished. */
  #walkLeft(): boolean {
    const { state: now } = this.#store;
    const plan = now.following ? null : planKeyOf(now);
    return plan !== null && readWalk(this.#storage)?.plan === plan;
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
    const plan = planName(now) ?? (draftOf(now) ? words?.ownStroll : undefined);
    return [place, plan, words?.title ?? "Calais 1940"].filter(Boolean).join(" · ");
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return this.wordless ? html`<p>${lastWords}</p>` : nothing;
    const pages = this.printing ? renderPages(this.#store.state, words, window.location) : null;
    if (pages) return pages;
    return html`<stroll-panel
        .words=${words}
        .detent=${this.detent}
        .walkLeft=${this.#walkLeft()}
        .shared=${this.#shared(words)}
      ></stroll-panel
      >${this.#renderMap(words)}`;
  }

  #shared(words: Messages): SharedWalk | null {
    const { state: now } = this.#store;
    const wanted = now.page === "share" && this.#parts.has(this.#sending);
    return wanted ? (this.#share?.(now, words, window.location) ?? null) : null;
  }

  #renderMap(words: Messages): TemplateResult | typeof nothing {
    const { state: now } = this.#store;
    const there = now.mapWorks && worldOf(now) && textsOf(now) && this.#parts.has(this.#map);
    return there ? this.#mapView.render(now, words, this.#theme, this.#covered()) : nothing;
  }

  /** The part of the map the sheet covers, or will cover when it no longer hides all of it; CSS pixels. */
  #covered(): Covered {
    if (this.#isWide.matches) return { top: 0, right: 0, bottom: 0, left: 0 };
    const bottom = this.detent === "peek" ? 140 : Math.round(window.innerHeight * 0.52);
    // The progress of a walk stands above the map; see `ui/walk-styles.ts`.
    return { top: this.#store.state.following ? 56 : 0, right: 0, bottom, left: 0 };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-app": StrollApp;
  }
}
