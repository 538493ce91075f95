// Node 20 cannot run TypeScript; Vite can (https://vite.dev/guide/api-javascript#runnerimport).
import { runnerImport } from "vite";

const { module } = await runnerImport(new URL("commands.ts", import.meta.url).pathname, {
  configFile: false,
  logLevel: "error",
});
process.exitCode = await module.main(process.argv.slice(2));
