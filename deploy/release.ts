import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { build, type Plugin } from "vite";
import type { Release, ReleaseFile } from "../src/offline/release.ts";
import { headers, pagePolicy } from "./headers.ts";
import { isPage } from "./pages.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

function sha256(bytes: Buffer | string, written: "hex" | "base64"): string {
  return createHash("sha256").update(bytes).digest(written);
}

/** Every file of a built folder that the app needs without network, in the order of the alphabet. */
export function releaseOf(folder: string): Release {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: relative(folder, file).replaceAll("\\", "/") }))
    // Shop windows show the screenshots; the app never does.
    .filter(({ path }) => path !== "worker.js" && path !== "404.html" && !path.startsWith("screenshots/"))
    .filter(({ path }) => !isPage(path))
    .map(({ file, path }): ReleaseFile => {
      const bytes = readFileSync(file);
      const type = types[extname(file)];
      if (type === undefined) throw new Error(`deploy/release.ts does not know the type of ${path}.`);
      return {
        path: path === "index.html" ? "./" : path,
        hash: sha256(bytes, "base64"),
        bytes: bytes.length,
        type,
      };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  const list = files.map(({ path, hash }) => `${path} ${hash}\n`).join("");
  const id = sha256(list, "hex").slice(0, 12);
  return { id, files, headers };
}

/**
 * Puts the policy into the page, and ends the build with `worker.js`, which carries the list of all files and their
 * hashes. Workbox could list and fetch them, but compares no hash of what it is given, and shares nothing between
 * releases; both are what being ready without network rests on, and the whole takes fewer lines than its settings.
 */
export function release(): Plugin {
  let folder = "";
  return {
    name: "release",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => {
      folder = join(root, outDir);
    },
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: pagePolicy },
        injectTo: "head-prepend",
      },
    ],
    closeBundle: {
      order: "post",
      async handler() {
        const built = await build({
          configFile: false,
          logLevel: "warn",
          define: { __RELEASE__: JSON.stringify(releaseOf(folder)) },
          build: {
            write: false,
            target: "es2022",
            rolldownOptions: { input: "src/offline/worker.ts", output: { format: "iife" } },
          },
        });
        const [output] = Array.isArray(built) ? built : [built];
        if (!output || !("output" in output)) throw new Error("The worker was not built.");
        writeFileSync(join(folder, "worker.js"), output.output[0].code);
      },
    },
  };
}
