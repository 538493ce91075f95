import type { Draft } from "../draft.ts";
import type { LinkError } from "../errors.ts";
import { exploreViews, parseThing, thingKey, type ExploreView, type Thing } from "../exploring.ts";
import { isLanguage, type Language } from "../language.ts";
import { switchableLayers, type SwitchableLayerId } from "../layer.ts";
import type { PlaceId } from "../place.ts";
import { paperNames, textAmounts, usualPrint, type PrintOptions, type TextAmount } from "../printing.ts";
import { err, ok, type Result } from "../result.ts";
import { shown } from "../shown.ts";
import { parseMinute, type LocalMinute, type MomentFilter } from "../timeline.ts";
import type { TourId } from "../tour.ts";
import type { MapView } from "../view.ts";
import { decodeDraft, encodeDraft } from "./draft-link.ts";
import { longestId, parseId, parseNumber, queryReader, trim } from "./query.ts";

/** What a link says. Absent: the link does not mention it. */
export interface View {
  readonly language?: Language;
  readonly tour?: TourId;
  /** A stroll of one’s own; a link to a tour has none. */
  readonly draft?: Draft;
  readonly stop?: PlaceId;
  /** The layers to show, instead of those shown by default. */
  readonly layers?: readonly SwitchableLayerId[];
  readonly map?: MapView;
  /** Show the walk as pages to be printed. */
  readonly print?: PrintOptions;
  /** Explore at this minute, … */
  readonly at?: LocalMinute;
  /** … or on this page, … */
  readonly explore?: ExploreView;
  /** … only what answers to this, … */
  readonly filter?: MomentFilter;
  /** … with this opened. */
  readonly show?: Thing;
  /** Follow the walk at once: by the phone’s position, or with the simulated walker. */
  readonly follow?: "gps" | "demo";
}

/** A link as read: what could be understood, and what had to be left out. */
export interface ReadView extends View {
  readonly faults: readonly LinkError[];
}

/** No link of ours comes near this; anything longer is not read at all. */
const longestLink = 4096;

/** The query of a link to this view, with its `?`, or an empty string. The same view gives the same query. */
export function encode(view: View): string {
  const parts: string[] = [];
  if (view.language) parts.push(`lang=${view.language}`);
  if (view.tour) parts.push(`tour=${view.tour}`);
  else if (view.draft) parts.push(...encodeDraft(view.draft));
  if (view.stop) parts.push(`stop=${view.stop}`);
  if (view.layers) parts.push(`layers=${view.layers.join(".")}`);
  if (view.at) parts.push(`at=${view.at}`);
  if (view.explore) parts.push(`explore=${view.explore}`);
  for (const [key, value] of Object.entries(view.filter ?? {}))
    if (value !== null) parts.push(`${key}=${value}`);
  if (view.show) parts.push(`show=${thingKey(view.show)}`);
  if (view.map) {
    const { zoom, lat, lng } = view.map;
    parts.push(`map=${trim(zoom, 2)}/${trim(lat, 5)}/${trim(lng, 5)}`);
  }
  if (view.print) parts.push(...encodePrint(view.print));
  if (view.follow) parts.push(`follow=${view.follow}`);
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/**
 * Reads the query of a link. Keys it does not know are ignored; values that make no sense are left out and
 * listed in `faults`. Whether a tour or place exists is for the caller to say.
 * Error: `link-too-long`, and nothing is read.
 */
export function decode(search: string): Result<ReadView, LinkError> {
  if (search.length > longestLink) return err({ kind: "link-too-long", length: search.length });
  const reader = queryReader(search);
  const { query, faults } = reader;
  const read = reader.read.bind(reader);

  const wish = (key: string): string | null => parseId(query.get(key) ?? "") ?? null;
  const language = read("lang", (text) => (isLanguage(text) ? text : undefined), "unknown-language");
  const tour = read("tour", parseId, "unknown-tour");
  const draft = tour ? undefined : decodeDraft(reader);
  const stop = read("stop", parseId, "unknown-place");
  const map = read("map", parseMapView, "bad-map-view");
  const follow = read(
    "follow",
    (text) => (text === "gps" || text === "demo" ? text : undefined),
    "bad-follow-mode",
  );
  const print = read("print", (text) => parsePrint(text, query), "bad-print-wish");
  const at = read("at", parseMinute, "bad-time");
  const explore = exploreViews.find((view) => view === query.get("explore"));
  const show = read("show", parseThing, "unknown-thing");
  const filter: MomentFilter = { side: wish("side"), unit: wish("unit"), place: wish("place") };
  const layers = parseLayers(query.get("layers"), faults);
  return ok({
    ...(language && { language }),
    ...(tour && { tour }),
    ...(draft && { draft }),
    ...(stop && { stop }),
    ...(layers && { layers }),
    ...(map && { map }),
    ...(at && { at }),
    ...(explore && { explore }),
    ...(Object.values(filter).some(Boolean) && { filter }),
    ...(show && { show }),
    ...(print && { print }),
    ...(follow && { follow }),
    faults,
  });
}

/** `map` in the link stands for maps and directions without texts. */
const printWords = { full: "full", short: "short", none: "map" } as const satisfies Record<
  TextAmount,
  string
>;

function encodePrint({ text, paper, landscape, large, mono }: PrintOptions): string[] {
  const switches = Object.entries({ landscape, large, mono }).filter(([, on]) => on);
  return [
    `print=${printWords[text]}`,
    ...(paper === usualPrint.paper ? [] : [`paper=${paper}`]),
    ...switches.map(([name]) => `${name}=1`),
  ];
}

function parsePrint(word: string, query: URLSearchParams): PrintOptions | undefined {
  const text = textAmounts.find((amount) => printWords[amount] === word);
  if (!text) return undefined;
  const isOn = (name: string): boolean => query.get(name) === "1";
  return {
    text,
    paper: paperNames.find((name) => name === query.get("paper")) ?? usualPrint.paper,
    landscape: isOn("landscape"),
    large: isOn("large"),
    mono: isOn("mono"),
  };
}

/** An empty value is a wish too: no layer at all. */
function parseLayers(text: string | null, faults: LinkError[]): readonly SwitchableLayerId[] | undefined {
  if (text === null) return undefined;
  const asked = new Set(text.split(".").filter((id) => id !== ""));
  const known = switchableLayers.filter((id) => asked.has(id));
  const unknown = [...asked]
    .filter((id) => !(known as readonly string[]).includes(id))
    .map((id) => shown(id, longestId));
  if (unknown.length > 0) faults.push({ kind: "unknown-layers", asked: unknown });
  // A link that names nothing we know says nothing about layers.
  return unknown.length > 0 && known.length === 0 ? undefined : known;
}

function parseMapView(text: string): MapView | undefined {
  const [first = "", second = "", third = "", ...rest] = text.split("/");
  const zoom = parseNumber(first, 0, 24);
  const lat = parseNumber(second, -90, 90);
  const lng = parseNumber(third, -180, 180);
  const sound = zoom !== undefined && lat !== undefined && lng !== undefined && rest.length === 0;
  return sound ? { zoom, lat, lng } : undefined;
}
