import type { Release } from "./release.ts";

/** What a page asks of the worker. `switch`: let the new release take over. */
export type Question = "release" | "missing" | "repair" | "switch";

/** What comes back, by question. */
export interface Answers {
  readonly release: Release;
  /** Number of files of the release that are not there. */
  readonly missing: number;
  /** Number of files fetched again; or why not all could be, `full` if the phone has no room. */
  readonly repair: number | "full" | "failed";
  /** False while other pages of the app are open, which still run on the old release. */
  readonly switch: boolean;
}

/** What the worker tells all pages while it fetches, in bytes. `full`: the phone has no room for it. */
export type News =
  | { readonly tell: "progress"; readonly done: number; readonly bytes: number }
  | { readonly tell: "failed"; readonly full: boolean };

/** Longer than a file may take (see vault.ts), in milliseconds. */
const patience = 150_000;

/**
 * Asks a worker of ours; its own release answers. Rejects if it cannot, or if neither it nor any news comes from
 * `workers` for a while: browsers end a worker that works for long.
 */
export async function ask<Q extends Question>(
  workers: ServiceWorkerContainer,
  worker: ServiceWorker,
  question: Q,
): Promise<Answers[Q]> {
  const { port1, port2 } = new MessageChannel();
  const heard = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answer = new Promise<Answers[Q]>((resolve, reject) => {
    function wait(): void {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new Error(`Nothing was heard of “${question}”.`)), patience);
    }
    wait();
    workers.addEventListener("message", wait, { signal: heard.signal });
    port1.addEventListener("message", ({ data }: MessageEvent<Answers[Q] | null>) =>
      data === null ? reject(new Error(`There is no answer to “${question}”.`)) : resolve(data),
    );
    port1.start();
    worker.postMessage(question, [port2]);
  });
  return answer.finally(() => {
    clearTimeout(timer);
    heard.abort();
    port1.close();
  });
}

/** News from the worker; null for a message of any other kind. */
export function newsOf(data: unknown): News | null {
  const { tell, done, bytes, full } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (
    tell === "progress" &&
    typeof done === "number" &&
    typeof bytes === "number" &&
    bytes > 0 &&
    done / bytes >= 0
  ) {
    return { tell, done, bytes };
  }
  return tell === "failed" ? { tell, full: full === true } : null;
}
