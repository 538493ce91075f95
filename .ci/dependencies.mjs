// Installs the locked dependencies when they are missing or older than the lock file.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = `${root}node_modules/.installed-lock`;

/** Runs a command in the repository with its output shown; gives its exit code. */
export function run(command, args, environment = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, ...environment },
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Stops the program with a sentence unless Node is one the project runs on. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (fits) return;
  console.error(`Node ${process.versions.node} is too old. Install Node 20.19, 22.12, 24 or newer.`);
  process.exit(1);
}

/** Makes sure that what package-lock.json says is what is installed. */
export function installDependencies() {
  const lock = readFileSync(`${root}package-lock.json`, "utf8");
  const installed = readIfThere(stamp);
  if (installed === lock) return;
  console.log("Installing the dependencies of package-lock.json …");
  const status = run("npm", ["ci", "--no-audit", "--no-fund"]);
  if (status !== 0) {
    console.error(
      "The dependencies could not be installed. Check the network and run the same command again.",
    );
    process.exit(status);
  }
  writeFileSync(stamp, lock);
}

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
