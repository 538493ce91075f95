// Draws what browsers want as bitmaps: icons from public/icon.svg, and screenshots of the built app in dist/.
import { mkdirSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { ensureChromium } from "./chromium.mjs";
import { root } from "./dependencies.mjs";

const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});

const drawing = readFileSync(`${root}public/icon.svg`, "utf8");
for (const size of [180, 192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
  await page.screenshot({ path: `${root}public/icon-${size}.png` });
  await page.close();
}

const server = await preview({ root, preview: { host: "127.0.0.1", port: 4998 } });
const address = server.resolvedUrls?.local[0] ?? "";
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const views = [
  ["tour", "?lang=en&tour=last-stand", phone],
  ["walk", "?lang=en&tour=last-stand&follow=demo", phone],
  ["desk", "?lang=en&tour=last-stand", { viewport: { width: 1280, height: 800 } }],
];
mkdirSync(`${root}public/screenshots`, { recursive: true });
for (const [name, query, screen] of views) {
  const page = await browser.newPage({ ...screen, serviceWorkers: "block" });
  await page.goto(address + query);
  await page.locator("stroll-map").waitFor({ state: "attached" });
  if (name === "walk") await page.getByRole("button", { name: "8 times as fast" }).click();
  await page.waitForTimeout(12_000);
  await page.screenshot({ path: `${root}public/screenshots/${name}.jpg`, type: "jpeg", quality: 72 });
  await page.close();
}
await server.close();
await browser.close();
