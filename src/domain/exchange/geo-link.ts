import type { Position } from "../position.ts";

/**
 * A link that opens the point in another map of the phone (RFC 5870, with the label as Android’s maps read it).
 * Degrees to 6 decimals.
 */
export function geoLink([lng, lat]: Position, label: string): string {
  const point = `${lat.toFixed(6)},${lng.toFixed(6)}`;
  return `geo:${point}?q=${point}(${encodeURIComponent(label.replace(/\p{Cs}/gu, ""))})`;
}
