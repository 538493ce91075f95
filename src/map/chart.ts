import { Map, setWorkerUrl, type GeoJSONSource, type MapMouseEvent } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { LayerId, SwitchableLayerId } from "../domain/layer.ts";
import type { Thing } from "../domain/exploring.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Position } from "../domain/position.ts";
import type { MapView } from "../domain/view.ts";
import { viewOf } from "./camera.ts";
import { framing } from "./framing.ts";
import type { Look } from "./look.ts";
import { frontFeatures, momentFeatures, momentHalos } from "./battle.ts";
import { markersOn } from "./markers.ts";
import { addDrawings, addPictures } from "./pictures.ts";
import { repaint } from "./repaint.ts";
import { routeLines, routeStreets } from "./route-lines.ts";
import {
  citadelNames,
  haloCircles,
  layerSources,
  signedPlaces,
  nothing,
  sheetBounds,
  sheetMargin,
  stopPoints,
  streetNames,
  type SourceId,
} from "./sources.ts";
import type { Sheet } from "./sheet.ts";
import { styleOf } from "./style.ts";
import { countOf, whatIsAt } from "./touch.ts";
import { walkerFeatures, walkerOn } from "./walker.ts";

setWorkerUrl(workerUrl);

/** What the map has to tell. */
export interface Hearer {
  chosen(place: PlaceId): void;
  opened(thing: Thing): void;
  /** The map was pressed, or its middle by the Enter key; degrees. True when that was wanted, and means nothing else. */
  pressed(position: Position): boolean;
  /** So many features of each layer can be seen. */
  seen(counts: Readonly<Partial<Record<SwitchableLayerId, number>>>): void;
  /** The visitor moved the map. */
  moved(view: MapView): void;
  /** The visitor took the map away from the walker. */
  released(): void;
  /** Metres on the ground under one CSS pixel in the middle of the map. */
  scaled(metresPerPixel: number): void;
  /** No map can be drawn; nothing more will come. */
  failed(why: string): void;
}

/** A map in a container. */
export interface Chart {
  update(sheet: Sheet): void;
  /** `event` is the press that asked for it. */
  zoomBy(levels: 1 | -1, event: Event): void;
  /** Resolves when everything asked for so far is drawn and nothing moves. */
  whenIdle(): Promise<void>;
  featuresShown(layer: LayerId | SwitchableLayerId): number;
  remove(): void;
}

