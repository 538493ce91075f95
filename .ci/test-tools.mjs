// Makes sure of the tools that look at what the app hands out (pages, QR codes, XML), and of nginx and Caddy.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run } from "./dependencies.mjs";

const tools = {
  pdfinfo: "poppler-utils",
  zbarimg: "zbar-tools",
  xmllint: "libxml2-utils",
  nginx: "nginx-light",
  caddy: "caddy",
};

function missingPackages() {
  const missing = Object.entries(tools).filter(([tool]) => spawnSync(tool, ["--version"]).error);
  return missing.map(([, name]) => name);
}

/** Installs them where that can be done unasked; else stops the program with what to install. */
export function ensureTestTools() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log(`Installing Debian's ${missing.join(" and ")} …`);
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", ...missing], {
      DEBIAN_FRONTEND: "noninteractive",
      // Keeps Debian from starting a server nobody asked for.
      RUNLEVEL: "1",
    });
  }
  const still = missingPackages();
  if (still.length === 0) return;
  console.error(
    `The tests of pages, files and hosting need ${still.join(" and ")}. Install them and run npm test again.`,
  );
  process.exit(1);
}
