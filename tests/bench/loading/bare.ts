import { Map, setWorkerUrl, type GeoJSONSourceSpecification } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { guideFiles, sceneryFiles, wayFiles } from "../../../src/app/files.ts";
import { initialState } from "../../../src/app/state.ts";
import { messages } from "../../../src/i18n/en.ts";
import { layerSources } from "../../../src/map/sources.ts";
import { styleOf } from "../../../src/map/style.ts";

// The least one can do with MapLibre and our layers: the same files and the same style, and nothing of the app.
setWorkerUrl(workerUrl);
const style = styleOf({
  theme: "light",
  language: "en",
  words: messages.mapWords,
  shown: initialState("en").layers,
  strengths: {},
  leg: null,
  selected: null,
  named: [],
  drawn: [],
  routeStreets: [],
});
const files: Readonly<Record<string, string>> = { ...sceneryFiles, ...wayFiles, ...guideFiles };
await Promise.all(
  layerSources.map(async (id) => {
    const response = await fetch(new URL(files[id] ?? "", document.baseURI));
    (style.sources[id] as GeoJSONSourceSpecification).data = (await response.json()) as GeoJSON.GeoJSON;
  }),
);
const map = new Map({
  container: "map",
  style,
  center: [1.85, 50.958],
  zoom: 13.5,
  attributionControl: false,
  validateStyle: false,
});
map.once("idle", () => performance.mark("map idle"));
