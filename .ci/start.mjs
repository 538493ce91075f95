// npm start: installs what is missing, builds, and serves the production build.
import { checkNode, installDependencies, root, run } from "./dependencies.mjs";

checkNode();
installDependencies();
const status = run("npx", ["vite", "build", "--logLevel", "warn"]);
if (status !== 0) {
  console.error("The build failed, so there is nothing to serve. The reason stands above.");
  process.exit(status);
}
const { preview } = await import("vite");
const server = await preview({ root, preview: { host: "127.0.0.1", port: 4173, strictPort: false } });
const address = server.resolvedUrls?.local[0] ?? "http://127.0.0.1:4173/";
console.log(`Calais 1940 is served on ${address}  (stop with Ctrl+C)`);
