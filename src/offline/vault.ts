import { bytesOf, hashOf, type Release, type ReleaseFile } from "./release.ts";

/**
 * Where releases lie on the phone: every file under its hash, so that two releases side by side share what they have
 * in common, a download cut short goes on where it stopped, and nothing that is not what the build made gets in.
 */
export interface Vault {
  read(file: ReleaseFile): Promise<Response | undefined>;
  /** Files that are not there; a quick look that reads none. */
  missing(): Promise<readonly ReleaseFile[]>;
  /** Files that are not there or not what they should be; reads all. */
  damaged(): Promise<readonly ReleaseFile[]>;
  /** Fetches one file and keeps it. Rejects, with a sentence, what is not the file of this release. */
  fetch(file: ReleaseFile): Promise<Response>;
  /** Fetches these files, and tells after each how many bytes of the release are there. Rejects if one fails. */
  fill(files: readonly ReleaseFile[], tell: (bytes: number) => void): Promise<void>;
  /** Lets go of everything that does not belong to this release. */
  sweep(): Promise<void>;
}

const atOnce = 4;
/** A file that has not come after this many milliseconds no longer will; on a poor network the largest takes one. */
const patience = 120_000;

/** Opens the vault of the app at `scope`, an absolute address that ends in `/`. */
export function openVault(
  release: Release,
  scope: string,
  { caches, fetch }: { readonly caches: CacheStorage; readonly fetch: typeof globalThis.fetch },
): Vault {
  // Other apps may live on the same origin.
  const name = `calais-1940 ${scope}`;
  const keyOf = ({ hash }: ReleaseFile): string => `${scope}sha256/${hash}`;

  async function download(file: ReleaseFile): Promise<ArrayBuffer> {
    // Safari before 16 waits as long as the network does.
    const signal = AbortSignal.timeout?.(patience) ?? null;
    let fault = "";
    // What the browser still has will do, if it is the same; else the server is asked.
    for (const cache of ["default", "reload"] as const) {
      const response = await fetch(new URL(file.path, scope), { cache, signal });
      const type = response.headers.get("content-type") ?? "";
      if (!response.ok) fault = `status ${response.status}`;
      else if (type.startsWith("text/html") && file.type !== "text/html")
        fault = "a page instead of the file";
      else {
        const bytes = await response.arrayBuffer();
        if ((await hashOf(bytes)) === file.hash) return bytes;
        fault = "other bytes than the release has";
      }
    }
    throw new Error(`${file.path}: ${fault}`);
  }

  /** Only bytes are kept: files that share them may differ in type, and releases in what guards them. */
  function dressed(body: BodyInit | null, { type, bytes }: ReleaseFile): Response {
    return new Response(body, {
      headers: { ...release.headers, "content-type": type, "content-length": String(bytes) },
    });
  }

  async function fetchAndKeep(file: ReleaseFile): Promise<Response> {
    const bytes = await download(file);
    await (await caches.open(name)).put(keyOf(file), new Response(bytes));
    return dressed(bytes, file);
  }

  async function missing(): Promise<readonly ReleaseFile[]> {
    const kept = new Set((await (await caches.open(name)).keys()).map(({ url }) => url));
    return release.files.filter((file) => !kept.has(keyOf(file)));
  }

  async function read(file: ReleaseFile): Promise<Response | undefined> {
    const kept = await (await caches.open(name)).match(keyOf(file));
    return kept && dressed(kept.body, file);
  }

  async function isSound(file: ReleaseFile): Promise<boolean> {
    const kept = await read(file);
    return kept !== undefined && (await hashOf(await kept.arrayBuffer())) === file.hash;
  }

  return {
    read,
    missing,
    async damaged() {
      const sound = await Promise.all(release.files.map(isSound));
      return release.files.filter((_file, index) => !sound[index]);
    },
    fetch: fetchAndKeep,
    async fill(files, tell) {
      const wanted = [...files];
      let bytes = bytesOf(release.files) - bytesOf(wanted);
      async function work(): Promise<void> {
        for (let file = wanted.shift(); file; file = wanted.shift()) {
          await fetchAndKeep(file);
          bytes += file.bytes;
          tell(bytes);
        }
      }
      // What can be fetched is, also when another file cannot: it need not be fetched the next time.
      const ends = await Promise.allSettled(Array.from({ length: atOnce }, work));
      for (const end of ends) if (end.status === "rejected") throw end.reason;
    },
    async sweep() {
      const cache = await caches.open(name);
      const mine = new Set(release.files.map(keyOf));
      for (const request of await cache.keys()) if (!mine.has(request.url)) await cache.delete(request);
    },
  };
}
