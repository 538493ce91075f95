import type { LineString } from "geojson";
import type { WayProperties } from "../../src/domain/layer.ts";
import { buildTown } from "../build/build.ts";
import type { Written } from "../collection.ts";
import type { Folder } from "../files.ts";
import type { Finding } from "../finding.ts";
import { readTown } from "../town.ts";
import type { Town } from "../town.ts";
import { checkDrawings } from "./drawings.ts";
import { checkGround } from "./ground.ts";
import { checkHistory } from "./history.ts";
import { checkLayers } from "./layers.ts";
import { checkPlaces } from "./places.ts";
import { checkProse } from "./prose.ts";
import { checkReferences } from "./references.ts";
import { checkImporter, checkReproducible } from "./reproduce.ts";

/** What was looked at, and everything found wrong. */
export interface Checked {
  readonly town: Town;
  readonly findings: readonly Finding[];
}

/** Checks the whole of `geo/`, and the importer on its fixtures. */
export function checkAll(folder: Folder, fixtures: Folder): Checked {
  const { town, findings } = readTown(folder);
  const built = buildTown(town);
  const walkways = (built.layers.get("walkways") ?? []) as readonly Written<LineString, WayProperties>[];
  return {
    town,
    findings: [
      ...findings,
      ...built.findings,
      ...checkPlaces(town),
      ...checkDrawings(town),
      ...checkProse(town),
      ...checkReferences(town),
      ...checkHistory(town),
      ...checkGround(town, walkways),
      ...checkLayers(folder),
      ...checkReproducible(built.files, folder),
      ...checkImporter(fixtures),
    ],
  };
}
