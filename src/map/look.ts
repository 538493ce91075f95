import type { Language } from "../domain/language.ts";
import type { Strengths, SwitchableLayerId } from "../domain/layer.ts";
import type { PlaceId } from "../domain/place.ts";
import type { ThemeName } from "../theme.ts";
import type { MapWords } from "./words.ts";

/** Everything that decides how the map is drawn, apart from the data itself. */
export interface Look {
  readonly theme: ThemeName;
  readonly language: Language;
  readonly words: MapWords;
  readonly shown: readonly SwitchableLayerId[];
  readonly strengths: Strengths;
  /** The leg drawn stronger than the others, counted from 0. */
  readonly leg: number | null;
  readonly selected: PlaceId | null;
  /** Places that carry a name of their own on the map, so that no layer names them again. */
  readonly named: readonly PlaceId[];
  /** Places that have a drawing. */
  readonly drawn: readonly PlaceId[];
  /** Streets the route follows; their names stand beside the line, not on it. */
  readonly routeStreets: readonly string[];
}
