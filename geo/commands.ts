import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Geometry } from "geojson";
import type { FeatureProperties } from "../src/domain/layer.ts";
import { buildTown } from "./build/build.ts";
import { checkAll } from "./check/check.ts";
import { summary } from "./check/summary.ts";
import { findingLine } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { folderAt, readFeatures } from "./files.ts";
import type { Folder } from "./files.ts";
import { importRaws } from "./import/import.ts";
import { fetchOverpass, readOverpass } from "./import/overpass.ts";
import type { Raw } from "./import/raw.ts";
import { readFolder } from "./import/read-folder.ts";
import { reportSummary } from "./import/report.ts";
import { readTown } from "./town.ts";

const usage = `Usage:
  npm run geo:import -- <folder>                 layers from GeoJSON with OpenStreetMap tags
  npm run geo:import -- --overpass [file.json]   streets, parks and amenities from the Overpass API or its saved answer
  npm run geo                                    everything that derives from layers, facts and content
  npm run geo -- check                           is everything valid, complete and reproducible?
  npm run geo -- refresh                         import --overpass, then build (needs internet)`;

/** Runs one command of `npm run geo` and gives the exit code; what cannot be read or fetched is told, not thrown. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(args, folderAt(import.meta.dirname));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function run([command = "build", ...rest]: readonly string[], folder: Folder): Promise<number> {
  const alone = rest.length === 0;
  if (command === "import" && !alone) return runImport(folder, await rawsFrom(rest, folder));
  if (command === "build" && alone) return runBuild(folder);
  if (command === "check" && alone) return runCheck(folder);
  if (command === "refresh" && alone) {
    return runImport(folder, await rawsFrom(["--overpass"], folder)) || runBuild(folder);
  }
  console.error(usage);
  return 1;
}

async function rawsFrom([first = "", file]: readonly string[], folder: Folder): Promise<Raw[]> {
  if (first !== "--overpass") return readFolder(first);
  return readOverpass(
    file ? readFileSync(file, "utf8") : await fetchOverpass(folder.read("overpass.ql") ?? ""),
  );
}

function runImport(folder: Folder, raws: readonly Raw[]): number {
  const water = readFeatures<Geometry, FeatureProperties>(folder, "layers/water.geojson");
  const { files, report } = importRaws(raws, water);
  for (const [path, text] of files) folder.write(path, text);
  console.log(reportSummary(report));
  console.log(`The whole report: ${join("geo", "facts", "REPORT.md")}`);
  return 0;
}

function runBuild(folder: Folder): number {
  const { town, findings } = readTown(folder);
  const built = buildTown(town);
  for (const [path, text] of built.files) folder.write(path, text);
  const walkways =
    built.replaced.length > 0 ? ` Replaced by surveyed ways: ${built.replaced.join(", ")}.` : "";
  console.log(
    `Built ${built.files.size} files: places ${town.places.length}, tours ${town.tours.length}.${walkways}`,
  );
  return tell([...findings, ...built.findings]);
}

function runCheck(folder: Folder): number {
  const fixtures = folderAt(join(import.meta.dirname, "..", "tests", "fixtures", "osm"));
  const { town, findings } = checkAll(folder, fixtures);
  console.log(summary(town));
  if (findings.length > 0) console.error(`${findings.length} findings in geo/:`);
  else console.log("geo/ is sound; all outputs reproduce.");
  return tell(findings);
}

function tell(findings: readonly Finding[]): number {
  for (const finding of findings) console.error(findingLine(finding));
  return findings.length > 0 ? 1 : 0;
}
