// Writes FOLLOWING.md: node tests/bench/following.mjs [random strolls in the main rows]
import { runnerImport } from "vite";

const { module } = await runnerImport(new URL("following.ts", import.meta.url).pathname, {
  configFile: false,
  logLevel: "error",
});
module.main(process.argv.slice(2));
