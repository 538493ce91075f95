import { readFileSync } from "node:fs";
import { layerIds } from "../../../src/domain/layer.ts";
import { joinGuide, parseLayer, parsePlaces, parseTours, parseWays } from "../../../src/domain/parse.ts";
import type { Result } from "../../../src/domain/result.ts";
import type { World } from "../../../src/domain/world.ts";

const folder = new URL("../../../geo/layers/", import.meta.url);

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8"));
}

function known<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The town as it is shipped. */
export function readTown(): World {
  const parse = { streets: parseWays, walkways: parseWays, places: parsePlaces } as Record<
    string,
    typeof parseLayer
  >;
  const layers = Object.fromEntries(
    layerIds.map((id) => [id, known((parse[id] ?? parseLayer)(id, read(`${id}.geojson`)))]),
  ) as unknown as World["layers"];
  const guide = known(joinGuide(layers.places, known(parseTours("tours", read("tours.json"))), "tours"));
  return { ...guide, layers };
}
