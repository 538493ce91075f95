// Writes RESULTS.md: node tests/bench/routing.mjs
import { runnerImport } from "vite";

const { module } = await runnerImport(new URL("routing/main.ts", import.meta.url).pathname, {
  configFile: false,
  logLevel: "error",
});
await module.main();
