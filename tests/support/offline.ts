import { vi } from "vitest";
import { initialState, type AppState } from "../../src/app/state.ts";
import { Store } from "../../src/app/store.ts";
import { keepOffline, type Keeper } from "../../src/offline/keep.ts";
import { hashOf, type Release, type ReleaseFile } from "../../src/offline/release.ts";
import type { News, Question } from "../../src/offline/talk.ts";

/** Where the app lies on the host of these tests. */
export const scope = "https://example.org/walks/";

/** The browser's caches, as far as a vault uses them. */
export function memoryCaches(): CacheStorage & { readonly kept: Map<string, Response> } {
  const kept = new Map<string, Response>();
  const cache = {
    match: async (key: string) => kept.get(key)?.clone(),
    put: async (key: string, response: Response) => void kept.set(key, response),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    delete: async ({ url }: { readonly url: string }) => kept.delete(url),
  };
  return { kept, open: async () => cache } as never;
}

export async function fileOf(path: string, body: string, type = "text/javascript"): Promise<ReleaseFile> {
  const bytes = new TextEncoder().encode(body);
  return { path, type, bytes: bytes.length, hash: await hashOf(bytes.buffer) };
}

export async function releaseOf(bodies: Readonly<Record<string, string>>): Promise<Release> {
  const files = await Promise.all(Object.entries(bodies).map(([path, body]) => fileOf(path, body)));
  return { id: "one", files, headers: { "x-guard": "on" } };
}

/** A storage that lasts from one visit to the next. */
export function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}

/** Goes on once something has come about; timers stand still meanwhile. */
export async function until(cameAbout: () => boolean): Promise<void> {
  const begun = performance.now();
  while (!cameAbout()) {
    // Hashes are made on other threads, which may have to wait for their turn.
    if (performance.now() - begun > 30_000) throw new Error(`It did not come about: ${cameAbout}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Lets whatever is under way go on to where it waits for a timer. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** What a worker answers; `undefined`: nothing, as when the browser has ended it. */
export type Answering = { [Q in Question]: () => unknown };

/** A worker of the app in some state. */
export function workerOf(answering: Answering, state: ServiceWorkerState = "activated") {
  const asked: Question[] = [];
  const worker = Object.assign(new EventTarget(), {
    state,
    asked,
    become(next: ServiceWorkerState) {
      worker.state = next;
      worker.dispatchEvent(new Event("statechange"));
    },
    postMessage(question: Question, [port]: MessagePort[]) {
      asked.push(question);
      const answer = answering[question]();
      if (answer !== undefined) port?.postMessage(answer);
    },
  });
  return worker;
}

type Worker = ReturnType<typeof workerOf>;

/** A phone whose browser can be told what to do, and the visits made with it. */
export async function openPhone(bodies: Readonly<Record<string, string>> = { "a.js": "let a" }) {
  const release = await releaseOf(bodies);
  const answering: Answering = {
    release: () => release,
    missing: () => 0,
    repair: () => 1,
    switch: () => true,
  };
  const worker = workerOf(answering);
  const registration = Object.assign(new EventTarget(), {
    scope,
    active: worker as Worker | null,
    installing: null as Worker | null,
    waiting: null as Worker | null,
  });
  const workers = Object.assign(new EventTarget(), {
    controller: worker as Worker | null,
    register: vi.fn(async () => registration),
    getRegistration: async () => registration,
    startMessages: () => {},
  });
  let persisted = false;
  const persistence = {
    persisted: vi.fn(async () => persisted),
    persist: vi.fn(async () => (persisted = true)),
  };
  const navigator = {
    serviceWorker: workers as typeof workers | undefined,
    onLine: true,
    maxTouchPoints: 0,
    standalone: undefined as boolean | undefined,
    storage: persistence as typeof persistence | undefined,
  };
  /** What is read back through the worker. */
  const read = vi.fn(async (path: string) => new Response(bodies[path]));
  const location = { reload: vi.fn() };
  const page = Object.assign(new EventTarget(), {
    navigator,
    location,
    document: { baseURI: `${scope}index.html?lang=en` },
    fetch: read,
  });
  const storage = memoryStorage();
  let now = Date.UTC(2026, 10, 22);
  return {
    release,
    answering,
    worker,
    registration,
    workers,
    navigator,
    persistence,
    read,
    page,
    location,
    storage,
    /** What the worker tells all pages. */
    tell(news: News): void {
      workers.dispatchEvent(new MessageEvent("message", { data: news }));
    },
    /** Opens the app, each time a day later. */
    visit(): {
      readonly store: Store<AppState>;
      readonly keeper: Keeper;
      status(): string;
      readonly told: string[];
    } {
      now += 86_400_000;
      const store = new Store(initialState("en"));
      const told: string[] = [];
      store.subscribe(() => {
        const { status } = store.state.offline.keeping;
        if (told.at(-1) !== status) told.push(status);
      });
      const keeper = keepOffline(store, {
        page: page as never,
        storage,
        now: () => now,
        settled: async () => {},
      });
      return { store, keeper, told, status: () => store.state.offline.keeping.status };
    },
  };
}
