/** Where the map looks: MapLibre zoom, centre in degrees. */
export interface MapView {
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
}
