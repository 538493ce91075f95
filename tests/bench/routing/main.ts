import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { resolve } from "node:path";
import { format } from "prettier";
import { buildGraph } from "../../../src/domain/route/graph.ts";
import { pathsBetweenAll } from "../../../src/domain/route/network.ts";
import { anchorsAt } from "../../../src/domain/route/snap.ts";
import { townLandmarks, townWays } from "../../support/town.ts";
import { inBrowser } from "./browser.ts";
import { cell, clockOf, number, sampleOf, table, timeEach, timeOf } from "./measure.ts";
import { anything, networks, randomNodes, type Network } from "./network.ts";
import { ordersOf, strollsOf } from "./orders.ts";
import { pathPeers, type PathPeer } from "./peers.ts";
import { routinoTimes } from "./routino.ts";

/** Drawn once; none of them was looked at while the router was tuned. */
const seeds = { paths: 4101, matrix: 4102 } as const;
const pathPairs = 1000;
const sizes = [8, 12, 15, 25, 50, 100] as const;

/** Runs everything, and writes RESULTS.md beside this folder. */
export async function main(): Promise<void> {
  const loadBefore = loadavg()[0]!;
  const parts = [graphs()];
  for (const network of networks()) {
    parts.push(`## ${network.name}: ${network.graph.nodeCount} nodes, ${network.graph.edgeCount} edges`);
    for (const part of [pathsOf, matricesOf, ordersOf, strollsOf]) {
      parts.push(part(network));
      process.stdout.write(`${parts.at(-1)}\n\n`);
    }
  }
  parts.push(await throttled());
  const text = [head(loadBefore), ...parts, foot].join("\n\n");
  const file = resolve(import.meta.dirname, "../RESULTS.md");
  writeFileSync(file, await format(text, { parser: "markdown", printWidth: 110 }));
}

/** Read from the table by hand; to be read again when it is written anew. */
const foot = `## Where others are ahead, and goals missed, on 22 November 2026

- @wemap/salesman.js (0.999) answers in 4 to 5 ms however many stops there are, which is sooner than ours from 25 stops on; its walks are 13 % longer at 25 stops and 70 % at 100.
- In the small centre a path is found 6 × faster than by geojson-path-finder, not 9 ×; on the full extract 10 ×. ngraph.path NBA* comes within 1.4 × of our time, without geometry.
- On the busy machine of that day a stroll of 15 stops took 14 ms, not 12, with opening hours 55 ms; 50 and 100 stops a tenth to a half more than their goals. At 100 stops the bound itself is 1 to 2 % below the truth, so 1 % cannot be shown.
- Above 25 stops planning holds a frame on a phone and belongs in a worker; the graph is plain arrays and can be sent to one.
`;

function head(loadBefore: number): string {
  const git = (...args: string[]): string => execFileSync("git", args, { encoding: "utf8" }).trim();
  const cores = cpus();
  return `# Routing, measured

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)} at commit ${git("rev-parse", "--short", "HEAD")}:
${cores.length} × ${cores[0]?.model.trim()}, Node ${process.version}. The machine did other work at the same time (load
${loadBefore.toFixed(1)} before, ${loadavg()[0]!.toFixed(1)} after), so ratios and the least times say more than medians.
Median (least–most) in milliseconds: by the clock for single paths, snapping, other processes and the browser, of processor
time (with the collection of garbage and compiling) for everything longer. Random places are crossings, drawn with seeds ${Object.values(seeds).join(", ")}
for paths and matrices and 4201 + stops for orders. All engines get the same weights: metres, main roads a little longer.`;
}

function graphs(): string {
  const file = new URL("../../../geo/layers/streets.geojson", import.meta.url);
  const text = readFileSync(file, "utf8");
  const landmarks = townLandmarks();
  const ways = townWays();
  const times = Array.from({ length: 15 }, () => timeOf(() => buildGraph(ways, { landmarks })));
  const parsing = Array.from({ length: 15 }, () => timeOf(() => JSON.parse(text)));
  return `## The graph

Read from the shipped layer: ${cell(sampleOf(parsing))} ms of \`JSON.parse\`, then ${cell(sampleOf(times))} ms to build the graph (goal ≤ 40 ms).`;
}

