import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { planRequest } from "../../../src/app/plan-request.ts";
import { elsewhere, type PlanAsked } from "../../../src/app/planning-elsewhere.ts";
import type { StrollState } from "../../../src/app/state.ts";
import { buildGraph } from "../../../src/domain/route/graph.ts";
import type { StrollRequest } from "../../../src/domain/route/types.ts";
import { at, collect, way } from "../../support/ways.ts";

const street = [
  [0, 0],
  [400, 0],
] as const;
const graph = buildGraph(collect(way(street)));

/** A thread that answers when the test says so. */
class SlowThread extends EventTarget {
  static last: SlowThread;
  readonly asked: PlanAsked[] = [];
  constructor() {
    super();
    SlowThread.last = this;
  }
  postMessage(asked: PlanAsked): void {
    this.asked.push(asked);
  }
  terminate(): void {}
  answer(): void {
    const { request } = this.asked.at(-1)!;
    this.dispatchEvent(new MessageEvent("message", { data: planRequest(graph, request, true) }));
  }
}

beforeEach(() => void vi.stubGlobal("Worker", SlowThread));
afterEach(() => void vi.unstubAllGlobals());

function to(...metres: number[]): StrollRequest {
  const stops = metres.map((east) => ({ id: `at-${east}`, position: at(east, 2), visitMinutes: 1 }));
  return { stops, order: "given", shape: "one-way" };
}

function order(result: StrollState | undefined): readonly string[] | undefined {
  return result?.status === "planned" ? result.stroll.order : undefined;
}

test("only the newest wish is answered, and the town is sent once", () => {
  const other = elsewhere()!;
  const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
  other.plan(graph, to(10, 20), first);
  other.plan(graph, to(10, 30), second);
  other.plan(graph, to(10, 40), third);
  SlowThread.last.answer();
  expect(third).not.toHaveBeenCalled();
  SlowThread.last.answer();
  expect(first).not.toHaveBeenCalled();
  expect(second).not.toHaveBeenCalled();
  expect(order(third.mock.lastCall?.[0])).toEqual(["at-10", "at-40"]);
  expect(SlowThread.last.asked.map((asked) => asked.graph !== undefined)).toEqual([true, false]);
});

test("what is no longer wanted is not answered, and the next wish is", () => {
  const other = elsewhere()!;
  const [given, next] = [vi.fn(), vi.fn()];
  other.plan(graph, to(10, 20), given);
  other.forget();
  SlowThread.last.answer();
  expect(given).not.toHaveBeenCalled();
  other.plan(graph, to(10, 30), next);
  SlowThread.last.answer();
  expect(order(next.mock.lastCall?.[0])).toEqual(["at-10", "at-30"]);
});

test("when the thread dies the newest wish is worked out here, and every later one", () => {
  const other = elsewhere()!;
  const [older, newer, later] = [vi.fn(), vi.fn(), vi.fn()];
  other.plan(graph, to(10, 20), older);
  other.plan(graph, to(10, 30), newer);
  SlowThread.last.dispatchEvent(new Event("error"));
  expect(older).not.toHaveBeenCalled();
  expect(order(newer.mock.lastCall?.[0])).toEqual(["at-10", "at-30"]);
  other.plan(graph, to(10, 40), later);
  expect(order(later.mock.lastCall?.[0])).toEqual(["at-10", "at-40"]);
});
