import type { Drawings } from "../domain/drawing.ts";
import type { Language } from "../domain/language.ts";
import type { Strengths, SwitchableLayerId } from "../domain/layer.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Position } from "../domain/position.ts";
import type { Stroll } from "../domain/route/types.ts";
import type { MapView } from "../domain/view.ts";
import type { World } from "../domain/world.ts";
import type { ThemeName } from "../theme.ts";
import type { Battle } from "./battle.ts";
import type { Covered, Focus } from "./camera.ts";
import type { MapStop } from "./stop.ts";
import type { Walker } from "./walker.ts";
import type { MapWords } from "./words.ts";

/** Everything the map shows; the whole of it, every time. */
export interface Sheet {
  readonly world: World | null;
  readonly shown: readonly SwitchableLayerId[];
  readonly strengths: Strengths;
  readonly stroll: Stroll | null;
  readonly stops: readonly MapStop[];
  readonly otherPlaces: readonly MapStop[];
  readonly selected: PlaceId | null;
  readonly leg: number | null;
  readonly battle: Battle | null;
  readonly drawings: Drawings;
  /** What was asked for last: at its best size, or only to be in view. */
  readonly focus: Focus | null;
  /** Somebody wants to know how much of each layer can be seen. */
  readonly counting: boolean;
  readonly view: MapView | null;
  /** The one who walks; null while nobody does, or nobody knows where. */
  readonly walker: Walker | null;
  /** The map stays with the walker. */
  readonly tracking: boolean;
  /** While the map stays with the walker, the way ahead is up instead of north. */
  readonly headingUp: boolean;
  /** While the map stays with a walker who has not begun yet: what must be seen with them. */
  readonly sights: readonly Position[] | null;
  readonly wayBack: readonly Position[] | null;
  readonly covered: Covered;
  readonly theme: ThemeName;
  readonly language: Language;
  readonly label: string;
  readonly words: MapWords;
}