/** One path at a time, engine after engine on the same pair, in three rounds. */
function pathsOf(network: Network): string {
  const places = randomNodes(network, 2 * pathPairs, seeds.paths);
  const pairs = Array.from(
    { length: pathPairs },
    (_, index) => [places[2 * index]!, places[2 * index + 1]!] as const,
  );
  const peers = pathPeers(network);
  const medians = new Map<PathPeer, number[]>(peers.map((peer) => [peer, []]));
  const longer = new Map<PathPeer, { share: number; worst: number }>();
  for (let round = 0; round < 3; round += 1) {
    const times = new Map<PathPeer, number[]>(peers.map((peer) => [peer, []]));
    for (const peer of peers) longer.set(peer, { share: 0, worst: 0 });
    for (const [from, to] of pairs) {
      let best = 0;
      for (const peer of peers) {
        let cost: number | undefined;
        times.get(peer)!.push(clockOf(() => (cost = peer.find(from, to))));
        if (peer === peers[0]) best = cost!;
        const extra = (cost ?? Infinity) - best;
        const known = longer.get(peer)!;
        if (extra > 0.01)
          longer.set(peer, { share: known.share + 1 / pathPairs, worst: Math.max(known.worst, extra) });
      }
    }
    for (const [peer, all] of times) medians.get(peer)!.push(sampleOf(all).median);
  }
  const base = sampleOf(medians.get(peers[0]!)!).median;
  const rows = peers.map((peer) => {
    const sample = sampleOf(medians.get(peer)!);
    const { share, worst } = longer.get(peer)!;
    const wrong = share === 0 ? "none" : `${(100 * share).toFixed(1)} %, at most ${number(worst)} m`;
    return [peer.name, cell(sample), `${(sample.median / base).toFixed(1)} ×`, wrong, number(peer.readyMs)];
  });
  const whole = routinoTimes(network, pairs.slice(0, 20));
  if (whole) {
    const sample = sampleOf(whole);
    rows.push([
      "routino, a whole process",
      cell(sample),
      `${(sample.median / base).toFixed(0)} ×`,
      "not compared",
      "–",
    ]);
  }
  return `### One shortest path, ${pathPairs} random pairs\n\nMedian over the pairs of three rounds, interleaved. Goals: geojson-path-finder ≥ 9 ×, ngraph.path A* ≥ 2 × our time.\n\n${table(
    ["engine", "ms a path", "to ours", "longer than the shortest", "ready in ms"],
    rows,
  )}`;
}

function matricesOf(network: Network): string {
  const snaps = randomNodes(network, 500, seeds.matrix).map(
    ({ position: [lng, lat] }) => [lng + 1e-4, lat + 1e-4] as const,
  );
  const snap = sampleOf(snaps.map((position) => clockOf(() => anchorsAt(network.graph, position, anything))));
  const [, , ngraph] = pathPeers(network);
  const rows = sizes.map((size) => {
    const runs = Array.from({ length: 9 }, (_, run) => randomNodes(network, size, seeds.matrix + run));
    const own = timeEach(runs, (places) => {
      const paths = pathsBetweenAll(network.graph, places, anything);
      for (const from of places) for (const to of places) if (from !== to) paths.metres(from, to);
    });
    const peer = timeEach(runs.slice(0, 3), (places) => {
      for (const [index, from] of places.entries())
        for (const to of places.slice(0, index)) ngraph!.find(from, to);
    });
    return [String(size), cell(own), cell(peer), `${(peer.median / own.median).toFixed(0)} ×`];
  });
  return `### From everywhere to everywhere\n\nGoals: 15 stops ≤ 2 ms, 100 stops ≤ 15 ms, tying a fix to the nearest street ≤ 0.1 ms: ${number(snap.median)} (p95 ${number(snap.p95)}).\n\n${table(
    ["stops", "ours, ms", "ngraph.path A*, pair by pair", "to ours"],
    rows,
  )}`;
}

async function throttled(): Promise<string> {
  const jobs = [
    { count: 15, order: "best", start: true, runs: 40 },
    { count: 1, order: "given", start: true, runs: 200 },
  ] as const;
  const names = [
    "15 stops: matrix, proven order, full geometry (goal ≤ 50 ms)",
    "re-plan to the next stop (goal ≤ 2 ms)",
  ];
  const samples = [await inBrowser(1, jobs), await inBrowser(4, jobs)];
  const rows = names.map((name, index) => [
    name,
    ...samples.flatMap((all) => [cell(all[index]!), number(all[index]!.p95)]),
  ]);
  return `## In Chromium\n\nStops in the old town, best order from a start. The processor is slowed down by the developer tools, in slices.\n\n${table(
    ["", "ms", "p95", "ms at 4 × slower", "p95"],
    rows,
  )}`;
}
