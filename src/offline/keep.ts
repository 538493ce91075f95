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
/** How long a page waits for the worker to take it in charge, in milliseconds. */
const patience = 10_000;

interface Saving {
  readonly connection?: { readonly saveData?: boolean };
}

/** Fetches the app onto the phone, proves that it is there, mends what was cleared, and offers new releases. */
export function keepOffline(store: Store<AppState>, outside: Outside): Keeper {
  // Not there in private windows of some browsers, nor without https.
  const workers = outside.page.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers) return keepBy(workers, store, outside);
  store.update((state) => ({ ...state, offline: { ...state.offline, keeping: { status: "impossible" } } }));
  return { wish() {}, end() {} };
}

function keepBy(
  workers: ServiceWorkerContainer,
  store: Store<AppState>,
  { page, storage, now, settled }: Outside,
): Keeper {
  const { navigator } = page;
  const scope = new URL("./", page.document.baseURI).href;
  let updates: Updates | null = null;
  let ended = false;
  let persistenceAsked = false;
  let pause = shortestPause;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(change: Partial<Offline>): void {
    if (!ended) store.update((state) => ({ ...state, offline: { ...state.offline, ...change } }));
  }
  const keepingNow = (): Keeping => store.state.offline.keeping;
  const isFetching = (): boolean => keepingNow().status === "fetching";

  /** Whether the network may bring what is missing; it brings no room. */
  function lacks(): boolean {
    const keeping = keepingNow();
    return keeping.status === "broken" || (keeping.status === "failed" && !keeping.full);
  }

  /** What is missing is asked for again after a while, each time a longer one; without network, when it is back. */
  function showKeeping(keeping: Keeping): void {
    show({ keeping });
    clearTimeout(timer);
    if (keeping.status === "ready") pause = shortestPause;
    if (!lacks() || ended || !navigator.onLine) return;
    timer = setTimeout(() => attempt(again()), pause);
    pause = Math.min(pause * 2, longestPause);
  }

  /** Whatever goes wrong on the way ends in a sentence with a way on. */
  function attempt(work: Promise<void>): void {
    work.catch(() => {
      const keeping = keepingNow();
      const isTold = keeping.status === "failed" || keeping.status === "broken";
      showKeeping(isTold ? keeping : { status: "failed", full: false });
    });
  }

  async function registrationHere(): Promise<ServiceWorkerRegistration | null> {
    const registration = await workers.getRegistration();
    // An app in a folder above may have one that reaches here.
    return registration?.scope === scope ? registration : null;
  }

  async function begin(): Promise<void> {
    await settled();
    const saves = (navigator as Saving).connection?.saveData === true;
    if (saves && !(await registrationHere())) return showKeeping({ status: "offered" });
    await fetchAll();
  }

  async function fetchAll(): Promise<void> {
    await workers.register("./worker.js", { updateViaCache: "none" });
    const registration = await registrationHere();
    if (!registration || ended) return;
    updates ??= keepUpdated(registration, workers, page.location, (update) => show({ update }));
    const { active, installing, waiting } = registration;
    if (active) return look(active);
    // What was proved before is gone.
    writeOffline(storage, { release: null });
    const first = installing ?? waiting;
    if (!first) return showKeeping({ status: "failed", full: false });
    if (!isFetching()) showKeeping({ status: "fetching", done: 0, bytes: 1 });
    first.addEventListener("statechange", () => {
      if (first.state === "activated") attempt(look(first));
      if (first.state === "redundant" && keepingNow().status !== "failed") {
        showKeeping({ status: "failed", full: false });
      }
    });
  }

  /** A quick look whether everything is still there; the first time, a thorough one. */
  async function look(worker: ServiceWorker, mended = false): Promise<void> {
    if ((await ask(workers, worker, "missing")) > 0) return repair(worker, mended);
    const release = await ask(workers, worker, "release");
    const memory = readOffline(storage);
    let { date } = memory;
    if (memory.release !== scope + release.id) {
      showKeeping({ status: "proving" });
      await inCharge();
      const wrong = await prove(release, (input, init) => page.fetch(input, init));
      if (wrong.length > 0) return repair(worker, mended);
      date = now();
      writeOffline(storage, { release: scope + release.id, date });
    }
    showKeeping({ status: "ready", bytes: bytesOf(release.files), date });
    await showHome();
  }

  /** Resolves as soon as everything this page asks for goes through the worker. */
  async function inCharge(): Promise<void> {
    if (workers.controller) return;
    await new Promise((resolve) => {
      workers.addEventListener("controllerchange", resolve, { once: true });
      setTimeout(resolve, patience);
    });
    if (!workers.controller) throw new Error("The worker has not taken this page in charge.");
  }

  async function repair(worker: ServiceWorker, mended: boolean): Promise<void> {
    if (mended) throw new Error("What was fetched again is gone again.");
    writeOffline(storage, { release: null });
    showKeeping({ status: "fetching", done: 0, bytes: 1 });
    const outcome = await ask(workers, worker, "repair");
    if (outcome === "full") return showKeeping({ status: "failed", full: true });
    if (outcome === "failed") return showKeeping({ status: "broken" });
    show({ repaired: store.state.offline.repaired + outcome });
    await look(worker, true);
  }

  async function again(): Promise<void> {
    const active = (await registrationHere())?.active;
    await (active ? look(active) : fetchAll());
  }

  /** The way to the home screen, once, where only the visitor can go it: on iPhones and iPads. */
  async function showHome(): Promise<void> {
    const inBrowser = (navigator as { readonly standalone?: boolean }).standalone === false;
    if (inBrowser && navigator.maxTouchPoints > 1 && !readOffline(storage).hinted) {
      writeOffline(storage, { hinted: true });
      show({ hint: true });
    }
    await showPersisted(navigator.storage?.persisted?.());
  }

  /** Some browsers neither promise nor say; nothing depends on it. */
  async function showPersisted(answer: Promise<boolean> | undefined): Promise<void> {
    show({ persisted: answer ? await answer.catch(() => false) : null });
  }

  function persist(): void {
    persistenceAsked = true;
    void showPersisted(navigator.storage?.persist?.());
  }

  function hear({ data }: MessageEvent<unknown>): void {
    const news = newsOf(data);
    // What is told of an update is not about the release in use.
    if (!news || !isFetching()) return;
    if (news.tell === "progress") showKeeping({ status: "fetching", done: news.done, bytes: news.bytes });
    else showKeeping({ status: "failed", full: news.full });
  }

  /** Phones say that the network is back before it is. */
  function onNetwork(): void {
    pause = shortestPause;
    if (lacks()) attempt(again());
  }

  /** Who walks with it relies on it: a good moment to ask the browser to leave it alone. */
  function onState(): void {
    const { following } = store.state;
    const walks = following !== null && following.mode !== "demo";
    if (walks && keepingNow().status === "ready" && !persistenceAsked) persist();
  }

  workers.addEventListener("message", hear);
  workers.startMessages();
  page.addEventListener("online", onNetwork);
  const unsubscribe = store.subscribe(onState);
  attempt(begin());

  return {
    wish(wish) {
      if (wish === "update") void updates?.takeOver();
      else if (wish === "again") attempt(again());
      else if (wish === "hint-seen") show({ hint: false });
      else if (keepingNow().status === "ready") persist();
      else attempt(fetchAll());
    },
    end() {
      ended = true;
      clearTimeout(timer);
      unsubscribe();
      updates?.end();
      workers.removeEventListener("message", hear);
      page.removeEventListener("online", onNetwork);
    },
  };
}
