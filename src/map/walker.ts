import { Marker, type Map } from "maplibre-gl";
import type { Feature, FeatureCollection, LineString, Polygon } from "geojson";
import type { Position } from "../domain/position.ts";
import { circle } from "./circle.ts";

/** The one who walks, as the phone sees them. */
export interface Walker {
  readonly position: Position;
  /** Radius in metres of the circle the walker is in. */
  readonly accuracy: number;
  /** Seconds since the phone said so. */
  readonly age: number;
  /** Degrees clockwise from north in which the walker has been moving, where that is known. */
  readonly heading: number | null;
}

/** Older than this, in seconds, a position is shown as past. */
const freshSeconds = 12;

/** The dot of the walker on a map. */
export interface WalkerDot {
  show(walker: Walker | null): void;
  remove(): void;
}

/** Puts the walker on a map as a dot that points where it goes, and fades as its position ages. */
export function walkerOn(map: Map): WalkerDot {
  let marker: Marker | null = null;
  return {
    show(walker) {
      if (!walker) {
        marker?.remove();
        marker = null;
        return;
      }
      if (!marker) {
        const element = document.createElement("div");
        element.setAttribute("aria-hidden", "true");
        element.append(document.createElement("span"));
        marker = new Marker({ element, subpixelPositioning: true, rotationAlignment: "map" })
          .setLngLat([0, 0])
          .addTo(map);
      }
      marker.setLngLat(walker.position as [number, number]);
      const element = marker.getElement();
      const state = walker.age > freshSeconds ? "old" : "fresh";
      element.className = `maplibregl-marker walker ${state} ${walker.heading === null ? "" : "heading"}`;
      marker.setRotation(walker.heading ?? 0);
    },
    remove() {
      marker?.remove();
      marker = null;
    },
  };
}

/** The circle the walker is in, and the way back to the line where it is asked for. */
export function walkerFeatures(
  walker: Walker | null,
  wayBack: readonly Position[] | null,
): FeatureCollection<Polygon | LineString> {
  const features: Feature<Polygon | LineString>[] = [];
  if (walker) features.push(circle(walker.position, walker.accuracy, { kind: "accuracy" }));
  if (wayBack && wayBack.length > 1) {
    features.push({
      type: "Feature",
      properties: { kind: "way-back" },
      geometry: { type: "LineString", coordinates: wayBack as unknown as [number, number][] },
    });
  }
  return { type: "FeatureCollection", features };
}
