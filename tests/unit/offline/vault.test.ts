import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fileAt, type Release, type ReleaseFile } from "../../../src/offline/release.ts";
import { newsOf } from "../../../src/offline/talk.ts";
import { openVault } from "../../../src/offline/vault.ts";
import { fileOf, memoryCaches, releaseOf, scope } from "../../support/offline.ts";

/** A release of these files, and a server that has them. */
async function world(bodies: Readonly<Record<string, string>>) {
  const release = await releaseOf(bodies);
  const asked: string[] = [];
  const answers = new Map<string, () => Response>(
    Object.entries(bodies).map(([path, body]) => [path, () => new Response(body)]),
  );
  const fetch = async (input: URL | RequestInfo, init?: RequestInit): Promise<Response> => {
    const path = String(input).slice(scope.length);
    asked.push(`${path} ${init?.cache}`);
    return answers.get(path)?.() ?? new Response("", { status: 404 });
  };
  return { release, asked, answers, fetch: fetch as typeof globalThis.fetch };
}

const bodies = { "a.js": "let a", "b.js": "let b" };

describe("a vault", () => {
  let caches: ReturnType<typeof memoryCaches>;
  beforeEach(() => {
    caches = memoryCaches();
  });
  afterEach(() => void vi.restoreAllMocks());

  test("fetches what is missing, and gives it back with its type and its guards", async () => {
    const { release, fetch, asked } = await world(bodies);
    const vault = openVault(release, scope, { caches, fetch });
    const told: number[] = [];
    await vault.fill(await vault.missing(), (done) => told.push(done));
    expect(told).toEqual([5, 10]);
    expect(await vault.missing()).toEqual([]);
    expect(asked).toEqual(["a.js default", "b.js default"]);
    const kept = await vault.read(release.files[0]!);
    expect(await kept?.text()).toBe("let a");
    expect(kept?.headers.get("content-type")).toBe("text/javascript");
    expect(kept?.headers.get("x-guard")).toBe("on");
  });

  test("shares with the next release what did not change, and lets go of the rest when that is in use", async () => {
    const one = await world(bodies);
    const old = openVault(one.release, scope, { caches, fetch: one.fetch });
    await old.fill(one.release.files, () => {});
    const two = await world({ "a-2.js": "let a", "b.js": "let b2" });
    const fresh = openVault(two.release, scope, { caches, fetch: two.fetch });
    await fresh.fill(await fresh.missing(), () => {});
    expect(two.asked).toEqual(["b.js default"]);
    // Both are there, side by side.
    expect(await (await old.read(one.release.files[1]!))?.text()).toBe("let b");
    expect(await (await fresh.read(two.release.files[0]!))?.text()).toBe("let a");
    await fresh.sweep();
    expect(await fresh.missing()).toEqual([]);
    expect(caches.kept.size).toBe(2);
  });

  test("asks the server itself when the browser's own copy is another", async () => {
    const { release, fetch, asked, answers } = await world(bodies);
    const stale = ["let old", "let a"];
    answers.set("a.js", () => new Response(stale.shift()));
    const vault = openVault(release, scope, { caches, fetch });
    await vault.fill(release.files, () => {});
    expect(asked).toEqual(expect.arrayContaining(["a.js default", "a.js reload"]));
    expect(await (await vault.read(release.files[0]!))?.text()).toBe("let a");
  });

  test.each([
    ["other bytes", () => new Response("let x"), "a.js: other bytes than the release has"],
    ["nothing", () => new Response("", { status: 503 }), "a.js: status 503"],
    [
      "a page",
      () => new Response("let a", { headers: { "content-type": "text/html; charset=utf-8" } }),
      "a.js: a page instead of the file",
    ],
  ])("keeps %s out, keeps what is right, and says which file it was", async (_what, answer, said) => {
    const { release, fetch, answers } = await world(bodies);
    answers.set("a.js", answer);
    const vault = openVault(release, scope, { caches, fetch });
    await expect(vault.fill(release.files, () => {})).rejects.toThrow(said);
    expect((await vault.missing()).map(({ path }) => path)).toEqual(["a.js"]);
  });

  test("files of the same bytes keep each its type, and a release its own guards, though nothing is fetched anew", async () => {
    const one = await world(bodies);
    const files = [await fileOf("a.js", "let a"), await fileOf("a.txt", "let a", "text/plain")];
    const release = { ...one.release, files };
    const old = openVault(release, scope, { caches, fetch: one.fetch });
    one.answers.set("a.txt", () => new Response("let a"));
    await old.fill(release.files, () => {});
    const fresh = openVault({ ...release, headers: { "x-guard": "stronger" } }, scope, {
      caches,
      fetch: one.fetch,
    });
    const found = await Promise.all(files.map((file) => fresh.read(file)));
    expect(found.map((each) => each?.headers.get("content-type"))).toEqual(["text/javascript", "text/plain"]);
    expect(found.map((each) => each?.headers.get("x-guard"))).toEqual(["stronger", "stronger"]);
    expect((await old.read(files[0]!))?.headers.get("x-guard")).toBe("on");
  });

  test("does not wait for ever for a host that takes the question and never answers", async () => {
    const { release } = await world(bodies);
    const end = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(end.signal);
    const hanging = (_input: unknown, init?: RequestInit): Promise<Response> =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
      });
    const vault = openVault(release, scope, { caches, fetch: hanging });
    const filled = vault.fill(release.files, () => {});
    end.abort(new DOMException("too late", "TimeoutError"));
    await expect(filled).rejects.toThrow("too late");
    expect(timeout).toHaveBeenCalledWith(120_000);
  });

  test("finds what is gone by a quick look, and what went bad by a thorough one", async () => {
    const { release, fetch } = await world(bodies);
    const vault = openVault(release, scope, { caches, fetch });
    await vault.fill(release.files, () => {});
    caches.kept.set(`${scope}sha256/${release.files[0]!.hash}`, new Response("rotten"));
    expect(await vault.missing()).toEqual([]);
    expect((await vault.damaged()).map(({ path }) => path)).toEqual(["a.js"]);
  });
});

test.each([
  ["", "./"],
  ["?lang=en&tour=last-stand#x", "./"],
  ["index.html?lang=fr", "./"],
  ["assets/a.js?v=1", "assets/a.js"],
  ["assets/b.js", null],
  ["no-such-page", null],
  ["../other/assets/a.js", null],
])("the address %j is answered by the file %j", (address, path) => {
  const file = (name: string): ReleaseFile => ({ path: name, hash: "", bytes: 1, type: "" });
  const release: Release = { id: "", files: [file("./"), file("assets/a.js")], headers: {} };
  expect(fileAt(release, scope, new URL(address, scope).href)?.path ?? null).toBe(path);
});

test.each([
  null,
  undefined,
  "progress",
  7,
  [],
  {},
  { tell: "progress" },
  { tell: "progress", done: "1", bytes: 2 },
  { tell: "progress", done: 1, bytes: 0 },
  { tell: "progress", done: NaN, bytes: 2 },
  { tell: "progress", done: -1, bytes: 2 },
  { tell: "else", done: 1, bytes: 2 },
])("a message such as %j is no news", (data) => {
  expect(newsOf(data)).toBeNull();
});
