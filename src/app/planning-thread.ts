import type { WalkGraph } from "../domain/route/graph.ts";
import type { PlanAsked } from "./planning-elsewhere.ts";
import { planRequest } from "./plan-request.ts";

// Runs on a thread of its own: plans what it is asked for, one wish after the other.
let graph: WalkGraph | null = null;

addEventListener("message", ({ data }: MessageEvent<PlanAsked>) => {
  graph = data.graph ?? graph;
  if (graph) postMessage(planRequest(graph, data.request, true));
});
