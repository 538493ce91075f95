import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { chromiumLaunch } from "../chromium.ts";

const root = resolve(import.meta.dirname, "../../..");
const address = "http://127.0.0.1:4998";

/** A browser that prints, and Poppler and ZBar to look at what came out. */
export interface Press {
  /** Opens the print of a tour, e.g. `tour=last-stand&paper=letter`, and waits until every page is drawn. */
  readonly open: (query: string) => Promise<Page>;
  /** Prints an open page into a PDF file of this name and says where it is. */
  readonly print: (page: Page, name: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Starts the press; everything ends with `close`. */
export async function startPress(): Promise<Press> {
  needTools();
  const folder = mkdtempSync(join(tmpdir(), "press-"));
  const server: ViteDevServer = await createServer({
    root,
    configFile: false,
    logLevel: "error",
    cacheDir: join(folder, "vite"),
    optimizeDeps: { noDiscovery: true, include: ["@turf/turf"] },
    server: { host: "127.0.0.1", port: 4998, strictPort: true, hmr: false, watch: null },
  });
  await server.listen();
  const browser: Browser = await chromium.launch(chromiumLaunch);
  return {
    async open(query) {
      const page = await browser.newPage({ viewport: { width: 1000, height: 1400 } });
      await page.goto(`${address}/tests/support/print/index.html?${query}`);
      await page.waitForFunction(() => document.querySelector("stroll-print")?.isReady === true);
      return page;
    },
    async print(page, name) {
      const path = join(folder, `${name}.pdf`);
      await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true });
      return path;
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What a tool of Poppler or ZBar says about a file. */
export function ask(tool: string, ...args: readonly string[]): string {
  return execFileSync(tool, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** A grey picture: one byte a pixel, 0 black. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A page of a PDF as a grey picture. */
export function picture(pdf: string, page: number, dotsPerInch: number): Picture {
  const stem = `${pdf}-${page}-${dotsPerInch}`;
  const only = ["-f", String(page), "-l", String(page), "-singlefile"];
  if (!existsSync(`${stem}.pgm`)) ask("pdftoppm", "-gray", "-r", String(dotsPerInch), ...only, pdf, stem);
  const file = readFileSync(`${stem}.pgm`);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString("latin1"));
  if (!head) throw new Error(`${stem}.pgm is no grey picture.`);
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, pixels: new Uint8Array(file.subarray(head[0].length)) };
}

function needTools(): void {
  for (const tool of ["pdfinfo", "pdftotext", "pdffonts", "pdfimages", "pdftoppm", "zbarimg"]) {
    try {
      execFileSync("which", [tool], { stdio: "ignore" });
    } catch {
      throw new Error(
        `The print tests need ${tool}. On Debian or Ubuntu: apt-get install poppler-utils zbar-tools. ` +
          "On macOS: brew install poppler zbar. On Fedora: dnf install poppler-utils zbar.",
      );
    }
  }
}
