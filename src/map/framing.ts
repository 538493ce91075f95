import type { Map } from "maplibre-gl";
import type { Position } from "../domain/position.ts";
import { fitAll, focusOn, goTo, grown, reveal, stayWith } from "./camera.ts";
import type { World } from "../domain/world.ts";
import type { Sheet } from "./sheet.ts";
import { routePositions } from "./route-lines.ts";
import { citadelNames, sheetBounds } from "./sources.ts";
import { markedAt, type MapStop } from "./stop.ts";
import type { Walker } from "./walker.ts";

/** Decides when the map moves by itself: never against a hand that holds it. */
export interface Framing {
  show(sheet: Sheet): void;
}

/** How far beyond the facts the sheet may be pushed, so that its corners can be seen above a sheet or beside a panel. */
const margin = 1.5;

/** Where to look when neither walk nor layers can be read. */
const oldTown: readonly Position[] = [
  [1.84, 50.95],
  [1.86, 50.968],
];

export function framing(map: Map): Framing {
  let before: Sheet | null = null;
  let held = false;
  let placed = false;

  map.on("movestart", ({ originalEvent }: { originalEvent?: unknown }) => {
    if (originalEvent !== undefined) held = true;
  });
  map.on("moveend", () => (held = false));

  /** The first view: what a link says, else the stroll, else where the first tour goes. */
  function place(sheet: Sheet): void {
    if (sheet.world === null && sheet.stroll === null && sheet.view === null) return;
    placed = true;
    if (sheet.view !== null) goTo(map, sheet.view, sheet.covered);
    else fitAll(map, sheet.leg === null ? wholeOf(sheet) : legOf(sheet), sheet.covered, false);
    if (sheet.selected !== null) show(sheet.selected, sheet);
    if (sheet.focus !== null) focusOn(map, sheet.focus, sheet.covered);
  }

  function stay({ position, heading }: Walker, { covered, headingUp }: Sheet, begins: boolean): void {
    const bearing = headingUp ? (heading ?? map.getBearing()) : 0;
    stayWith(map, position, bearing, covered, begins);
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
        const sides = sheetBounds(sheet.world);
        map.setMaxBounds(sides === null ? null : (grown(sides, margin) as [number, number, number, number]));
      }
      if (!placed) place(sheet);
      if (sheet.tracking && sheet.walker) {
        const begins = !last?.tracking || !last.walker;
        const turned = sheet.headingUp !== last?.headingUp;
        const setsOut = sheet.sights === null && (last?.sights ?? null) !== null;
        if (held || (!begins && !turned && !setsOut && sheet.walker === last?.walker)) return;
        if (sheet.sights) fitAll(map, sheet.sights, sheet.covered, !begins);
        else stay(sheet.walker, sheet, begins || setsOut);
        return;
      }
      if (!sheet.walker && last?.walker && !held) fitAll(map, wholeOf(sheet), sheet.covered, true);
      if (!sheet.walker && map.getBearing() !== 0) map.rotateTo(0);
      if (held || last === null) return;
      if (sheet.focus !== null && sheet.focus !== last.focus) {
        focusOn(map, sheet.focus, sheet.covered);
        return;
      }
      if (sheet.selected !== null && sheet.selected !== last.selected) show(sheet.selected, sheet);
      else if (sheet.stroll === null) return;
      else if (sheet.leg !== null && sheet.leg !== last.leg) {
        fitAll(map, legOf(sheet), sheet.covered, true);
      } else if (sheet.stroll !== last.stroll) {
        fitAll(map, wholeOf(sheet), sheet.covered, true);
      }
    },
  };
}

/** The leg looked at, or everything where there is no such leg. */
function legOf(sheet: Sheet): readonly Position[] {
  const line = sheet.stroll === null ? [] : routePositions(sheet.stroll, sheet.leg);
  return line.length > 0 ? line : wholeOf(sheet);
}

/** What there is to see at once. */
function wholeOf({ stroll, stops, otherPlaces, world, shown }: Sheet): readonly Position[] {
  const onTour: Position[] = [
    ...(stroll === null ? [] : routePositions(stroll, null)),
    ...stops.map(markedAt),
  ];
  const marked = [...stops, ...otherPlaces];
  const named = world !== null && shown.includes("citadel") ? namesOf(world, marked) : [];
  if (onTour.length > 0) return [...onTour, ...named];
  if (world === null) return oldTown;
  // Some tours go far out; the first is the story in short, and its ground is the town as a visitor means it.
  const [first] = world.tours.values();
  const inTour = new Set(first?.stops.map(({ place }) => place));
  const stands = [...world.places.values()].filter(({ id }) => inTour.has(id)).map(({ stand }) => stand);
  return stands.length > 0 ? [...stands, ...named] : oldTown;
}

/** Where the name of an area is written that is marked: it must not be cut by the edge of the map. */
function namesOf(world: World, stops: readonly MapStop[]): Position[] {
  return citadelNames(world)
    .features.filter(({ properties }) => stops.some(({ id }) => id === properties?.["place"]))
    .map(({ geometry }) => geometry.coordinates as unknown as Position);
}
