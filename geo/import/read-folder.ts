import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature } from "geojson";
import type { Raw } from "./raw.ts";

/** Reads every GeoJSON file of a folder. Throws with the name of the file when one is not GeoJSON. */
export function readFolder(folder: string): Raw[] {
  const files = readdirSync(folder).filter((file) => /\.(geo)?json$/.test(file));
  return files.sort().flatMap((file) => readGeoJson(readFileSync(join(folder, file), "utf8"), file));
}

/** Raw features of one GeoJSON text; `file` is for the message when it is not one. */
export function readGeoJson(text: string, file: string): Raw[] {
  const data: unknown = JSON.parse(text);
  if (!isCollection(data)) throw new Error(`${file} is not a GeoJSON FeatureCollection`);
  return data.features
    .filter(({ geometry }) => geometry !== null)
    .map(({ geometry, properties }) => ({ geometry, tags: properties ?? {} }));
}

function isCollection(data: unknown): data is { features: Feature[] } {
  return typeof data === "object" && data !== null && "features" in data && Array.isArray(data.features);
}
