import { readFileSync } from "node:fs";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { manifest } from "./deploy/manifest.ts";
import { pages } from "./deploy/pages.ts";
import { release } from "./deploy/release.ts";
import { chromiumLaunch } from "./tests/support/chromium.ts";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** Leaves the indentation and the comments of our stylesheets out of what is shipped. */
const lightStyles = {
  name: "light-styles",
  apply: "build",
  enforce: "pre",
  transform: (code: string, file: string) =>
    /\/src\/.*\.ts$/.test(file)
      ? code.replace(/\bcss`[^`]*`/g, (sheet) =>
          sheet.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\s*\n\s*/g, "\n"),
        )
      : null,
} as const;

export default defineConfig({
  plugins: [lightStyles, manifest(), pages(), release()],
  base: "./",
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    target: "es2022",
    // Data stay files of their own, so that they can be cached and fetched by name.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // MapLibre changes with its releases, our code with ours: two files, two lives in the cache.
        codeSplitting: { groups: [{ name: "maplibre", test: /node_modules[\\/]maplibre-gl/ }] },
      },
    },
  },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1", port: 4173 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          // Walks of many hours are replayed here; how long that takes is for tests/bench to say.
          testTimeout: 60_000,
          include: ["tests/unit/**/*.test.ts", "tests/property/**/*.test.ts", "tests/architecture.test.ts"],
          benchmark: { include: ["tests/bench/**/*.bench.ts"] },
        },
      },
      {
        extends: true,
        // Bundled beforehand: a package found in the middle of a run would reload the page under test.
        optimizeDeps: { include: ["axe-core", "lit", "maplibre-gl", "uqr", "valibot", "@turf/turf"] },
        test: {
          name: "browser",
          testTimeout: 60_000,
          include: ["tests/component/**/*.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 390, height: 844 },
            provider: playwright({ launchOptions: chromiumLaunch }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/size.test.ts", "tests/e2e/**/*.test.ts", "tests/print/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        // The other engines; run by `npm run test:engines`, which installs them.
        test: {
          name: "engines",
          environment: "node",
          include: ["tests/engines/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
