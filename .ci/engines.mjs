// npm run test:engines: the journeys in Firefox and WebKit, installing both on Debian.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { checkNode, installDependencies, run } from "./dependencies.mjs";

checkNode();
installDependencies();

const programs = {
  "firefox-esr": process.env.FIREFOX_PATH ?? "firefox-esr",
  "webkit2gtk-driver": "WebKitWebDriver",
  xvfb: "Xvfb",
};

/** Debian's packages of the programs that are not here. */
function missing() {
  return Object.entries(programs)
    .filter(([, program]) => spawnSync("which", [program]).status !== 0)
    .map(([name]) => name);
}

if (missing().length > 0 && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
  console.log(`Installing Debian's ${missing().join(", ")} …`);
  run("apt-get", ["update", "-qq"]);
  run("apt-get", ["install", "-y", "-qq", ...missing(), "xauth"], { DEBIAN_FRONTEND: "noninteractive" });
}
if (missing().length > 0) {
  console.error(
    `This needs ${missing().join(", ")}: on Debian install the packages of these names. Elsewhere install Firefox and set
FIREFOX_PATH, and WebKitGTK with WebKitWebDriver and its MiniBrowser and set MINIBROWSER_PATH, on Linux with Xvfb.`,
  );
  process.exit(1);
}
const built = run("npm", ["run", "--silent", "build", "--", "--logLevel", "warn"]);
if (built !== 0) process.exit(built);
const tests = ["npx", "vitest", "run", "--project", "engines"];
process.exit(run("xvfb-run", ["-a", "-s", "-screen 0 1280x1024x24", ...tests]));
