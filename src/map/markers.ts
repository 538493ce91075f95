import { Marker, type Map } from "maplibre-gl";
import type { PlaceId } from "../domain/place.ts";
import { markedAt, type MapStop } from "./stop.ts";
import type { MapWords } from "./words.ts";

export interface Marking {
  readonly selected: PlaceId | null;
  /** Places that have a sign of their own on the map; their button is there, but draws nothing. */
  readonly signed: ReadonlySet<PlaceId>;
  readonly words: MapWords;
}

/** The stops of the map as real buttons. */
export interface Markers {
  /** Draws these stops and no others. */
  show(stops: readonly MapStop[], marking: Marking): void;
  remove(): void;
}

/** Marks stops on a map; `choose` hears which one is pressed. */
export function markersOn(map: Map, choose: (place: PlaceId) => void): Markers {
  const drawn = new globalThis.Map<PlaceId, Marker>();

  function markerFor(id: PlaceId): Marker {
    const known = drawn.get(id);
    if (known !== undefined) return known;
    const element = document.createElement("button");
    element.type = "button";
    element.className = "stop";
    const disc = document.createElement("span");
    disc.className = "disc";
    element.append(disc);
    element.addEventListener("click", () => choose(id));
    const marker = new Marker({ element, subpixelPositioning: true }).setLngLat([0, 0]).addTo(map);
    drawn.set(id, marker);
    return marker;
  }

  return {
    show(stops, marking) {
      const wanted = new Set(stops.map(({ id }) => id));
      for (const [id, marker] of drawn) {
        if (wanted.has(id)) continue;
        marker.remove();
        drawn.delete(id);
      }
      for (const stop of stops) {
        const marker = markerFor(stop.id);
        marker.setLngLat(markedAt(stop) as [number, number]);
        dress(marker.getElement(), stop, marking);
      }
    },
    remove() {
      for (const marker of drawn.values()) marker.remove();
      drawn.clear();
    },
  };
}

function dress(element: HTMLElement, stop: MapStop, { selected, signed, words }: Marking): void {
  const numbered = stop.number > 0;
  const doubt = stop.certainty === "disputed" ? `, ${words.disputed}` : "";
  element.dataset["voice"] = stop.voice;
  element.dataset["certainty"] = stop.certainty;
  element.classList.toggle("numbered", numbered);
  element.classList.toggle("signed", !numbered && signed.has(stop.id));
  element.setAttribute("aria-label", `${numbered ? `${stop.number}. ` : ""}${stop.label}${doubt}`);
  element.setAttribute("aria-pressed", String(stop.id === selected));
  element.dataset["place"] = stop.id;
  const disc = element.firstElementChild as HTMLElement;
  disc.textContent = numbered ? String(stop.number) : "";
}
