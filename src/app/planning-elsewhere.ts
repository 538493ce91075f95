import type { WalkGraph } from "../domain/route/graph.ts";
import type { StrollRequest } from "../domain/route/types.ts";
import { planRequest } from "./plan-request.ts";
import type { StrollState } from "./state.ts";

/** What is asked of the other thread: the graph comes along once, and again only when it has changed. */
export interface PlanAsked {
  readonly graph?: WalkGraph;
  readonly request: StrollRequest;
}

/** Plans on another thread; only the newest wish counts. */
export interface Elsewhere {
  /** Plans a stroll of one’s own; `done` is called unless something newer is asked for meanwhile, or nothing any more. */
  plan(graph: WalkGraph, request: StrollRequest, done: (result: StrollState) => void): void;
  /** The answer under way is no longer wanted. */
  forget(): void;
  end(): void;
}

/** A thread of its own for planning, or null where the browser grants none. */
export function elsewhere(): Elsewhere | null {
  let worker: Worker;
  try {
    worker = new Worker(new URL("./planning-thread.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
  let known: WalkGraph | null = null;
  let busy = false;
  let waiting: (() => void) | null = null;
  let wanted: ((result: StrollState) => void) | null = null;
  let here: (() => StrollState) | null = null;

  function ask(graph: WalkGraph, request: StrollRequest): void {
    here = () => planRequest(graph, request, true);
    const asked: PlanAsked = { request, ...(graph !== known && { graph }) };
    known = graph;
    busy = true;
    worker.postMessage(asked, []);
  }

  worker.addEventListener("message", ({ data }: MessageEvent<StrollState>) => {
    busy = false;
    if (waiting) {
      waiting();
      waiting = null;
    } else {
      wanted?.(data);
      wanted = null;
    }
  });

  // A thread that cannot start, or dies, holds nobody up: the wish is worked out here.
  worker.addEventListener("error", () => {
    if (wanted && here) wanted(here());
    wanted = null;
  });

  return {
    plan(graph, request, done) {
      wanted = done;
      if (busy) waiting = () => ask(graph, request);
      else ask(graph, request);
    },
    forget() {
      waiting = null;
      wanted = null;
    },
    end: () => worker.terminate(),
  };
}
