import { bytesOf, fileAt, type Release, type ReleaseFile } from "./release.ts";
import type { Answers, News, Question } from "./talk.ts";
import { openVault } from "./vault.ts";

/** Put in by the build, so that the worker's own bytes change with any file and browsers notice a new release. */
declare const __RELEASE__: Release;

// TypeScript keeps the worker's world apart from the page's; these are the few parts of it that are used.
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Page {
  readonly url: string;
  postMessage(message: News): void;
}
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: {
      readonly type: "window";
      readonly includeUncontrolled: true;
    }): Promise<readonly Page[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", hear: (event: Lasting) => void): void;
  addEventListener(type: "fetch", hear: (event: Fetching) => void): void;
  addEventListener(type: "message", hear: (event: Lasting & MessageEvent<Question>) => void): void;
}

const worker = globalThis as unknown as Scope;
const { scope } = worker.registration;
const release = __RELEASE__;
const vault = openVault(release, scope, { caches, fetch: (input, init) => fetch(input, init) });
const bytes = bytesOf(release.files);

/** The open pages of the app; other apps may live on the same origin. */
async function pages(): Promise<readonly Page[]> {
  const all = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(scope));
}

async function tell(news: News): Promise<void> {
  for (const page of await pages()) page.postMessage(news);
}

async function fill(files: readonly ReleaseFile[]): Promise<void> {
  await vault.fill(files, (done) => void tell({ tell: "progress", done, bytes }));
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

async function install(): Promise<void> {
  try {
    await fill(await vault.missing());
  } catch (error) {
    await tell({ tell: "failed", full: isFull(error) });
    throw error;
  }
}

/** From the phone; what it lost comes from the network and is kept again, or is at least handed through. */
async function serve(file: ReleaseFile, request: Request): Promise<Response> {
  // A disk that is full or worn must not keep the app shut while there is a network.
  const kept = await vault.read(file).catch(() => undefined);
  if (kept) return kept;
  // This is how the self-test asks.
  if (request.cache === "only-if-cached") return new Response(null, { status: 504 });
  return vault.fetch(file).catch(() => fetch(request));
}

const answers: { readonly [Q in Question]: () => Promise<Answers[Q]> } = {
  async release() {
    // A page reloaded past the worker is taken in charge again, so that its self-test goes through here.
    await worker.clients.claim();
    return release;
  },
  missing: async () => (await vault.missing()).length,
  async repair() {
    const damaged = await vault.damaged();
    return fill(damaged).then(
      () => damaged.length,
      (error: unknown) => (isFull(error) ? "full" : "failed"),
    );
  },
  async switch() {
    if ((await pages()).length > 1) return false;
    await worker.skipWaiting();
    return true;
  },
};

worker.addEventListener("install", (event) => event.waitUntil(install()));

worker.addEventListener("activate", (event) =>
  event.waitUntil(vault.sweep().then(() => worker.clients.claim())),
);

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const file = request.method === "GET" ? fileAt(release, scope, request.url) : null;
  if (file) event.respondWith(serve(file, request));
});

worker.addEventListener("message", (event) => {
  const answer = Object.hasOwn(answers, event.data) ? answers[event.data] : undefined;
  if (!answer) return;
  const told = answer().catch(() => null);
  event.waitUntil(told.then((given) => event.ports[0]?.postMessage(given)));
});
