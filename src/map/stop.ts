import type { Certainty, Voice } from "../domain/certainty.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Position } from "../domain/position.ts";

/** A place as the map needs it, already named in the reader's language. */
export interface MapStop {
  readonly id: PlaceId;
  /** Its number on the walk, counted from 1; 0 for a place that is no stop of it. */
  readonly number: number;
  readonly label: string;
  /** The thing itself. */
  readonly position: Position;
  /** Where the walker stands; a numbered stop is marked here. */
  readonly stand: Position;
  readonly voice: Voice;
  readonly certainty: Certainty;
  readonly precisionMetres: number;
}

/** Where a stop is marked: at the stand when it is walked to, else at the thing itself. */
export function markedAt(stop: MapStop): Position {
  return stop.number > 0 ? stop.stand : stop.position;
}
