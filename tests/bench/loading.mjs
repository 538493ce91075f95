// node tests/bench/loading.mjs: how soon the built app can be read and its map seen on a slow phone, beside a page with
// MapLibre and the same layers only, in turn. Writes tests/bench/LOADING.md. Wants dist/; runs for some minutes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, loadavg, tmpdir } from "node:os";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { build } from "vite";

const root = new URL("../..", import.meta.url).pathname;
const rounds = Number(process.argv[2] ?? 5);
const slowdown = 4;
/** Slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s down, 0.75 up; bytes a second. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

const bare = mkdtempSync(join(tmpdir(), "calais-bare-"));
await build({
  configFile: false,
  logLevel: "error",
  root: join(root, "tests/bench/loading"),
  base: "./",
  build: {
    target: "es2022",
    outDir: bare,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: join(root, "tests/bench/loading/bare.html"),
      output: { codeSplitting: { groups: [{ name: "maplibre", test: /node_modules[\\/]maplibre-gl/ }] } },
    },
  },
});

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
/** A folder on a server that compresses like any host. */
async function serve(folder) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://host").pathname.replace(/\/$/, "/index.html");
    try {
      const body = readFileSync(folder + path);
      const packed = !/woff2|png|jpg/.test(path);
      response.writeHead(200, {
        "content-type": types[extname(path)] ?? "application/octet-stream",
        ...(packed && { "content-encoding": "gzip" }),
      });
      response.end(packed ? gzipSync(body, { level: 6 }) : body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}

/** Runs in the page: when it can be read, when the map stands still, and which scripts held it up. */
function watch() {
  window.seen = { scripts: [] };
  new PerformanceObserver((list) => {
    for (const frame of list.getEntries())
      for (const { sourceURL, duration } of frame.scripts)
        window.seen.scripts.push({ file: sourceURL.split("/").at(-1), duration });
  }).observe({ type: "long-animation-frame", buffered: true });
  const inside = (host, ...path) => path.reduce((at, name) => at?.shadowRoot?.querySelector(name), host);
  (function look() {
    const app = document.querySelector("stroll-app");
    if (inside(app, "stroll-panel", "[data-page]", "h1")?.textContent?.trim())
      window.seen.text ??= performance.now();
    if (!app || window.seen.text === undefined) requestAnimationFrame(look);
  })();
  void customElements.whenDefined("stroll-map").then(async () => {
    let map = null;
    while (!map) {
      map = inside(document.querySelector("stroll-app"), "stroll-map");
      if (!map) await new Promise((next) => requestAnimationFrame(next));
    }
    await map.whenIdle();
    performance.mark("map idle");
  });
}

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
  ],
});

async function visit(address) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "en-GB",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", network);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  let bytes = 0;
  let requests = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByName("map idle").length > 0, null, {
    timeout: 240_000,
  });
  const found = await page.evaluate(() => ({
    ...window.seen,
    firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    idle: performance.getEntriesByName("map idle")[0].startTime,
  }));
  await context.close();
  return { ...found, bytes, requests };
}

const ours = await serve(join(root, "dist"));
const alone = await serve(bare);
const visits = { ours: [], bare: [] };
for (let round = 0; round < rounds; round += 1) {
  visits.bare.push(await visit(`${alone.address}bare.html`));
  visits.ours.push(await visit(`${ours.address}?lang=en&tour=last-stand`));
  console.log(`round ${round + 1} of ${rounds}`);
}
await browser.close();
ours.server.close();
alone.server.close();
rmSync(bare, { recursive: true });

function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}
const middle = (all, key) => median(all.map((one) => one[key] ?? NaN));
const seconds = (milliseconds) => (Number.isNaN(milliseconds) ? "–" : (milliseconds / 1000).toFixed(2));
const longest = (all, test) =>
  median(
    all.map(({ scripts }) =>
      Math.max(0, ...scripts.filter(({ file }) => test(file)).map(({ duration }) => duration)),
    ),
  );
const isMapLibre = (file) => file.startsWith("maplibre");
const idle = middle(visits.bare, "idle");
const row = (name, ...cells) => `| ${name} | ${cells.join(" | ")} |`;
const ratio = (value, goal) => `${(value / idle).toFixed(2)} (goal: at most ${goal})`;
const text = middle(visits.ours, "text");
const own = longest(visits.ours, (file) => !isMapLibre(file));

const report = `# Loading, measured

The built app and a page with MapLibre, the same layer files and the same style alone, in turn, ${rounds} times each; medians.
Chromium ${browser.version()}, ${slowdown}× CPU slowdown, slow 4G (150 ms, 1.6 Mbit/s), 390 × 844, an empty cache, no graphics card.
Made by \`node tests/bench/loading.mjs\`; load of the machine, with ${cpus().length} cores, at the end: ${loadavg()[0].toFixed(1)}.

| | our app, a tour open | MapLibre alone | ratio |
| --- | ---: | ---: | ---: |
${row("first text to read, s", seconds(text), "–", `${ratio(text, 0.35)}`)}
${row("first paint, s", seconds(middle(visits.ours, "firstPaint")), seconds(middle(visits.bare, "firstPaint")), "")}
${row("map drawn and still, s", seconds(middle(visits.ours, "idle")), seconds(idle), ratio(middle(visits.ours, "idle"), 1.15))}
${row("bytes over the network until then, kB", Math.round(middle(visits.ours, "bytes") / 1000), Math.round(middle(visits.bare, "bytes") / 1000), (middle(visits.ours, "bytes") / middle(visits.bare, "bytes")).toFixed(2))}
${row("requests until then", middle(visits.ours, "requests"), middle(visits.bare, "requests"), "")}
${row("longest script of MapLibre, ms", Math.round(longest(visits.ours, isMapLibre)), Math.round(longest(visits.bare, isMapLibre)), "")}
${row("longest script outside MapLibre, ms", Math.round(own), "–", `goal: at most 200`)}
`;
writeFileSync(join(root, "tests/bench/LOADING.md"), report);
console.log(report);
for (const { scripts } of visits.ours.slice(0, 2))
  console.table(
    scripts
      .filter(({ duration }) => duration > 80)
      .map(({ file, duration }) => ({ file, duration: Math.round(duration) })),
  );
