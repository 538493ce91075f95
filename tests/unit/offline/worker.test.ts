import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { News, Question } from "../../../src/offline/talk.ts";
import { memoryCaches, releaseOf, scope } from "../../support/offline.ts";

type Hear = (event: object) => void;

const bodies = { "./": "<!doctype html>", "a.js": "let a" };
const answer = vi.fn(async (input: unknown) => {
  const address = new URL(input instanceof Request ? input.url : String(input));
  const path = address.href.slice(scope.length, address.href.length - address.search.length) || "./";
  return new Response(bodies[path as keyof typeof bodies] ?? "", { status: path in bodies ? 200 : 404 });
});
let hear: Map<string, Hear>;
let caches: ReturnType<typeof memoryCaches>;
let news: News[];

beforeEach(async () => {
  hear = new Map();
  caches = memoryCaches();
  news = [];
  answer.mockClear();
  vi.resetModules();
  const page = { url: `${scope}?lang=en`, postMessage: (told: News) => void news.push(told) };
  const globals = {
    registration: { scope },
    clients: { claim: async () => {}, matchAll: async () => [page] },
    skipWaiting: async () => {},
    addEventListener: (type: string, hears: Hear) => void hear.set(type, hears),
    caches,
    fetch: answer,
    __RELEASE__: await releaseOf(bodies),
  };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  await import("../../../src/offline/worker.ts");
});
afterEach(() => vi.unstubAllGlobals());

/** The disk is full, locked or worn. */
function breakDisk(name = "UnknownError"): void {
  caches.open = async () => Promise.reject(new DOMException("disk", name));
}

async function lasting(type: string, event: object = {}): Promise<void> {
  let work: Promise<unknown> = Promise.resolve();
  hear.get(type)?.({ ...event, waitUntil: (more: Promise<unknown>) => (work = more) });
  await work;
}

async function ask(question: Question): Promise<unknown> {
  const said: unknown[] = [];
  await lasting("message", { data: question, ports: [{ postMessage: (data: unknown) => said.push(data) }] });
  expect(said).toHaveLength(1);
  return said[0];
}

async function get(path: string, init?: RequestInit): Promise<Response | null> {
  let response: Promise<Response> | null = null;
  hear.get("fetch")?.({
    request: new Request(scope + path, init),
    respondWith: (given: Promise<Response>) => (response = given),
  });
  return response;
}

describe("the worker", () => {
  test("answers from the phone, and leaves alone what is not of the app", async () => {
    await lasting("install");
    answer.mockClear();
    expect(await (await get("?lang=en&tour=forts"))?.text()).toBe("<!doctype html>");
    expect(await get("elsewhere")).toBeNull();
    expect(answer).not.toHaveBeenCalled();
  });

  test("hands through from the network when the disk fails, so that the app opens", async () => {
    await lasting("install");
    breakDisk();
    expect(await (await get("?lang=en"))?.text()).toBe("<!doctype html>");
    // The self-test is not deceived.
    const asked = await get("a.js", { cache: "only-if-cached", mode: "same-origin" });
    expect(asked?.status).toBe(504);
  });

  test.each(["missing", "repair"] as const)("answers “%s” also when the disk fails", async (question) => {
    breakDisk();
    expect(await ask(question)).toBeNull();
  });

  test("says whether it was for want of room that not everything could be fetched again", async () => {
    const cache = await caches.open("");
    const full = vi.spyOn(cache, "put").mockRejectedValue(new DOMException("full", "QuotaExceededError"));
    expect(await ask("repair")).toBe("full");
    full.mockRejectedValue(new DOMException("worn", "UnknownError"));
    expect(await ask("repair")).toBe("failed");
    full.mockRestore();
    expect(await ask("repair")).toBe(2);
    expect(await ask("missing")).toBe(0);
  });

  test("tells pages that wait for the first release why it was given up", async () => {
    const cache = await caches.open("");
    vi.spyOn(cache, "put").mockRejectedValue(new DOMException("full", "QuotaExceededError"));
    await expect(lasting("install")).rejects.toThrow("full");
    expect(news).toEqual([{ tell: "failed", full: true }]);
  });
});
