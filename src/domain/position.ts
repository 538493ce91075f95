/** WGS84 degrees, longitude first, as GeoJSON orders them (RFC 7946, 3.1.1). */
export type Position = readonly [lng: number, lat: number];

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
