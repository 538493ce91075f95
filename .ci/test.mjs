// npm test: every check in order, stopping at the first that fails and saying which.
import { ensureChromium } from "./chromium.mjs";
import { ensureTestTools } from "./test-tools.mjs";
import { checkNode, installDependencies, run } from "./dependencies.mjs";

checkNode();
installDependencies();
ensureTestTools();
const environment = { CHROME_PATH: await ensureChromium() };

const stages = [
  ["format", "npx", ["prettier", "--check", "--log-level", "warn", "."]],
  ["lint", "npm", ["run", "--silent", "lint"]],
  ["types", "npm", ["run", "--silent", "types"]],
  ["geo check", "npm", ["run", "--silent", "geo", "--", "check"]],
  ["unit and property", "npx", ["vitest", "run", "--project", "unit"]],
  ["component", "npx", ["vitest", "run", "--project", "browser"]],
  ["build", "npm", ["run", "--silent", "build", "--", "--logLevel", "warn"]],
  ["size, end-to-end and paper", "npx", ["vitest", "run", "--project", "e2e"]],
];

const begun = Date.now();
for (const [name, command, args] of stages) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const status = run(command, args, environment);
  if (status !== 0) {
    console.error(`\nStopped: the stage “${name}” failed. The stages after it were not run.`);
    process.exit(status);
  }
  console.log(`── ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
console.log(`\nAll stages passed in ${((Date.now() - begun) / 1000).toFixed(0)} s.`);
