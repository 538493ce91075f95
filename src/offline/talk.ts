import type { Release } from "./release.ts";

/** What a page asks of the worker. `switch`: let the new release take over. */
export type Question = "release" | "missing" | "repair" | "switch";

/** What comes back, by question. */
export interface Answers {
  readonly release: Release;
  /** Number of files of the release that are not there. */
  readonly missing: number;
  /** Number of files fetched again; null if not all could be. */
  readonly repair: number | null;
  /** False while other pages of the app are open, which still run on the old release. */
  readonly switch: boolean;
}

/** What the worker tells all pages while it fetches, in bytes. `full`: the phone has no room for it. */
export type News =
  | { readonly tell: "progress"; readonly done: number; readonly bytes: number }
  | { readonly tell: "failed"; readonly full: boolean };

/** Asks a worker of ours; its own release answers. */
export async function ask<Q extends Question>(worker: ServiceWorker, question: Q): Promise<Answers[Q]> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener("message", ({ data }: MessageEvent<Answers[Q]>) => {
      port1.close();
      resolve(data);
    });
    port1.start();
    worker.postMessage(question, [port2]);
  });
}

/** News from the worker; null for a message of any other kind. */
export function newsOf(data: unknown): News | null {
  const { tell, done, bytes, full } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (tell === "progress" && typeof done === "number" && typeof bytes === "number" && bytes > 0) {
    return { tell, done, bytes };
  }
  return tell === "failed" ? { tell, full: full === true } : null;
}
