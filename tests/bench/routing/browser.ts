import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import { chromiumLaunch } from "../../support/chromium.ts";
import { townWays } from "../../support/town.ts";
import { sampleOf, type Sample } from "./measure.ts";

/** What is timed in the page: stops, whether they are put in order, and how often. */
interface Job {
  readonly count: number;
  readonly order: "best" | "given";
  readonly start: boolean;
  readonly runs: number;
}

const entry = resolve(import.meta.dirname, "../../../src/domain/route");

/** Times planning in Chromium, its processor slowed down by so many times. */
export async function inBrowser(slower: number, jobs: readonly Job[]): Promise<readonly Sample[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "entry.ts");
  writeFileSync(
    file,
    `export { buildGraph } from "${entry}/graph.ts"; export { planStroll } from "${entry}/stroll.ts";`,
  );
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: file, name: "route", formats: ["iife"], fileName: "route" },
    },
  });
  const browser = await chromium.launch(chromiumLaunch);
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: join(folder, "route.iife.js") });
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    const times = await page.evaluate(run, { ways: townWays(), jobs: [...jobs] });
    return times.map(sampleOf);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** Runs in the page, on its own. */
function run({ ways, jobs }: { ways: unknown; jobs: readonly Job[] }): number[][] {
  const { buildGraph, planStroll } = (
    globalThis as never as { route: { buildGraph: Function; planStroll: Function } }
  ).route;
  const graph = buildGraph(ways) as { nodeCount: number; nodes: Float64Array };
  const old: [number, number][] = [];
  for (let node = 0; node < graph.nodeCount; node += 1) {
    const [lng, lat] = [graph.nodes[2 * node]!, graph.nodes[2 * node + 1]!];
    if (lng > 1.838 && lng < 1.862 && lat > 50.948 && lat < 50.965) old.push([lng, lat]);
  }
  let state = 5;
  const random = (): number =>
    ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * old.length;
  return jobs.map(({ count, order, start, runs }) => {
    const times: number[] = [];
    for (let index = -3; index < runs; index += 1) {
      const stops = Array.from({ length: count }, (_, id) => ({
        id: `s${id}`,
        position: old[Math.floor(random())]!,
      }));
      const from = start ? { start: old[Math.floor(random())]! } : {};
      const began = performance.now();
      planStroll(graph, { stops, order, shape: "one-way", ...from });
      if (index >= 0) times.push(performance.now() - began);
    }
    return times;
  });
}
