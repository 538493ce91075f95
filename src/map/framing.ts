import type { Map } from "maplibre-gl";
import { boundsOf } from "../domain/geometry.ts";
import type { Bounds, Position } from "../domain/position.ts";
import { fitTo, goTo, grown, reveal } from "./camera.ts";
import type { World } from "../domain/world.ts";
import type { Sheet } from "./sheet.ts";
import { routePositions } from "./route-lines.ts";
import { citadelNames, sheetBounds } from "./sources.ts";
import { markedAt, type MapStop } from "./stop.ts";

/** Decides when the map moves by itself: never against a hand that holds it. */
export interface Framing {
  show(sheet: Sheet): void;
}

/** How far beyond the facts the sheet may be pushed, so that its corners can be seen beside a panel. */
const margin = 0.5;

export function framing(map: Map): Framing {
  let before: Sheet | null = null;
  let held = false;
  let placed = false;

  map.on("movestart", ({ originalEvent }: { originalEvent?: unknown }) => {
    if (originalEvent !== undefined) held = true;
  });
  map.on("moveend", () => (held = false));

  /** The first view: what a link says, else the stroll, else where the tours go. */
  function place(sheet: Sheet): void {
    if (sheet.world === null && sheet.stroll === null && sheet.view === null) return;
    placed = true;
    if (sheet.view !== null) goTo(map, sheet.view, sheet.covered);
    else fitTo(map, wholeOf(sheet), sheet.covered, false);
    if (sheet.selected !== null) show(sheet.selected, sheet);
  }

  function show(id: string, { stops, otherPlaces, covered }: Sheet): void {
    const stop = [...stops, ...otherPlaces].find((each) => each.id === id);
    if (stop !== undefined) reveal(map, markedAt(stop), covered);
  }

  return {
    show(sheet) {
      const last = before;
      before = sheet;
      if (sheet.world !== null && sheet.world !== last?.world) {
        map.setMaxBounds(grown(sheetBounds(sheet.world), margin) as [number, number, number, number]);
      }
      if (!placed) return place(sheet);
      if (held || last === null) return;
      if (sheet.selected !== null && sheet.selected !== last.selected) show(sheet.selected, sheet);
      else if (sheet.stroll === null) return;
      else if (sheet.leg !== null && sheet.leg !== last.leg) {
        fitTo(map, boundsOf(routePositions(sheet.stroll, sheet.leg)), sheet.covered, true);
      } else if (sheet.stroll !== last.stroll) {
        fitTo(map, wholeOf(sheet), sheet.covered, true);
      }
    },
  };
}

/** What there is to see at once. */
function wholeOf({ stroll, stops, world, shown }: Sheet): Bounds {
  const onTour: Position[] = [
    ...(stroll === null ? [] : routePositions(stroll, null)),
    ...stops.map(markedAt),
    ...(world !== null && shown.includes("citadel") ? namesOf(world, stops) : []),
  ];
  if (onTour.length > 0) return boundsOf(onTour);
  if (world === null) return [1.84, 50.95, 1.86, 50.968];
  const inTours = new Set([...world.tours.values()].flatMap((tour) => tour.stops.map(({ place }) => place)));
  const stands = [...world.places.values()].filter(({ id }) => inTours.has(id)).map(({ stand }) => stand);
  return stands.length > 0 ? boundsOf(stands) : sheetBounds(world);
}

/** Where the name of an area is written that is a stop: it must not be cut by the edge of the map. */
function namesOf(world: World, stops: readonly MapStop[]): Position[] {
  return citadelNames(world)
    .features.filter(({ properties }) => stops.some(({ id }) => id === properties?.["place"]))
    .map(({ geometry }) => geometry.coordinates as unknown as Position);
}
