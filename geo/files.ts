import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FeatureCollection, Geometry } from "geojson";
import type { Written } from "./collection.ts";

/** A folder like `geo/`, read and written by paths inside it. */
export interface Folder {
  read(path: string): string | undefined;
  write(path: string, text: string): void;
  /** Names of the files of a folder, sorted; none when it does not exist. */
  list(path: string): string[];
}

/** The folder at a path of the disk. */
export function folderAt(root: string): Folder {
  return {
    read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined),
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    list: (path) => (existsSync(join(root, path)) ? readdirSync(join(root, path)).sort() : []),
  };
}

/** Features of a layer file of ours; none when there is no such file. Throws when it is not GeoJSON. */
export function readFeatures<G extends Geometry, P extends object>(
  folder: Folder,
  path: string,
): Written<G, P>[] {
  const text = folder.read(path);
  if (text === undefined) return [];
  return (JSON.parse(text) as FeatureCollection<G, P>).features as Written<G, P>[];
}
