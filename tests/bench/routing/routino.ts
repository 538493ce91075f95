import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Terminal } from "../../../src/domain/route/network.ts";
import { clockOf } from "./measure.ts";
import type { Network } from "./network.ts";

/** Whole runs of `routino-router`, database on disk, shortest on foot; undefined where it is not installed. */
export function routinoTimes(
  network: Network,
  pairs: readonly (readonly [Terminal, Terminal])[],
): number[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), "routino-"));
  const quiet = { stdio: "ignore" } as const;
  try {
    writeFileSync(join(folder, "town.osm"), osmOf(network));
    const shared = "/usr/share/routino";
    execFileSync(
      "planetsplitter",
      [`--dir=${folder}`, "--prefix=town", `--tagging=${shared}/tagging.xml`, join(folder, "town.osm")],
      quiet,
    );
    return pairs.map(([from, to]) => {
      const ends = [from, to].flatMap(({ position: [lng, lat] }, index) => [
        `--lon${index + 1}=${lng}`,
        `--lat${index + 1}=${lat}`,
      ]);
      const profile = [
        `--profiles=${shared}/profiles.xml`,
        "--transport=foot",
        "--shortest",
        "--output-none",
      ];
      const args = [`--dir=${folder}`, "--prefix=town", ...profile, "--quiet", ...ends];
      return clockOf(() => execFileSync("routino-router", args, { ...quiet, cwd: folder }));
    });
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The network as an OpenStreetMap file: every way walkable, every vertex a node. */
function osmOf({ ways }: Network): string {
  const nodes = new Map<string, number>();
  const idOf = (position: readonly number[]): number => {
    const key = `lon="${position[0]}" lat="${position[1]}"`;
    if (!nodes.has(key)) nodes.set(key, nodes.size + 1);
    return nodes.get(key)!;
  };
  const lines = ways.features
    .filter(({ properties }) => properties.walkable)
    .map(({ geometry }, index) => {
      const refs = geometry.coordinates.map((position) => `<nd ref="${idOf(position)}"/>`).join("");
      return `<way id="${index + 1}" version="1">${refs}<tag k="highway" v="residential"/></way>`;
    });
  const points = [...nodes].map(([key, id]) => `<node id="${id}" version="1" ${key}/>`);
  return `<?xml version="1.0"?>\n<osm version="0.6">\n${[...points, ...lines].join("\n")}\n</osm>\n`;
}
