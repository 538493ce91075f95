import type { LinkError } from "../errors.ts";
import { isLanguage, type Language } from "../language.ts";
import { switchableLayers, type SwitchableLayerId } from "../layer.ts";
import type { PlaceId } from "../place.ts";
import { paperNames, textAmounts, usualPrint, type PrintOptions, type TextAmount } from "../printing.ts";
import { err, ok, type Result } from "../result.ts";
import type { TourId } from "../tour.ts";
import type { MapView } from "../view.ts";

/** What a link says. Absent: the link does not mention it. */
export interface View {
  readonly language?: Language;
  readonly tour?: TourId;
  readonly stop?: PlaceId;
  /** The layers to show, instead of those shown by default. */
  readonly layers?: readonly SwitchableLayerId[];
  readonly map?: MapView;
  /** Show the tour as pages to be printed. */
  readonly print?: PrintOptions;
  /** Follow the tour at once: by the phone’s position, or with the simulated walker. */
  readonly follow?: "gps" | "demo";
}

/** A link as read: what could be understood, and what had to be left out. */
export interface ReadView extends View {
  readonly faults: readonly LinkError[];
}

/** No link of ours comes near this; anything longer is not read at all. */
const longestLink = 4096;
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The query of a link to this view, with its `?`, or an empty string. The same view gives the same query. */
export function encode(view: View): string {
  const parts: string[] = [];
  if (view.language) parts.push(`lang=${view.language}`);
  if (view.tour) parts.push(`tour=${view.tour}`);
  if (view.stop) parts.push(`stop=${view.stop}`);
  if (view.layers) parts.push(`layers=${view.layers.join(".")}`);
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
  const query = new URLSearchParams(search);
  const faults: LinkError[] = [];

  function read<T>(key: string, parse: (text: string) => T | undefined, kind: LinkFault): T | undefined {
    const text = query.get(key);
    if (text === null || text === "") return undefined;
    const value = parse(text);
    if (value === undefined) faults.push({ kind, asked: text.slice(0, 60) });
    return value;
  }

  const language = read("lang", (text) => (isLanguage(text) ? text : undefined), "unknown-language");
  const tour = read("tour", parseId, "unknown-tour");
  const stop = read("stop", parseId, "unknown-place");
  const map = read("map", parseMapView, "bad-map-view");
  const follow = read(
    "follow",
    (text) => (text === "gps" || text === "demo" ? text : undefined),
    "bad-follow-mode",
  );
  const print = read("print", (text) => parsePrint(text, query), "bad-print-wish");
  const layers = parseLayers(query.get("layers"), faults);
  return ok({
    ...(language && { language }),
    ...(tour && { tour }),
    ...(stop && { stop }),
    ...(layers && { layers }),
    ...(map && { map }),
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

type LinkFault = Exclude<LinkError["kind"], "link-too-long">;

function trim(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

function parseId(text: string): string | undefined {
  return text.length <= 60 && idPattern.test(text) ? text : undefined;
}

/** An empty value is a wish too: no layer at all. */
function parseLayers(text: string | null, faults: LinkError[]): readonly SwitchableLayerId[] | undefined {
  if (text === null) return undefined;
  const asked = new Set(text.split(".").filter((id) => id !== ""));
  for (const id of asked) {
    if (!(switchableLayers as readonly string[]).includes(id)) {
      faults.push({ kind: "unknown-layer", asked: id.slice(0, 60) });
    }
  }
  const known = switchableLayers.filter((id) => asked.has(id));
  // A link that names nothing we know says nothing about layers.
  return asked.size > 0 && known.length === 0 ? undefined : known;
}

function parseMapView(text: string): MapView | undefined {
  const numbers = text.split("/").map((part) => (part.trim() === "" ? NaN : Number(part)));
  const [zoom = NaN, lat = NaN, lng = NaN] = numbers;
  const sound = numbers.length === 3 && inside(zoom, 0, 24) && inside(lat, -90, 90) && inside(lng, -180, 180);
  return sound ? { zoom, lat, lng } : undefined;
}

function inside(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}
