// Finds a Chromium for the browser tests, or installs one where that can be done unasked.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run } from "./dependencies.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const macPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Path of a Chromium that starts, or null. */
function findChromium() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (starts(asked)) return asked;
    console.error(`CHROME_PATH is ${asked}, but no browser starts there. Correct it or unset it.`);
    process.exit(1);
  }
  for (const name of names) {
    const found = spawnSync(process.platform === "win32" ? "where" : "which", [name], { encoding: "utf8" });
    const path = found.stdout?.split("\n")[0]?.trim();
    if (path && starts(path)) return path;
  }
  return macPlaces.find((path) => existsSync(path)) ?? null;
}

function starts(path) {
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

async function playwrightChromium() {
  const { chromium } = await import("playwright");
  if (!existsSync(chromium.executablePath())) run("npx", ["playwright", "install", "chromium"]);
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

/** Path of a Chromium; stops the program with what to install where there is none to be had. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (isRootOnDebian()) {
    console.log("No Chromium here; installing Debian's …");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "chromium"], { DEBIAN_FRONTEND: "noninteractive" });
    const installed = findChromium();
    if (installed) return installed;
  }
  const downloaded = await playwrightChromium();
  if (downloaded) return downloaded;
  console.error(
    "The tests need a Chromium and none could be installed. Install Chromium or Chrome, or set CHROME_PATH to one.",
  );
  return process.exit(1);
}
