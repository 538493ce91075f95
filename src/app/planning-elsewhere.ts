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

interface Wish {
  readonly graph: WalkGraph;
  readonly request: StrollRequest;
  readonly done: (result: StrollState) => void;
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
  let isDead = false;
  let underWay: Wish | null = null;
  /** Not answered yet; others before it are no longer wanted. */
  let newest: Wish | null = null;

  function ask(wish: Wish): void {
    const { graph, request } = wish;
    const asked: PlanAsked = { request, ...(graph !== known && { graph }) };
    known = graph;
    underWay = wish;
    worker.postMessage(asked, []);
  }

  function planHere({ graph, request, done }: Wish): void {
    newest = null;
    done(planRequest(graph, request, true));
  }

  worker.addEventListener("message", ({ data }: MessageEvent<StrollState>) => {
    const answered = underWay;
    underWay = null;
    if (newest === null) return;
    if (newest !== answered) return ask(newest);
    newest = null;
    answered.done(data);
  });

  // A thread that cannot start, or dies, holds nobody up: wishes are worked out here.
  worker.addEventListener("error", () => {
    isDead = true;
    if (newest) planHere(newest);
  });

  return {
    plan(graph, request, done) {
      newest = { graph, request, done };
      if (isDead) planHere(newest);
      else if (underWay === null) ask(newest);
    },
    forget() {
      newest = null;
    },
    end: () => worker.terminate(),
  };
}