/** Draws a map. Throws where WebGL 2 is missing. */
export function drawChart(container: HTMLElement, first: Sheet, hearer: Hearer): Chart {
  let sheet = first;
  let style = styleOf(lookOf(first));
  let ready = false;
  let everIdle = false;
  let metresPerPixel = 0;

  const map = new Map({
    container,
    style,
    center: [1.85, 50.958],
    zoom: 13.5,
    minZoom: 11,
    maxZoom: 19,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    attributionControl: false,
    canvasContextAttributes: { powerPreference: "default" },
    validateStyle: false,
  });
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();

  const markers = markersOn(map, hearer.chosen);
  const dot = walkerOn(map);
  const frame = framing(map);
  const drawn = new globalThis.Map<SourceId | "style" | "markers", readonly unknown[]>();

  /** Does again what is done from parts of the sheet when one of them has become another. */
  function renew(what: SourceId | "style" | "markers", from: readonly unknown[], act: () => void): void {
    const before = drawn.get(what);
    if (before !== undefined && from.every((part, index) => part === before[index])) return;
    drawn.set(what, from);
    act();
  }

  function give(source: SourceId, from: readonly unknown[], make: () => GeoJSON.GeoJSON): void {
    renew(source, from, () => map.getSource<GeoJSONSource>(source)?.setData(make()));
  }

  function giveAll(): void {
    const { world, stroll, stops, otherPlaces } = sheet;
    if (world !== null) {
      for (const id of layerSources) give(id, [world.layers[id]], () => world.layers[id]);
      give("citadel-name", [world.layers.citadel], () => citadelNames(world));
      const { streets, "calais-nord-streets": quarter } = world.layers;
      give("street-names", [streets, quarter], () => streetNames(world));
      give("sheet", [world], () => sheetMargin(sheetBounds(world)));
      give("halos", [world, stops], () => haloCircles(world, stops));
    }
    const { battle } = sheet;
    if (battle !== null) {
      give("moments", [battle], () => momentFeatures(battle));
      give("moments-halos", [battle], () => momentHalos(battle));
      give("fronts", [battle], () => frontFeatures(battle));
    }
    give("route", [stroll], () => (stroll === null ? nothing : routeLines(stroll)));
    give("walker", [sheet.walker, sheet.wayBack], () => walkerFeatures(sheet.walker, sheet.wayBack));
    give("stops", [stops, otherPlaces], () => stopPoints([...otherPlaces, ...stops]));
  }

  function draw(): void {
    if (!ready) return;
    const { world, stroll, stops, otherPlaces, drawings } = sheet;
    const { theme, language, words, shown, strengths, leg, selected } = sheet;
    addPictures(map, theme);
    addDrawings(map, drawings, theme);
    const look = [
      theme,
      language,
      words,
      shown,
      strengths,
      leg,
      selected,
      stops,
      otherPlaces,
      drawings,
      stroll,
    ];
    renew("style", look, () => {
      const next = styleOf(lookOf(sheet));
      repaint(map, style, next);
      style = next;
    });
    map.getCanvas().setAttribute("aria-label", sheet.label);
    renew("markers", [stops, otherPlaces, selected, words, world, shown], () => {
      const signed = world === null ? new Set<PlaceId>() : signedPlaces(world, shown);
      markers.show([...otherPlaces, ...stops], { selected, words, signed });
    });
    dot.show(sheet.walker);
    // Before the data: a name keeps the side of its place it first had room on.
    frame.show(sheet);
    giveAll();
  }

  function choose({ point, lngLat, originalEvent }: MapMouseEvent): void {
    if ((originalEvent.target as Element).closest(".stop") !== null) return;
    if (hearer.pressed([lngLat.lng, lngLat.lat])) return;
    const tapped = whatIsAt(map, style, point, sheet.world);
    if (tapped?.kind === "place") hearer.chosen(tapped.id);
    else if (tapped) hearer.opened(tapped);
  }

  function pressMiddle({ key }: KeyboardEvent): void {
    if (key !== "Enter") return;
    const { lng, lat } = viewOf(map, sheet.covered);
    hearer.pressed([lng, lat]);
  }

  function tellScale(): void {
    const { clientWidth, clientHeight } = container;
    const [left, right] = [
      map.unproject([0, clientHeight / 2]),
      map.unproject([clientWidth, clientHeight / 2]),
    ];
    const next = left.distanceTo(right) / Math.max(clientWidth, 1);
    if (next !== metresPerPixel) hearer.scaled((metresPerPixel = next));
  }

  map.on("style.load", () => {
    ready = true;
    draw();
  });
  // The library restores style and data by itself, also after a phone has reaped its workers; what changed meanwhile
  // is drawn when the style is back.
  map.on("webglcontextlost", () => (ready = false));
  map.once("idle", () => (everIdle = true));
  map.on("error", ({ error }) => {
    if (!everIdle || !ready) hearer.failed(error.message);
  });
  map.on("dragstart", () => {
    if (sheet.tracking) hearer.released();
  });
  map.on("click", choose);
  map.on("idle", () => {
    if (!sheet.counting) return;
    hearer.seen(Object.fromEntries(sheet.shown.map((layer) => [layer, countOf(map, style, layer)])));
  });
  map.getCanvas().addEventListener("keydown", pressMiddle);
  map.on("render", tellScale);
  map.on("moveend", ({ originalEvent }: { originalEvent?: unknown }) => {
    if (originalEvent !== undefined) hearer.moved(viewOf(map, sheet.covered));
  });

  return {
    update(next) {
      sheet = next;
      draw();
    },
    zoomBy(levels, originalEvent) {
      map.zoomTo(map.getZoom() + levels, {}, { originalEvent });
    },
    async whenIdle() {
      map.triggerRepaint();
      await map.once("idle");
    },
    featuresShown: (layer) => countOf(map, style, layer),
    remove() {
      markers.remove();
      dot.remove();
      map.remove();
    },
  };
}

function lookOf(sheet: Sheet): Look {
  const { theme, language, words, shown, strengths, leg, selected } = sheet;
  return {
    theme,
    language,
    words,
    shown,
    strengths,
    leg,
    selected,
    named: [...sheet.stops, ...sheet.otherPlaces].map(({ id }) => id),
    drawn: Object.keys(sheet.drawings),
    routeStreets: sheet.stroll === null ? [] : routeStreets(sheet.stroll),
  };
}
