import type { Point } from "geojson";
import type { FeatureProperties } from "../../src/domain/layer.ts";
import { area } from "../area.ts";
import { feature } from "../collection.ts";
import type { Written } from "../collection.ts";
import { slug, typographic } from "../names.ts";
import { pointsFromRows } from "../rows.ts";
import { openStreetMap, surveyed } from "../papers.ts";
import { amenityKind, tag } from "./raw.ts";
import type { Raw } from "./raw.ts";

const precisionMetres = 10;

/** The `amenities` layer, made of a table with one line a point. */
export function makeAmenities(raws: readonly Raw[]): Written<Point, FeatureProperties>[] {
  const rows = raws.flatMap((raw) => row(raw) ?? []);
  const byId = new Map(rows.map((each) => [each.id, each]));
  return pointsFromRows([...byId.values()]).features.map(({ geometry, properties: { id, ...rest } }) =>
    feature(id, geometry, rest),
  );
}

/** A landmark that is a station, as the amenity it also is; nothing for any other. */
export function stationAmong(landmark: Raw): Raw[] {
  if (tag(landmark, "kind") !== "station") return [];
  const name = tag(landmark, "name")?.replace(/ station$/, "");
  return [{ ...landmark, tags: { ...landmark.tags, category: "station", name } }];
}

function row(raw: Raw) {
  const kind = amenityKind(raw);
  if (!kind || raw.geometry.type !== "Point") return undefined;
  const [lng, lat] = raw.geometry.coordinates as [number, number];
  if (lng < area[0] || lng > area[2] || lat < area[1] || lat > area[3]) return undefined;
  const name = typographic(tag(raw, "name") ?? "");
  const id = `${kind.replace("_", "-")}-${tag(raw, "osm_id") ?? slug(name || `${lng} ${lat}`)}`;
  const open = /Licence Ouverte/.test(tag(raw, "licence") ?? "");
  const papers = open
    ? {
        ...surveyed(precisionMetres),
        source: tag(raw, "source") ?? openStreetMap,
        licence: "etalab-2.0" as const,
      }
    : surveyed(precisionMetres);
  return { lat, lng, id, ...(name && { name }), kind, ...papers };
}
