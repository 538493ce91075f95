import type { WalkGraph } from "../domain/route/graph.ts";
import { planStroll } from "../domain/route/stroll.ts";
import type { Stroll, StrollRequest } from "../domain/route/types.ts";
import type { Comparison, StrollState } from "./state.ts";

/** The way as asked for; for a stroll of one’s own also what the other order would take. */
export function planRequest(graph: WalkGraph, request: StrollRequest, isOwn: boolean): StrollState {
  const plan = planStroll(graph, request);
  if (!plan.ok) return { status: "failed", error: plan.error };
  const compared = isOwn ? comparisonOf(graph, request, plan.value) : undefined;
  return { status: "planned", stroll: plan.value, ...(compared && { compared }) };
}

/** The other order of the same stops, without a budget: nothing is to be left out of what is compared. */
function comparisonOf(graph: WalkGraph, request: StrollRequest, stroll: Stroll): Comparison | undefined {
  const stops = request.stops.filter(({ id }) => stroll.order.includes(id));
  if (stops.length < 2) return undefined;
  const order = request.order === "best" ? "given" : "best";
  const { budgetMinutes: _, ...free } = request;
  const other = planStroll(graph, { ...free, stops, order });
  if (!other.ok) return undefined;
  return { order, minutes: minutesOnTheWay(other.value) - minutesOnTheWay(stroll) };
}

function minutesOnTheWay({ walkMinutes, waitMinutes }: Stroll): number {
  return walkMinutes + waitMinutes;
}
