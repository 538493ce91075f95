import type { Keeping, Offline, OfflineWish } from "../app/offline.ts";
import { readOffline, writeOffline } from "../app/offline-memory.ts";
import type { AppState } from "../app/state.ts";
import type { Store } from "../app/store.ts";
import { prove } from "./prove.ts";
import { bytesOf } from "./release.ts";
import { ask, newsOf } from "./talk.ts";
import { keepUpdated, type Updates } from "./update.ts";

/** The page around. */
export interface Outside {
  readonly page: Window & typeof globalThis;
  readonly storage: Storage | null;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves when what is to be seen first is there, so that nothing competes with it. */
  settled(): Promise<unknown>;
}

/** Keeps the app on the phone. */
export interface Keeper {
  wish(wish: OfflineWish): void;
  end(): void;
}

/** Between two attempts to mend what is missing, in milliseconds. */
const shortestPause = 2_000;
const longestPause = 300_000;

interface Saving {
  readonly connection?: { readonly saveData?: boolean };
}

/** Fetches the app onto the phone, proves that it is there, mends what was cleared, and offers new releases. */
export function keepOffline(store: Store<AppState>, { page, storage, now, settled }: Outside): Keeper {
  const { navigator } = page;
  // Not there in private windows of some browsers, nor without https.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const scope = new URL("./", page.document.baseURI).href;
  let updates: Updates | null = null;
  let ended = false;
  let persistenceAsked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(change: Partial<Offline>): void {
    if (!ended) store.update((state) => ({ ...state, offline: { ...state.offline, ...change } }));
  }
  function showKeeping(keeping: Keeping): void {
    show({ keeping });
  }
  const statusNow = (): Keeping["status"] => store.state.offline.keeping.status;

  async function registrationHere(): Promise<ServiceWorkerRegistration | null> {
    const registration = await workers?.getRegistration();
    // An app in a folder above may have one that reaches here.
    return registration?.scope === scope ? registration : null;
  }

  async function begin(): Promise<void> {
    if (!workers) return showKeeping({ status: "impossible" });
    await settled();
    const saves = (navigator as Saving).connection?.saveData === true;
    if (saves && !(await registrationHere())) return showKeeping({ status: "offered" });
    await fetchAll();
  }

  async function fetchAll(): Promise<void> {
    try {
      await workers?.register("./worker.js", { updateViaCache: "none" });
    } catch {
      return showKeeping({ status: page.navigator.onLine ? "impossible" : "failed", full: false });
    }
    const registration = await registrationHere();
    if (!registration || !workers || ended) return;
    updates ??= keepUpdated(registration, workers, page.location, (update) => show({ update }));
    const { active, installing, waiting } = registration;
    if (active) return look(active);
    const first = installing ?? waiting;
    if (!first) return showKeeping({ status: "failed", full: false });
    if (statusNow() !== "fetching") showKeeping({ status: "fetching", done: 0, bytes: 1 });
    first.addEventListener("statechange", () => {
      if (first.state === "activated") void look(first);
      if (first.state === "redundant" && statusNow() !== "failed") {
        showKeeping({ status: "failed", full: false });
      }
    });
  }

  /** A quick look whether everything is still there; the first time, a thorough one. */
  async function look(worker: ServiceWorker, mended = false): Promise<void> {
    if ((await ask(worker, "missing")) > 0) return repair(worker);
    const release = await ask(worker, "release");
    const memory = readOffline(storage);
    let { date } = memory;
    if (memory.release !== release.id) {
      showKeeping({ status: "proving" });
      await inCharge();
      const wrong = await prove(release, (input, init) => page.fetch(input, init));
      if (wrong.length > 0) return mended ? showKeeping({ status: "failed", full: false }) : repair(worker);
      date = now();
      writeOffline(storage, { release: release.id, date });
    }
    showKeeping({ status: "ready", bytes: bytesOf(release.files), date });
    await showHome();
  }

  /** Resolves as soon as everything this page asks for goes through the worker. */
  async function inCharge(): Promise<void> {
    if (workers?.controller) return;
    await new Promise((resolve) => workers?.addEventListener("controllerchange", resolve, { once: true }));
  }

  async function repair(worker: ServiceWorker): Promise<void> {
    writeOffline(storage, { release: null });
    showKeeping({ status: "fetching", done: 0, bytes: 1 });
    const count = await ask(worker, "repair");
    if (count === null) return showKeeping({ status: "broken" });
    show({ repaired: store.state.offline.repaired + count });
    await look(worker, true);
  }

  async function again(): Promise<void> {
    const active = (await registrationHere())?.active;
    await (active ? look(active) : fetchAll());
  }

  /** The way to the home screen, once, where only the visitor can go it: on iPhones and iPads. */
  async function showHome(): Promise<void> {
    const inBrowser = (navigator as { readonly standalone?: boolean }).standalone === false;
    show({
      persisted: (await navigator.storage?.persisted?.()) ?? false,
      hint: inBrowser && navigator.maxTouchPoints > 1 && !readOffline(storage).hinted,
    });
  }

  async function persist(): Promise<void> {
    persistenceAsked = true;
    show({ persisted: (await navigator.storage?.persist?.()) ?? false });
  }

  function hear({ data }: MessageEvent<unknown>): void {
    const news = newsOf(data);
    // What is told of an update is not about the release in use.
    if (!news || statusNow() !== "fetching") return;
    if (news.tell === "progress") showKeeping({ status: "fetching", done: news.done, bytes: news.bytes });
    else showKeeping({ status: "failed", full: news.full });
  }

  /** Phones say that the network is back before it is: asks again after a while, each time a longer one. */
  async function mend(pause: number): Promise<void> {
    const needsMending = (): boolean => ["broken", "failed"].includes(statusNow());
    clearTimeout(timer);
    if (!needsMending()) return;
    await again();
    if (!needsMending() || ended || !navigator.onLine) return;
    timer = setTimeout(() => void mend(Math.min(pause * 2, longestPause)), pause);
  }
  function onNetwork(): void {
    void mend(shortestPause);
  }

  /** Who walks with it relies on it: a good moment to ask the browser to leave it alone. */
  function onState(): void {
    const { following, offline } = store.state;
    if (following && following.mode !== "demo" && offline.keeping.status === "ready" && !persistenceAsked) {
      void persist();
    }
  }

  workers?.addEventListener("message", hear);
  workers?.startMessages();
  page.addEventListener("online", onNetwork);
  const unsubscribe = store.subscribe(onState);
  void begin();

  return {
    wish(wish) {
      if (wish === "update") void updates?.takeOver();
      else if (wish === "again") void again();
      else if (wish === "hint-seen") {
        writeOffline(storage, { hinted: true });
        show({ hint: false });
      } else if (statusNow() === "ready") void persist();
      else void fetchAll();
    },
    end() {
      ended = true;
      clearTimeout(timer);
      unsubscribe();
      updates?.end();
      workers?.removeEventListener("message", hear);
      page.removeEventListener("online", onNetwork);
    },
  };
}
