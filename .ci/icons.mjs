// Draws what browsers want as bitmaps: icons from public/icon.svg, and pictures of the built app in dist/ for the manifest and the README.
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
const desk = { viewport: { width: 1280, height: 800 } };
const views = [
  ["public/screenshots/tour.jpg", "?lang=en&tour=last-stand", phone],
  ["public/screenshots/walk.jpg", "?lang=en&tour=last-stand&follow=demo", phone],
  ["public/screenshots/desk.jpg", "?lang=en&tour=last-stand", desk],
  [".ci/pictures/days.jpg", "?lang=fr&at=1940-05-25T16:15", { ...phone, colorScheme: "dark" }],
];
mkdirSync(`${root}public/screenshots`, { recursive: true });
for (const [path, query, screen] of views) {
  const page = await browser.newPage({ ...screen, serviceWorkers: "block" });
  await page.goto(address + query);
  await page.locator("stroll-map").waitFor({ state: "attached" });
  if (query.includes("demo"))
    for (let press = 0; press < 2; press += 1) await page.getByRole("button", { name: /^Speed/ }).click();
  await page.waitForTimeout(12_000);
  await page.screenshot({ path: root + path, type: "jpeg", quality: 72 });
  await page.close();
}
await server.close();
await browser.close();
